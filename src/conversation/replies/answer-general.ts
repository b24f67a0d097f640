import { answerView } from '../../cards/answer-view.ts';
import { linkTitle } from '../../cards/link-title.ts';
import { findAnswer } from '../answers/find-answer.ts';
import { cardReply, lineReply } from '../card-reply.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { diagnosisOf } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';

const NO_ANSWER = 'I have no good answer to that. Paste the error itself, or say help.';

/** Answers a general question from the knowledge base, with its source, and says what holds for the error at hand. */
export function answerGeneral(turn: Turn, triage: TriageRecord | null): void {
  const { knowledge, outbox } = turn;
  const diagnosis = triage && diagnosisOf(triage, knowledge);
  const code = diagnosis?.report.code ?? null;
  const answer = findAnswer(turn.text, knowledge) ?? (code === null ? null : findAnswer(`explain ${code}`, knowledge));
  if (answer === null) {
    outbox.send(lineReply(NO_ANSWER));
    return;
  }
  const lead = diagnosis?.causes[0];
  const here = lead && `The error in this thread: ${lead.title} ${diagnosis.retry.because}`;
  const view = answerView({
    title: answer.title,
    paragraphs: [...answer.paragraphs, ...(here ? [here] : [])],
    links: answer.docs.map((url) => ({ title: linkTitle(new URL(url)), url })),
  });
  outbox.send(cardReply(view, turn.channelId));
}
