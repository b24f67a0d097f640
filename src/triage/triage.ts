import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis, GivenAnswer } from '../diagnosis/diagnosis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { parseReport } from '../report/parse-report.ts';

/** What a triage needs besides the paste. */
export interface TriageContext {
  readonly knowledge: Knowledge;
  /** What the person answered to the questions of an earlier diagnosis. */
  readonly answers?: readonly GivenAnswer[];
}

/** Leads from a paste to its diagnosis. Never throws on odd input: what cannot be read gives `not-azure`. */
export function triage(paste: string, context: TriageContext): Diagnosis {
  return diagnose(parseReport(paste), context.knowledge, [], context.answers);
}
