import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import { personHash } from '../state/keys.ts';
import type { Turn } from '../turn.ts';
import { channelKey } from './channel-key.ts';
import { type ChannelRecord, channelRecord, NEW_CHANNEL } from './channel-record.ts';
import { isSameError, type Likeness, likeness, sightingOf } from './sighting.ts';

/** What fixed an error like this one before, in the same channel. */
export interface EarlierFix {
  readonly by: string;
  /** ISO 8601. */
  readonly at: string;
  /** '' where nothing was said. */
  readonly note: string;
  /** How often errors like this were fixed here. */
  readonly times: number;
  /** False for the same error on another resource. */
  readonly sameResource: boolean;
}

const KEPT = 100;

/** Keeps what fixed an error, for the next time it comes to this channel. */
export async function rememberFix(turn: Turn, diagnosis: Diagnosis, note: string): Promise<void> {
  const key = keyOf(turn);
  const channel = await read(turn, key);
  const error = sightingOf(diagnosis);
  const person = personHash(turn.channelId, turn.context.activity.from?.id ?? '');
  const fix = { error, person, by: turn.person, at: turn.now.toISOString(), note };
  turn.documents.put(key, { ...channel, fixes: [...channel.fixes, fix].slice(-KEPT) });
}

/** What helped the last time; the same resource before others, newest first. Null where nothing like it was fixed here. */
export async function earlierFix(turn: Turn, diagnosis: Diagnosis): Promise<EarlierFix | null> {
  const { fixes } = await read(turn, keyOf(turn));
  const error = sightingOf(diagnosis);
  const alike = (wanted: Likeness) => fixes.filter((fix) => likeness(fix.error, error) === wanted);
  const same = alike('same');
  const found = same.length > 0 ? same : alike('other-resource');
  const last = found.at(-1);
  if (last === undefined) return null;
  const { by, at, note } = last;
  return { by, at, note, times: found.length, sameResource: isSameError(last.error, error) };
}

/** Takes out what a person contributed to the memory of this channel. */
export async function forgetFixes(turn: Turn): Promise<void> {
  const key = keyOf(turn);
  const channel = await read(turn, key);
  const person = personHash(turn.channelId, turn.context.activity.from?.id ?? '');
  const fixes = channel.fixes.filter((fix) => fix.person !== person);
  if (fixes.length < channel.fixes.length) turn.documents.put(key, { ...channel, fixes });
}

function keyOf({ channelId, context }: Turn): string {
  return channelKey(channelId, context.activity.conversation.id);
}

async function read({ documents }: Turn, key: string): Promise<ChannelRecord> {
  return (await documents.read(key, channelRecord)) ?? NEW_CHANNEL;
}
