import type { Activity, ChannelAccount } from 'botbuilder';
import { conversationAt, type SlackPlace } from './place.ts';
import { mentionOf } from './slack-text.ts';
import type { TurnNotes } from './turn-notes.ts';

/** What every activity from Slack has. */
export interface Said {
  /** The same for the same message or press, however often it is delivered. */
  readonly id: string;
  readonly place: SlackPlace;
  readonly from: { readonly id: string; readonly name: string | undefined; readonly isBot: boolean };
  /** The bot's own account. */
  readonly self: { readonly user: string; readonly name: string };
  readonly at: Date;
  readonly notes: TurnNotes;
}

/** Something that was written; `isUpdate` for more of a message that was there before. */
export function textActivity(
  said: Said,
  { text, isAddressed, isUpdate }: { text: string; isAddressed: boolean; isUpdate: boolean },
): Partial<Activity> {
  return {
    ...common(said),
    type: isUpdate ? 'messageUpdate' : 'message',
    text,
    textFormat: 'plain',
    entities: isAddressed ? [mentionIn(said)] : [],
  };
}

/** Something that was pressed on the message `replyToId`, with what was entered. */
export function pressActivity(
  said: Said,
  { value, replyToId }: { value: Readonly<Record<string, unknown>>; replyToId: string },
): Partial<Activity> {
  return { ...common(said), type: 'message', value, replyToId, entities: [mentionIn(said)] };
}

/** Says that it is said to the bot. */
function mentionIn({ self: { user, name } }: Said) {
  return { type: 'mention', mentioned: { id: user, name }, text: mentionOf(user) };
}

function common({ id, place, from, self, at, notes }: Said): Partial<Activity> {
  const account: ChannelAccount = { id: from.id, name: from.name ?? '', ...(from.isBot ? { role: 'bot' } : {}) };
  return {
    id,
    channelId: 'slack',
    // There is no service between Slack and the bot, but the SDK wants a name for one.
    serviceUrl: 'https://slack.com/',
    timestamp: at,
    conversation: conversationAt(place),
    from: account,
    recipient: { id: self.user, name: self.name },
    channelData: notes,
  };
}

/** Slack's `ts` as a time. */
export function timeOf(ts: string): Date {
  return new Date(Number(ts) * 1_000);
}
