import type { ErrorReport } from '../report/error-report.ts';
import { parseResourceId } from '../report/resource/resource-id.ts';
import { type ArmScope, armPath, parseScope, segment } from './arm-path.ts';

/**
 * Where the failure happened: the resource where the paste names it whole, else its resource group.
 * @param subscriptionId the subscription that is looked in; an id in another one is passed over
 * @returns null where there is not even a group
 */
export function targetScope(report: ErrorReport, subscriptionId: string | null): ArmScope | null {
  if (subscriptionId === null) return null;
  const { id, type, name, parent, group } = report.resource;
  const here = (text: string): ArmScope | null => {
    const scope = parseScope(text);
    return scope?.subscriptionId?.toLowerCase() === subscriptionId.toLowerCase() ? scope : null;
  };
  const known = id === null ? null : here(id);
  if (known && known.parents.length > 0) return known;
  const base = group === null ? null : groupPath(subscriptionId, group);
  if (base === null) return null;
  const names = [parent, name].filter((part) => part !== null);
  const path = relativePath(type, names);
  return (path === '' ? childOf(report, here) : here(`${base}${path}`)) ?? here(base);
}

/** A child whose parent the text names by its id. */
function childOf(report: ErrorReport, here: (text: string) => ArmScope | null): ArmScope | null {
  const { type, name } = report.resource;
  if (type === null || name === null) return null;
  for (const id of report.names.otherResources) {
    const parent = parseResourceId(id)?.type ?? '';
    const below = type.slice(parent.length + 1);
    if (parent === '' || !type.toLowerCase().startsWith(`${parent.toLowerCase()}/`) || below.includes('/')) continue;
    try {
      const child = here(`${id}/${below}/${segment(name)}`);
      if (child) return child;
    } catch {
      return null;
    }
  }
  return null;
}

/** Path of a group; null for a name that no group can have. */
function groupPath(subscriptionId: string, group: string): string | null {
  try {
    return armPath`/subscriptions/${subscriptionId}/resourceGroups/${group}`;
  } catch {
    return null;
  }
}

/** `Namespace/type/child` and its names, woven; empty where a name is missing. */
function relativePath(type: string | null, names: readonly string[]): string {
  const [namespace, ...types] = type?.split('/') ?? [];
  if (namespace === undefined || types.length === 0 || types.length !== names.length) return '';
  if (/^Microsoft\.Resources$/i.test(namespace)) return '';
  try {
    return `/providers/${namespace}${types.map((part, index) => `/${part}/${segment(names[index] ?? '')}`).join('')}`;
  } catch {
    return '';
  }
}

/** True where `inner` is `outer` or lies below it; letter case aside, as in Azure. */
export function isWithin(inner: string, outer: string): boolean {
  const [low, high] = [inner.toLowerCase(), outer.toLowerCase()];
  return low === high || low.startsWith(high.endsWith('/') ? high : `${high}/`);
}
