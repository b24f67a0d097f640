import type { HeardMessage } from './heard-message.ts';
import { conversationIdAt } from './place.ts';

/** How much a message is for the bot. */
export type Attention =
  /** Said to it. */
  | 'addressed'
  /** Said among others where it may listen. */
  | 'overheard'
  /** Not for it: dropped before anything else happens. */
  | 'none';

/**
 * Decides whether a message is for the bot: what is said to it by people directly or by a mention, and what others say in threads
 * that it takes part in and channels that it watches.
 * @param listensTo tells whether the bot may listen in a conversation
 */
export async function attentionTo(
  { place, isBot, mentionsBot }: HeardMessage,
  listensTo: (conversationId: string) => Promise<boolean>,
): Promise<Attention> {
  // Two bots that answer each other would never end.
  if (place.kind === 'personal') return isBot ? 'none' : 'addressed';
  if (mentionsBot) return 'addressed';
  return (await listensTo(conversationIdAt(place))) ? 'overheard' : 'none';
}
