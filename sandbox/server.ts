import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { setTimeout as delay } from 'node:timers/promises';
import { noBearer } from './arm-errors.ts';
import { type ArmRequest, readRequest } from './arm-request.ts';
import { makeCertificate } from './certificate.ts';
import { type Fault, type FaultKind, faultReply, planFaults, spoil } from './faults.ts';
import { startIdentity } from './identity.ts';
import { listen } from './listen.ts';
import { incidentsOf, loadScenarios, ScenarioError } from './load-scenarios.ts';
import { armError, type Reply } from './reply.ts';
import { answer } from './router.ts';
import type { Scenario } from './scenario-schema.ts';
import { stableGuid } from './stable-guid.ts';
import { buildWorld } from './world.ts';

/** A request that came in, and how it was answered. Tokens are not kept. */
export interface RecordedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  /** Decoded path. */
  readonly path: string;
  readonly body: string;
  readonly hasBearer: boolean;
  /** 0 where no whole answer was sent. */
  readonly status: number;
}

export interface SandboxOptions {
  /** Id of a scenario file, or a scenario. */
  readonly scenario: string | Scenario;
  /** 0 picks a free one. */
  readonly port?: number;
  readonly faults?: readonly Fault[];
  /** Tells the time; relative times of the scenario count from its value at the start. */
  readonly now?: () => Date;
  /** Most items of a page; 100 where absent. */
  readonly pageSize?: number;
}

/** A running sandbox. */
export interface Sandbox {
  /** Of Resource Manager: https, on loopback, without a slash at its end. */
  readonly url: string;
  /** Authority to trust. */
  readonly caPem: string;
  readonly identityEndpoint: string;
  readonly identityHeader: string;
  /** Everything asked of Resource Manager so far, in order of arrival. */
  readonly requests: readonly RecordedRequest[];
  /** Replaces the faults; their counts begin anew. */
  setFaults(faults: readonly Fault[]): void;
  /** Replaces the state of Azure, as time does. @throws ScenarioError for an id that isn't there */
  setScenario(scenario: string | Scenario): void;
  close(): Promise<void>;
}

const MAX_BODY = 1_000_000;

/**
 * Starts a stand-in for Azure Resource Manager on loopback: reads are answered from a scenario, all else is refused with 405.
 * @throws ScenarioError for an unknown or broken scenario
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const clock = options.now ?? (() => new Date());
  const worldOf = (scenario: string | Scenario) => buildWorld(statesOf(scenario), clock);
  let world = worldOf(options.scenario);
  let faults = planFaults(options.faults ?? []);
  let origin = '';
  const requests: RecordedRequest[] = [];
  const pageSize = options.pageSize ?? 100;

  const handle = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
    const method = incoming.method ?? '';
    const target = incoming.url ?? '/';
    const body = await readBody(incoming);
    const request = readRequest(method, target, origin, body);
    const path = request?.path ?? target;
    const hasBearer = /^bearer \S/i.test(incoming.headers.authorization ?? '');
    const index = requests.push({ method, url: target, path, body, hasBearer, status: 0 }) - 1;
    const record = (status: number): void => {
      requests[index] = { method, url: target, path, body, hasBearer, status };
    };
    const fault = faults.next(method, path, target);
    if (fault?.kind === 'hang') return;
    if (fault?.kind === 'slow') await delay(fault.ms);
    const reply = replyTo(request, hasBearer, fault);
    if (response.destroyed) return;
    send(response, reply, method, fault, record);
  };

  const replyTo = (request: ArmRequest | null, hasBearer: boolean, fault: FaultKind | null): Reply => {
    if (!hasBearer) return noBearer();
    if (request === null) return armError(400, 'InvalidRequestUri', 'The request URI is malformed.');
    const instead = fault === null ? null : faultReply(fault, request.path);
    const reply = instead ?? answer({ request, world, pageSize });
    return fault === null ? reply : spoil(fault, reply, request.url);
  };

  const certificate = await makeCertificate();
  const server = createServer(certificate, (incoming, response) => {
    handle(incoming, response).catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  const identity = await startIdentity();
  try {
    origin = `https://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  } catch (error) {
    identity.server.close();
    throw error;
  }
  return {
    url: origin,
    caPem: certificate.cert,
    identityEndpoint: identity.url,
    identityHeader: identity.header,
    requests,
    setFaults(list) {
      faults = planFaults(list);
    },
    setScenario(scenario) {
      world = worldOf(scenario);
    },
    async close() {
      await Promise.all(
        [server, identity.server].map((open) => {
          const closed = new Promise<void>((resolve) => open.close(() => resolve()));
          open.closeAllConnections();
          return closed;
        }),
      );
    },
  };
}

/** Read once: the files don't change while we run. */
let scenarios: ReadonlyMap<string, Scenario> | undefined;

/** The scenario's own state and that of the incidents it includes. */
function statesOf(scenario: string | Scenario): readonly Scenario[] {
  scenarios ??= loadScenarios();
  const all = scenarios;
  const found = typeof scenario === 'string' ? all.get(scenario) : scenario;
  if (found === undefined) throw new ScenarioError(`There is no scenario ${String(scenario)}.`);
  return 'includes' in found ? [found, ...incidentsOf(found, all)] : [found];
}

function send(
  response: ServerResponse,
  { status, body, headers }: Reply,
  method: string,
  fault: FaultKind | null,
  record: (status: number) => void,
): void {
  const id = stableGuid(String(Math.random()));
  const text = body === undefined ? '' : JSON.stringify(body);
  const sent = fault?.kind === 'malformed-json' ? `${text.slice(0, -1)},` : text;
  response.writeHead(status, {
    ...(sent === '' ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    'content-length': Buffer.byteLength(sent),
    'cache-control': 'no-cache',
    'x-ms-request-id': id,
    'x-ms-correlation-request-id': id,
    'x-ms-ratelimit-remaining-subscription-reads': '249',
    ...headers,
  });
  if (fault?.kind === 'cut') {
    response.write(sent.slice(0, Math.max(1, sent.length >> 1)), () => response.destroy());
    return;
  }
  record(status);
  response.end(method === 'HEAD' ? undefined : sent);
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of incoming) {
    const buffer = Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk));
    size += buffer.length;
    if (size <= MAX_BODY) chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}
