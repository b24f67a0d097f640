import type { Storage } from './storage.ts';

const BATCH = 50;

/**
 * Deletes what nobody has written since `before`.
 * @returns how many items went
 */
export async function deleteOlderThan(storage: Storage, before: Date): Promise<number> {
  let batch: string[] = [];
  let deleted = 0;
  const flush = async () => {
    await storage.delete(batch);
    deleted += batch.length;
    batch = [];
  };
  for await (const { key, writtenAt } of storage.list('')) {
    if (writtenAt < before) batch.push(key);
    if (batch.length >= BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return deleted;
}
