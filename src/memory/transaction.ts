import type { z } from 'zod';
import { type Storage, StorageConflictError, StorageUnavailableError, type StoredItem } from './storage.ts';

/** What one turn reads and changes; nothing is written before the turn is over. */
export interface Documents {
  /** The document, as the turn left it so far; null where there is none, or one that no longer fits the schema. */
  read<T>(key: string, schema: z.ZodType<T>): Promise<T | null>;
  /** Replaces the document when the turn is over. */
  put(key: string, value: Readonly<Record<string, unknown>>): void;
}

/** How often work is begun anew, and what stands between the attempts. */
export interface TransactOptions {
  readonly attempts?: number;
  /** Waits before attempt 1, 2, …; replaced in tests. */
  readonly pause?: (attempt: number) => Promise<void>;
}

const ATTEMPTS = 12;

/**
 * Runs work over documents and writes what it changed, in the order of the first `put` of each. Where somebody else wrote one
 * of them meanwhile, the work runs again on what is there now; so it must have no effects besides the documents.
 * @throws StorageConflictError when all attempts met another writer; StorageUnavailableError
 */
export async function transact<T>(
  storage: Storage,
  work: (documents: Documents) => Promise<T>,
  { attempts = ATTEMPTS, pause = jitter }: TransactOptions = {},
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const { documents, commit } = open(storage);
    try {
      const result = await work(documents);
      await commit();
      return result;
    } catch (error) {
      if (!(error instanceof StorageConflictError) || attempt >= attempts) throw error;
      await pause(attempt);
    }
  }
}

function open(storage: Storage): { documents: Documents; commit: () => Promise<void> } {
  const eTags = new Map<string, string>();
  const found = new Map<string, StoredItem | null>();
  const changed = new Map<string, Readonly<Record<string, unknown>>>();

  const load = async (key: string): Promise<StoredItem | null> => {
    const known = found.get(key);
    if (known !== undefined) return known;
    const item = (await available(() => storage.read([key])))[key] ?? null;
    eTags.set(key, item?.eTag ?? '');
    found.set(key, item);
    return item;
  };

  return {
    documents: {
      async read(key, schema) {
        const value = changed.get(key) ?? (await load(key));
        return value === null ? null : (schema.safeParse(value).data ?? null);
      },
      put(key, value) {
        changed.set(key, value);
      },
    },
    async commit() {
      for (const [key, value] of changed) {
        if (!eTags.has(key)) await load(key);
        const item = { ...value, eTag: eTags.get(key) ?? '' };
        await available(() => storage.write({ [key]: item }));
      }
    },
  };
}

/** Tells trouble of the storage from trouble of the work. */
async function available<T>(use: () => Promise<T>): Promise<T> {
  try {
    return await use();
  } catch (error) {
    throw error instanceof StorageConflictError ? error : new StorageUnavailableError(error);
  }
}

/** Writers that met once must not meet again. */
function jitter(attempt: number): Promise<void> {
  const ms = Math.random() * Math.min(400, 20 * 2 ** attempt);
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
