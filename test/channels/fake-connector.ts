import { once } from 'node:events';
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Activity } from 'botbuilder';
import { z } from 'zod';

const reply = z.looseObject({ type: z.string() });

/** A new version of a message; its id is that of the message. */
export interface Edit {
  readonly id: string;
  readonly activity: Partial<Activity>;
}

/** A stand-in for the service that delivers a bot's answers. */
export interface FakeConnector {
  readonly serviceUrl: string;
  /** What the bot sent, in order. */
  readonly replies: readonly Partial<Activity>[];
  /** Edits of what the bot sent, in order. */
  readonly edits: readonly Edit[];
  /** Resolves with the first edit that fits, come or to come. */
  edit(fits: (edit: Edit) => boolean): Promise<Edit>;
  /** Resolves at the next message or edit. */
  next(): Promise<void>;
  /** Holds answers back until `release` is called; resolves when the first one has come in. */
  hold(): { readonly arrived: Promise<void>; release(): void };
  /** Answers the next `count` deliveries with this status. */
  fail(status: number, count: number): void;
  close(): Promise<void>;
}

/** Listens on a free port of this machine. */
export async function startConnector(): Promise<FakeConnector> {
  const replies: Partial<Activity>[] = [];
  const edits: Edit[] = [];
  const onEdit: (() => void)[] = [];
  const onAny: (() => void)[] = [];
  let gate: Promise<void> = Promise.resolve();
  let onArrival = () => {};
  let failures = { status: 500, left: 0 };
  const server = createServer(async (request, response) => {
    const body = reply.parse(JSON.parse(await text(request)));
    onArrival();
    await gate;
    if (failures.left > 0) {
      failures = { ...failures, left: failures.left - 1 };
      response.statusCode = failures.status;
      response.end();
      return;
    }
    if (request.method === 'PUT') {
      const id = decodeURIComponent(request.url?.split('/').at(-1) ?? '');
      edits.push({ id, activity: body });
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id }));
      for (const tell of [...onEdit.splice(0), ...onAny.splice(0)]) tell();
      return;
    }
    replies.push(body);
    for (const tell of onAny.splice(0)) tell();
    response.statusCode = 201;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ id: String(replies.length) }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('not a TCP server');
  return {
    serviceUrl: `http://127.0.0.1:${address.port}/`,
    replies,
    edits,
    async edit(fits) {
      for (;;) {
        const found = edits.find(fits);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          onEdit.push(resolve);
        });
      }
    },
    next: () =>
      new Promise((resolve) => {
        onAny.push(resolve);
      }),
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      const arrived = new Promise<void>((resolve) => {
        onArrival = resolve;
      });
      return { arrived, release };
    },
    fail(status, count) {
      failures = { status, left: count };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
