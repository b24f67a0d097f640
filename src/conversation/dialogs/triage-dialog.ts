import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { TriageSource } from '../state/triage-record.ts';
import { beginTriage } from '../triages/begin-triage.ts';
import { turnOf } from '../turn.ts';
import { notMine } from './outcome.ts';
import { PickSubscriptionDialog } from './pick-subscription-dialog.ts';
import { takeAnswer } from './take-answer.ts';
import { waitFor, waitingTriage } from './waiting-triage.ts';

/** How a triage begins: anew, or with one that is already there. */
export type TriageOptions =
  | { readonly source: TriageSource; readonly secrets?: readonly string[] }
  | { readonly triage: string };

/** A triage that typed answers may still change. It stays till the next one begins, or somebody cancels. */
export class TriageDialog extends Dialog<TriageOptions> {
  static readonly id = 'triage';

  constructor() {
    super(TriageDialog.id);
  }

  override async beginDialog(dc: DialogContext, options: TriageOptions): Promise<DialogTurnResult> {
    const triage =
      'triage' in options
        ? options.triage
        : (await beginTriage(turnOf(dc.context), options.source, options.secrets)).id;
    return waitFor(dc, triage);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const record = await waitingTriage(dc);
    if (record === null) {
      await dc.endDialog();
      return notMine;
    }
    if (record.picks?.kind === 'subscription') {
      return dc.beginDialog(PickSubscriptionDialog.id, { triage: record.id });
    }
    return takeAnswer(turn, record, turn.text) === null ? notMine : Dialog.EndOfTurn;
  }

  /** After a question was asked once more, this one goes on waiting. */
  override async resumeDialog(): Promise<DialogTurnResult> {
    return Dialog.EndOfTurn;
  }
}
