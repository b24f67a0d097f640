import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import { renderAdaptive } from '../cards/adaptive.ts';
import { spokenText } from '../cards/spoken-text.ts';
import type { View } from '../cards/view.ts';

/**
 * A message that carries the view as an Adaptive Card.
 * @param channelId the Bot Framework channel; Teams alone knows code blocks
 */
export function cardReply(view: View, channelId: string): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    // What a notification shows.
    summary: spokenText(view),
    attachments: [CardFactory.adaptiveCard(renderAdaptive(view, { codeBlock: channelId === 'msteams' }))],
  };
}

/** A message of one plain line. */
export function lineReply(text: string): Partial<Activity> {
  return { type: ActivityTypes.Message, text, textFormat: 'plain' };
}
