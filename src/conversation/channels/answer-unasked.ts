import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { triage } from '../../triage/triage.ts';
import { cardReply } from '../card-reply.ts';
import { type TriageRecord, triageRecord } from '../state/triage-record.ts';
import { beginTriage } from '../triages/begin-triage.ts';
import { triageCard } from '../triages/triage-card.ts';
import type { Turn } from '../turn.ts';
import { channelKey } from './channel-key.ts';
import { type ChannelRecord, channelRecord, NEW_CHANNEL } from './channel-record.ts';
import { reactTo } from './react.ts';
import { isSameError, sightingOf } from './sighting.ts';

/** Below this confidence nobody wants to be told unasked. */
const SURE = 0.5;
/** An error that comes again within this time is the same incident. */
const INCIDENT_MS = 24 * 3_600_000;
const HOUR_MS = 3_600_000;
const KEPT = 50;

/**
 * Looks at what people and bots say among themselves in a channel. Answers only where the channel is watched, only an Azure error
 * that is sure enough, once per incident, and not more often than the channel wants; everything else is passed over.
 */
export async function answerUnasked(turn: Turn): Promise<void> {
  const { context, documents, now, knowledge } = turn;
  const key = channelKey(turn.channelId, context.activity.conversation.id);
  const channel = (await documents.read(key, channelRecord)) ?? NEW_CHANNEL;
  if (!channel.watching) return;
  const paste = turn.text;
  const diagnosis = triage(paste, { knowledge });
  if (!isWorthTelling(diagnosis)) return;

  const react = reactTo(turn);
  const error = sightingOf(diagnosis);
  const known = channel.seen.find((seen) => isSameError(seen.error, error) && age(seen.lastAt, now) < INCIDENT_MS);
  const record = known && (await documents.read(known.triageKey, triageRecord));
  if (known && record) {
    const again = { ...known, lastAt: now.toISOString(), count: known.count + 1 };
    documents.put(key, { ...channel, seen: [...channel.seen.filter((seen) => seen !== known), again] });
    count(turn, record, again);
    turn.outbox.goOn((later) => react(later, 'eyes'));
    return;
  }
  if (isQuiet(channel, now)) return;
  turn.outbox.goOn((later) => react(later, 'eyes'));
  const begun = await beginTriage(turn, { kind: 'paste', paste }, turn.secrets, (_, later) =>
    react(later, 'white_check_mark'),
  );
  const at = now.toISOString();
  const triageKey = turn.keys.triage(begun.id);
  const conversationId = context.activity.conversation.id;
  const seen = [...channel.seen, { error, triageKey, conversationId, firstAt: at, lastAt: at, count: 1 }].slice(-KEPT);
  documents.put(key, { ...channel, seen });
}

function isWorthTelling({ verdict, causes }: Diagnosis): boolean {
  const lead = causes[0];
  return verdict !== 'not-azure' && lead !== undefined && lead.confidence >= SURE;
}

function isQuiet({ hourlyCap, quietHours, seen }: ChannelRecord, now: Date): boolean {
  if (seen.filter(({ firstAt }) => age(firstAt, now) < HOUR_MS).length >= hourlyCap) return true;
  if (quietHours === null) return false;
  const { from, to } = quietHours;
  const hour = now.getUTCHours();
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** Says on the card that is there how often the error came; nothing is posted. */
function count(turn: Turn, record: TriageRecord, seen: ChannelRecord['seen'][number]): void {
  const { services, documents, outbox, knowledge } = turn;
  const counted = { ...record, seen: { count: seen.count, firstAt: seen.firstAt, lastAt: seen.lastAt } };
  documents.put(seen.triageKey, counted);
  if (record.cardId === null) return;
  const view = triageCard(counted, knowledge, services.azure?.name ?? 'Azure');
  outbox.edit(record.cardId, cardReply(view, turn.channelId), seen.conversationId);
}

function age(iso: string, now: Date): number {
  return now.getTime() - Date.parse(iso);
}
