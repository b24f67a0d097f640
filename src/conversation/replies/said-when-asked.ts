import { spokenText } from '../../cards/spoken-text.ts';
import { lineReply } from '../card-reply.ts';
import type { Later } from '../later.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { triageCard } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';
import { SAID } from './said.ts';

/**
 * Says in a line that Azure is being asked, and, once it was, turns that line into what came of it.
 * @returns what to do when Azure has been asked
 */
export function saidWhenAsked({
  outbox,
  services,
  knowledge,
}: Turn): (found: TriageRecord, later: Later) => Promise<void> {
  let lineId: string | null = null;
  outbox.send(lineReply(SAID.looking), async (id) => {
    lineId = id;
  });
  return async (found, later) => {
    const line = lineReply(spokenText(triageCard(found, knowledge, services.azure?.name ?? 'Azure')));
    if (lineId === null) await later.send(line);
    else await later.edit(lineId, line);
  };
}
