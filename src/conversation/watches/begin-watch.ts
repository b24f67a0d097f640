import { createHash } from 'node:crypto';
import { TurnContext } from 'botbuilder';
import type { Asked } from '../state/asked.ts';
import { type TriageRecord, triageRecord } from '../state/triage-record.ts';
import { changeTriageInTurn } from '../triages/change-triage.ts';
import type { Turn } from '../turn.ts';
import { WATCHES, type WatchRecord, watchRecord } from './watch-record.ts';
import { endOfWatch, nextLook } from './watch-times.ts';

/** Promises to tell this thread when a retry of the triage's request makes sense; asking twice is one promise. */
export function watchTriage(turn: Turn, triage: TriageRecord, wished: Date | null): TriageRecord {
  const until = begin(turn, { kind: 'triage', triageKey: turn.keys.triage(triage.id) }, triage.id, wished);
  return changeTriageInTurn(turn, { ...triage, watch: { by: turn.person, until: until.toISOString() } });
}

/** Promises to tell this thread when nothing runs any more on what the question is about. */
export function watchBusy(turn: Turn, asked: Asked, name: string, wished: Date | null): Date {
  return begin(turn, { kind: 'busy', asked, name }, JSON.stringify({ ...asked, from: null, to: null }), wished);
}

/**
 * Ends the watches of this thread.
 * @returns how many there were
 */
export async function endWatches(turn: Turn): Promise<number> {
  const { storage } = turn.services;
  const keys: string[] = [];
  for await (const { key } of storage.list(prefixOf(turn))) keys.push(key);
  for (const key of keys) {
    const watch = await turn.documents.read(key, watchRecord);
    if (watch?.target.kind !== 'triage') continue;
    const triage = await turn.documents.read(watch.target.triageKey, triageRecord);
    if (triage) changeTriageInTurn(turn, { ...triage, watch: null });
  }
  await storage.delete(keys);
  return keys.length;
}

function begin(turn: Turn, target: WatchRecord['target'], what: string, wished: Date | null): Date {
  const { now, context, documents, person, services } = turn;
  const until = endOfWatch(now, wished);
  const key = `${prefixOf(turn)}${hash(what)}`;
  documents.put(key, {
    target,
    by: person,
    reference: TurnContext.getConversationReference(context.activity),
    startedAt: now.toISOString(),
    until: until.toISOString(),
    nextAt: nextLook(now, now).toISOString(),
  });
  services.log.info('watch-begun', { channel: turn.channelId, kind: target.kind });
  return until;
}

function prefixOf({ keys }: Turn): string {
  return `${WATCHES}${hash(keys.prefix)}/`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
