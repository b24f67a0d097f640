import { saidText } from '../replies/said-text.ts';
import { saidWhenAsked } from '../replies/said-when-asked.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { answerQuestion, skipQuestion } from '../triages/answer-question.ts';
import { takePick } from '../triages/take-pick.ts';
import { diagnosisOf, openQuestion } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';
import { matchChoice } from './match-choice.ts';

const SKIP =
  /^(?:skip(?: (?:it|this|that))?|none(?: of (?:these|those|them|the above))?|dunno|(?:i )?(?:do not|don'?t|dont) know|not sure|no idea|idk|pass|next)[.! ]*$/i;

/**
 * Takes a typed text as the answer to what a triage asks, one of the things on offer, an option of its question, or a "skip", and
 * says where the triage stands then.
 * @returns the triage after it; null where the text is no answer
 */
export function takeAnswer(turn: Turn, record: TriageRecord, text: string): TriageRecord | null {
  const diagnosis = diagnosisOf(record, turn.knowledge);
  const question = diagnosis && openQuestion(record, diagnosis);
  const say = (changed: TriageRecord): TriageRecord => {
    saidText(turn, changed);
    return changed;
  };
  if (SKIP.test(text.trim())) {
    if (question) return say(skipQuestion(turn, record, question.id));
    return record.picks ? say(skipQuestion(turn, record, 'picks')) : null;
  }
  // Numbers count the things on offer: they alone are numbered.
  const pick = record.picks && matchChoice(text, record.picks.choices);
  const option = question && matchChoice(text, question.options);
  if (pick && !(option && isPlainYesOrNo(text))) return takePick(turn, record, pick.id, saidWhenAsked(turn));
  return question && option ? say(answerQuestion(turn, record, question.id, option.id)) : null;
}

function isPlainYesOrNo(text: string): boolean {
  return /^(?:y|n|yes|no|yep|nope|yeah|nah)\b/i.test(text.trim());
}
