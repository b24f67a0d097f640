import type { Example } from '../../scripts/intents/read-examples.ts';
import type { Lexicon } from '../../src/conversation/intents/lexicon.ts';

/** A way to tell what a text asks for: learns from examples, then gives each intent a score. */
export interface Approach {
  readonly name: string;
  readonly learn: (examples: readonly Example[], words: Lexicon) => (text: string) => ReadonlyMap<string, number>;
}

/** The intent with the highest score. */
export function best(scores: ReadonlyMap<string, number>): string {
  let lead: readonly [string, number] = ['out-of-scope', Number.NEGATIVE_INFINITY];
  for (const entry of scores) if (entry[1] > lead[1]) lead = entry;
  return lead[0];
}
