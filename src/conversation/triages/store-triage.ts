import type { Storage } from '../../memory/storage.ts';
import { transact } from '../../memory/transaction.ts';
import { type TriageRecord, triageRecord } from '../state/triage-record.ts';

/** Reads a triage outside of a turn; null where it is no longer kept. */
export async function loadTriage(storage: Storage, key: string): Promise<TriageRecord | null> {
  const item = (await storage.read([key]))[key];
  return item === undefined ? null : (triageRecord.safeParse(item).data ?? null);
}

/**
 * Changes a triage outside of a turn.
 * @param change gives the new one; null to leave it as it is. May run more than once.
 * @returns the triage as it is then; null where it is no longer kept
 */
export function changeTriage(
  storage: Storage,
  key: string,
  change: (record: TriageRecord) => TriageRecord | null,
): Promise<TriageRecord | null> {
  return transact(storage, async (documents) => {
    const record = await documents.read(key, triageRecord);
    const changed = record && change(record);
    if (changed) documents.put(key, changed);
    return changed ?? record;
  });
}
