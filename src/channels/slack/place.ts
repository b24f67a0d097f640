import type { ConversationAccount, ConversationReference } from 'botbuilder';
import { z } from 'zod';

/** Where something is said on Slack. */
export interface SlackPlace {
  readonly team: string;
  /** Id of a channel, group or direct message. */
  readonly channel: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
  /** The thread that remembers: `ts` of its first message; null for the talk of a direct message outside of threads. */
  readonly thread: string | null;
  /** The thread that answers go to; null for none. */
  readonly replyThread: string | null;
}

/** What tells where a message stands, as events, messages and interactions have it. */
export interface Whereabouts {
  readonly team: string;
  readonly channel: string;
  readonly channelType: string | undefined;
  readonly ts: string;
  readonly threadTs: string | undefined;
  /** Who began the thread, where that is known. */
  readonly parentUser: string | undefined;
}

/**
 * In a channel every message begins a thread of its own, and answers go there. A direct message is one talk, as between people:
 * what is said at its top is answered at its top. A thread in it is a talk of its own, except one below a message of the bot's:
 * who answers a card there means that card.
 */
export function placeAt(where: Whereabouts, botUser: string): SlackPlace {
  const { team, channel, ts, threadTs, parentUser } = where;
  const kind = kindOf(where);
  if (kind !== 'personal') return { team, channel, kind, thread: threadTs ?? ts, replyThread: threadTs ?? ts };
  const isBelowBot = threadTs !== undefined && parentUser === botUser;
  return { team, channel, kind, thread: isBelowBot ? null : (threadTs ?? null), replyThread: threadTs ?? null };
}

/** https://docs.slack.dev/reference/events/message */
function kindOf({ channel, channelType }: Whereabouts): SlackPlace['kind'] {
  if (channelType === 'im' || (channelType === undefined && channel.startsWith('D'))) return 'personal';
  return channelType === 'mpim' ? 'groupChat' : 'channel';
}

/** The Bot Framework's account of a place; its id is that of what is remembered there. */
export function conversationAt(place: SlackPlace): ConversationAccount {
  const { team, channel, kind, thread, replyThread } = place;
  return {
    id: conversationIdAt(place),
    name: '',
    isGroup: kind !== 'personal',
    conversationType: kind,
    tenantId: team,
    ...(replyThread === thread || replyThread === null ? {} : { properties: { channel, replyThread } }),
  };
}

/** `team:channel:thread`, without the thread for the top of a direct message. */
export function conversationIdAt({ team, channel, thread }: SlackPlace): string {
  return [team, channel, ...(thread === null ? [] : [thread])].join(':');
}

const properties = z.object({ replyThread: z.string() });

/** Where messages of a conversation go. */
export interface Destination {
  readonly channel: string;
  readonly thread: string | null;
}

/** Reads a place back from a reference, which may have been kept for days. Throws where it is none of Slack's. */
export function destinationOf({ conversation }: Partial<ConversationReference>): Destination {
  const [, channel, thread] = (conversation?.id ?? '').split(':');
  if (!channel) throw new Error('This is no conversation of Slack.');
  return { channel, thread: thread ?? properties.safeParse(conversation?.properties).data?.replyThread ?? null };
}
