import type { HttpClient, PipelinePolicy, PipelineResponse } from '@azure/core-rest-pipeline';
import type { ArmResponse } from './arm-response.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureConnection } from './connection.ts';
import type { Outgoing } from './guard.ts';

/** The longest answer that is read, in bytes, unpacked. */
const MAX_BYTES = 4 * 1024 * 1024;
/** Connections stay open from one investigation to the next. */
let client: HttpClient | undefined;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

/** One attempt of a request; throws for one that got no answer. */
export type Wire = (request: Outgoing, signal: AbortSignal) => Promise<ArmResponse>;

/**
 * Opens the way to Azure: request id, token, and last of all the guard, so that nothing that a policy changed gets past it.
 * There is no policy that retries or follows redirects.
 * The SDK is loaded here, not before.
 * @param guard throws for a request that must not leave
 * @param onSend called right before each request leaves; may throw
 */
export async function openWire(
  { cloud, credential, tls }: AzureConnection,
  guard: (request: Outgoing) => void,
  onSend: () => void,
): Promise<Wire> {
  const sdk = await import('@azure/core-rest-pipeline');
  client ??= sdk.createDefaultHttpClient();
  const sockets = client;
  const pipeline = sdk.createEmptyPipeline();
  pipeline.addPolicy(sdk.userAgentPolicy({ userAgentPrefix: 'deconflict' }));
  pipeline.addPolicy(sdk.setClientRequestIdPolicy());
  pipeline.addPolicy(sdk.decompressResponsePolicy());
  if (!LOOPBACK.test(new URL(cloud.endpoint).hostname)) pipeline.addPolicy(sdk.proxyPolicy());
  pipeline.addPolicy(sdk.bearerTokenAuthenticationPolicy({ credential, scopes: cloud.scope }), { phase: 'Sign' });
  pipeline.addPolicy(lastCheck(guard, onSend), { afterPhase: 'Sign' });
  if (tls !== undefined) pipeline.addPolicy(sdk.tlsPolicy(tls));

  return async ({ method, url, body }, signal) => {
    if (method !== 'GET' && method !== 'HEAD' && method !== 'POST') throw new AzureReadError('refused', 'Not a read.');
    const headers = sdk.createHttpHeaders({ accept: 'application/json' });
    if (body !== undefined) headers.set('content-type', 'application/json');
    const request = sdk.createPipelineRequest({
      method,
      url,
      headers,
      abortSignal: signal,
      // As a stream, so that a flood can be cut off.
      streamResponseStatusCodes: new Set([Number.POSITIVE_INFINITY]),
      ...(body === undefined ? {} : { body }),
    });
    try {
      const response = await pipeline.sendRequest(sockets, request);
      return { status: response.status, headers: response.headers.toJSON(), text: await readText(response) };
    } catch (error) {
      throw toReadError(error);
    }
  };
}

function lastCheck(guard: (request: Outgoing) => void, onSend: () => void): PipelinePolicy {
  return {
    name: 'readOnlyPolicy',
    sendRequest(request, next) {
      const { method, url, body } = request;
      guard({ method, url, body: typeof body === 'string' ? body : undefined });
      onSend();
      return next(request);
    },
  };
}

/** Reads a body up to the cap. */
async function readText(response: PipelineResponse): Promise<string> {
  const stream = response.readableStreamBody;
  if (!stream) return response.bodyAsText ?? '';
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    length += bytes.length;
    // Leaving the loop closes the connection.
    if (length > MAX_BYTES) throw new AzureReadError('malformed', 'Azure answered with more than 4 MB.');
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ERR_TLS/;

/** A failure of the connection as an AzureReadError; others, such as a missing credential, as they are. */
function toReadError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code: unknown = Reflect.get(error, 'code');
  const name = typeof code === 'string' ? code : '';
  if (CERTIFICATE.test(name)) {
    const help = 'Set NODE_EXTRA_CA_CERTS to the certificate authority of the endpoint.';
    return new AzureReadError('network', `The certificate is not trusted (${name}). ${help}`, { code: 'certificate' });
  }
  // Streams and sockets fail with plain errors that have a code.
  const broken =
    error.name === 'RestError' || /^(?:E[A-Z_]{3,30}|ERR_STREAM_PREMATURE_CLOSE|Z_[A-Z_]{3,20})$/.test(name);
  return broken
    ? new AzureReadError('network', `The connection failed (${name || 'no code'}).`, { code: name })
    : error;
}
