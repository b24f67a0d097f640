import { COMPLAINTS } from '../../cards/triage-view.ts';
import { redact } from '../../report/redact.ts';
import { rememberFix } from '../channels/remember-fixes.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { changeTriageInTurn } from './change-triage.ts';
import { diagnosisOf } from './triage-card.ts';

/** What a person says of an answer. */
export interface Feedback {
  readonly kind: 'fixed' | 'not-helpful';
  /** Id of a complaint; '' where none was chosen. */
  readonly why?: string;
  /** In the person's own words; secrets are taken out before it is kept. */
  readonly note?: string;
}

const LONGEST_NOTE = 500;

/** Notes what became of a triage. What was fixed stays fixed, whoever presses what afterwards. */
export async function giveFeedback(turn: Turn, record: TriageRecord, feedback: Feedback): Promise<TriageRecord> {
  const { kind, why = '', note = '' } = feedback;
  if (record.outcome?.kind === 'fixed') return changeTriageInTurn(turn, record);
  const words = redact(note).slice(0, LONGEST_NOTE).trim();
  const said = [COMPLAINTS[why] ?? '', words].filter(Boolean).join('. ');
  turn.services.log.info('feedback', { kind, why: why in COMPLAINTS ? why : '', triage: record.id });
  const diagnosis = diagnosisOf(record, turn.knowledge);
  if (kind === 'fixed' && diagnosis !== null) await rememberFix(turn, diagnosis, words);
  const outcome = { kind, by: turn.person, at: turn.now.toISOString(), note: said };
  return changeTriageInTurn(turn, { ...record, outcome });
}
