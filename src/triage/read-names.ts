import type { ReadName } from './azure-session.ts';

/** What is read for more than one question, and the action that it needs. */
export const READS = {
  subscriptions: {
    id: 'exists-elsewhere',
    source: 'subscriptions',
    permission: 'Microsoft.Resources/subscriptions/read',
  },
  groups: {
    id: 'resource-group-state',
    source: 'resource groups',
    permission: 'Microsoft.Resources/subscriptions/resourceGroups/read',
  },
  names: {
    id: 'exists-elsewhere',
    source: 'resources of that name',
    permission: 'Microsoft.Resources/subscriptions/resources/read',
  },
  deployments: {
    id: 'deployment-failure',
    source: 'deployments',
    permission: 'Microsoft.Resources/deployments/read',
  },
  operations: {
    id: 'deployment-failure',
    source: 'deployment operations',
    permission: 'Microsoft.Resources/deployments/operations/read',
  },
  running: {
    id: 'running-operations',
    source: 'running deployments and operations',
    permission: 'Microsoft.Resources/deployments/read',
  },
  states: {
    id: 'resource-state',
    source: 'states of the resources',
    permission: 'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
  },
  changes: {
    id: 'recent-changes',
    source: 'resource changes',
    permission: 'Microsoft.ResourceGraph/resources/read',
  },
  log: {
    id: 'activity-log',
    source: 'activity log',
    permission: 'Microsoft.Insights/eventtypes/values/read',
  },
  locks: { id: 'locks', source: 'management locks', permission: 'Microsoft.Authorization/locks/read' },
  policies: {
    id: 'policy',
    source: 'policy assignments',
    permission: 'Microsoft.Authorization/policyAssignments/read',
  },
  denials: {
    id: 'policy',
    source: 'policy events',
    permission: 'Microsoft.PolicyInsights/policyEvents/queryResults/read',
  },
  restrictions: {
    id: 'policy',
    source: 'policy restrictions',
    permission: 'Microsoft.PolicyInsights/checkPolicyRestrictions/read',
  },
  deleted: {
    id: 'soft-deleted',
    source: 'deleted resources',
    permission: 'read on the deleted resources of the service, such as Microsoft.KeyVault/deletedVaults/read',
  },
} as const satisfies Readonly<Record<string, ReadName>>;
