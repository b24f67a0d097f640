import type { AzureReader } from './azure-reader.ts';
import type { Target } from './check.ts';
import { type NamedResource, resourcesByName } from './checks/shared/resources-by-name.ts';
import { targetResource } from './checks/shared/target-resource.ts';

/**
 * Fills in where the resource of a paste is, or of which type, where the paste tells its name and leaves out one of both: from the
 * only resource of that name in the subscription. A resource that was to be created is looked for in its group alone: one of that
 * name elsewhere is another one.
 * @returns the target as it was where there is nothing to fill in, none or more than one, or the list cannot be read
 */
export async function completeTarget(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Target> {
  const { report, subscriptionId } = target;
  const { type, name, group } = report.resource;
  const isOpen = (type === null || group === null) && name !== group;
  if (subscriptionId === null || name === null || !isOpen || targetResource(target) !== null) return target;
  if (group === null && report.operation === 'create') return target;
  if (type !== null && !/^(?!Microsoft\.(?:Resources|Authorization|Management)\/)[^/]+\/[^/]+$/i.test(type))
    return target;
  try {
    const { items, complete } = await resourcesByName(azure, { subscriptionId, type, name, signal });
    const here = items.filter((item) => group === null || item.group?.toLowerCase() === group.toLowerCase());
    const [only, ...others] = here;
    return only === undefined || others.length > 0 || !complete ? target : withResource(target, only);
  } catch {
    // What depends on it says itself that it could not be checked.
    return target;
  }
}

function withResource(target: Target, found: NamedResource): Target {
  const { report, subscriptionId } = target;
  const resource = { ...report.resource, id: found.id, type: found.type, group: found.group, subscriptionId };
  return { ...target, report: { ...report, resource } };
}
