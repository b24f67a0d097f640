import { z } from 'zod';
import { canonicalType } from '../report/resource/kinds.ts';
import { armPath, parseScope } from './arm-path.ts';
import type { AzureReader, Listed } from './azure-reader.ts';
import { queryGraph } from './query-graph.ts';
import { kql, odata } from './query-literals.ts';

/** The type of a group, as a resource id names it. */
export const GROUP_TYPE = 'Microsoft.Resources/resourceGroups';
const GRAPH_GROUP_TYPE = 'microsoft.resources/subscriptions/resourcegroups';
const LISTS_API = '2025-04-01';
/** Resources of one name are few; more than this is no list to pick from. */
const TOP = 50;

/** A resource or a group of a name. */
export interface NamedThing {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  /** Null for a group itself. */
  readonly group: string | null;
  readonly location: string | null;
  readonly subscriptionId: string;
}

/** What to look for, and where. */
export interface NameSearch {
  /** Own name of a resource, or a group's. */
  readonly name: string;
  readonly subscriptions: readonly string[];
  readonly signal: AbortSignal;
}

const rowSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: z.string().nullish().catch(null),
});
type Row = z.infer<typeof rowSchema>;

/**
 * Resources and groups of a name, of whatever type. Children such as subnets have no row in this copy of Azure's state, which is
 * some seconds to minutes old.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
 */
export async function findByName(azure: AzureReader, search: NameSearch): Promise<Listed<NamedThing>> {
  const { name, subscriptions, signal } = search;
  const columns = 'id, name, type, location';
  const query = [
    'resources',
    `| where name =~ ${kql(name)}`,
    `| project ${columns}`,
    `| union (resourcecontainers | where type =~ ${kql(GRAPH_GROUP_TYPE)} and name =~ ${kql(name)} | project ${columns})`,
    '| order by id asc',
  ].join('\n');
  const { items, complete } = await queryGraph(azure, { query, subscriptions, schema: rowSchema, top: TOP, signal });
  return { items: items.flatMap((row) => toThing(row, name)), complete };
}

/**
 * As `findByName`, without Resource Graph: two reads a subscription.
 * @throws AzureReadError where nothing could be read
 * @see https://learn.microsoft.com/rest/api/resources/resources/list
 */
export async function findByNameInLists(azure: AzureReader, search: NameSearch): Promise<Listed<NamedThing>> {
  const { name, subscriptions, signal } = search;
  const read = await Promise.allSettled(
    subscriptions.flatMap((subscriptionId) => [
      listNamed(azure, subscriptionId, name, signal),
      readGroup(azure, subscriptionId, name, signal),
    ]),
  );
  const lists = read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failed = read.find((result) => result.status === 'rejected');
  if (failed && lists.length === 0) throw failed.reason;
  return {
    items: lists.flatMap(({ items }) => items),
    complete: failed === undefined && lists.every(({ complete }) => complete),
  };
}

async function listNamed(
  azure: AzureReader,
  subscriptionId: string,
  name: string,
  signal: AbortSignal,
): Promise<Listed<NamedThing>> {
  const { items, complete } = await azure.list({
    path: armPath`/subscriptions/${subscriptionId}/resources`,
    apiVersion: LISTS_API,
    query: { $filter: `name eq ${odata(name)}` },
    schema: rowSchema,
    signal,
    maxPages: 2,
  });
  return { items: items.flatMap((row) => toThing(row, name)), complete };
}

async function readGroup(
  azure: AzureReader,
  subscriptionId: string,
  name: string,
  signal: AbortSignal,
): Promise<Listed<NamedThing>> {
  const group = await azure.resourceGroup({ subscriptionId, name, signal });
  if (group === null) return { items: [], complete: true };
  const id = `/subscriptions/${subscriptionId}/resourceGroups/${group.name}`;
  const { location } = group;
  const thing = { id, name: group.name, type: GROUP_TYPE, group: null, location, subscriptionId };
  return { items: [thing], complete: true };
}

/** None for a row whose id is none, or which has another name than was asked for. */
function toThing({ id, name, type, location }: Row, wanted: string): NamedThing[] {
  const scope = parseScope(id);
  if (!scope?.subscriptionId || name.toLowerCase() !== wanted.toLowerCase()) return [];
  const isGroup = type.toLowerCase() === GRAPH_GROUP_TYPE;
  return [
    {
      id,
      name,
      type: isGroup ? GROUP_TYPE : canonicalType(type),
      group: isGroup ? null : scope.group,
      location: location || null,
      subscriptionId: scope.subscriptionId,
    },
  ];
}
