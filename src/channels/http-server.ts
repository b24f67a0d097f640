import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import restify, { type Request, type Response, type Server } from 'restify';
import { errorFields, type Log } from '../log.ts';
import { type BodyResult, readBody } from './read-body.ts';

/** A request as a channel sees it. */
export interface ChannelRequest {
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Address of the other end of the TCP connection. */
  readonly remoteAddress: string | undefined;
  /** The body as it was sent. */
  readonly rawBody: string;
}

/** What a channel answers; a body goes out as JSON. */
export interface ChannelResponse {
  readonly status: number;
  readonly body?: unknown;
}

/** Answers one kind of request. A rejection is logged and answered with 500. */
export type ChannelHandler = (request: ChannelRequest) => Promise<ChannelResponse>;

/** What is served at a path. */
export interface Endpoint {
  readonly handler: ChannelHandler;
  /**
   * True where forms are taken beside JSON. A web page may post a form to this machine without asking first (JSON needs a preflight,
   * which fails here), so the handler has to know by other means who sent it.
   */
  readonly takesForms?: boolean;
  /** Largest body in bytes. */
  readonly maxBodyBytes?: number;
}

/** What the server needs to know. */
export interface HttpServerOptions {
  /** What is served to POST requests by path, such as `/api/messages`. */
  readonly channels: Readonly<Record<string, Endpoint>>;
  /** True once requests can be served. */
  readonly isReady: () => boolean;
  /** What `GET /metrics` gives. */
  readonly metrics: () => Promise<{ readonly contentType: string; readonly body: string }>;
  readonly log: Log;
}

/** A server that is not listening yet. */
export interface HttpServer {
  /**
   * @param host undefined for every interface
   * @returns the port it listens on
   * @throws the system's error, such as `EADDRINUSE`
   */
  listen(port: number, host: string | undefined): Promise<number>;
  /**
   * Refuses new messages with 503 and lets those under way finish; then stops listening. Until then `/readyz` says
   * 503, so that a load balancer looks elsewhere. Resolves when the last connection is closed.
   */
  close(): Promise<void>;
}

// A paste of 1 MB may be twice as long inside JSON, and Teams sends its HTML beside it.
const MAX_BODY_BYTES = 4 * 1024 * 1024;
const HEADERS_TIMEOUT_MS = 10_000;
const REQUEST_TIMEOUT_MS = 30_000;
// Longer than the idle time of the usual load balancers, so that they close first and never meet a closed socket.
const KEEP_ALIVE_TIMEOUT_MS = 75_000;

