import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { z } from 'zod';
import { modalProblem } from '../../cards/block-kit-limits.ts';
import { acceptSocket, type FakeSocket } from './fake-socket.ts';
import { refusalOf } from './slack-refusals.ts';

export const TEAM = 'T0DECONFL';
export const BOT = { user: 'U0BOT', bot: 'B0BOT', name: 'deconflict' };
// Tokens of the right shape, put together here so that nobody takes them for real ones.
export const BOT_TOKEN = ['xoxb', 'not', 'a', 'token'].join('-');
export const APP_TOKEN = ['xapp', 'not', 'a', 'token'].join('-');

/** A call of the Web API as it came in. */
export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** A message of the bot's as people see it now. */
export interface Shown {
  readonly ts: string;
  readonly channel: string;
  readonly thread: string | undefined;
  /** Who alone sees it; undefined for all. */
  readonly user: string | undefined;
  readonly text: string;
  readonly blocks: readonly unknown[];
}

/** A file that people uploaded. */
export interface Upload {
  readonly name: string;
  readonly mimetype?: string;
  readonly mode?: string;
  readonly content: string | Buffer;
  /** Where it is kept; this server where absent. */
  readonly address?: string;
  /** As Slack states it; the real one where absent. */
  readonly size?: number;
}

/** How the next calls of a method end. */
export type Trouble =
  | { readonly kind: 'error'; readonly error: string }
  | { readonly kind: 'rate-limited'; readonly retryAfter: number }
  | { readonly kind: 'status'; readonly status: number };

