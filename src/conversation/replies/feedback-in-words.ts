import { lineReply } from '../card-reply.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { giveFeedback } from '../triages/give-feedback.ts';
import type { Turn } from '../turn.ts';
import { SAID } from './said.ts';

/** "Fixed, someone else's pipeline was running": the words are the note. */
export async function sayFixed(turn: Turn, triage: TriageRecord | null): Promise<void> {
  if (triage === null) {
    turn.outbox.send(lineReply(SAID.glad));
    return;
  }
  await giveFeedback(turn, triage, { kind: 'fixed', note: telling(turn.text) });
  turn.outbox.send(lineReply(SAID.fixedNoted));
}

/** "Already tried that, still 409". */
export async function sayNotHelpful(turn: Turn, triage: TriageRecord | null): Promise<void> {
  if (triage === null) {
    turn.outbox.send(lineReply(SAID.noTriage));
    return;
  }
  await giveFeedback(turn, triage, { kind: 'not-helpful', note: telling(turn.text) });
  turn.outbox.send(lineReply(SAID.sorry));
}

/** A bare "fixed, thx!" says nothing to those who read it later. */
function telling(text: string): string {
  return text.trim().split(/\s+/).length > 3 ? text : '';
}
