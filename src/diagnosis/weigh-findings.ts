import type { Cause } from '../knowledge/causes.ts';
import type { Finding } from './diagnosis.ts';

/** What a finding of each effect adds to its cause, in nats, where it doesn't say. Seeing beats reading. */
const WEIGHTS: Readonly<Record<Finding['effect'], number>> = {
  supports: 5,
  'rules-out': -6,
  neutral: 0,
  'not-checked': 0,
};

/** A finding as evidence for or against a cause. */
export interface FindingEvidence {
  readonly kind: 'finding';
  /** The finding's sentence. */
  readonly found: string;
  readonly weight: number;
}

/** Turns findings into evidence per cause. */
export function weighFindings(findings: readonly Finding[]): ReadonlyMap<Cause, readonly FindingEvidence[]> {
  const evidence = new Map<Cause, FindingEvidence[]>();
  for (const { cause, effect, summary, weight = WEIGHTS[effect] } of findings) {
    if (cause === null || weight === 0) continue;
    evidence.set(cause, [...(evidence.get(cause) ?? []), { kind: 'finding', found: summary, weight }]);
  }
  return evidence;
}
