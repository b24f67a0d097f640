import type { TriageRecord } from '../state/triage-record.ts';
import { changeTriageInTurn } from '../triages/change-triage.ts';
import type { Turn } from '../turn.ts';
import { saidText } from './said-text.ts';
import { saidWhenAsked } from './said-when-asked.ts';

/** Asks Azure once more, brings the card up to date, and says in a line what came of it. */
export function lookAgain(turn: Turn, triage: TriageRecord): void {
  const { azure } = turn.services;
  if (azure === null || azure.pause.help() !== null) {
    saidText(turn, triage);
    return;
  }
  changeTriageInTurn(turn, triage, { ask: 'always', afterwards: saidWhenAsked(turn) });
}
