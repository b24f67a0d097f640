import type { FoundGroup } from '../../azure/find-groups.ts';

/** Most names of a list in a sentence. */
const SHOWN = 3;

/** What was looked at, and what wasn't, for people. */
export interface Lookout {
  readonly lookedAt: string[];
  readonly notLookedAt: string[];
}

/** `"a", "b", "c" and 4 more`. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, SHOWN).map((name) => `"${name}"`);
  const more = names.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** A group in a sentence. */
export const groupWords = ({ name }: Pick<FoundGroup, 'name'>): string => `the resource group "${name}"`;

/** A subscription in a sentence, by its name where that is known. */
export const subscriptionWords = ({ id, name }: { readonly id: string; readonly name: string }): string =>
  `the subscription "${name || id}"`;
