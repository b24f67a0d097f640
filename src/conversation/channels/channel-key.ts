import { createHash } from 'node:crypto';

/**
 * The channel that a thread belongs to: Teams puts the thread behind `;messageid=`, Slack (through our adapter) behind the second
 * colon.
 */
export function channelOf(channelId: string, conversationId: string): string {
  if (channelId === 'slack') return conversationId.split(':').slice(0, 2).join(':');
  return conversationId.split(';messageid=')[0] ?? conversationId;
}

/** Key of what is kept of a channel. */
export function channelKey(channelId: string, conversationId: string): string {
  const channel = channelOf(channelId, conversationId);
  return `channels/${createHash('sha256').update(`${channelId}\n${channel}`).digest('hex').slice(0, 32)}`;
}
