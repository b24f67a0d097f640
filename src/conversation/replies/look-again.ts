import { spokenText } from '../../cards/spoken-text.ts';
import { lineReply } from '../card-reply.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { changeTriageInTurn } from '../triages/change-triage.ts';
import { triageCard } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';
import { SAID } from './said.ts';
import { saidText } from './said-text.ts';

/** Asks Azure once more, brings the card up to date, and says in a line what came of it. */
export function lookAgain(turn: Turn, triage: TriageRecord): void {
  const { services, knowledge } = turn;
  const { azure } = services;
  if (azure === null || azure.pause.help() !== null) {
    saidText(turn, triage);
    return;
  }
  let lineId: string | null = null;
  turn.outbox.send(lineReply(SAID.lookingAgain), async (id) => {
    lineId = id;
  });
  changeTriageInTurn(turn, triage, {
    ask: 'always',
    async afterwards(found, later) {
      const line = lineReply(spokenText(triageCard(found, knowledge, azure.name)));
      if (lineId === null) await later.send(line);
      else await later.edit(lineId, line);
    },
  });
}
