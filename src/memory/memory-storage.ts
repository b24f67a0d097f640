import { type Storage, StorageConflictError, type StoredItem } from './storage.ts';

interface Entry {
  readonly json: string;
  readonly version: number;
  readonly writtenAt: Date;
}

/**
 * Keeps everything in this process; it is gone when the process ends.
 * @param now the clock
 */
export function createMemoryStorage(now: () => Date = () => new Date()): Storage {
  const entries = new Map<string, Entry>();
  let version = 0;

  const put = (key: string, { eTag, ...item }: StoredItem): void => {
    const old = entries.get(key);
    const expected = old === undefined ? '' : String(old.version);
    if (eTag !== undefined && eTag !== '*' && eTag !== expected) throw new StorageConflictError(key);
    version += 1;
    // As text, so that nobody can change what is kept by changing what they read.
    entries.set(key, { json: JSON.stringify(item), version, writtenAt: now() });
  };

  return {
    async read(keys) {
      return Object.fromEntries(
        keys.flatMap((key) => {
          const entry = entries.get(key);
          return entry ? [[key, { ...JSON.parse(entry.json), eTag: String(entry.version) }]] : [];
        }),
      );
    },
    async write(changes) {
      for (const [key, item] of Object.entries(changes)) put(key, item);
    },
    async delete(keys) {
      for (const key of keys) entries.delete(key);
    },
    async *list(prefix) {
      for (const [key, { writtenAt }] of entries) if (key.startsWith(prefix)) yield { key, writtenAt };
    },
  };
}
