import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Cause } from '../knowledge/causes.ts';
import type { Check, Target } from './check.ts';

/** A cause that is this unlikely, or this sure, is not worth a check that no rule asks for. */
const OPEN = 0.03;
/** A cause as likely as this is verified, whatever its rule asks for. */
const LIKELY = 0.2;

/** Checks that have nothing to learn from which resource it is. */
const ABOVE_RESOURCES: readonly Check['id'][] = ['provider-registration', 'subscription-state'];

/** What any conflict may come from, so that a text that explains nothing gets an answer. */
const WHATEVER: readonly Check['id'][] = [
  'deployment-failure',
  'running-operations',
  'resource-state',
  'resource-group-state',
  'locks',
  'dependents',
  'activity-log',
  'subscription-state',
];

/** What tells whether a cause holds: a text may be out of date, or wrong about the reason. */
const TELLING: Readonly<Partial<Record<Cause, readonly Check['id'][]>>> = {
  'already-exists': ['resource-state', 'soft-deleted', 'exists-elsewhere', 'name-availability', 'role-assignment'],
  'soft-deleted': ['soft-deleted', 'name-availability'],
  'exists-elsewhere': ['exists-elsewhere', 'resource-state', 'resource-group-state'],
  'concurrent-operation': ['running-operations', 'resource-state', 'resource-group-state'],
  'precondition-failed': ['recent-changes', 'activity-log'],
  'invalid-state': ['resource-state', 'resource-group-state'],
  'dependency-conflict': ['dependents'],
  locked: ['locks'],
  'policy-denied': ['policy', 'deny-assignments'],
  'quota-or-capacity': ['deployment-history'],
  'provider-not-registered': ['provider-registration'],
  'immutable-property': ['resource-state'],
  'subscription-state': ['subscription-state'],
  'nested-failure': WHATEVER,
  'unspecified-conflict': WHATEVER,
};

/**
 * Chooses and orders the checks for a target: those that the rules of the leading causes ask for, those that tell whether a likely
 * cause holds, then others that would tell likely causes apart. The first in line gets its calls first.
 */
export function planChecks(target: Target, checks: readonly Check[]): Check[] {
  const worth = worthOf(target.diagnosis);
  return checks.filter((check) => worth(check) > 0 && check.appliesTo(target)).toSorted((a, b) => worth(b) - worth(a));
}

/** Those of the checks that a diagnosis has a use for, wherever the place is that it leaves open. */
export function usefulChecks(diagnosis: Diagnosis, checks: readonly Check[]): Check[] {
  const worth = worthOf(diagnosis);
  return checks.filter((check) => worth(check) > 0);
}

/** True where something is left to ask about the very resource of a paste, which may have to be found first. */
export function wantsResource(target: Target, checks: readonly Check[]): boolean {
  return usefulChecks(target.diagnosis, checks).some(
    (check) => !ABOVE_RESOURCES.includes(check.id) || !check.appliesTo(target),
  );
}

/** What a check is worth to a diagnosis; 0 where it would tell nothing. */
function worthOf(diagnosis: Diagnosis): (check: Check) => number {
  const confidence = new Map(diagnosis.causes.map((ranked) => [ranked.cause, ranked.confidence]));
  const telling = new Set(
    diagnosis.causes.filter((ranked) => ranked.confidence >= LIKELY).flatMap(({ cause }) => TELLING[cause] ?? []),
  );
  return ({ id, causes }) => {
    const place = diagnosis.checks.indexOf(id);
    const wanted = place < 0 ? 0 : 1 / (1 + place);
    // Largest where the answer is a toss-up: p (1 - p).
    const p = causes.reduce((sum, cause) => sum + (confidence.get(cause) ?? 0), 0);
    const separates = Math.max(0, p * (1 - p));
    if (wanted === 0 && !telling.has(id) && separates <= OPEN) return 0;
    return wanted + (telling.has(id) ? LIKELY : 0) + separates;
  };
}
