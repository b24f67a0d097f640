import type { Knowledge } from '../../knowledge/knowledge.ts';
import { specificity } from '../../report/codes.ts';
import { editDistance } from '../intents/spelling.ts';

/** The letters of a code from which on a slip is forgiven, and a second one. */
const ONE_SLIP = 8;
const TWO_SLIPS = 14;
/** Words of the sentence that are codes as well count where they are written like one. */
const WORD_LIKE = 9;
const MAX_CODES = 4;
/** A question is short; what is longer is not searched for slips. */
const MAX_WORDS = 60;

/** The codes that rules know and a text names, as the rules write them, in the text's order. */
export function codesIn(text: string, knowledge: Knowledge): readonly string[] {
  const known = codesOf(knowledge);
  const found = new Set<string>();
  const words = [...text.matchAll(/[A-Za-z][A-Za-z0-9_]{3,119}/g)].map(([word]) => word);
  for (const word of words) {
    const code = known.get(word.toLowerCase()) ?? (words.length > MAX_WORDS ? undefined : nearest(word, known));
    if (code !== undefined && (word.length >= WORD_LIKE || /^[A-Z]/.test(word))) found.add(code);
  }
  // A general word beside a code that says more ("Conflict: ScopeLocked") is compared with it, but explains nothing alone.
  const codes = [...found].slice(0, MAX_CODES);
  return codes.some((code) => specificity(code) === 3) ? codes : [];
}

/** The only known code within reach of a misspelt one. */
function nearest(word: string, known: ReadonlyMap<string, string>): string | undefined {
  // Whoever mistypes a code still writes a long word that is no English one.
  if (word.length < ONE_SLIP || (!/[a-z][A-Z]/.test(word) && word.length < TWO_SLIPS)) return undefined;
  const typed = word.toLowerCase();
  let best: string | undefined;
  let least = (word.length >= TWO_SLIPS ? 2 : 1) + 1;
  for (const [lower, code] of known) {
    if (Math.abs(lower.length - typed.length) >= least || lower.length < ONE_SLIP) continue;
    const distance = editDistance(typed, lower, least);
    if (distance < least) [best, least] = [code, distance];
  }
  return best;
}

const cache = new WeakMap<Knowledge, ReadonlyMap<string, string>>();

/** Every code that a rule names, by its small letters. */
function codesOf(knowledge: Knowledge): ReadonlyMap<string, string> {
  const made = cache.get(knowledge);
  if (made) return made;
  const codes = knowledge.rules.flatMap((rule) => rule.match.flatMap((match) => match.codes ?? []));
  const known = new Map(codes.map((code) => [code.toLowerCase(), code]));
  cache.set(knowledge, known);
  return known;
}
