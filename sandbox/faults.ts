import { forbidden } from './arm-errors.ts';
import { armError, type Reply } from './reply.ts';

/** What goes wrong. */
export type FaultKind =
  /** 429; without Retry-After where `retryAfter` is absent. */
  | { readonly kind: 'throttled'; readonly retryAfter?: number }
  | { readonly kind: 'forbidden' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'server-error' }
  | { readonly kind: 'unavailable'; readonly retryAfter?: number }
  /** The right answer, late. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** No answer ever. */
  | { readonly kind: 'hang' }
  /** The connection ends within the body. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'malformed-json' }
  /** A list whose body has no `value`. */
  | { readonly kind: 'no-value' }
  /** Every page has a next one. */
  | { readonly kind: 'endless-paging' }
  /** The next link leads to another host. */
  | { readonly kind: 'foreign-next-link'; readonly url: string }
  | { readonly kind: 'redirect'; readonly url: string }
  /** Another answer than the right one. */
  | { readonly kind: 'instead'; readonly status: number; readonly body: unknown };

/** A fault, where and how often. */
export type Fault = FaultKind & {
  /** Path with `*` for anything, such as `/subscriptions/*`; letter case doesn't matter. */
  readonly path: string;
  /** Only for this method. */
  readonly method?: string;
  /** Only for this path and query, as they are sent. */
  readonly target?: string;
  /** For so many requests, then never again; for all where absent. */
  readonly times?: number;
};

/** Picks the fault of each request. */
export interface FaultPlan {
  next(method: string, path: string, target: string): FaultKind | null;
}

/** The first fault that fits and isn't used up counts. */
export function planFaults(faults: readonly Fault[]): FaultPlan {
  const left = faults.map((fault) => ({ fault, times: fault.times ?? Number.POSITIVE_INFINITY }));
  return {
    next(method, path, target) {
      const entry = left.find(
        ({ fault, times }) =>
          times > 0 &&
          (fault.method ?? method) === method &&
          (fault.target ?? target) === target &&
          matches(fault.path, path),
      );
      if (entry === undefined) return null;
      entry.times -= 1;
      return entry.fault;
    },
  };
}

/** Compares piece by piece: the pattern's pieces must follow one another. */
function matches(pattern: string, path: string): boolean {
  const pieces = pattern.toLowerCase().split('*');
  const text = path.toLowerCase();
  const [first = '', ...rest] = pieces;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const [index, piece] of rest.entries()) {
    if (index === rest.length - 1) return text.length - piece.length >= at && text.endsWith(piece);
    const found = text.indexOf(piece, at);
    if (found < 0) return false;
    at = found + piece.length;
  }
  return at === text.length;
}

/** The answer that stands in for the right one; null where the right one is needed. */
export function faultReply(fault: FaultKind, path: string): Reply | null {
  switch (fault.kind) {
    case 'throttled':
      return withRetryAfter(
        armError(
          429,
          'TooManyRequests',
          "The request is being throttled as the limit has been reached for operation type 'Read'.",
        ),
        fault.retryAfter,
      );
    case 'forbidden':
      return forbidden(readActionOf(path), path);
    case 'not-found':
      return armError(404, 'ResourceNotFound', `The Resource '${path}' was not found.`);
    case 'server-error':
      return armError(500, 'InternalServerError', 'Encountered internal server error. Please try again.');
    case 'unavailable':
      return withRetryAfter(armError(503, 'ServiceUnavailable', 'The service is unavailable.'), fault.retryAfter);
    case 'redirect':
      return { status: 307, headers: { location: fault.url } };
    case 'no-value':
      return { status: 200, body: {} };
    case 'instead':
      return { status: fault.status, body: fault.body };
    default:
      return null;
  }
}

const withRetryAfter = (reply: Reply, seconds: number | undefined): Reply => ({
  ...reply,
  headers: { ...reply.headers, ...(seconds === undefined ? {} : { 'retry-after': String(seconds) }) },
});

/** Changes the right answer. */
export function spoil(fault: FaultKind, reply: Reply, url: URL): Reply {
  if (typeof reply.body !== 'object' || reply.body === null) return reply;
  if (fault.kind === 'foreign-next-link') return { ...reply, body: { ...reply.body, nextLink: fault.url } };
  if (fault.kind === 'endless-paging') return { ...reply, body: { ...reply.body, nextLink: url.href } };
  return reply;
}

/** The action that a GET of a path needs, as Azure names it: `Microsoft.Authorization/locks/read`. */
function readActionOf(path: string): string {
  const segments = path.split('/');
  const [namespace, ...rest] = segments.slice(segments.lastIndexOf('providers') + 1);
  if (!segments.includes('providers') || namespace === undefined)
    return 'Microsoft.Resources/subscriptions/resourceGroups/read';
  if (rest.length === 0) return 'Microsoft.Resources/subscriptions/providers/read';
  return [namespace, ...rest.filter((_, index) => index % 2 === 0), 'read'].join('/');
}
