import type { Storage } from '../../memory/storage.ts';
import { conversationKeys } from '../state/keys.ts';
import { channelKey } from './channel-key.ts';
import { channelRecord } from './channel-record.ts';

/**
 * True where the bot may look at what people say among themselves: in a thread that it takes part in, and in a channel that it
 * watches. A platform that hands over everything asks this first, so that nothing else is even read.
 */
export async function listensTo(storage: Storage, channelId: string, conversationId: string): Promise<boolean> {
  const thread = conversationKeys(channelId, conversationId).conversation;
  const channel = channelKey(channelId, conversationId);
  const found = await storage.read([thread, channel]);
  return found[thread] !== undefined || channelRecord.safeParse(found[channel]).data?.watching === true;
}
