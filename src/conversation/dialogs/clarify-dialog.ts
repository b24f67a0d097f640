import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { lineReply } from '../card-reply.ts';
import { saidText } from '../replies/said-text.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { skipQuestion } from '../triages/answer-question.ts';
import { readTriage } from '../triages/change-triage.ts';
import { diagnosisOf, openQuestion } from '../triages/triage-card.ts';
import { type Turn, turnOf } from '../turn.ts';
import { notMine } from './outcome.ts';
import { takeAnswer } from './take-answer.ts';
import { waitFor, waitingTriage } from './waiting-triage.ts';

/** Asks once more, in words, after a text that was no answer; a second such text leaves the question aside. */
export class ClarifyDialog extends Dialog<{ readonly triage: string }> {
  static readonly id = 'clarify';

  constructor() {
    super(ClarifyDialog.id);
  }

  override async beginDialog(dc: DialogContext, options: { readonly triage: string }): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const record = await readTriage(turn, options.triage);
    const asked = record && openText(turn, record);
    if (!asked) {
      await dc.endDialog();
      return notMine;
    }
    turn.outbox.send(lineReply(`I can't tell what that answers. ${asked} Or say skip.`));
    return waitFor(dc, options.triage);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const record = await waitingTriage(dc);
    const taken = record !== null && takeAnswer(turn, record, turn.text) !== null;
    // Talk among others leaves the question open.
    if (!taken && record !== null && !turn.addressed) return notMine;
    await dc.endDialog();
    if (record === null) return notMine;
    if (taken) return Dialog.EndOfTurn;
    const left = leaveAside(turn, record);
    if (left === null) return notMine;
    saidText(turn, left);
    return Dialog.EndOfTurn;
  }
}

/** What a triage asks, with what can be said; null where it asks nothing. */
export function openText({ knowledge }: Turn, record: TriageRecord): string | null {
  const diagnosis = diagnosisOf(record, knowledge);
  const question = diagnosis && openQuestion(record, diagnosis);
  if (question) return `${question.text} Say ${question.options.map(({ label }) => `"${label}"`).join(' or ')}.`;
  return record.picks ? `Say a number from 1 to ${record.picks.choices.length}, or a name.` : null;
}

function leaveAside(turn: Turn, record: TriageRecord): TriageRecord | null {
  const diagnosis = diagnosisOf(record, turn.knowledge);
  const question = diagnosis && openQuestion(record, diagnosis);
  return question ? skipQuestion(turn, record, question.id) : null;
}