/** A stand-in for Slack's servers that checks what it is sent. */
export interface FakeSlack {
  /** For SLACK_API_URL. */
  readonly apiUrl: string;
  /** All calls, those that failed included. */
  readonly calls: readonly Call[];
  /** What the bot posted, with its edits, oldest first. */
  shown(): readonly Shown[];
  /** Modals that the bot opened. */
  readonly modals: readonly Readonly<Record<string, unknown>>[];
  /** What came to a `response_url`. */
  readonly responses: readonly Readonly<Record<string, unknown>>[];
  /** Authorization headers of downloads. */
  readonly downloads: readonly (string | undefined)[];
  /** Resolves at the next call that changes what people see. */
  next(): Promise<void>;
  /** Resolves with the first call that fits, come or to come. */
  call(fits: (call: Call) => boolean): Promise<Call>;
  /** Makes the next `count` calls of a method fail. */
  fail(method: string, trouble: Trouble, count?: number): void;
  /** Channels that the bot is not in. */
  readonly closed: Set<string>;
  /** Puts a file there, and gives its id. */
  upload(file: Upload): string;
  /** What `conversations.replies` and `.history` give for a channel. */
  readonly threads: Map<string, readonly unknown[]>;
  readonly responseUrl: string;
  /** Connections of Socket Mode, newest last. */
  readonly sockets: readonly FakeSocket[];
  /** Resolves with the next connection. */
  connection(): Promise<FakeSocket>;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function startSlack(): Promise<FakeSlack> {
  const calls: Call[] = [];
  const posts = new Map<string, Shown>();
  const modals: Record<string, unknown>[] = [];
  const responses: Record<string, unknown>[] = [];
  const downloads: (string | undefined)[] = [];
  const files = new Map<string, Upload>();
  const threads = new Map<string, readonly unknown[]>();
  const troubles = new Map<string, Trouble[]>();
  const closed = new Set<string>();
  const sockets: FakeSocket[] = [];
  const onChange: (() => void)[] = [];
  const onCall: (() => void)[] = [];
  const onSocket: ((socket: FakeSocket) => void)[] = [];
  let posted = 0;
  const changed = () => {
    for (const tell of onChange.splice(0)) tell();
  };

  const answers: Readonly<Record<string, (args: Record<string, unknown>) => Record<string, unknown>>> = {
    'auth.test': () => ({ user_id: BOT.user, bot_id: BOT.bot, user: BOT.name, team_id: TEAM, team: 'Shop' }),
    'apps.connections.open': () => ({ url: `${base().replace('http', 'ws')}/socket` }),
    'users.info': ({ user }) => ({
      user: { id: user, name: String(user), profile: { display_name: displayName(String(user)) } },
    }),
    'files.info': ({ file }) => {
      const found = files.get(String(file));
      if (!found) return { ok: false, error: 'file_not_found' };
      const { name, mimetype, mode = 'hosted', content: bytes, address, size } = found;
      const url = address ?? `${base()}/files/${String(file)}`;
      return {
        file: { id: file, name, mimetype, mode, size: size ?? Buffer.byteLength(bytes), url_private_download: url },
      };
    },
    'conversations.replies': ({ channel: id }) => ({ messages: threads.get(String(id)) ?? [] }),
    'conversations.history': ({ channel: id }) => ({ messages: [...(threads.get(String(id)) ?? [])].reverse() }),
    'chat.postMessage': (args) => show(args, undefined),
    'chat.postEphemeral': (args) => ({ message_ts: show(args, String(args.user)).ts }),
    'chat.update': (args) => {
      const before = posts.get(String(args.ts));
      if (!before || before.user !== undefined) return { ok: false, error: 'message_not_found' };
      posts.set(before.ts, { ...before, text: String(args.text), blocks: blocksOf(args) });
      changed();
      return { ts: before.ts, channel: before.channel };
    },
    'reactions.add': () => ({}),
    'chat.delete': ({ ts: id }) => {
      if (!posts.delete(String(id))) return { ok: false, error: 'message_not_found' };
      changed();
      return {};
    },
    'views.open': ({ view }) => {
      const problem = modalProblem(view);
      if (problem) return { ok: false, error: problem.error, response_metadata: { messages: [problem.detail] } };
      modals.push(z.record(z.string(), z.unknown()).parse(view));
      return { view: { id: `V${modals.length}` } };
    },
  };

  const show = (args: Record<string, unknown>, user: string | undefined): Record<string, unknown> => {
    posted += 1;
    const id = `${1_900_000_000 + posted}.000100`;
    posts.set(id, {
      ts: id,
      channel: String(args.channel),
      thread: args.thread_ts === undefined ? undefined : String(args.thread_ts),
      user,
      text: String(args.text),
      blocks: blocksOf(args),
    });
    changed();
    return { ts: id, channel: args.channel };
  };

  const handleCall = async (method: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const args = argumentsOf(request, await text(request));
    calls.push({ method, args });
    const trouble = troubles.get(method)?.shift();
    for (const tell of onCall.splice(0)) tell();
    if (trouble?.kind === 'status') return send(response, trouble.status, {});
    if (trouble?.kind === 'rate-limited') {
      response.setHeader('retry-after', String(trouble.retryAfter));
      return send(response, 429, { ok: false, error: 'ratelimited' });
    }
    if (trouble?.kind === 'error') return send(response, 200, { ok: false, error: trouble.error });
    const token = method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    if (request.headers.authorization !== `Bearer ${token}`)
      return send(response, 200, { ok: false, error: 'invalid_auth' });
    const refused = closed.has(String(args.channel)) ? { error: 'not_in_channel' } : refusalOf(method, args);
    if (refused) return send(response, 200, { ok: false, ...refused });
    send(response, 200, { ok: true, ...answers[method]?.(args) });
  };

  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const file = /^\/files\/(\w+)$/.exec(path)?.[1];
    if (file !== undefined) {
      downloads.push(request.headers.authorization);
      response.setHeader('content-type', 'text/plain');
      response.end(files.get(file)?.content ?? '');
    } else if (path === '/elsewhere') {
      response.statusCode = 302;
      response.setHeader('location', '/files/none');
      response.end();
    } else if (path === '/respond') {
      responses.push(z.record(z.string(), z.unknown()).parse(JSON.parse(await text(request))));
      changed();
      response.end('ok');
    } else {
      await handleCall(path.replace('/api/', ''), request, response);
    }
  });
  server.on('upgrade', (request, socket) => {
    const opened = acceptSocket(request, socket);
    sockets.push(opened);
    opened.send({ type: 'hello', num_connections: 1, connection_info: { app_id: 'A0APP' } });
    for (const tell of onSocket.splice(0)) tell(opened);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP server');
  const base = () => `http://127.0.0.1:${address.port}`;

  return {
    apiUrl: `${base()}/api/`,
    calls,
    shown: () => [...posts.values()],
    modals,
    responses,
    downloads,
    next: () =>
      new Promise((resolve) => {
        onChange.push(resolve);
      }),
    async call(fits) {
      for (;;) {
        const found = calls.find(fits);
        if (found) return found;
        await new Promise<void>((resolve) => {
          onCall.push(resolve);
        });
      }
    },
    fail(method, trouble, count = 1) {
      troubles.set(method, [...(troubles.get(method) ?? []), ...Array.from({ length: count }, () => trouble)]);
    },
    closed,
    upload(file) {
      const id = `F${files.size + 1}`;
      files.set(id, file);
      return id;
    },
    threads,
    responseUrl: `${base()}/respond`,
    sockets,
    connection: () =>
      new Promise((resolve) => {
        onSocket.push(resolve);
      }),
    async close() {
      for (const socket of sockets) socket.end();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The SDK sends forms, with JSON for what is no text. */
function argumentsOf(request: IncomingMessage, body: string): Record<string, unknown> {
  if (/^application\/json/.test(request.headers['content-type'] ?? '')) return JSON.parse(body);
  const form = Object.fromEntries(new URLSearchParams(body));
  return Object.fromEntries(
    Object.entries(form).map(([key, value]) => [key, key === 'blocks' || key === 'view' ? JSON.parse(value) : value]),
  );
}

function blocksOf({ blocks }: Record<string, unknown>): readonly unknown[] {
  return z.array(z.unknown()).catch([]).parse(blocks);
}

/** `U0ANN` is Ann. */
function displayName(user: string): string {
  const name = user.replace(/^U0/, '').toLowerCase();
  return name.charAt(0).toUpperCase() + name.slice(1);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.end(JSON.stringify(body));
}
