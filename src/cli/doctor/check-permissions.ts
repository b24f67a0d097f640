import { AzureReadError } from '../../azure/azure-read-error.ts';
import type { AzureReader } from '../../azure/azure-reader.ts';
import type { Subscription } from '../../azure/list-subscriptions.ts';
import { type Result, reportOf } from './result.ts';
import { SAMPLE_READS, type SampleRead } from './sample-reads.ts';

const report = reportOf('permissions');

/** Tries one cheap read for each action that the checks need, in one subscription. */
export async function checkPermissions(
  azure: AzureReader,
  { id, name }: Subscription,
  now: Date,
  signal: AbortSignal,
): Promise<readonly Result[]> {
  const results = await Promise.all(
    SAMPLE_READS.map(async (read): Promise<Result> => {
      try {
        await read.run(azure, { subscriptionId: id, now, signal });
        return report.ok(`${read.checks.join(', ')}: can be read.`, read.action);
      } catch (error) {
        return failure(read, error, id);
      }
    }),
  );
  const worked = results.filter(({ status }) => status === 'ok');
  if (worked.length < results.length) return results;
  return [report.ok(`All ${results.length} kinds of reads work in ${name.slice(0, 60)}.`), ...worked];
}

function failure({ action, checks }: SampleRead, error: unknown, subscriptionId: string): Result {
  const blind = `Not checked without it: ${checks.join(', ')}.`;
  if (!(error instanceof AzureReadError)) {
    return report.failed(`${action} could not be tried. ${blind}`, 'Run doctor again; if it stays, report it.', action);
  }
  switch (error.kind) {
    case 'forbidden': {
      const missing = error.action ?? action;
      if (missing.toLowerCase().endsWith('/action')) {
        const fix = 'Reader does not cover it: docs/permissions.md says what does. Answers come without it.';
        return report.warning(`${missing} is missing. ${blind}`, fix, missing);
      }
      const fix = `Assign Reader at /subscriptions/${subscriptionId}: it covers ${missing}. With a role on single groups alone, reads of the whole subscription stay refused.`;
      return report.failed(`${missing} is missing. ${blind}`, fix, missing);
    }
    case 'not-found':
    case 'rejected':
      return report.warning(
        `Azure does not know this read here (${error.code ?? error.status ?? 'no code'}). ${blind}`,
        UNKNOWN,
        action,
      );
    case 'throttled':
      return report.warning(
        `Azure is throttling, so it could not be tried. ${blind}`,
        'Run doctor again in a minute.',
        action,
      );
    default:
      return report.failed(
        `${error.message} ${blind}`,
        'Run doctor again; check the network to Azure if it stays.',
        action,
      );
  }
}

const UNKNOWN = 'Nothing to do in Azure itself; another cloud or endpoint may lack it, and answers come without it.';
