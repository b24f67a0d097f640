import { chatText } from './chat-text.ts';
import { withoutEmoji } from './emoji.ts';
import { type Features, featuresOf, plainTokens } from './features.ts';
import type { Slots } from './intent.ts';
import type { Lexicon } from './lexicon.ts';
import { readSlots } from './read-slots.ts';
import { tokensOf } from './tokens.ts';

/** A message taken apart. */
export interface ReadMessage {
  readonly slots: Slots;
  /** Its words, spelled out and corrected, names as stand-ins. */
  readonly words: readonly string[];
  readonly features: Features;
}

/** Takes a message apart: what it names, and what its words say. Pure, and linear in the message. */
export function readMessage(message: string, lexicon: Lexicon): ReadMessage {
  const { slots, words: pieces } = readSlots(tokensOf(withoutEmoji(chatText(message))), lexicon);
  const words = plainTokens(pieces, lexicon.correct);
  return { slots, words, features: featuresOf(words, lexicon.isCommon) };
}
