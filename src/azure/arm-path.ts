import { AzureReadError } from './azure-read-error.ts';

/** Names of resources have fewer characters than this. */
const LONGEST = 260;

/**
 * Writes a path of Azure Resource Manager. What stands in the template goes in as it is, each value as one segment:
 * armPath`/subscriptions/${id}/resourceGroups/${group}`.
 * @throws AzureReadError (refused) for a value that cannot be a segment: empty, dots alone, control characters
 */
export function armPath(parts: TemplateStringsArray, ...values: readonly string[]): string {
  return parts.reduce((path, part, index) => `${path}${segment(values[index - 1] ?? '')}${part}`);
}

/**
 * One value as one segment of a path.
 * @throws AzureReadError (refused) for a value that cannot be one
 */
export function segment(value: string): string {
  const encoded = encode(value);
  if (encoded === null) throw new AzureReadError('refused', 'A name here cannot be part of a path in Azure.');
  return encoded;
}

function encode(value: string): string | null {
  if (value === '' || value.length > LONGEST || /^\.+$/.test(value) || /[\u0000-\u001f\u007f]/.test(value)) return null;
  try {
    return encodeURIComponent(value).replaceAll("'", '%27');
  } catch {
    // A lone half of a surrogate pair has no encoding.
    return null;
  }
}

/** A resource id taken apart, each part checked. */
export interface ArmScope {
  /** Rebuilt, encoded path, such as `/subscriptions/…/resourceGroups/rg-app`; never what was pasted. */
  readonly path: string;
  readonly subscriptionId: string | null;
  readonly group: string | null;
  /** The resource that holds this one, then what holds that, up to the subscription. */
  readonly parents: readonly string[];
}

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const GROUP = /^[\p{L}\p{N}_.()-]{1,90}$/u;
const NAMESPACE = /^[a-z][a-z0-9]{1,63}(?:\.[a-z0-9]{1,63}){1,4}$/i;
const TYPE = /^[a-z][\w.-]{0,79}$/i;

/**
 * Takes a resource id from a paste apart and builds it anew from its checked parts.
 * @returns null for what is no id of a subscription, group or resource, or has a masked or impossible part
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export function parseScope(text: string): ArmScope | null {
  // What begins like an id and doesn't go on like one is none: its beginning would be another resource.
  if (!/^\/(?:subscriptions|providers)\/[^\s"'\\]{1,2000}$/i.test(text)) return null;
  const segments = text.split('/').slice(1);
  const paths: string[] = [];
  let rest = segments;
  let subscriptionId: string | null = null;
  let group: string | null = null;
  if (rest[0]?.toLowerCase() === 'subscriptions') {
    subscriptionId = rest[1] ?? '';
    if (!GUID.test(subscriptionId)) return null;
    rest = rest.slice(2);
    paths.push(armPath`/subscriptions/${subscriptionId}`);
  }
  if (rest[0]?.toLowerCase() === 'resourcegroups') {
    group = decoded(rest[1] ?? '');
    if (group === null || !GROUP.test(group) || group.endsWith('.')) return null;
    rest = rest.slice(2);
    paths.push(`${paths.at(-1) ?? ''}${armPath`/resourceGroups/${group}`}`);
  }
  if (!pushResources(paths, rest)) return null;
  const path = paths.pop();
  return path === undefined ? null : { path, subscriptionId, group, parents: paths.reverse() };
}

/** Adds the path of each resource on the way; false where a part cannot be one. */
function pushResources(paths: string[], segments: readonly string[]): boolean {
  let base = paths.at(-1) ?? '';
  for (let at = 0; at < segments.length; ) {
    const key = segments[at] ?? '';
    if (key.toLowerCase() === 'providers') {
      const namespace = segments[at + 1] ?? '';
      if (!NAMESPACE.test(namespace) || segments.length < at + 4) return false;
      base += `/providers/${namespace}`;
      at += 2;
      continue;
    }
    // What is left over after the last name is an action or a page of the portal.
    if (at === segments.length - 1) return base === paths.at(-1);
    const name = encode(decoded(segments[at + 1] ?? '') ?? '');
    if (!base.includes('/providers/') || !TYPE.test(key) || name === null) return false;
    base += `/${key}/${name}`;
    paths.push(base);
    at += 2;
  }
  return true;
}

/** A segment as a name. Null for what would not stay in its slot once somebody decodes it again. */
function decoded(text: string): string | null {
  try {
    const name = decodeURIComponent(text);
    return /[/\\?#%]/.test(name) ? null : name;
  } catch {
    return null;
  }
}
