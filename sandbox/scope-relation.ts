import { isWithin, parseArmId, same } from './arm-id.ts';
import type { World } from './world.ts';

/** Where one scope lies seen from another. */
export type Relation = 'at' | 'above' | 'below' | 'elsewhere';

/** Where `scope` lies seen from `from`; management groups lie above their subscriptions. */
export function relationOf(world: World, scope: string, from: string): Relation {
  if (same(scope, from)) return 'at';
  if (isWithin(from, scope)) return 'above';
  if (isWithin(scope, from)) return 'below';
  const { subscriptionId } = parseArmId(from);
  const groups = world.subscriptions.find((subscription) => same(subscription.id, subscriptionId))?.managementGroups;
  const isAbove = groups?.some((name) => same(scope, managementGroup(name))) ?? false;
  return isAbove ? 'above' : 'elsewhere';
}

const managementGroup = (name: string): string => `/providers/Microsoft.Management/managementGroups/${name}`;
