import type { TriageRecord } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { changeTriageInTurn } from './change-triage.ts';

/**
 * Takes an answer into account. A question that somebody answered before stays as it was answered: of two people who press at
 * once, the first one counts.
 */
export function answerQuestion(turn: Turn, record: TriageRecord, question: string, option: string): TriageRecord {
  const known = turn.knowledge.questions.find(({ id }) => id === question);
  const isNew = !record.answers.some((answer) => answer.question === question);
  if (!isNew || !known?.options.some(({ id }) => id === option)) return changeTriageInTurn(turn, record);
  const answers = [...record.answers, { question, option }];
  return changeTriageInTurn(turn, { ...record, answers }, { ask: 'if-worth-it' });
}

/**
 * Leaves a question aside; it does not come back in this triage.
 * @param question id of a question, or `picks` for the choice of what Azure holds
 */
export function skipQuestion(turn: Turn, record: TriageRecord, question: string): TriageRecord {
  const skipped = [...new Set([...record.skipped, question])];
  return changeTriageInTurn(turn, { ...record, skipped, picks: question === 'picks' ? null : record.picks });
}
