import { z } from 'zod';
import { markupOf, type SlackFile, slackMessage } from './message-content.ts';
import { placeAt, type SlackPlace } from './place.ts';
import { mentionOf } from './slack-text.ts';

/** A message that somebody wrote where the bot can see it. */
export interface HeardMessage {
  readonly place: SlackPlace;
  readonly ts: string;
  /** A person's id, or that of a bot. */
  readonly author: string;
  readonly isBot: boolean;
  /** The name of a bot; people's are asked for. */
  readonly botName: string | undefined;
  /** All that it says, in Slack's markup. */
  readonly markup: string;
  readonly files: readonly SlackFile[];
  readonly mentionsBot: boolean;
  /** The thread that it stands in; null for one that stands by itself. */
  readonly openThread: string | null;
}

/** Whom not to listen to. */
export interface Self {
  readonly user: string;
  readonly bot: string;
}

/** What people and bots write; joins, edits, deletions and the like are no messages. */
const SUBTYPES = new Set<string | undefined>([
  undefined,
  'file_share',
  'bot_message',
  'thread_broadcast',
  'me_message',
]);

const event = slackMessage.extend({ channel: z.string().min(1), channel_type: z.string().optional().catch(undefined) });

/**
 * Reads a `message` or `app_mention` event.
 * @returns null for what nobody wrote, and for what the bot wrote itself
 */
export function heardMessage(team: string, value: unknown, self: Self): HeardMessage | null {
  const message = event.safeParse(value).data;
  if (message === undefined || !SUBTYPES.has(message.subtype)) return null;
  const { user, bot_id: bot } = message;
  if (user === self.user || (bot !== undefined && bot === self.bot)) return null;
  const author = user ?? bot;
  if (author === undefined) return null;
  const markup = markupOf(message);
  return {
    place: placeAt(
      {
        team,
        channel: message.channel,
        channelType: message.channel_type,
        ts: message.ts,
        threadTs: message.thread_ts,
        parentUser: message.parent_user_id,
      },
      self.user,
    ),
    ts: message.ts,
    author,
    isBot: bot !== undefined,
    botName: message.bot_profile?.name ?? message.username,
    markup,
    files: message.files,
    // Mentions with a label are old, but still sent by some bots.
    mentionsBot: markup.includes(mentionOf(self.user)) || markup.includes(`<@${self.user}|`),
    openThread: message.thread_ts ?? null,
  };
}

const change = z
  .object({
    subtype: z.literal('message_changed'),
    channel: z.unknown(),
    channel_type: z.unknown(),
    // Slack changes messages, too, when it finds a preview for a link.
    message: z.looseObject({ text: z.string(), edited: z.object({}) }),
    previous_message: z.object({ text: z.string() }),
  })
  .refine(({ message, previous_message }) => message.text !== previous_message.text);

/**
 * Reads a `message` event that tells of an edit.
 * @returns the message as it is now; null for what is no edit by a person
 */
export function editedMessage(team: string, value: unknown, self: Self): HeardMessage | null {
  const edit = change.safeParse(value).data;
  if (edit === undefined) return null;
  const { message, channel, channel_type } = edit;
  const heard = heardMessage(team, { ...message, channel, channel_type }, self);
  return heard?.isBot ? null : heard;
}
