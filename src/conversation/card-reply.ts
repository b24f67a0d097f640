import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import { renderAdaptive } from '../cards/adaptive.ts';
import type { AdaptiveOptions } from '../cards/adaptive-parts.ts';
import { spokenText } from '../cards/spoken-text.ts';
import type { View } from '../cards/view.ts';

/**
 * A message that carries the view as an Adaptive Card.
 * @param channelId the Bot Framework channel
 */
export function cardReply(view: View, channelId: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    // What a notification shows.
    summary: spokenText(view),
    attachments: [CardFactory.adaptiveCard(renderAdaptive(view, adaptiveOptions(channelId)))],
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
