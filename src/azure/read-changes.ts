import { z } from 'zod';
import type { AzureReader, Listed } from './azure-reader.ts';
import { queryGraph } from './query-graph.ts';
import { kql } from './query-literals.ts';

/**
 * A change is there in less than five minutes, and for 14 days.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/changes/get-resource-changes
 */
export const CHANGES_LAG_SECONDS = 300;
/** How long changes are kept. */
export const CHANGES_DAYS = 14;
const TOP = 100;

const text = z.string().nullish().catch(null);
const changeSchema = z.object({
  changedAt: z.string().refine((instant) => !Number.isNaN(Date.parse(instant))),
  targetId: z.string(),
  /** Create, Update or Delete. */
  changeType: text,
  changedBy: text,
  clientType: text,
  operation: text,
  correlationId: text,
  /** By the path of each property. */
  changes: z.record(z.string(), z.unknown()).nullish().catch(null),
});

/** A change of a resource, group or subscription, as Azure noticed it. */
export type Change = z.infer<typeof changeSchema>;

/** Of what changes are wanted. */
export type ChangeSubject =
  /** This one and what lies below it. */
  | { readonly id: string }
  /** Whatever had this name, and lies in a group. */
  | { readonly named: string }
  /** All in a group. */
  | { readonly group: string }
  /** All in the subscriptions. */
  | 'all';

/** Which changes to read. */
export interface ChangeQuery {
  readonly subscriptions: readonly string[];
  readonly subject: ChangeSubject;
  /** Changes of groups and subscriptions themselves, in place of resources. */
  readonly containers?: boolean;
  readonly from: Date;
  readonly to: Date;
  /** Deletions alone. */
  readonly deletions?: boolean;
  readonly signal: AbortSignal;
}

/** Changes, newest first. */
export async function readChanges(azure: AzureReader, ask: ChangeQuery): Promise<Listed<Change>> {
  const { subscriptions, subject, containers = false, from, to, deletions = false, signal } = ask;
  const conditions = [
    `changedAt >= todatetime(${kql(from.toISOString())})`,
    `changedAt <= todatetime(${kql(to.toISOString())})`,
    ...(subject === 'all' ? [] : [conditionOf(subject)]),
    ...(deletions ? ["tostring(properties.changeType) =~ 'Delete'"] : []),
  ];
  const attribute = (name: string): string => `${name} = tostring(properties.changeAttributes.${name})`;
  const query = [
    containers ? 'resourcecontainerchanges' : 'resourcechanges',
    '| extend changedAt = todatetime(properties.changeAttributes.timestamp), targetId = tostring(properties.targetResourceId)',
    `| where ${conditions.join(' and ')}`,
    '| order by changedAt desc',
    `| project changedAt, targetId, changeType = tostring(properties.changeType), ${['changedBy', 'clientType', 'operation', 'correlationId'].map(attribute).join(', ')}, changes = properties.changes`,
  ].join('\n');
  return queryGraph(azure, { query, subscriptions, schema: changeSchema, top: TOP, signal });
}

function conditionOf(subject: Exclude<ChangeSubject, 'all'>): string {
  if ('id' in subject) return `(targetId =~ ${kql(subject.id)} or targetId startswith ${kql(`${subject.id}/`)})`;
  return 'named' in subject
    ? `targetId endswith ${kql(`/${subject.named}`)}`
    : `resourceGroup =~ ${kql(subject.group)}`;
}
