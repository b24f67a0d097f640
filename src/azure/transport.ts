import { type ArmResponse, retryAfterMs } from './arm-response.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureConnection } from './connection.ts';
import { type ReadLimits, untilAborted } from './deadline.ts';
import { createGuard, type Outgoing } from './guard.ts';
import { openWire, type Wire } from './wire.ts';

/** Sends reads. The same request is sent once; its answer is kept as long as the transport. */
export interface Transport {
  /** Loads what sending needs. Whatever loads more waits for it, so that requests leave first. */
  open(): Promise<unknown>;
  /**
   * @returns the answer, whatever its status
   * @throws AzureReadError where there is none; NoCredentialError
   */
  send(request: Outgoing & { readonly signal: AbortSignal }): Promise<ArmResponse>;
}

/** An answer that comes later than this before the deadline helps nobody. */
const MARGIN_MS = 100;

/**
 * A transport for one investigation. Loads nothing before the first request.
 * @param onFirstSend called once, when the first request has left
 */
export function createTransport(connection: AzureConnection, limits: ReadLimits, onFirstSend?: () => void): Transport {
  const guard = createGuard({ endpoint: connection.cloud.endpoint, mayRead: connection.mayRead });
  const kept = new Map<string, Promise<ArmResponse>>();
  let calls = 0;
  let wire: Promise<Wire> | undefined;

  const onSend = (): void => {
    if (calls >= limits.budget) throw new AzureReadError('budget', `All ${limits.budget} calls to Azure were used.`);
    calls += 1;
    if (calls === 1 && onFirstSend) setImmediate(onFirstSend);
  };
  const open = (): Promise<Wire> => {
    wire ??= openWire(connection, guard, onSend);
    return wire;
  };

  const attempt = async (request: Outgoing, signal: AbortSignal): Promise<ArmResponse> => {
    const send = await open();
    const start = performance.now();
    const { method, url, body = '' } = request;
    const report = (status: number | null, bytes: number): void =>
      connection.onCall?.({ method, url, body, status, bytes, milliseconds: performance.now() - start });
    try {
      // A credential that hangs doesn't listen to the signal.
      const response = await untilAborted(send(request, signal), signal, timedOut);
      report(response.status, Buffer.byteLength(response.text));
      return response;
    } catch (error) {
      report(null, 0);
      throw signal.aborted ? timedOut() : error;
    }
  };

  const mayRetry = (waitMs: number): boolean => calls < limits.budget && waitMs + MARGIN_MS <= limits.remainingMs();

  const sendOnce = async (request: Outgoing, signal: AbortSignal): Promise<ArmResponse> => {
    try {
      const response = await attempt(request, signal);
      const wait = response.status === 429 || response.status === 503 ? retryAfterMs(response) : null;
      if (wait === null || !mayRetry(wait)) return response;
      await untilAborted(pause(wait, signal), signal, timedOut);
    } catch (error) {
      const broken = error instanceof AzureReadError && error.kind === 'network' && error.code !== 'certificate';
      if (!broken || !mayRetry(0)) throw error;
    }
    return attempt(request, signal);
  };

  return {
    open,
    async send({ signal, ...request }) {
      guard(request);
      if (signal.aborted) throw timedOut();
      const key = `${request.method} ${request.url}\n${request.body ?? ''}`;
      const known = kept.get(key);
      if (known) return untilAborted(known, signal, timedOut);
      const answer = sendOnce(request, signal);
      kept.set(key, answer);
      // What got no answer may be asked again.
      answer.catch(() => kept.delete(key));
      return answer;
    },
  };
}

const timedOut = (): AzureReadError => new AzureReadError('timeout', 'Azure did not answer in time.');

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  });
}
