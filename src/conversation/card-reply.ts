import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import { renderAdaptive } from '../cards/adaptive.ts';
import type { AdaptiveOptions } from '../cards/adaptive-parts.ts';
import { renderBlockKit } from '../cards/block-kit.ts';
import { spokenText } from '../cards/spoken-text.ts';
import type { View } from '../cards/view.ts';

/** Content type of an attachment that holds Slack's blocks; our own, for the Bot Framework has none. */
export const BLOCK_KIT = 'application/vnd.deconflict.block-kit';

/**
 * A message that carries the view as a card: in Slack's blocks there, as an Adaptive Card elsewhere.
 * @param channelId the Bot Framework channel
 */
export function cardReply(view: View, channelId: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    // What a notification shows.
    summary: spokenText(view),
    attachments: [
      channelId === 'slack'
        ? { contentType: BLOCK_KIT, content: renderBlockKit(view) }
        : CardFactory.adaptiveCard(renderAdaptive(view, adaptiveOptions(channelId))),
    ],
  };
}

/** What the platform's cards can do; Teams alone knows code blocks. */
export function adaptiveOptions(channelId: string): AdaptiveOptions {
  return { codeBlock: channelId === 'msteams', submit: true };
}

/** A message of one plain line. */
export function lineReply(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}
