import type { Target } from '../../check.ts';

/** From this confidence on the text alone says what it is. */
const SAID = 0.5;

/** True where the paste itself says that the name is taken: that it is free now is news then, no contradiction. */
export function saysExists({ diagnosis }: Target): boolean {
  const [lead] = diagnosis.causes;
  return lead?.cause === 'already-exists' && lead.rule !== null && lead.confidence >= SAID;
}
