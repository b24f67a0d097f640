import { z } from 'zod';
import type { AzureReader, Listed } from './azure-reader.ts';
import { queryGraph } from './query-graph.ts';
import { kql } from './query-literals.ts';

/** A resource group and where it is. */
export interface FoundGroup {
  readonly name: string;
  readonly subscriptionId: string;
}

const GROUP_TYPE = 'microsoft.resources/subscriptions/resourcegroups';
const rowSchema = z.object({ name: z.string(), subscriptionId: z.string() });
const changeSchema = z
  .object({ resourceGroup: z.string(), subscriptionId: z.string() })
  .transform(({ resourceGroup: name, subscriptionId }) => ({ name, subscriptionId }));

/** Where to look, and till when. */
interface Ask {
  readonly subscriptions: readonly string[];
  readonly signal: AbortSignal;
}

/** Groups of these subscriptions; those of one name where one is given. Resource Graph's copy, at most minutes old. */
export async function findGroups(
  azure: AzureReader,
  { subscriptions, signal, name }: Ask & { readonly name?: string },
): Promise<Listed<FoundGroup>> {
  const named = name === undefined ? '' : ` and name =~ ${kql(name)}`;
  const query = `resourcecontainers\n| where type =~ ${kql(GROUP_TYPE)}${named}\n| project name, subscriptionId\n| order by name asc`;
  return queryGraph(azure, { query, subscriptions, schema: rowSchema, signal });
}

/** As `findGroups` of one name, without Resource Graph: one read a subscription. */
export async function findGroupsOneByOne(
  azure: AzureReader,
  { subscriptions, signal, name }: Ask & { readonly name: string },
): Promise<Listed<FoundGroup>> {
  const read = await Promise.allSettled(
    subscriptions.map(async (subscriptionId) => {
      const group = await azure.resourceGroup({ subscriptionId, name, signal });
      return group === null ? [] : [{ name: group.name, subscriptionId }];
    }),
  );
  const items = read.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const failed = read.find((result) => result.status === 'rejected');
  if (failed && items.length === 0) throw failed.reason;
  return { items, complete: failed === undefined };
}

/**
 * Groups in which resources changed, the last change first.
 * @param since changes are kept for 14 days
 * @see https://learn.microsoft.com/azure/governance/resource-graph/changes/get-resource-changes
 */
export async function changedGroups(
  azure: AzureReader,
  { subscriptions, signal, since }: Ask & { readonly since: Date },
): Promise<Listed<FoundGroup>> {
  const query = [
    'resourcechanges',
    '| extend changedAt = todatetime(properties.changeAttributes.timestamp)',
    `| where changedAt > todatetime(${kql(since.toISOString())}) and isnotempty(resourceGroup)`,
    '| order by changedAt desc',
    '| project resourceGroup, subscriptionId, changedAt',
  ].join('\n');
  const { items, complete } = await queryGraph(azure, { query, subscriptions, schema: changeSchema, signal });
  return { items: uniqueGroups(items), complete };
}

/** Each group once, the first that names it. */
export function uniqueGroups<T extends FoundGroup>(groups: readonly T[]): T[] {
  const known = new Map<string, T>();
  for (const group of groups) if (!known.has(groupKey(group))) known.set(groupKey(group), group);
  return [...known.values()];
}

/** Names differ in letter case from one place of Azure to the next. */
export const groupKey = ({ subscriptionId, name }: FoundGroup): string => `${subscriptionId}/${name}`.toLowerCase();
