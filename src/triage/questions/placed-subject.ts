import { type ArmScope, armPath, parseScope } from '../../azure/arm-path.ts';
import { typeAndName } from '../../azure/checks/shared/target-resource.ts';
import { GROUP_TYPE } from '../../azure/find-by-name.ts';
import { canonicalType } from '../../report/resource/kinds.ts';
import type { AzureCandidate } from '../azure-subject.ts';

/** A subject whose place in Azure is known. */
export interface PlacedSubject extends AzureCandidate {
  readonly scope: ArmScope;
  /** True where a list of Azure has it; false where nothing but its id is known, and it may not be there. */
  readonly isListed: boolean;
}

/** A resource, group, deployment or subscription by its id; null for what is no id. */
export function placedById(id: string): PlacedSubject | null {
  const scope = parseScope(id.trim());
  if (!scope?.subscriptionId) return null;
  const { group, subscriptionId } = scope;
  const base = {
    id: decoded(scope.path),
    scope,
    subscriptionId,
    subscriptionName: null,
    location: null,
    isListed: false,
  };
  const resource = typeAndName(scope.path);
  if (resource) {
    const type = canonicalType(resource.type);
    const kind = /^Microsoft\.Resources\/deployments$/i.test(type) ? 'deployment' : 'resource';
    return { ...base, kind, name: resource.name, type, group };
  }
  if (group !== null) return { ...base, kind: 'group', name: group, type: GROUP_TYPE, group };
  return { ...base, kind: 'subscription', name: subscriptionId, type: null, group: null };
}

/** Path of the group that a subject is or lies in; of the subscription where there is none. */
export function holderOf({ subscriptionId, group }: PlacedSubject): string {
  return group === null
    ? armPath`/subscriptions/${subscriptionId}`
    : armPath`/subscriptions/${subscriptionId}/resourceGroups/${group}`;
}

const decoded = (path: string): string => path.split('/').map(decodeURIComponent).join('/');
