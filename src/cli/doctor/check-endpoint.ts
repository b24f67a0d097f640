import { AzureReadError } from '../../azure/azure-read-error.ts';
import type { AzureConnection } from '../../azure/connection.ts';
import type { Deadline } from '../../azure/deadline.ts';
import { createTransport } from '../../azure/transport.ts';
import { type Result, reportOf } from './result.ts';

const report = reportOf('azure-endpoint');

/** What the endpoint said, and what it thinks the time is. */
export interface EndpointAnswer {
  readonly results: readonly Result[];
  /** Its clock less ours, in milliseconds; null where it didn't tell. */
  readonly aheadMs: number | null;
}

/**
 * Asks Azure Resource Manager without a token that counts: any answer tells that it can be reached, and its Date header what the
 * time is there. The request goes the same way as every other: guard, proxy and certificates included.
 * @param now the clock
 */
export async function checkEndpoint(
  connection: AzureConnection,
  deadline: Pick<Deadline, 'signal' | 'remainingMs'>,
  now: () => Date,
): Promise<EndpointAnswer> {
  const { endpoint } = connection.cloud;
  const nobody = { getToken: async () => ({ token: 'none', expiresOnTimestamp: Date.now() + 3_600_000 }) };
  const transport = createTransport({ ...connection, credential: nobody }, { ...deadline, budget: 2 });
  try {
    await transport.open();
    const sent = now().getTime();
    const url = `${endpoint}/subscriptions?api-version=2022-12-01`;
    const { headers } = await transport.send({ method: 'GET', url, signal: deadline.signal });
    const between = (sent + now().getTime()) / 2;
    const there = Date.parse(headers['date'] ?? '');
    return {
      results: [report.ok(`${endpoint} answers.`, endpoint)],
      aheadMs: Number.isNaN(there) ? null : there - between,
    };
  } catch (error) {
    return { results: [failure(error, endpoint)], aheadMs: null };
  }
}

function failure(error: unknown, endpoint: string): Result {
  const code = error instanceof AzureReadError ? error.code : null;
  const kind = error instanceof AzureReadError ? error.kind : null;
  if (code === 'certificate') {
    const fix =
      'Set NODE_EXTRA_CA_CERTS to a file with the certificate authority of the endpoint or of your proxy, and start again.';
    return report.failed(`The certificate of ${endpoint} is not trusted.`, fix, endpoint);
  }
  if (kind === 'timeout') {
    const fix = 'Let this machine reach it over https (port 443), or set HTTPS_PROXY; is it the right AZURE_CLOUD?';
    return report.failed(`${endpoint} did not answer in time.`, fix, endpoint);
  }
  const why = code === null ? '' : ` (${code})`;
  const fix =
    'Check its name, AZURE_CLOUD or AZURE_RESOURCE_MANAGER_URL, the firewall, and HTTPS_PROXY where there is a proxy.';
  return report.failed(`${endpoint} cannot be reached${why}.`, fix, endpoint);
}
