import { parseArmId } from '../arm-id.ts';
import type { Row } from '../kql/run-query.ts';
import { offsetOf } from '../relative-time.ts';
import { resourceBody } from '../resource-body.ts';
import type { ScenarioState } from '../scenario-schema.ts';
import { stableGuid } from '../stable-guid.ts';
import { TENANT } from '../tenant.ts';
import type { World } from '../world.ts';

/** Changes are kept this long. */
const CHANGES_KEPT_MS = 14 * 86_400_000;
/** A change shows up within five minutes; here after two. */
const CHANGES_LAG_MS = 2 * 60_000;

const SUBSCRIPTION_TYPE = 'microsoft.resources/subscriptions';
const GROUP_TYPE = `${SUBSCRIPTION_TYPE}/resourcegroups`;

/** Rows of a table of Resource Graph; undefined for a table that isn't there. */
export function graphTable(name: string, world: World): Iterable<Row> | undefined {
  switch (name) {
    case 'resources':
      return resourceRows(world);
    case 'resourcecontainers':
      return containerRows(world);
    case 'resourcechanges':
      return changeRows(world, (type) => type !== null);
    case 'resourcecontainerchanges':
      return changeRows(world, (type) => type === null);
    default:
      return undefined;
  }
}

/** Types and groups are in lower case there, whatever they are elsewhere. */
function* resourceRows(world: World): Iterable<Row> {
  for (const resource of world.allResources()) {
    const { type, group, subscriptionId, fullName } = parseArmId(resource.id);
    if (resource.location === undefined) continue;
    const { kind, sku, tags, identity, managedBy, zones } = resource;
    yield {
      id: resource.id,
      name: fullName.split('/').at(-1) ?? '',
      type: type?.toLowerCase() ?? '',
      tenantId: TENANT.id,
      kind: kind ?? '',
      location: resource.location,
      resourceGroup: group?.toLowerCase() ?? '',
      subscriptionId,
      managedBy: managedBy ?? '',
      sku: sku ?? null,
      plan: null,
      properties: resourceBody(resource).properties,
      tags: tags ?? null,
      identity: identity ?? null,
      zones: zones ?? null,
      extendedLocation: null,
    };
  }
}

/** The nearest first; the root of a tenant goes by the tenant's id. */
const chainOf = (managementGroups: readonly string[]) => [
  ...managementGroups.toReversed().map((name) => ({ displayName: name, name })),
  { displayName: 'Tenant Root Group', name: TENANT.id },
];

function* containerRows(world: World): Iterable<Row> {
  for (const { id, name, tags, state, managementGroups } of world.subscriptions) {
    const type = SUBSCRIPTION_TYPE;
    const own = { id: `/subscriptions/${id}`, name, type, subscriptionId: id, location: '', resourceGroup: '' };
    yield {
      ...own,
      tenantId: TENANT.id,
      tags,
      properties: { state, managementGroupAncestorsChain: chainOf(managementGroups) },
    };
  }
  for (const group of world.allGroups()) {
    const { name, subscriptionId } = parseArmId(group.id);
    yield {
      id: group.id,
      name,
      type: GROUP_TYPE,
      tenantId: TENANT.id,
      location: group.location,
      resourceGroup: name.toLowerCase(),
      subscriptionId,
      managedBy: group.managedBy ?? '',
      tags: group.tags ?? null,
      properties: { provisioningState: group.state },
    };
  }
}

/** @param isWanted by the type of what was changed; null for a group or a subscription */
function* changeRows(world: World, isWanted: (type: string | null) => boolean): Iterable<Row> {
  const now = world.clock().getTime();
  for (const change of world.changes) {
    const age = now - world.startedAt.getTime() - offsetOf(change.at);
    if (age < CHANGES_LAG_MS || age > CHANGES_KEPT_MS) continue;
    const { group, subscriptionId, type } = parseArmId(change.resource);
    if (!isWanted(type)) continue;
    const name = stableGuid(`${change.resource}${change.at}${change.correlationId}`);
    yield {
      id: `${change.resource}/providers/Microsoft.Resources/changes/${name}`,
      name,
      type: 'microsoft.resources/changes',
      tenantId: TENANT.id,
      resourceGroup: group?.toLowerCase() ?? '',
      subscriptionId,
      properties: changeProperties(change, world.startedAt),
    };
  }
}

function typeOf(id: string): string {
  const { type, group } = parseArmId(id);
  return type?.toLowerCase() ?? (group === null ? SUBSCRIPTION_TYPE : GROUP_TYPE);
}

function changeProperties(change: ScenarioState['changes'][number], startedAt: Date) {
  const entries = Object.entries(change.properties);
  return {
    targetResourceId: change.resource,
    targetResourceType: typeOf(change.resource),
    changeType: change.type,
    changeAttributes: {
      changesCount: entries.length,
      correlationId: change.correlationId,
      timestamp: new Date(startedAt.getTime() + offsetOf(change.at)).toISOString(),
      previousResourceSnapshotId: stableGuid(`before ${change.correlationId}`),
      newResourceSnapshotId: stableGuid(`after ${change.correlationId}`),
      changedBy: change.by,
      changedByType: change.byType,
      clientType: change.client,
      operation: change.operation,
    },
    changes: Object.fromEntries(
      entries.map(([path, [previousValue, newValue]]) => [
        path,
        {
          newValue,
          previousValue,
          changeCategory: path === 'properties.provisioningState' ? 'System' : 'User',
          propertyChangeType: previousValue === null ? 'Insert' : newValue === null ? 'Remove' : 'Update',
          isTruncated: 'false',
        },
      ]),
    ),
  };
}
