/** What is kept under one key: JSON, and the tag of the version that was read. */
export interface StoredItem {
  /**
   * On a write: the version to replace; `''` where there must be none yet; `'*'` or absent to replace whatever is there.
   */
  readonly eTag?: string;
  readonly [field: string]: unknown;
}

/**
 * The Bot Framework's `Storage`, with one promise more: a write with `eTag: ''` succeeds only where nothing is kept under that
 * key yet. Without it, two replicas that begin the same conversation would overwrite each other.
 */
export interface Storage {
  /** Items by key; a key without an item is left out. */
  read(keys: readonly string[]): Promise<Record<string, StoredItem>>;
  /**
   * Writes the items, one after the other, in their order.
   * @throws StorageConflictError where another version is there than `eTag` says; items before it are written
   */
  write(changes: Readonly<Record<string, StoredItem>>): Promise<void>;
  /** Deletes the items; a key without an item is no mistake. */
  delete(keys: readonly string[]): Promise<void>;
  /** Keys that begin with `prefix`, and when each was written last. */
  list(prefix: string): AsyncIterable<{ readonly key: string; readonly writtenAt: Date }>;
}

/** Somebody else wrote the item in the meantime. */
export class StorageConflictError extends Error {
  override readonly name = 'StorageConflictError';
  readonly code = 'storage-conflict';

  constructor(readonly key: string) {
    super('What was to be written has been changed by another turn in the meantime.');
  }
}

/** The storage could not be reached, or refused; `cause` says why. */
export class StorageUnavailableError extends Error {
  override readonly name = 'StorageUnavailableError';
  readonly code = 'storage-unavailable';

  constructor(cause: unknown) {
    super('The storage of conversations does not answer as it should.', { cause });
  }
}
