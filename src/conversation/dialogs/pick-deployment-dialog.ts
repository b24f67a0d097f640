import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import type { TriageSource } from '../state/triage-record.ts';
import { beginTriage } from '../triages/begin-triage.ts';
import { turnOf } from '../turn.ts';
import { isLikeAName } from './like-a-name.ts';
import { notMine } from './outcome.ts';
import { takeAnswer } from './take-answer.ts';
import { waitFor, waitingTriage } from './waiting-triage.ts';

/** What is known of the deployment that is meant. */
export interface PickDeploymentOptions {
  readonly query: (TriageSource & { kind: 'search' })['query'];
}

/** Finds out which deployment is meant, from what Azure holds; from then on it is a triage like any other. */
export class PickDeploymentDialog extends Dialog<PickDeploymentOptions> {
  static readonly id = 'pick-deployment';

  constructor() {
    super(PickDeploymentDialog.id);
  }

  override async beginDialog(dc: DialogContext, { query }: PickDeploymentOptions): Promise<DialogTurnResult> {
    const { id } = await beginTriage(turnOf(dc.context), { kind: 'search', query });
    return waitFor(dc, id);
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const turn = turnOf(dc.context);
    const record = await waitingTriage(dc);
    if (record === null) {
      await dc.endDialog();
      return notMine;
    }
    // Azure had only one to offer, or somebody pressed its button.
    if (record.source.kind !== 'search') {
      await dc.replaceDialog('triage', { triage: record.id });
      return dc.continueDialog();
    }
    const picked = takeAnswer(turn, record, turn.text);
    if (picked !== null) return dc.replaceDialog('triage', { triage: picked.id });
    const name = turn.text.trim().replace(/^['"`]|['"`]$/g, '');
    if (!turn.addressed || !isLikeAName(name)) return notMine;
    // "rg-shop" is a group to whoever names things like that; the search tries a name that it can't find as the other one.
    const query = { ...record.source.query, deploymentName: name, resourceGroup: null, text: turn.text };
    return dc.replaceDialog(PickDeploymentDialog.id, { query });
  }
}
