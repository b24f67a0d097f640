import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { line, richText, text } from '../../cards/block-kit-elements.ts';
import { clip, plainText } from '../../cards/plain-text.ts';
import { BLOCK_KIT } from '../../conversation/card-reply.ts';
import { escapeForSlack } from './slack-text.ts';

/** A message as Slack's Web API takes it. */
export interface Outgoing {
  /** What notifications and screen readers get. */
  readonly text: string;
  /** What people see; empty where the text alone is shown. */
  readonly blocks: readonly unknown[];
  /** True for a card, false for a line. */
  readonly isCard: boolean;
}

/** Slack cuts at 40,000; nobody reads a line that long. */
const MAX_LINE = 2_900;

const blocks = z.array(z.unknown());

/**
 * A message of the bot's for Slack. All of it is shown as it is: in lines, too, nothing is read as a mention, a link or a format.
 */
export function outgoingOf(activity: Partial<Activity>): Outgoing {
  const card = activity.attachments?.find(({ contentType }) => contentType === BLOCK_KIT);
  if (card) return { text: fallback(activity.summary ?? ''), blocks: blocks.parse(card.content), isCard: true };
  return lineOf(activity.text ?? '');
}

/** One plain line for Slack. */
export function lineOf(said: string): Outgoing {
  const shown = clip(plainText(said).trim(), MAX_LINE);
  return { text: fallback(shown), blocks: shown === '' ? [] : richText([line(text(shown))]), isCard: false };
}

/** Slack refuses a message without text. */
function fallback(said: string): string {
  return escapeForSlack(clip(plainText(said).trim(), MAX_LINE)) || '…';
}
