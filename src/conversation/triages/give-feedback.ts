import { COMPLAINTS } from '../../cards/triage-view.ts';
import { redact } from '../../report/redact.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { changeTriageInTurn } from './change-triage.ts';

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
export function giveFeedback(turn: Turn, record: TriageRecord, { kind, why = '', note = '' }: Feedback): TriageRecord {
  if (record.outcome?.kind === 'fixed') return changeTriageInTurn(turn, record);
  const words = redact(note).slice(0, LONGEST_NOTE).trim();
  const said = [COMPLAINTS[why] ?? '', words].filter(Boolean).join('. ');
  turn.services.log.info('feedback', { kind, why: why in COMPLAINTS ? why : '', triage: record.id });
  const outcome = { kind, by: turn.person, at: turn.now.toISOString(), note: said };
  return changeTriageInTurn(turn, { ...record, outcome });
}
