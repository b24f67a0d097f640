import { z } from 'zod';
import { armPath, parseScope } from '../../azure/arm-path.ts';
import type { AzureReader } from '../../azure/azure-reader.ts';
import { checkRestrictions } from '../../azure/check-restrictions.ts';
import { nameReadOf } from '../../azure/checks/data/global-names.ts';
import { softDeleteOf } from '../../azure/checks/data/soft-delete.ts';
import { askName } from '../../azure/checks/shared/ask-name.ts';
import { fillPath } from '../../azure/checks/shared/fill-path.ts';
import { readAssignments, readDenyEvents } from '../../azure/checks/shared/policy-reads.ts';
import { queryGraph } from '../../azure/query-graph.ts';
import { readLog } from '../../azure/read-log.ts';
import type { CheckId } from '../../knowledge/schema.ts';

/** A cheap read that takes one action, and the checks that are blind without it. */
export interface SampleRead {
  readonly action: string;
  readonly checks: readonly CheckId[];
  /** @throws AzureReadError where Azure doesn't answer it */
  run(
    azure: AzureReader,
    ask: { readonly subscriptionId: string; readonly now: Date; readonly signal: AbortSignal },
  ): Promise<unknown>;
}

/** Any item of a list: what is in it does not matter here. */
const anything = z.unknown();
const RECENTLY_MS = 5 * 60_000;
/** A name that nobody will take; it is only asked about. */
const NAME = 'deconflictdoctor';

/** A read of the first item of a collection of the subscription. */
const listOf =
  (collection: string, apiVersion: string, query: Readonly<Record<string, string>> = {}): SampleRead['run'] =>
  (azure, { subscriptionId, signal }) =>
    azure.list({
      path: `${armPath`/subscriptions/${subscriptionId}`}/${collection}`,
      apiVersion,
      query,
      schema: anything,
      signal,
    });

const FIRST = { $top: '1' };
const AT_SCOPE = { $filter: 'atScope()' };

/**
 * One read for each action that a check names. What takes a resource, such as the state of one, is covered by the list of
 * resources: whoever may list them by a role at the subscription may read each.
 */
export const SAMPLE_READS: readonly SampleRead[] = [
  {
    action: 'Microsoft.Resources/subscriptions/read',
    checks: ['subscription-state'],
    run: (azure, { subscriptionId, signal }) =>
      azure.get({
        path: armPath`/subscriptions/${subscriptionId}`,
        apiVersion: '2022-12-01',
        schema: anything,
        signal,
      }),
  },
  {
    action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    checks: ['resource-group-state'],
    run: listOf('resourcegroups', '2021-04-01', FIRST),
  },
  {
    action: 'Microsoft.Resources/subscriptions/resources/read',
    checks: ['exists-elsewhere', 'resource-state', 'dependents'],
    run: listOf('resources', '2021-04-01', FIRST),
  },
  {
    action: 'Microsoft.Resources/deployments/read',
    checks: ['deployment-failure', 'running-operations', 'deployment-history'],
    run: listOf('providers/Microsoft.Resources/deployments', '2021-04-01', FIRST),
  },
  {
    action: 'Microsoft.Resources/subscriptions/providers/read',
    checks: ['provider-registration'],
    run: (azure, { subscriptionId, signal }) =>
      azure.provider({ subscriptionId, namespace: 'Microsoft.Resources', signal }),
  },
  {
    action: 'Microsoft.Authorization/locks/read',
    checks: ['locks'],
    run: listOf('providers/Microsoft.Authorization/locks', '2020-05-01', AT_SCOPE),
  },
  {
    action: 'Microsoft.Authorization/denyAssignments/read',
    checks: ['deny-assignments'],
    run: listOf('providers/Microsoft.Authorization/denyAssignments', '2022-04-01', AT_SCOPE),
  },
  {
    action: 'Microsoft.Authorization/roleAssignments/read',
    checks: ['role-assignment'],
    run: listOf('providers/Microsoft.Authorization/roleAssignments', '2022-04-01', AT_SCOPE),
  },
  {
    action: 'Microsoft.Authorization/policyAssignments/read',
    checks: ['policy'],
    run: (azure, { subscriptionId, signal }) =>
      readAssignments(azure, armPath`/subscriptions/${subscriptionId}`, signal),
  },
  {
    action: 'Microsoft.PolicyInsights/policyEvents/queryResults/read',
    checks: ['policy'],
    run: async (azure, { subscriptionId, now, signal }) => {
      const scope = parseScope(`/subscriptions/${subscriptionId}`);
      return scope && readDenyEvents(azure, scope, now, signal, RECENTLY_MS);
    },
  },
  {
    action: 'Microsoft.PolicyInsights/checkPolicyRestrictions/read',
    checks: ['policy'],
    run: (azure, { subscriptionId, signal }) =>
      checkRestrictions(azure, {
        path: armPath`/subscriptions/${subscriptionId}`,
        type: 'Microsoft.Storage/storageAccounts',
        location: null,
        signal,
      }),
  },
  {
    action: 'Microsoft.Insights/eventtypes/values/read',
    checks: ['activity-log'],
    run: (azure, { subscriptionId, now, signal }) =>
      readLog(azure, {
        subscriptionId,
        subject: {},
        from: new Date(now.getTime() - RECENTLY_MS),
        to: now,
        now,
        signal,
      }),
  },
  {
    action: 'Microsoft.ResourceGraph/resources/read',
    checks: ['recent-changes'],
    run: (azure, { subscriptionId, signal }) =>
      queryGraph(azure, {
        query: 'Resources | project id | limit 1',
        subscriptions: [subscriptionId],
        schema: anything,
        top: 1,
        signal,
      }),
  },
  {
    action: 'Microsoft.Storage/checknameavailability/read',
    checks: ['name-availability'],
    run: async (azure, { subscriptionId, signal }) => {
      const read = nameReadOf('Microsoft.Storage/storageAccounts');
      const ask = { name: NAME, subscription: subscriptionId, group: null, location: null, environment: null };
      return read && askName(azure, read, ask, signal);
    },
  },
  {
    action: 'Microsoft.KeyVault/deletedVaults/read',
    checks: ['soft-deleted'],
    run: async (azure, { subscriptionId, signal }) => {
      const entry = softDeleteOf('Microsoft.KeyVault/vaults');
      const path = entry && fillPath(entry.path, { subscription: subscriptionId });
      return entry && path && azure.list({ path, apiVersion: entry.apiVersion, schema: anything, signal });
    },
  },
];
