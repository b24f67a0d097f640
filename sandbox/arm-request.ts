/** A request as the handlers see it: decoded, without the oddities that clients send. */
export interface ArmRequest {
  readonly method: string;
  /** Decoded, with single slashes and none at the end. */
  readonly path: string;
  /** First value of each parameter; names in lower case. */
  readonly query: ReadonlyMap<string, string>;
  readonly body: string;
  /** As it was sent, on our own origin. */
  readonly url: URL;
  /** Path before the last `providers`, or all of it; without a slash at its end. */
  readonly scope: string;
  /** Segments after the last `providers`; null where there is none. */
  readonly tail: readonly string[] | null;
}

/**
 * Reads method, URL and body. Clients send `//subscriptions`, an empty segment for a missing parent, an encoded scope
 * (`/subscriptions%2F…`), `%24filter`, and some parameters twice: all of these mean the plain form.
 * @param target path and query as in the request line
 * @returns null for a path that cannot be decoded
 */
export function readRequest(method: string, target: string, origin: string, body: string): ArmRequest | null {
  const at = target.indexOf('?');
  const rawPath = at < 0 ? target : target.slice(0, at);
  const search = at < 0 ? '' : target.slice(at);
  const path = decoded(rawPath)?.split('/').filter(Boolean);
  if (!path) return null;
  const query = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(search)) {
    const key = name.toLowerCase();
    if (!query.has(key)) query.set(key, value);
  }
  const providers = path.map((segment) => segment.toLowerCase()).lastIndexOf('providers');
  const cut = providers < 0 ? path.length : providers;
  return {
    method,
    path: join(path),
    query,
    body,
    url: new URL(`${origin}${rawPath.replace(/^\/+/, '/')}${search}`),
    scope: join(path.slice(0, cut)),
    tail: providers < 0 ? null : path.slice(providers + 1),
  };
}

const join = (segments: readonly string[]): string => segments.map((segment) => `/${segment}`).join('');

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
