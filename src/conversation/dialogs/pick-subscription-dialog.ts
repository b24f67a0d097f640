import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { saidWhenAsked } from '../replies/said-when-asked.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { changeTriageInTurn, readTriage } from '../triages/change-triage.ts';
import { type Turn, turnOf } from '../turn.ts';
import { notMine } from './outcome.ts';
import { takeAnswer } from './take-answer.ts';

const GUID = /\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b/i;

/**
 * Takes the text at hand as the subscription that a paste did not name: one of those on offer, or the id of another one. Ends
 * at once either way: the offer stands on the card.
 */
export class PickSubscriptionDialog extends Dialog<{ readonly triage: string }> {
  static readonly id = 'pick-subscription';

  constructor() {
    super(PickSubscriptionDialog.id);
  }

  override async beginDialog(dc: DialogContext, options: { readonly triage: string }): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const record = await readTriage(turn, options.triage);
    await dc.endDialog();
    const changed = record && (takeAnswer(turn, record, turn.text) ?? takeId(turn, record));
    return changed ? Dialog.EndOfTurn : notMine;
  }
}

function takeId(turn: Turn, record: TriageRecord): TriageRecord | null {
  const subscriptionId = GUID.exec(turn.text)?.[0].toLowerCase();
  if (subscriptionId === undefined || turn.text.length > 200) return null;
  const afterwards = saidWhenAsked(turn);
  return changeTriageInTurn(turn, { ...record, subscriptionId, picks: null }, { ask: 'always', afterwards });
}
