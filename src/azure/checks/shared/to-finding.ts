import type { Finding } from '../../../diagnosis/diagnosis.ts';
import type { Check } from '../../check.ts';

/** What a check makes of an answer; the rest of a finding is the same for all of its findings. */
export interface Judgement
  extends Pick<Finding, 'effect' | 'cause' | 'summary'>,
    Partial<Pick<Finding, 'weight' | 'holes' | 'retry' | 'lagSeconds' | 'rule' | 'inner'>> {
  readonly link?: string | undefined;
}

/** A judgement as a finding of a check. */
export function toFinding({ id, source }: Pick<Check, 'id' | 'source'>, now: Date, judgement: Judgement): Finding {
  const { link, ...rest } = judgement;
  return { check: id, source, observedAt: now.toISOString(), ...rest, ...(link === undefined ? {} : { link }) };
}
