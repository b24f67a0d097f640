import type { Check, Target } from './check.ts';

/** A cause that is this unlikely, or this sure, is not worth a check that no rule asks for. */
const OPEN = 0.03;

/**
 * Chooses and orders the checks for a target: those that the rules of the leading causes ask for, then others that would tell
 * likely causes apart. The first in line gets its calls first.
 */
export function planChecks(target: Target, checks: readonly Check[]): Check[] {
  const { diagnosis } = target;
  const confidence = new Map(diagnosis.causes.map((ranked) => [ranked.cause, ranked.confidence]));
  const wanted = ({ id }: Check): number => {
    const place = diagnosis.checks.indexOf(id);
    return place < 0 ? 0 : 1 / (1 + place);
  };
  // Largest where the answer is a toss-up: p (1 - p).
  const separates = ({ causes }: Check): number => {
    const p = causes.reduce((sum, cause) => sum + (confidence.get(cause) ?? 0), 0);
    return Math.max(0, p * (1 - p));
  };
  return checks
    .filter((check) => (wanted(check) > 0 || separates(check) > OPEN) && check.appliesTo(target))
    .map((check) => ({ check, worth: wanted(check) + separates(check) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ check }) => check);
}
