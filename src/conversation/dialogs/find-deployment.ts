import type { DialogContext } from 'botbuilder-dialogs';
import type { Slots } from '../intents/intent.ts';
import { readTimeRange } from '../intents/time-range.ts';
import type { Turn } from '../turn.ts';
import { PickDeploymentDialog } from './pick-deployment-dialog.ts';

/** Begins to find out which deployment is meant; a link in the text leads there directly. */
export async function findDeployment(turn: Turn, dc: DialogContext, slots: Slots): Promise<void> {
  const range = readTimeRange(turn.text, turn.now);
  await dc.cancelAllDialogs();
  // People who name a thing without its kind mean what was deployed as, or to, it.
  const deploymentName = slots.deploymentName ?? slots.resourceName ?? null;
  const query = {
    subscriptionId: slots.subscriptionId ?? null,
    resourceGroup: slots.resourceGroup ?? null,
    deploymentName,
    from: range?.from.toISOString() ?? null,
    to: range?.to.toISOString() ?? null,
    text: turn.text,
  };
  await dc.beginDialog(PickDeploymentDialog.id, { query });
}
