import type { Knowledge } from '../knowledge/knowledge.ts';
import { foldCase, requiredWords } from '../knowledge/required-words.ts';
import type { Gist } from './gist.ts';

/** Finds a pattern in one of a gist's texts: what it matches, or null. */
export type FindPattern = (source: string, text: string) => string | null;

/** Patterns compiled so far. Compiling one takes longer than trying it on a paste, so it waits until it is needed. */
const compiled = new Map<string, RegExp>();
const computed = new Map<string, readonly string[]>();

/**
 * Message patterns for one gist. A pattern none of whose required words stands in the gist is neither compiled nor
 * tried: the answer is the same, forty times sooner.
 */
export function patternFinder({ words }: Knowledge, gist: Gist): FindPattern {
  const all = foldCase([gist.lead, ...gist.others, gist.text].join('\n'));
  const possible = new Map<string, boolean>();
  const isPossible = (source: string): boolean => {
    const needed = (words && Object.hasOwn(words, source) ? words[source] : undefined) ?? computeWords(source);
    return needed.length === 0 || needed.some((word) => all.includes(word));
  };
  return (source, text) => {
    let worthwhile = possible.get(source);
    if (worthwhile === undefined) {
      worthwhile = isPossible(source);
      possible.set(source, worthwhile);
    }
    return worthwhile && text !== '' ? (regExp(source).exec(text)?.[0] ?? null) : null;
  };
}

function computeWords(source: string): readonly string[] {
  const known = computed.get(source);
  if (known) return known;
  const made = requiredWords(source);
  computed.set(source, made);
  return made;
}

function regExp(source: string): RegExp {
  const known = compiled.get(source);
  if (known) return known;
  const made = new RegExp(source, 'iu');
  compiled.set(source, made);
  return made;
}
