import type { Cause } from '../../../knowledge/causes.ts';
import type { Target } from '../../check.ts';

/** From this confidence on the text alone says what it is. */
const SAID = 0.5;
/** From this one on it is among what the text may mean. */
const MEANT = 0.2;
/** Reasons that have to do with a name that is taken. */
const NAMES: readonly Cause[] = ['already-exists', 'soft-deleted', 'exists-elsewhere'];
const OPEN: readonly Cause[] = ['unspecified-conflict', 'nested-failure'];

/** True where the paste itself says that the name is taken: that it is free now is news then, no contradiction. */
export function saysExists({ diagnosis }: Target): boolean {
  const [lead] = diagnosis.causes;
  return lead?.cause === 'already-exists' && lead.rule !== null && lead.confidence >= SAID;
}

/** True where the paste may mean that a name is taken, by whomever. */
export function saysName({ diagnosis }: Target): boolean {
  return diagnosis.causes.some(({ cause, confidence }) => NAMES.includes(cause) && confidence > MEANT);
}

/** True where the paste gives another reason than a name: that the resource is there is no reason then. */
export function saysOther({ diagnosis }: Target): boolean {
  const lead = diagnosis.causes[0]?.cause;
  return lead !== undefined && !OPEN.includes(lead) && !NAMES.includes(lead);
}
