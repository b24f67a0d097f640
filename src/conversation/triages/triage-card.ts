import { searchView } from '../../cards/search-view.ts';
import { triageView } from '../../cards/triage-view.ts';
import type { View } from '../../cards/view.ts';
import { diagnose } from '../../diagnosis/diagnose.ts';
import type { Diagnosis, OpenQuestion } from '../../diagnosis/diagnosis.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { parseReport } from '../../report/parse-report.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { toolOfCommands } from './command-tool.ts';
import { wantedText } from './wanted-text.ts';

/** More questions than this are not asked in one triage. */
const MOST_QUESTIONS = 2;

/** The card of a triage: drawn anew from what is kept, whoever asks and whenever. */
export function triageCard(record: TriageRecord, knowledge: Knowledge, place: string): View {
  const { id, azure, picks } = record;
  const diagnosis = diagnosisOf(record, knowledge);
  if (azure.kind === 'settled') {
    return searchView({ id, wanted: '', place, state: { kind: 'ended', says: azure.says } });
  }
  if (diagnosis === null) {
    const wanted = wantedText(record);
    if (azure.kind === 'asking') return searchView({ id, wanted, place, state: { kind: 'asking' } });
    if (picks) return searchView({ id, wanted, place, state: { kind: 'found', picks } });
    return searchView({ id, wanted, place, state: { kind: 'ended', says: endText(record, wanted, place) } });
  }
  return triageView({
    id,
    diagnosis,
    status: azure.kind === 'off' ? null : azure,
    place,
    question: openQuestion(record, diagnosis),
    picks,
    outcome: record.outcome,
    secrets: record.secrets,
    seen: record.seen,
    earlier: record.earlier,
    watch: record.watch,
  });
}

/** What a triage has come to; null while there is no error to judge. */
export function diagnosisOf(record: TriageRecord, knowledge: Knowledge): Diagnosis | null {
  const paste = pasteOf(record);
  if (paste === null) return null;
  const report = parseReport(paste);
  const diagnosis = diagnose(report, knowledge, record.findings, record.answers);
  if (record.tool === null) return diagnosis;
  // Only the commands are another tool's: what the paste says stays as it is.
  const told = diagnose({ ...report, tool: toolOfCommands(record.tool) }, knowledge, record.findings, record.answers);
  return { ...diagnosis, fixes: told.fixes };
}

/** The error that a triage is about; null while it is not known. */
export function pasteOf({ source }: TriageRecord): string | null {
  return source.kind === 'search' ? null : source.paste;
}

/** The question to ask now; null where enough was asked, or no answer would change much. */
export function openQuestion(record: TriageRecord, diagnosis: Diagnosis): OpenQuestion | null {
  const skipped = record.skipped.filter((id) => id !== 'picks');
  if (record.answers.length + skipped.length >= MOST_QUESTIONS) return null;
  return diagnosis.questions.find(({ id }) => !skipped.includes(id)) ?? null;
}

function endText({ azure, skipped }: TriageRecord, wanted: string, place: string): string {
  if (skipped.includes('picks')) return 'Then it is none of those.';
  switch (azure.kind) {
    case 'no-credential':
      return `I can't look at ${place}: there is no credential that works. ${azure.help}`;
    case 'unreachable':
      return `${place} was asked, but gave no answer: ${azure.because}`;
    case 'denied':
      return `${place} was not asked. ${azure.because}`;
    case 'off':
      return `I am not set up to look at ${place}.`;
    default:
      return `I found no ${wanted}.`;
  }
}
