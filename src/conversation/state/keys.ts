import { createHash } from 'node:crypto';

/** Keys of what is kept. Ids of people and conversations go in as hashes: a list of keys tells nobody who talks to whom. */
export interface ConversationKeys {
  /** Prefix of all that belongs to the conversation. */
  readonly prefix: string;
  readonly conversation: string;
  triage(id: string): string;
}

/** Keys of one thread of one channel. */
export function conversationKeys(channelId: string, conversationId: string): ConversationKeys {
  const prefix = `conversations/${hash(`${channelId}\n${conversationId}`)}/`;
  return { prefix, conversation: `${prefix}state`, triage: (id) => `${prefix}triages/${id}` };
}

/** A person of a platform, without a name. */
export function personHash(channelId: string, personId: string): string {
  return hash(`${channelId}\n${personId}`);
}

/** Prefix of the pointers to what a person began. */
export function personPrefix(channelId: string, personId: string): string {
  return `people/${personHash(channelId, personId)}/`;
}

/**
 * A pointer from a person to a triage's key, as a key of its own: nothing has to be read to follow it.
 * @param triageKey from `ConversationKeys.triage`
 */
export function personPointer(channelId: string, personId: string, triageKey: string): string {
  return `${personPrefix(channelId, personId)}${triageKey}`;
}

/** The triage of a message: the same message always leads to the same one, however often it is delivered. */
export function triageId(activityKey: string): string {
  return hash(activityKey).slice(0, 12);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}
