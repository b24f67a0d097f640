import { armPath, parseScope } from '../../arm-path.ts';
import type { AzureReader } from '../../azure-reader.ts';
import type { Target } from '../../check.ts';
import { resourcesByName } from './resources-by-name.ts';
import { resourceAt, type TargetResource, targetResource } from './target-resource.ts';

/** Groups and assignments are in no list of resources. */
const UNLISTED = /^Microsoft\.(?:Resources|Authorization|Management)\//i;

/** What is looked for where the paste tells no group: a resource right below a namespace, and a child in it. */
interface Search {
  readonly subscriptionId: string;
  readonly type: string;
  readonly name: string;
  readonly child: { readonly type: string; readonly name: string } | null;
}

/** True where the paste names its resource whole, or type and names to look for. */
export function isLocatable(target: Target): boolean {
  return targetResource(target) !== null || searchFor(target) !== null;
}

/**
 * The resource that failed; where the paste tells no group, the only one of that type and name in the subscription.
 * @returns null where there is none, or more than one
 */
export async function locateResource(
  target: Target,
  azure: AzureReader,
  signal: AbortSignal,
): Promise<TargetResource | null> {
  const search = searchFor(target);
  if (search === null) return targetResource(target);
  const { items, complete } = await resourcesByName(azure, { ...search, signal });
  const [only, ...others] = items;
  if (only === undefined || others.length > 0 || !complete) return null;
  const { child } = search;
  const path = child === null ? only.id : `${only.id}${armPath`/${child.type}/${child.name}`}`;
  const scope = parseScope(path);
  return scope?.subscriptionId?.toLowerCase() === search.subscriptionId.toLowerCase()
    ? resourceAt(scope, search.subscriptionId)
    : null;
}

function searchFor(target: Target): Search | null {
  const { report, subscriptionId } = target;
  const { type, name, parent, group } = report.resource;
  if (targetResource(target) !== null || subscriptionId === null || group !== null) return null;
  const [namespace, top, child, ...deeper] = type?.split('/') ?? [];
  const first = child === undefined ? name : parent;
  const isListed = type !== null && !UNLISTED.test(type) && deeper.length === 0;
  if (!isListed || !namespace || !top || !first || !name) return null;
  return {
    subscriptionId,
    type: `${namespace}/${top}`,
    name: first,
    child: child === undefined ? null : { type: child, name },
  };
}
