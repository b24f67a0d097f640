import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Demands } from '../knowledge/required-words.ts';
import { foldCase, requiredWords } from '../knowledge/required-words.ts';
import type { Gist } from './gist.ts';
import { wordSearch } from './word-search.ts';

/** Finds a pattern in one of a gist's texts: what it matches, or null. */
export type FindPattern = (source: string, text: string) => string | null;

/** Patterns compiled so far. Compiling one takes longer than trying it on a paste, so it waits until it is needed. */
const compiled = new Map<string, RegExp>();
const computed = new Map<string, Demands>();

/**
 * Message patterns for one gist. A pattern whose required words don't stand in the gist is neither compiled nor tried:
 * the answer is the same, many times sooner.
 */
export function patternFinder({ words }: Knowledge, gist: Gist): FindPattern {
  const holds = wordSearch(foldCase([gist.lead, ...gist.others, gist.text].join('\n')));
  const possible = new Map<string, boolean>();
  const isPossible = (source: string): boolean => {
    const known = possible.get(source);
    if (known !== undefined) return known;
    const demands = (words && Object.hasOwn(words, source) ? words[source] : undefined) ?? demandsOf(source);
    const made = demands.every((demand) => demand.some(holds));
    possible.set(source, made);
    return made;
  };
  return (source, text) => (text !== '' && isPossible(source) ? (regExp(source).exec(text)?.[0] ?? null) : null);
}

function demandsOf(source: string): Demands {
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
