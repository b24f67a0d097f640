/** An ARM resource id found in a text. */
export interface ResourceId {
  /** As written, without what follows it. */
  readonly id: string;
  readonly at: number;
  /** Null where the id masks it (`***`) or has none. */
  readonly subscriptionId: string | null;
  readonly group: string | null;
  /** `Namespace/type[/child]`; null for a bare group or subscription. */
  readonly type: string | null;
  readonly name: string | null;
  readonly parent: string | null;
}

/** One segment of an id: anything up to a separator, a quote or white space. Masked segments included. */
const SEGMENT = String.raw`[^/\s"'\\?&#,;|<>(){}\[\]]{1,260}`;
const PROVIDERS = String.raw`/providers/(?<PATH>[A-Za-z][\w.]{2,60}(?:/${SEGMENT}){1,16})`;
const ID = new RegExp(
  [
    String.raw`/subscriptions/(?<subscription>${SEGMENT})(?:/resourceGroups/(?<group>${SEGMENT}))?(?:${PROVIDERS.replace('PATH', 'path')})?`,
    PROVIDERS.replace('PATH', 'tenantPath'),
  ].join('|'),
  'gi',
);
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/**
 * Finds ARM resource ids, whole or as the path of a URL.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export function findResourceIds(text: string): ResourceId[] {
  return [...text.matchAll(ID)].flatMap((match): ResourceId[] => {
    const { subscription, group, path, tenantPath } = match.groups ?? {};
    const id = trimEnd(match[0]);
    return [{ id, at: match.index, ...scope(subscription, group), ...resource(path ?? tenantPath, group) }];
  });
}

/** The last id in an id's own `/providers/` chain counts: an extension resource is named after what it extends. */
export function parseResourceId(text: string): ResourceId | null {
  return findResourceIds(text)[0] ?? null;
}

/** Takes off the punctuation of the sentence around an id. */
function trimEnd(id: string): string {
  let end = id.length;
  while (end > 0 && '.:,'.includes(id.charAt(end - 1))) end--;
  return id.slice(0, end);
}

function scope(subscription: string | undefined, group: string | undefined) {
  return {
    subscriptionId: subscription !== undefined && GUID.test(subscription) ? subscription : null,
    group: clean(group && trimEnd(group)),
  };
}

function resource(path: string | undefined, group: string | undefined) {
  if (path === undefined) {
    const name = clean(group && trimEnd(group));
    return { type: group === undefined ? null : 'Microsoft.Resources/resourceGroups', name, parent: null };
  }
  const segments = trimEnd(path).split('/');
  const extension = segments.findLastIndex((segment) => segment.toLowerCase() === 'providers');
  const [namespace, ...rest] = segments.slice(extension + 1);
  const types = rest.filter((_, index) => index % 2 === 0);
  const names = rest.filter((_, index) => index % 2 === 1);
  return {
    type: types.length > 0 ? [namespace, ...types].join('/') : null,
    name: clean(names.length === types.length ? names.at(-1) : undefined),
    parent: clean(names.at(-2)),
  };
}

/** A segment as a name: decoded, null where it is masked. */
function clean(segment: string | undefined): string | null {
  if (segment === undefined || isMasked(segment)) return null;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** True for values that a tool or a person hid. */
export function isMasked(text: string): boolean {
  return /^(?:[*x•.…-]{2,}|<[^>]*>|\[redacted[^\]]*\]|-?redacted-?)$/i.test(text) || text.includes('***');
}
