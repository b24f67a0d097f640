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

/** One segment of an id: anything up to a separator, a quote or white space; or what somebody put in its place (`<redacted>`). */
const SEGMENT = String.raw`(?:[^/\s"'\\?&#,;|<>(){}\[\]]{1,260}|\[[\w -]{1,40}\]|<[\w -]{1,40}>|\{[\w -]{1,40}\})`;
/** A narrow terminal breaks an id behind a slash. */
const PROVIDERS = String.raw`/(?:\n[ \t]{0,8})?providers/(?<PATH>[A-Za-z][\w.]{2,60}(?:/${SEGMENT}){1,16})`;
const ID = new RegExp(
  [
    String.raw`/subscriptions/(?<subscription>${SEGMENT})(?:/resourceGroups/(?<group>${SEGMENT}))?(?:${PROVIDERS.replace('PATH', 'path')})?`,
    PROVIDERS.replace('PATH', 'tenantPath'),
  ].join('|'),
  'gi',
);
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id as a part of a link: percent-encoded once, or twice. */
const ENCODED = /%(?:25)?2Fsubscriptions(?:[\w.()~-]|%[0-9A-F]{2}){10,2000}/gi;

/**
 * Finds ARM resource ids, whole, as the path of a URL or percent-encoded in a portal link, in order.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export function findResourceIds(text: string): ResourceId[] {
  const encoded = [...text.matchAll(ENCODED)].flatMap((match) => {
    const decoded = decode(decode(match[0]));
    return [...decoded.matchAll(ID)].slice(0, 1).map((inner) => toResourceId(inner, match.index));
  });
  const plain = [...text.matchAll(ID)].map((match) => toResourceId(match, match.index));
  return encoded.length === 0 ? plain : [...plain, ...encoded].sort((a, b) => a.at - b.at);
}

function toResourceId(match: RegExpExecArray | RegExpMatchArray, at: number): ResourceId {
  const { subscription, group, path, tenantPath } = match.groups ?? {};
  const inPath = group ?? /\/resourceGroups\/([^/]+)\//i.exec(path ?? '')?.[1];
  const { beyond, ...found } = resource(path ?? tenantPath, group);
  const id = trimEnd(match[0]).replace(/\s+/g, '');
  return { id: beyond ? id.slice(0, id.lastIndexOf('/')) : id, at, ...scope(subscription, inPath), ...found };
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
    return {
      type: group === undefined ? null : 'Microsoft.Resources/resourceGroups',
      name,
      parent: null,
      beyond: false,
    };
  }
  const segments = trimEnd(path).split('/');
  const extension = segments.findLastIndex((segment) => segment.toLowerCase() === 'providers');
  const [namespace, ...rest] = segments.slice(extension + 1);
  // What is left over after the last name is an action (`/start`), a collection or a page of the portal (`/overview`).
  const beyond = rest.length > 2 && rest.length % 2 === 1;
  const whole = beyond ? rest.slice(0, -1) : rest;
  const types = whole.filter((_, index) => index % 2 === 0);
  const names = whole.filter((_, index) => index % 2 === 1);
  return {
    type: types.length > 0 ? [namespace, ...types].join('/') : null,
    name: clean(names.length === types.length ? names.at(-1) : undefined),
    parent: clean(names.at(-2)),
    beyond,
  };
}

/** A segment as a name: decoded, null where it is masked. */
function clean(segment: string | undefined): string | null {
  return segment === undefined || isMasked(segment) ? null : decode(segment);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** True for values that a tool or a person hid. */
export function isMasked(text: string): boolean {
  return (
    /^(?:[*x•.…-]{2,}|<[^>]*>|\{[^}]*\}|\[redacted[^\]]*\]|-?redacted-?)$/i.test(text) ||
    text.includes('***') ||
    /\dX{3,}$/.test(text)
  );
}
