import { errorFields } from '../../log.ts';
import { cardReply } from '../card-reply.ts';
import { earlierFix } from '../channels/remember-fixes.ts';
import type { Later } from '../later.ts';
import { personPointer, triageId } from '../state/keys.ts';
import type { TriageRecord, TriageSource } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { investigateTriage } from './investigate-triage.ts';
import { changeTriage } from './store-triage.ts';
import { diagnosisOf, triageCard } from './triage-card.ts';

/**
 * Begins a triage: its card goes out at once with what the text alone says, and Azure is asked behind it.
 * @param secrets kinds of the secrets that were taken out of the message
 * @param afterwards runs when the answer stands, Azure's part included
 * @returns the triage; the same for the same activity
 */
export async function beginTriage(
  turn: Turn,
  source: TriageSource,
  secrets: readonly string[] = [],
  afterwards?: Afterwards,
): Promise<TriageRecord> {
  const { context, now, keys, services } = turn;
  const { channelId, conversation, id, from } = context.activity;
  const begun: TriageRecord = {
    id: triageId(`${channelId}\n${conversation.id}\n${id ?? now.toISOString()}`),
    by: turn.person,
    startedAt: now.toISOString(),
    source,
    secrets: [...secrets],
    subscriptionId: null,
    answers: [],
    skipped: [],
    picks: null,
    findings: [],
    azure: firstStatus(turn),
    run: 1,
    tool: null,
    outcome: null,
    seen: null,
    earlier: null,
    watch: null,
    cardId: null,
  };
  const diagnosis = diagnosisOf(begun, turn.knowledge);
  const record = diagnosis ? { ...begun, earlier: await earlierFix(turn, diagnosis) } : begun;
  const key = keys.triage(record.id);
  turn.documents.put(key, record);
  if (from?.id) turn.documents.put(personPointer(channelId, from.id, key), {});
  turn.remember({ triage: record.id });
  sendTriage(turn, record, afterwards);
  services.log.info('triage-begun', { channel: channelId, source: source.kind, triage: record.id });
  return record;
}

/** What is done when an answer stands. */
export type Afterwards = (found: TriageRecord, later: Later) => Promise<void>;

/** Sends the triage's card as a new message, which is its card from then on; Azure is asked behind it where it is to be. */
export function sendTriage(turn: Turn, record: TriageRecord, afterwards?: Afterwards): void {
  const { services, keys, knowledge } = turn;
  const key = keys.triage(record.id);
  const view = triageCard(record, knowledge, services.azure?.name ?? 'Azure');
  let sent = record;
  turn.outbox.send(cardReply(view, turn.channelId), async (cardId) => {
    sent = { ...record, cardId };
    try {
      await changeTriage(services.storage, key, (kept) => ({ ...kept, cardId }));
    } catch (error) {
      services.log.error('storage-failed', errorFields(error));
    }
  });
  if (record.azure.kind === 'asking') askBehind(turn, () => sent, afterwards);
  else if (afterwards) turn.outbox.goOn((later) => afterwards(sent, later));
}

/** Asks Azure about the triage after the turn, and edits its card. */
export function askBehind(turn: Turn, record: () => TriageRecord, afterwards?: Afterwards): void {
  const { services, channelId, keys, knowledge } = turn;
  const { azure } = services;
  if (azure === null) return;
  turn.outbox.goOn(async (later) => {
    const sent = record();
    if (sent.cardId === null) services.log.warn('card-without-id', { channel: channelId });
    const key = keys.triage(sent.id);
    const found = await investigateTriage({ services, azure, knowledge, later, channelId, key, record: sent });
    await afterwards?.(found, later);
  });
}

function firstStatus({ services: { azure, azureDenied } }: Turn): TriageRecord['azure'] {
  if (azure === null) return azureDenied === null ? { kind: 'off' } : { kind: 'denied', because: azureDenied };
  const help = azure.pause.help();
  return help === null ? { kind: 'asking' } : { kind: 'no-credential', help };
}
