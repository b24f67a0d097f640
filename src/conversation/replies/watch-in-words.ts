import { lineReply } from '../card-reply.ts';
import type { Slots } from '../intents/intent.ts';
import { readTimeRange } from '../intents/time-range.ts';
import { hasSubject, whatIsAsked } from '../questions/what-is-asked.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { endWatches, watchBusy, watchTriage } from '../watches/begin-watch.ts';
import { SAID } from './said.ts';

/** "Tell me when rg-x is free", "watch it for two hours". */
export function sayWatch(turn: Turn, slots: Slots, triage: TriageRecord | null): void {
  const { outbox, services, now, text } = turn;
  if (services.azure === null) {
    outbox.send(lineReply(services.azureDenied ?? SAID.noAzure));
    return;
  }
  const wished = readTimeRange(text, now)?.to ?? null;
  const { subject } = turn.conversation();
  const asked = whatIsAsked('in-progress', text, slots, { now, subject, triage: null });
  const name = slots.resourceName ?? slots.resourceGroup ?? slots.deploymentName ?? subject?.name;
  if (name !== undefined && hasSubject(asked)) {
    const until = watchBusy(turn, asked, name, wished);
    outbox.send(lineReply(`I tell you here when nothing runs on ${plain(name)} any more, till ${clock(until)}.`));
    return;
  }
  if (triage === null) {
    outbox.send(lineReply(SAID.watchWhat));
    return;
  }
  const { watch } = watchTriage(turn, triage, wished);
  outbox.send(lineReply(`I tell you here when it clears, till ${clock(new Date(watch?.until ?? now))}.`));
}

/** "No more notifications". */
export async function sayStopWatch(turn: Turn): Promise<void> {
  const ended = await endWatches(turn);
  turn.outbox.send(lineReply(ended > 0 ? SAID.watchEnded : SAID.noWatch));
}

const clock = (time: Date): string => `${time.toISOString().slice(11, 16)} UTC`;

/** A name that somebody typed can't format or mention. */
const plain = (name: string): string => name.replace(/[^\w.()-]/g, ' ');