/** Builds the HTTP server: the channels' endpoints, `GET /healthz` (alive), `GET /readyz` (able to serve) and `GET /metrics`. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const server = restify.createServer({ name: 'deconflict', ignoreTrailingSlash: true });
  const underWay = new Set<Promise<void>>();
  let closing = false;
  server.server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;

  server.pre((_request, response, next) => {
    if (closing) response.setHeader('Connection', 'close');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('X-Content-Type-Options', 'nosniff');
    next();
  });
  answerErrorsAsJson(server, options.log);
  // Restify passes on the errors of the socket; without a listener they would end the process.
  server.on('error', (error: Error) => options.log.error('server-failed', errorFields(error)));

  server.get('/healthz', async (_request, response) => {
    send(response, { status: 200, body: { status: 'alive' } });
  });
  server.get('/metrics', async (_request, response) => {
    const { contentType, body } = await options.metrics();
    response.writeHead(200, { 'content-type': contentType });
    response.end(body);
  });
  server.get('/readyz', async (_request, response) => {
    const status = closing ? 'stopping' : options.isReady() ? 'ready' : 'starting';
    send(response, { status: status === 'ready' ? 200 : 503, body: { status } });
  });
  for (const [path, endpoint] of Object.entries(options.channels)) {
    server.post(path, async (request: Request, response: Response) => {
      if (closing) return send(response, problem(503, 'Stopping', 'The bot is about to stop. Try again shortly.'));
      const turn = answer(request, endpoint, options.log).then((answered) => {
        if (closing) response.setHeader('Connection', 'close');
        send(response, answered);
        // A client that hangs up early is no failure of ours.
        return finished(response).catch(() => {});
      });
      underWay.add(turn);
      await turn;
      underWay.delete(turn);
    });
  }

  return {
    listen: (port, host) => listen(server, port, host),
    async close() {
      closing = true;
      await Promise.all(underWay);
      await new Promise<void>((resolve) => {
        server.server.close(() => resolve());
        // All answers are out, so what is open is idle.
        server.server.closeAllConnections();
      });
    },
  };
}

const JSON_TYPE = /^application\/json(?:;|$)/i;
const FORM_TYPE = /^application\/x-www-form-urlencoded(?:;|$)/i;

async function answer(request: Request, endpoint: Endpoint, log: Log): Promise<ChannelResponse> {
  const type = request.headers['content-type'] ?? '';
  if (!JSON_TYPE.test(type) && !(endpoint.takesForms && FORM_TYPE.test(type))) {
    return problem(415, 'UnsupportedMediaType', 'Send the body as application/json.');
  }
  const body = await readBody(request, endpoint.maxBodyBytes ?? MAX_BODY_BYTES);
  if (body.kind !== 'text') return refusal(body);
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value]),
  );
  try {
    return await endpoint.handler({ headers, remoteAddress: request.socket.remoteAddress, rawBody: body.text });
  } catch (error) {
    log.error('request-failed', errorFields(error));
    return problem(500, 'InternalError', 'The request could not be handled. The log has more.');
  }
}

function refusal(body: Exclude<BodyResult, { kind: 'text' }>): ChannelResponse {
  switch (body.kind) {
    case 'too-large':
      return problem(413, 'PayloadTooLarge', 'The body is over the limit.');
    case 'compressed':
      return problem(415, 'UnsupportedMediaType', 'Send the body uncompressed.');
    case 'aborted':
      return problem(400, 'Aborted', 'The body ended early.');
  }
}

/** An error answer; `message` is for people and holds nothing of the request. */
export function problem(status: number, code: string, message: string): ChannelResponse {
  return { status, body: { error: { code, message } } };
}

function send(response: Response, { status, body }: ChannelResponse): void {
  // What is left of a refused body is not read, so the connection cannot be used again.
  if (status === 413 || status === 415 || status === 503) response.setHeader('Connection', 'close');
  if (body === undefined) {
    response.writeHead(status);
    response.end();
    return;
  }
  response.json(status, body);
}

const KNOWN: Readonly<Record<number, { readonly code: string; readonly message: string }>> = {
  404: { code: 'NotFound', message: 'There is nothing at this path.' },
  405: { code: 'MethodNotAllowed', message: 'This path does not take this method.' },
};

function answerErrorsAsJson(server: Server, log: Log): void {
  server.on(
    'restifyError',
    (_request: Request, response: Response, error: { statusCode?: number }, done: () => void) => {
      const status = error.statusCode ?? 500;
      const known = KNOWN[status];
      if (known === undefined && status >= 500) log.error('request-failed', errorFields(error));
      if (!response.headersSent) {
        const code = known?.code ?? (status < 500 ? 'BadRequest' : 'InternalError');
        response.json(status, { error: { code, message: known?.message ?? 'The request could not be handled.' } });
      }
      done();
    },
  );
}

function listen(server: Server, port: number, host: string | undefined): Promise<number> {
  return new Promise((resolve, reject) => {
    server.server.once('error', reject);
    const onListening = () => {
      server.server.off('error', reject);
      // A TCP server's address is an AddressInfo; only a pipe's is text.
      const address: AddressInfo | string | null = server.server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    };
    server.server.listen({ port, ...(host === undefined ? {} : { host }) }, onListening);
  });
}
