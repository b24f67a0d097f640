import type { Target } from '../../check.ts';
import { wordsOf } from './words-of.ts';

/** True where the paste itself speaks of a deny assignment. */
export function saysDenyAssignment(target: Pick<Target, 'report'>): boolean {
  return /deny ?assignment/i.test(wordsOf(target));
}
