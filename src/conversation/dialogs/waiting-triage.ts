import { Dialog, type DialogContext, type DialogTurnResult } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { TriageRecord } from '../state/triage-record.ts';
import { readTriage } from '../triages/change-triage.ts';
import { turnOf } from '../turn.ts';

const state = z.object({ triage: z.string() });

/** Lets the active dialog wait for a typed text about a triage. */
export function waitFor(dc: DialogContext, triage: string): DialogTurnResult {
  if (dc.activeDialog) dc.activeDialog.state = { triage };
  return Dialog.EndOfTurn;
}

/** The triage that the active dialog waits for; null where it is no longer kept. */
export async function waitingTriage(dc: DialogContext): Promise<TriageRecord | null> {
  const known = state.safeParse(dc.activeDialog?.state);
  return known.success ? readTriage(turnOf(dc.context), known.data.triage) : null;
}
