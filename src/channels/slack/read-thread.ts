import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { errorFields } from '../../log.ts';
import { markupOf, slackMessage } from './message-content.ts';
import { destinationOf } from './place.ts';
import { plainFromSlack } from './slack-text.ts';
import type { SlackTools } from './slack-tools.ts';

/** Messages from the start of a thread, and from the end of a talk without threads. */
const MOST = 50;
/** More files are not looked into. */
const MOST_FILES = 5;

const answer = z.object({ messages: z.array(z.unknown()) });

/**
 * What was written in the thread of an activity, its files included, oldest first and without the bot's own messages.
 * @returns null where Slack doesn't let the bot read it
 */
export async function readThread(activity: Partial<Activity>, tools: SlackTools): Promise<readonly string[] | null> {
  const { api, self, log, readFiles } = tools;
  const { channel, thread } = destinationOf(activity);
  let found: unknown;
  try {
    found =
      thread === null
        ? await api.call('conversations.history', { channel, limit: MOST })
        : await api.call('conversations.replies', { channel, ts: thread, limit: MOST });
  } catch (error) {
    log.warn('slack-thread-unread', { channel, thread, ...errorFields(error) });
    return null;
  }
  const messages = answer
    .parse(found)
    .messages.flatMap((message) => slackMessage.safeParse(message).data ?? [])
    .filter(({ user, bot_id, ts }) => user !== self.user && bot_id !== self.bot && ts !== activity.id)
    .sort((a, b) => Number(a.ts) - Number(b.ts));
  const texts: string[] = [];
  let files = 0;
  for (const message of messages) {
    const wanted = message.files.slice(0, Math.max(0, MOST_FILES - files));
    files += wanted.length;
    const read = await readFiles(wanted);
    texts.push([plainFromSlack(markupOf(message), self.user), ...read.texts].join('\n'));
  }
  return texts.filter((text) => text.trim() !== '');
}
