import { request } from 'node:https';
import { z } from 'zod';
import type { Sandbox } from './server.ts';

/** An answer as it came. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  /** Null where the text is no JSON. */
  readonly json: unknown;
}

/** What to send besides the path. */
export interface Sending {
  readonly method?: string;
  readonly body?: unknown;
  readonly hasBearer?: boolean;
  readonly timeoutMs?: number;
}

/** Sends one request; rejects where the connection breaks or nothing comes in time. */
export function send(sandbox: Pick<Sandbox, 'url' | 'caPem'>, path: string, sending: Sending = {}): Promise<Answer> {
  const { method = 'GET', body, hasBearer = true, timeoutMs = 5000 } = sending;
  const text = body === undefined ? undefined : JSON.stringify(body);
  return new Promise((resolve, reject) => {
    const outgoing = request(
      path.startsWith('https:') ? path : `${sandbox.url}${path}`,
      {
        method,
        ca: sandbox.caPem,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
        headers: {
          ...(hasBearer ? { authorization: 'Bearer test' } : {}),
          ...(text === undefined
            ? {}
            : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }),
        },
      },
      (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
        incoming.on('error', reject);
        incoming.on('end', () => {
          const received = Buffer.concat(chunks).toString();
          resolve({
            status: incoming.statusCode ?? 0,
            headers: incoming.headers,
            text: received,
            json: parse(received),
          });
        });
      },
    );
    outgoing.on('error', reject);
    outgoing.end(text);
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const pageSchema = z.object({ value: z.array(z.unknown()), nextLink: z.string().optional() });
const errorSchema = z.object({ error: z.object({ code: z.string() }) });
const namedSchema = z.object({ name: z.string() });

/** Items of the first page. */
export async function items(sandbox: Sandbox, path: string, sending: Sending = {}): Promise<readonly unknown[]> {
  return pageSchema.parse((await send(sandbox, path, sending)).json).value;
}

/** Names of the items of the first page. */
export const names = async (sandbox: Sandbox, path: string): Promise<readonly string[]> =>
  (await items(sandbox, path)).map((item) => namedSchema.parse(item).name);

/** Items of every page, and how many pages there were. */
export async function everyPage(sandbox: Sandbox, path: string): Promise<{ items: unknown[]; pages: number }> {
  const all: unknown[] = [];
  let pages = 0;
  for (let next: string | undefined = path; next !== undefined; pages++) {
    const page = pageSchema.parse((await send(sandbox, next)).json);
    all.push(...page.value);
    next = page.nextLink;
  }
  return { items: all, pages };
}

/** Code of an error answer, after its status. */
export async function refusal(sandbox: Sandbox, path: string, sending: Sending = {}): Promise<string> {
  const { status, json } = await send(sandbox, path, sending);
  return `${status} ${errorSchema.parse(json).error.code}`;
}
