import { armPath } from './arm-path.ts';
import type { AzureReader, Listed } from './azure-reader.ts';
import type { Target } from './check.ts';
import { isListed, resourcesByName } from './checks/shared/resources-by-name.ts';
import { targetResource } from './checks/shared/target-resource.ts';
import { odata } from './query-literals.ts';

/** What is filled in. */
interface Place {
  readonly id: string;
  readonly type: string;
  readonly group: string | null;
}

/**
 * Fills in which resource a paste is about, where it tells the name and leaves out the type, the group or the parent: the only one
 * of that name that there is, or the child of the only parent in the group.
 * @returns the target as it was where there is nothing to fill in, none or more than one fits, or the list cannot be read
 */
export async function completeTarget(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Target> {
  const { report, subscriptionId } = target;
  if (subscriptionId === null || targetResource(target) !== null) return target;
  try {
    const found = (await onlyOfName(target, azure, signal)) ?? (await childOfOnly(target, azure, signal));
    if (found === null) return target;
    const { id, type, group } = found;
    return { ...target, report: { ...report, resource: { ...report.resource, id, type, group, subscriptionId } } };
  } catch {
    // What depends on it says itself that it could not be checked.
    return target;
  }
}

async function onlyOfName(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Place | null> {
  const { report, subscriptionId } = target;
  const { type, name, group } = report.resource;
  const isOpen = (type === null || group === null) && name !== group;
  if (subscriptionId === null || name === null || !isOpen || (type !== null && !isListed(type))) return null;
  // What was to be created in a place that is not told is another one than any that is there.
  if (group === null && report.operation === 'create') return null;
  const { items, complete } = await resourcesByName(azure, { subscriptionId, type, name, signal });
  const here = items.filter((item) => group === null || item.group?.toLowerCase() === group.toLowerCase());
  const [only, ...others] = here;
  return only === undefined || others.length > 0 || !complete ? null : only;
}

async function childOfOnly(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Place | null> {
  const { report, subscriptionId } = target;
  const { type, name, parent, group } = report.resource;
  const [namespace, top, child, ...deeper] = type?.split('/') ?? [];
  const above = `${namespace}/${top}`;
  const isChild = child !== undefined && deeper.length === 0 && isListed(above);
  if (subscriptionId === null || name === null || type === null || !isChild) return null;
  const { items, complete } = await parentsOf({ subscriptionId, above, parent, group }, azure, signal);
  // What an endpoint sends beyond the filter is not taken on trust.
  const [only, ...others] = items.filter((item) => item.type.toLowerCase() === above.toLowerCase());
  if (only === undefined || others.length > 0 || !complete) return null;
  const at = /\/resourceGroups\/([^/]{1,90})/i.exec(only.id)?.[1] ?? null;
  return { id: `${only.id}${armPath`/${child}/${name}`}`, type, group: at };
}

/** What the parent may be: by its name in the subscription, else any of its type in the group. */
async function parentsOf(
  ask: { subscriptionId: string; above: string; parent: string | null; group: string | null },
  azure: AzureReader,
  signal: AbortSignal,
): Promise<Listed<{ readonly id: string; readonly type: string }>> {
  const { subscriptionId, above, parent, group } = ask;
  if (parent !== null) return resourcesByName(azure, { subscriptionId, type: above, name: parent, signal });
  if (group === null) return { items: [], complete: false };
  return azure.resourcesInGroup({ subscriptionId, group, filter: `resourceType eq ${odata(above)}`, signal });
}
