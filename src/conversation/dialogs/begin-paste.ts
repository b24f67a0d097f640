import type { DialogContext } from 'botbuilder-dialogs';
import { redactWithReport } from '../../report/redact.ts';
import { TriageDialog } from './triage-dialog.ts';

/** Begins the triage of a pasted error; what was open before ends. */
export async function beginPaste(dc: DialogContext, text: string): Promise<void> {
  await dc.cancelAllDialogs();
  const { text: paste, found } = redactWithReport(text);
  await dc.beginDialog(TriageDialog.id, { source: { kind: 'paste', paste }, secrets: found });
}
