import { chatText } from '../../src/conversation/intents/chat-text.ts';
import { INTENTS } from '../../src/conversation/intents/intent.ts';
import { lexicon } from '../../src/conversation/intents/lexicon.ts';
import { readMessage } from '../../src/conversation/intents/read-message.ts';
import { corrector } from '../../src/conversation/intents/spelling.ts';
import { joinedWords, spelledOut } from '../../src/conversation/intents/words.ts';
import type { IntentModel } from '../../src/knowledge/intent-model.ts';
import type { Knowledge } from '../../src/knowledge/knowledge.ts';
import { framed } from './framed.ts';
import type { Example } from './read-examples.ts';
import { type Training, train } from './train.ts';

/** `diagnose` is told by the triage, not by words. */
const LEARNED = INTENTS.filter((intent) => intent !== 'diagnose');

/**
 * Learns how people ask from examples.
 * @throws Error for a text that stands under two intents
 */
export function learnIntents(examples: readonly Example[], knowledge: Knowledge, training?: Training): IntentModel {
  const clash = findClash(examples);
  if (clash !== null) throw new Error(`'${clash}' is an example of two intents.`);
  const { words, common } = countWords(examples);
  const known = lexicon(words, common, knowledge);
  const samples = [...examples, ...framed(examples)]
    .filter(({ intent }) => intent !== 'diagnose')
    .map(({ intent, text }) => ({ intent, features: [...readMessage(text, known).features.keys()] }));
  return { ...train(samples, LEARNED, training), words, common };
}

function findClash(examples: readonly Example[]): string | null {
  const seen = new Map<string, string>();
  for (const { intent, text } of examples) {
    if ((seen.get(text) ?? intent) !== intent) return text;
    seen.set(text, intent);
  }
  return null;
}

/** A word this frequent is more likely meant than one that differs by a letter and stands in one example alone. */
const FREQUENT = 5;

/** The words of the examples without the names in them, the more frequent ones first. */
export function countWords(examples: readonly Example[]): Pick<IntentModel, 'words' | 'common'> {
  const counts = new Map<string, number>();
  for (const { text, slots } of examples) {
    const plain = Object.values(slots).reduce(
      (rest, name) => rest.replaceAll(name.toLowerCase(), ' '),
      chatText(text).toLowerCase(),
    );
    const typed = joinedWords(plain).split(/[^\p{L}\p{N}_-]+/u);
    const words = new Set(typed.flatMap((word) => [word, ...word.split(/[_-]/), ...spelledOut(word)]));
    for (const word of words) if (/^\p{L}{2,}$/u.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const common = sorted.filter(([, count]) => count > 1).map(([word]) => word);
  const correct = corrector(sorted.filter(([, count]) => count >= FREQUENT).map(([word]) => word));
  // A slip of the finger in an example is no word.
  const rare = sorted.slice(common.length).flatMap(([word]) => (correct(word) === word ? [word] : []));
  return { words: [...common, ...rare], common: common.length };
}
