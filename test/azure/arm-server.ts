import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import type { TokenCredential } from '@azure/identity';
import { generate } from 'selfsigned';
import { subscriptionAccess } from '../../src/azure/access.ts';
import type { AzureReader } from '../../src/azure/azure-reader.ts';
import { customCloud } from '../../src/azure/clouds.ts';
import type { AzureConnection } from '../../src/azure/connection.ts';
import { type ReadLimits, startDeadline } from '../../src/azure/deadline.ts';
import { createHttpReader } from '../../src/azure/http-reader.ts';

/** A request as it came in. */
export interface Seen {
  readonly method: string;
  /** As it was sent. */
  readonly url: string;
  /** Path, decoded parameters left out. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly body: string;
}

/** What a test answers with; `hang` never answers, `cut` breaks the connection. */
export type Reply =
  | { status?: number; headers?: Record<string, string>; json?: unknown; text?: string; bytes?: Buffer }
  | 'hang'
  | 'cut';

/** A local stand-in for Azure Resource Manager. */
export interface ArmServer {
  readonly url: string;
  readonly seen: Seen[];
  /** A connection that trusts it. */
  connection(more?: Partial<AzureConnection>): AzureConnection;
  close(): Promise<void>;
}

let certificate: ReturnType<typeof generate> | undefined;

/** Starts a server on a free port of this machine, with a certificate made now. */
export async function startArmServer(answer: (request: Seen) => Reply): Promise<ArmServer> {
  certificate ??= generate([{ name: 'commonName', value: 'localhost' }], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [
      { name: 'basicConstraints', cA: true },
      { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] },
    ],
  });
  const { private: key, cert } = await certificate;
  const tls = { ca: cert };
  const seen: Seen[] = [];
  const server = createServer({ key, cert }, (request, response) => {
    void readBody(request).then((body) => {
      const url = new URL(request.url ?? '/', 'https://localhost');
      const { method = '', headers } = request;
      const one = {
        method,
        url: request.url ?? '',
        path: url.pathname,
        query: url.searchParams,
        authorization: headers.authorization,
        body,
      };
      seen.push(one);
      reply(response, answer(one));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const url = `https://localhost:${portOf(server)}`;
  return {
    url,
    seen,
    connection: (more = {}) => ({
      cloud: customCloud(url),
      credential: fixedCredential(),
      mayRead: subscriptionAccess([]),
      tls,
      ...more,
    }),
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads with a deadline that the test closes; 5 s and 25 calls where nothing else is said. */
export async function withReader<T>(
  connection: AzureConnection,
  use: (reader: AzureReader, signal: AbortSignal) => Promise<T>,
  { ms = 5_000, budget = 25 } = {},
): Promise<T> {
  const deadline = startDeadline(ms);
  const limits: ReadLimits = { signal: deadline.signal, remainingMs: deadline.remainingMs, budget };
  try {
    return await use(createHttpReader(connection, limits), deadline.signal);
  } finally {
    deadline.close();
  }
}

/** A credential that always has the same token. */
export function fixedCredential(): TokenCredential {
  return { getToken: async () => ({ token: 'a-token', expiresOnTimestamp: Date.now() + 3_600_000 }) };
}

/** ARM's error body. */
export function armError(status: number, code: string, message = code): Exclude<Reply, string> {
  return { status, json: { error: { code, message } } };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function reply(response: ServerResponse, answer: Reply): void {
  if (answer === 'hang') return;
  if (answer === 'cut') {
    response.destroy();
    return;
  }
  const { status = 200, headers = {}, json, text, bytes } = answer;
  response.writeHead(status, { 'content-type': 'application/json', ...headers });
  response.end(bytes ?? text ?? (json === undefined ? undefined : JSON.stringify(json)));
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return address.port;
}
