import { z } from 'zod';
import { AzureReadError } from './azure-read-error.ts';
import type { Listed } from './listed.ts';

/** One page of a collection. */
export const pageSchema = z.object({
  value: z.array(z.unknown()),
  nextLink: z.string().nullish(),
  '@odata.nextLink': z.string().nullish(),
});

/** Link to the page after this one; undefined on the last. */
export function nextLinkOf(page: z.infer<typeof pageSchema>): string | undefined {
  return page.nextLink || page['@odata.nextLink'] || undefined;
}

/**
 * Reads a collection page by page. A page after the first that cannot be read leaves the list incomplete: what was read counts.
 * @param readNext gives the next page, or null after the last
 * @param maxPages 1 where absent
 */
export async function readPages<T>(
  schema: z.ZodType<T>,
  maxPages = 1,
  readNext: () => Promise<z.infer<typeof pageSchema> | null>,
): Promise<Listed<T>> {
  const items: T[] = [];
  let complete = true;
  for (let pages = 0; pages < maxPages; pages++) {
    let page: z.infer<typeof pageSchema> | null;
    try {
      page = await readNext();
    } catch (error) {
      if (pages === 0 || !(error instanceof AzureReadError)) throw error;
      return { items, complete: false };
    }
    if (page === null) return { items, complete };
    const fitting = fits(schema, page.value);
    items.push(...fitting.items);
    complete &&= fitting.complete;
    if (nextLinkOf(page) === undefined) return { items, complete };
  }
  return { items, complete: false };
}

/** Why a page that was read already is not read again: it would tell the same items, for ever. */
export const circle = (): AzureReadError =>
  new AzureReadError('malformed', 'Azure named a page as the next one that was read before.');

/** The values that fit a schema; incomplete where one doesn't. */
function fits<T>(schema: z.ZodType<T>, values: readonly unknown[]): Listed<T> {
  const items = values.flatMap((value) => {
    const result = schema.safeParse(value);
    return result.success ? [result.data] : [];
  });
  return { items, complete: items.length === values.length };
}

/** @throws AzureReadError (malformed) for a value that doesn't fit */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const where = result.error.issues[0]?.path.join('.') || 'its top level';
  throw new AzureReadError('malformed', `Azure's answer is not as documented, at ${where}.`);
}

/** Codes of a 404 that say nothing about the thing asked for. */
const NOT_ABSENT = [
  'subscriptionnotfound',
  'invalidsubscriptionid',
  'invalidresourcetype',
  'invalidresourcenamespace',
  'noregisteredproviderfound',
];

/** What `read` gives; null where Azure says that there is no such thing. */
export async function orAbsent<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof AzureReadError)) throw error;
    // Some providers say so by an answer without a body.
    const absent = error.kind === 'not-found' || (error.kind === 'malformed' && error.status === 204);
    if (absent && !NOT_ABSENT.includes(error.code?.toLowerCase() ?? '')) return null;
    throw error;
  }
}
