import type { Activity, ConversationReference } from 'botbuilder';
import { spokenText } from '../../cards/spoken-text.ts';
import { errorFields } from '../../log.ts';
import { StorageConflictError } from '../../memory/storage.ts';
import { askAzure } from '../../triage/ask-azure.ts';
import { cardReply, lineReply } from '../card-reply.ts';
import type { Later } from '../later.ts';
import type { AzurePlace, Services } from '../services.ts';
import { servicesFor } from '../services-for.ts';
import { investigateTriage } from '../triages/investigate-triage.ts';
import { changeTriage } from '../triages/store-triage.ts';
import { diagnosisOf, triageCard } from '../triages/triage-card.ts';
import { WATCHES, type WatchRecord, watchRecord } from './watch-record.ts';
import { nextLook } from './watch-times.ts';

/** What serving watches needs besides what every turn has. */
export interface ServeOptions {
  readonly services: Services;
  readonly azure: AzurePlace;
  /** The way to a thread; null where its platform is not connected any more. */
  readonly reach: (reference: ConversationReference) => Later | null;
}

/** More than this at once would be felt by others who read the same subscription. */
const AT_ONCE = 5;

/** Looks at every watch that is due, each by one replica only, and tells the threads where something has cleared. Never rejects. */
export async function serveWatches(options: ServeOptions): Promise<void> {
  const { storage, log } = options.services;
  try {
    const keys: string[] = [];
    for await (const { key } of storage.list(WATCHES)) keys.push(key);
    for (let at = 0; at < keys.length; at += AT_ONCE) {
      await Promise.all(keys.slice(at, at + AT_ONCE).map((key) => serveSafely(key, options)));
    }
  } catch (error) {
    log.error('storage-failed', errorFields(error));
  }
}

async function serveSafely(key: string, options: ServeOptions): Promise<void> {
  try {
    const watch = await claim(key, options.services);
    if (watch !== null) await serve(key, watch, options);
  } catch (error) {
    options.services.log.error('watch-failed', errorFields(error));
  }
}

/** Takes a due watch for this replica; null where it is not due, gone, or somebody else took it. */
async function claim(key: string, { storage, now }: Services): Promise<WatchRecord | null> {
  const item = (await storage.read([key]))[key];
  const watch = watchRecord.safeParse(item).data;
  if (item === undefined || watch === undefined || Date.parse(watch.nextAt) > now().getTime()) return null;
  const nextAt = nextLook(new Date(watch.startedAt), now()).toISOString();
  try {
    await storage.write({ [key]: { ...watch, nextAt, eTag: item.eTag ?? '' } });
    return watch;
  } catch (error) {
    if (error instanceof StorageConflictError) return null;
    throw error;
  }
}

async function serve(key: string, watch: WatchRecord, options: ServeOptions): Promise<void> {
  const { storage, now, log } = options.services;
  const { reference } = watch;
  const place = { ...reference, ...(reference.user ? { user: reference.user } : {}) };
  const served = servicesFor(options.services, place);
  const later = options.reach(reference);
  // What may no longer be seen here is no longer watched.
  if (later === null || served.kind === 'refused' || served.services.azure === null) {
    await storage.delete([key]);
    return;
  }
  const narrowed = { ...options, services: served.services, azure: served.services.azure };
  const says = await look(watch, later, narrowed);
  const isOver = Date.parse(watch.until) <= now().getTime();
  if (says === null && !isOver) return;
  await storage.delete([key]);
  const { target } = watch;
  if (target.kind === 'triage') await showEnd(watch, target.triageKey, later, narrowed);
  log.info('watch-ended', { kind: target.kind, cleared: says !== null });
  await later.send(says ?? lineReply(`It has not cleared by now; I stop watching. (Asked by ${watch.by}.)`));
}

/** The card says no longer that it is watched. */
async function showEnd({ reference }: WatchRecord, key: string, later: Later, options: ServeOptions): Promise<void> {
  const { services, azure } = options;
  const record = await changeTriage(services.storage, key, (kept) => ({ ...kept, watch: null }));
  if (!record?.cardId) return;
  const view = triageCard(record, await services.knowledge(), azure.name);
  try {
    await later.edit(record.cardId, cardReply(view, reference.channelId));
  } catch (error) {
    services.log.warn('card-edit-failed', errorFields(error));
  }
}

/** @returns what to say; null where it has not cleared */
function look(watch: WatchRecord, later: Later, options: ServeOptions): Promise<Partial<Activity> | null> {
  const { target } = watch;
  return target.kind === 'triage'
    ? lookAtTriage(watch, target.triageKey, later, options)
    : lookAtBusy(watch, target, options);
}

async function lookAtTriage(
  { by, reference }: WatchRecord,
  triageKey: string,
  later: Later,
  { services, azure }: ServeOptions,
): Promise<Partial<Activity> | null> {
  const knowledge = await services.knowledge();
  const record = await changeTriage(services.storage, triageKey, (kept) => ({ ...kept, run: kept.run + 1 }));
  // Who forgot the error wants to hear no more of it.
  if (record === null) return lineReply('What was watched here is no longer kept; I stop watching.');
  const { channelId } = reference;
  const found = await investigateTriage({ services, azure, knowledge, later, channelId, key: triageKey, record });
  const retry = diagnosisOf(found, knowledge)?.retry.verdict;
  const hasEnded = found.azure.kind === 'settled';
  if (retry !== 'yes' && !hasEnded) return null;
  return lineReply(`${spokenText(triageCard(found, knowledge, azure.name))} (Asked by ${by}.)`);
}

async function lookAtBusy(
  { by }: WatchRecord,
  { asked, name }: WatchRecord['target'] & { kind: 'busy' },
  { services, azure }: ServeOptions,
): Promise<Partial<Activity> | null> {
  const question = { ...asked, kind: 'in-progress' as const, from: null, to: null };
  const context = { azure: azure.connection, now: services.now(), deadlineMs: azure.deadlineMs };
  const found = await askAzure(question, context);
  const isFree = found.kind === 'not-found' || (found.kind === 'answered' && found.answer === 'no');
  return isFree ? lineReply(`${spokenTitle(found.headline, name)} (Asked by ${by}.)`) : null;
}

/** Azure's names are foreign text, and a line is read as text alone. */
function spokenTitle(headline: string, name: string): string {
  return `${name} is free: ${headline}`.replace(/[<>@&*_~`[\]]/g, ' ');
}
