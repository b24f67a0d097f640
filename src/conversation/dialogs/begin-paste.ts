import type { DialogContext } from 'botbuilder-dialogs';
import { TriageDialog } from './triage-dialog.ts';

/**
 * Begins the triage of a pasted error; what was open before ends.
 * @param paste its secrets already out
 * @param secrets kinds of those
 */
export async function beginPaste(dc: DialogContext, paste: string, secrets: readonly string[]): Promise<void> {
  await dc.cancelAllDialogs();
  await dc.beginDialog(TriageDialog.id, { source: { kind: 'paste', paste }, secrets });
}
