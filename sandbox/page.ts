import type { ArmRequest } from './arm-request.ts';
import { armError, ok, type Reply } from './reply.ts';

/** How to answer with a collection. */
export interface PageOptions<T> {
  /** Most items of a page. */
  readonly size: number;
  /** `nextLink`, or the policy reads' `@odata.nextLink`. */
  readonly link?: 'nextLink' | '@odata.nextLink';
  /** Makes an item's body; only for the items of the page. */
  readonly toBody?: (item: T) => unknown;
  /** What else the page says. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/**
 * One page of a collection, taken lazily: only the items up to the page's end are made. `$top` makes pages smaller.
 * The next link is the request's own URL with a `$skiptoken`, always on our origin.
 */
export function pageOf<T>(request: ArmRequest, items: Iterable<T>, options: PageOptions<T>): Reply {
  const token = request.query.get('$skiptoken');
  const skip = token === undefined ? 0 : readToken(token);
  const top = request.query.get('$top');
  if (skip === null) return armError(400, 'InvalidSkipToken', 'The skip token is invalid.');
  if (top !== undefined && !/^[1-9]\d{0,4}$/.test(top)) {
    return armError(400, 'InvalidTopInQueryString', `The value '${top}' of $top is invalid.`);
  }
  const size = Math.min(options.size, Number(top ?? options.size));
  const value: unknown[] = [];
  let index = 0;
  let isMore = false;
  for (const item of items) {
    if (index++ < skip) continue;
    if (value.length === size) {
      isMore = true;
      break;
    }
    value.push(options.toBody ? options.toBody(item) : item);
  }
  const link = options.link ?? 'nextLink';
  const next = isMore ? nextLink(request.url, skip + size) : null;
  if (link === 'nextLink') return ok({ ...options.more, value, ...(next === null ? {} : { nextLink: next }) });
  return ok({ '@odata.nextLink': next, ...options.more, '@odata.count': value.length, value });
}

function nextLink(url: URL, skip: number): string {
  const next = new URL(url);
  for (const name of [...next.searchParams.keys()]) {
    if (name.toLowerCase() === '$skiptoken') next.searchParams.delete(name);
  }
  next.searchParams.append('$skiptoken', writeToken(skip));
  return next.href;
}

/** Opaque to clients, as Azure's are. */
export const writeToken = (skip: number): string => Buffer.from(JSON.stringify({ skip })).toString('base64url');

/** Null for a token that isn't ours. */
export function readToken(token: string): number | null {
  const match = /^\{"skip":(\d{1,9})\}$/.exec(Buffer.from(token, 'base64url').toString());
  return match ? Number(match[1]) : null;
}
