import type { z } from 'zod';
import type { KnownReads } from './known-reads.ts';
import type { Listed } from './listed.ts';

export type { Listed };

/** What one read asks for. Path segments are encoded by `armPath`; nothing from a paste goes in raw. */
export interface Read<T> {
  /** From `armPath`; begins with `/`. */
  readonly path: string;
  readonly apiVersion: string;
  /** Query parameters besides api-version; values are encoded when sent. */
  readonly query?: Readonly<Record<string, string>>;
  readonly schema: z.ZodType<T>;
  readonly signal: AbortSignal;
}

/** A page-wise read. */
export interface ListRead<T> extends Read<T> {
  /** Most pages to read; 1 where absent. */
  readonly maxPages?: number;
}

/** The POSTs that only read. */
export type ReadingPost = 'check-name-availability' | 'resource-graph' | 'policy-events' | 'check-policy-restrictions';

/**
 * Reads Azure Resource Manager. The same read within one investigation is made once. Every method throws AzureReadError
 * for an answer that is none, NoCredentialError without a credential, and never retries past the signal.
 */
export interface AzureReader extends KnownReads {
  /** The portal of the cloud, for `portalLink`; null where there is none. */
  readonly portalUrl: string | null;
  /**
   * GET of one object; null for a 404 that tells of its absence. One that tells of less, such as an unknown subscription,
   * throws.
   */
  get<T>(read: Read<T>): Promise<T | null>;
  /** GET of a collection; `schema` is an item's. An item that doesn't fit is left out. A 404 throws. */
  list<T>(read: ListRead<T>): Promise<Listed<T>>;
  /** HEAD; where a provider answers 405, GET. */
  exists(read: Omit<Read<never>, 'schema' | 'query'>): Promise<boolean>;
  /** A POST of the short list of reading ones; some have no body. */
  post<T>(kind: ReadingPost, read: Read<T> & { readonly body?: unknown }): Promise<T>;
}
