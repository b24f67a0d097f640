import { cardReply } from '../card-reply.ts';
import { type TriageRecord, triageRecord } from '../state/triage-record.ts';
import type { Turn } from '../turn.ts';
import { type Afterwards, askBehind } from './begin-triage.ts';
import { diagnosisOf, triageCard } from './triage-card.ts';

/** The triage of that id in this thread; null where it is no longer kept, or belongs to another thread. */
export async function readTriage(turn: Turn, id: string): Promise<TriageRecord | null> {
  return /^[0-9a-f]{1,32}$/.test(id) ? turn.documents.read(turn.keys.triage(id), triageRecord) : null;
}

/** The triage that this thread is about; null where there is none. */
export function currentTriage(turn: Turn): Promise<TriageRecord | null> {
  const { triage } = turn.conversation();
  return triage === null ? Promise.resolve(null) : readTriage(turn, triage);
}

/** What happens besides the change. */
export interface ChangeOptions {
  /** Asks Azure once more: always, or only where the change makes checks worth while that were not made. */
  readonly ask?: 'always' | 'if-worth-it' | 'never';
  /** Runs once Azure has been asked; at once where it isn't. */
  readonly afterwards?: Afterwards;
}

/** Keeps a changed triage and brings its card up to date. */
export function changeTriageInTurn(turn: Turn, changed: TriageRecord, options: ChangeOptions = {}): TriageRecord {
  const { services, keys, knowledge } = turn;
  const asks = wantsAsking(turn, changed, options.ask ?? 'never');
  const record: TriageRecord = asks ? { ...changed, azure: { kind: 'asking' }, run: changed.run + 1 } : changed;
  turn.documents.put(keys.triage(record.id), record);
  turn.remember({ triage: record.id });
  if (record.cardId !== null) {
    const view = triageCard(record, knowledge, services.azure?.name ?? 'Azure');
    turn.outbox.edit(record.cardId, cardReply(view, turn.channelId));
  }
  const { afterwards } = options;
  if (asks) askBehind(turn, () => record, afterwards);
  else if (afterwards) turn.outbox.goOn((later) => afterwards(record, later));
  return record;
}

function wantsAsking({ services, knowledge }: Turn, record: TriageRecord, ask: ChangeOptions['ask']): boolean {
  if (services.azure === null || ask === 'never') return false;
  if (ask === 'always') return true;
  // What is under way was planned without the change, and its findings stay good.
  if (record.azure.kind !== 'done') return false;
  const made = new Set(record.findings.map(({ check }) => check));
  return (diagnosisOf(record, knowledge)?.checks ?? []).some((check) => !made.has(check));
}
