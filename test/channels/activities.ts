import { randomUUID } from 'node:crypto';
import { z } from 'zod';

export const BOT = { id: '28:bot', name: 'Deconflict' };
export const PERSON = { id: '29:ann', name: 'Ann' };

/** A message of a person in a personal chat, as Teams sends it; `extra` replaces fields. */
export function message(
  serviceUrl: string,
  text: string,
  extra: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'msteams',
    serviceUrl,
    conversation: { id: 'a:1', conversationType: 'personal' },
    from: PERSON,
    recipient: BOT,
    text,
    textFormat: 'plain',
    ...extra,
  };
}

/** The fields of a channel message that mentions the bot. */
export function mentioned(text: string): Record<string, unknown> {
  const label = '<at>Deconflict</at>';
  return {
    conversation: { id: '19:x@thread.tacv2;messageid=1', conversationType: 'channel', isGroup: true },
    text: `${label} ${text}`,
    entities: [{ type: 'mention', mentioned: BOT, text: label }],
  };
}

const cards = z.array(
  z.object({
    contentType: z.literal('application/vnd.microsoft.card.adaptive'),
    content: z.record(z.string(), z.unknown()),
  }),
);

/** The one Adaptive Card of a reply. Throws where there is none, or more than one. */
export function cardOf(reply: { attachments?: unknown } | undefined): Record<string, unknown> {
  const [card, ...more] = cards.parse(reply?.attachments);
  if (card === undefined || more.length > 0) throw new Error('not one card');
  return card.content;
}
