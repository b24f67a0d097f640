import type { ActivityEvent, Bulk, Deployment, Group, Resource } from './entities.ts';
import { stableGuid } from './stable-guid.ts';
import { SUBSCRIPTION } from './tenant.ts';

/** Generators for tests of scale. Each item is made when it is asked for, the same every time. */

const TYPES = [
  ['Microsoft.Storage/storageAccounts', 'stbulk'],
  ['Microsoft.Network/publicIPAddresses', 'pip-bulk-'],
  ['Microsoft.Compute/disks', 'disk-bulk-'],
  ['Microsoft.Network/networkInterfaces', 'nic-bulk-'],
  ['Microsoft.Web/sites', 'app-bulk-'],
] as const;

const groupId = (bulk: Bulk): string => `/subscriptions/${SUBSCRIPTION.id}/resourceGroups/${bulk.group}`;

/** Minutes as a relative time. */
const ago = (minutes: number): string => (minutes === 0 ? 'now' : `-${minutes}m`);

export function* bulkGroups(bulks: readonly Bulk[]): Iterable<Group> {
  for (const bulk of bulks) yield { id: groupId(bulk), location: bulk.location, state: 'Succeeded' };
}

export function* bulkResources(bulks: readonly Bulk[]): Iterable<Resource> {
  for (const bulk of bulks) for (let index = 0; index < bulk.resources; index++) yield resource(bulk, index);
}

function resource(bulk: Bulk, index: number): Resource {
  const [type, prefix] = TYPES[index % TYPES.length] ?? TYPES[0];
  const id = `${groupId(bulk)}/providers/${type}/${prefix}${String(index).padStart(5, '0')}`;
  return { id, location: bulk.location, state: 'Succeeded', created: '-90d', changed: '-30d', properties: {} };
}

/** Newest first, one every 20 minutes; each seventh failed. */
export function* bulkDeployments(bulks: readonly Bulk[]): Iterable<Deployment> {
  for (const bulk of bulks) {
    for (let index = 0; index < bulk.deployments; index++) {
      const id = `${groupId(bulk)}/providers/Microsoft.Resources/deployments/nightly-${String(index).padStart(4, '0')}`;
      yield {
        id,
        state: index % 7 === 3 ? 'Failed' : 'Succeeded',
        at: ago(20 * (index + 1)),
        duration: 'PT2M11.4S',
        mode: 'Incremental',
        correlationId: stableGuid(id),
        operations: [],
      };
    }
  }
}

/** Newest first, one a minute. */
export function* bulkEvents(bulks: readonly Bulk[]): Iterable<ActivityEvent> {
  for (const bulk of bulks) {
    for (let index = 0; index < bulk.events; index++) {
      const target = bulk.resources === 0 ? groupId(bulk) : resource(bulk, index % bulk.resources).id;
      yield {
        at: ago(index + 1),
        lag: '+4m',
        resource: target,
        operation: 'Microsoft.Resources/tags/write',
        status: index % 11 === 5 ? 'Failed' : 'Succeeded',
        subStatus: index % 11 === 5 ? 'Conflict' : 'OK',
        caller: 'tagging@lindqvist.example',
        correlationId: stableGuid(`${bulk.group}/event/${index}`),
        category: 'Administrative',
        method: 'PUT',
        clientIp: '20.31.4.18',
        properties: {},
      };
    }
  }
}
