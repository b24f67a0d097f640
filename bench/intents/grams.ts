import type { Lexicon } from '../../src/conversation/intents/lexicon.ts';
import { readMessage } from '../../src/conversation/intents/read-message.ts';
import { stem } from '../../src/conversation/intents/words.ts';

/** Words, pairs of words and runs of four letters: what a text is made of, without any idea of what it means. */
export function grams(text: string, lexicon: Lexicon): string[] {
  const words = readMessage(text, lexicon).words.map((word) => stem(word));
  const pairs = words.slice(1).map((word, at) => `${words[at]} ${word}`);
  const letters = ` ${words.join(' ')} `;
  const runs = Array.from({ length: Math.max(0, letters.length - 3) }, (_, at) => `~${letters.slice(at, at + 4)}`);
  return [...words, ...pairs, ...runs];
}
