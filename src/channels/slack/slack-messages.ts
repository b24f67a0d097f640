import { z } from 'zod';
import type { Log } from '../../log.ts';
import type { Outgoing } from './outgoing.ts';
import type { Destination } from './place.ts';
import type { SendQueue } from './send-queue.ts';
import type { SlackApi } from './slack-api.ts';
import { SlackCallError } from './slack-call-error.ts';

/** Sends what the bot says. All reject with a SlackCallError, which is logged with the conversation. */
export interface SlackMessages {
  /** @returns id (`ts`) of the message */
  post(to: Destination, message: Outgoing): Promise<string>;
  /** Shows it to one person alone, till that person reloads. */
  whisper(to: Destination, user: string, message: Outgoing): Promise<void>;
  edit(to: Destination, ts: string, message: Outgoing): Promise<void>;
  remove(to: Destination, ts: string): Promise<void>;
  /** Puts a sign on somebody's message; one that is there already is no mistake. */
  react(to: Destination, ts: string, name: string): Promise<void>;
}

const posted = z.object({ ts: z.string() });

/** Slack's words for blocks that it won't take; the text alone is better than nothing. */
const BAD_BLOCKS = new Set(['invalid_blocks', 'invalid_blocks_format', 'msg_blocks_too_long']);

export function createSlackMessages(api: SlackApi, queue: SendQueue, log: Log): SlackMessages {
  const call = async (method: string, to: Destination, args: Record<string, unknown>, message: Outgoing) => {
    try {
      return await api.call(method, { ...args, ...contentOf(message) });
    } catch (error) {
      if (!(error instanceof SlackCallError && BAD_BLOCKS.has(error.code))) throw error;
      log.error('slack-blocks-refused', { code: error.code, channel: to.channel });
      return api.call(method, { ...args, ...contentOf({ ...message, blocks: [] }) });
    }
  };
  const logged = async <T>(method: string, to: Destination, sending: Promise<T>): Promise<T> => {
    try {
      return await sending;
    } catch (error) {
      const code = error instanceof SlackCallError ? error.code : undefined;
      log.error('slack-send-failed', { method, code, channel: to.channel, thread: to.thread });
      throw error;
    }
  };
  return {
    async post(to, message) {
      const method = 'chat.postMessage';
      const args = { channel: to.channel, ...threadOf(to), unfurl_links: false, unfurl_media: false };
      const sending = queue.send(to.channel, () => call(method, to, args, message));
      return posted.parse(await logged(method, to, sending)).ts;
    },
    async whisper(to, user, message) {
      const method = 'chat.postEphemeral';
      const args = { channel: to.channel, user, ...threadOf(to) };
      await logged(
        method,
        to,
        queue.send(to.channel, () => call(method, to, args, message)),
      );
    },
    async edit(to, ts, message) {
      const method = 'chat.update';
      const sending = queue.overwrite(to.channel, ts, async () => {
        await call(method, to, { channel: to.channel, ts }, message);
      });
      await logged(method, to, sending);
    },
    async remove(to, ts) {
      const method = 'chat.delete';
      await logged(
        method,
        to,
        queue.send(to.channel, () => api.call(method, { channel: to.channel, ts })),
      );
    },
    async react(to, ts, name) {
      const method = 'reactions.add';
      const sending = api.call(method, { channel: to.channel, timestamp: ts, name }).catch((error: unknown) => {
        if (!(error instanceof SlackCallError && error.code === 'already_reacted')) throw error;
      });
      await logged(method, to, sending);
    },
  };
}

/** An answer is never shown to the whole channel, so `reply_broadcast` is never set. */
function threadOf({ thread }: Destination): { thread_ts?: string } {
  return thread === null ? {} : { thread_ts: thread };
}

/** `parse: none` keeps Slack from finding names and addresses in the text. */
function contentOf({ text, blocks }: Outgoing): Record<string, unknown> {
  return { text, blocks, parse: 'none', link_names: false };
}
