import type { CheckId } from '../../src/knowledge/schema.ts';
import type { ReportedNames } from '../../src/report/error-report.ts';
import { SUB, type TargetParts } from './target.ts';

/** Another subscription than the tests'. */
export const OTHER = '99999999-8888-4777-8666-555555555555';
const GUID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
/** Names that would leave their place in a path, a query, a filter or a query language, or lead elsewhere. */
export const HOSTILE = [
  '..',
  '../../x',
  '..%2f..%2fx',
  '%2e%2e%2f',
  '%252e%252e%252fx',
  'a/b',
  'a%2fb',
  'a\\..\\b',
  'x?api-version=1',
  'x&$filter=y',
  'x#y',
  "x' or '1' eq '1",
  "x') or startswith(name,'",
  "x'; resources | project properties //",
  "x\\' | union secrets",
  '$filter=name eq',
  'x"y',
  '<@U1>\n**x**',
  'a\u0000b',
  '\u202eevil',
  '\ud800',
  `/subscriptions/${OTHER}`,
  `x/providers/Microsoft.Authorization/locks/../../../subscriptions/${OTHER}`,
  'https://evil.example/x',
  '//evil.example',
  '@evil.example',
];

/** Where a paste can put a name: parts of the target. */
export type Slot = (value: string) => { readonly parts: TargetParts; readonly names?: Partial<ReportedNames> };

/** Id of a group. */
export const group = (name: string, sub = SUB): string => `/subscriptions/${sub}/resourceGroups/${name}`;

/** What each check needs to be asked at all. */
export const NEEDS: Readonly<Record<CheckId, TargetParts>> = {
  'deployment-failure': { deploymentName: 'main' },
  'running-operations': { codes: ['AnotherOperationInProgress'], deploymentName: 'main' },
  'resource-group-state': {},
  locks: { operation: 'delete' },
  'deployment-history': { codes: ['DeploymentQuotaExceeded'] },
  'recent-changes': {},
  'activity-log': {},
  'deny-assignments': { operation: 'create' },
  dependents: { operation: 'delete' },
  'exists-elsewhere': { operation: 'create' },
  'name-availability': { operation: 'create' },
  policy: { codes: ['RequestDisallowedByPolicy'] },
  'provider-registration': {},
  'resource-state': {},
  'role-assignment': {
    codes: ['RoleAssignmentExists'],
    messages: [`The role assignment exists, principal id ${GUID}`],
  },
  'soft-deleted': { operation: 'create' },
  'subscription-state': {},
};
/** Types with which each of the checks has something to read. */
export const TYPES = [
  'Microsoft.KeyVault/vaults',
  'Microsoft.Network/publicIPAddresses',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.Sql/servers',
];

/** Every place for a name, for a resource type. */
export const SLOTS: Readonly<Record<string, (type: string) => Slot>> = {
  subscription: (type) => (value) => ({
    parts: { subscriptionId: value, resource: { group: 'rg', type, name: 'n', location: 'westeurope' } },
  }),
  group: (type) => (value) => ({ parts: { resource: { group: value, type, name: 'n', location: 'westeurope' } } }),
  name: (type) => (value) => ({ parts: { resource: { group: 'rg', type, name: value, location: 'westeurope' } } }),
  'name without a group': (type) => (value) => ({ parts: { resource: { type, name: value } } }),
  location: (type) => (value) => ({ parts: { resource: { group: 'rg', type, name: 'n', location: value } } }),
  parent: () => (value) => ({
    parts: { resource: { group: 'rg', type: 'Microsoft.Network/virtualNetworks/subnets', name: 'n', parent: value } },
  }),
  type: () => (value) => ({ parts: { resource: { group: 'rg', type: `Microsoft.Web/${value}`, name: 'n' } } }),
  id: (type) => (value) => ({ parts: { resource: { group: 'rg', id: `${group(value)}/providers/${type}/${value}` } } }),
  'correlation id': () => (value) => ({ parts: { correlationId: value } }),
  'deployment name': () => (value) => ({ parts: { resource: { group: 'rg' }, deploymentName: value } }),
  'import id': (type) => (value) => ({
    parts: {
      resource: { group: 'rg', type, name: 'n' },
      terraform: {
        address: null,
        kind: null,
        importId: `${group(value)}/providers/Microsoft.Authorization/roleAssignments/${GUID}`,
      },
    },
  }),
  'locked scope': () => (value) => ({ parts: { lockedScopes: [group(value)] } }),
  'policy id': (type) => (value) => ({
    parts: { resource: { group: 'rg', type, name: 'n' } },
    names: {
      policies: [
        `${group('rg')}/providers/Microsoft.Authorization/policyAssignments/${value}`,
        `/subscriptions/${SUB}/providers/Microsoft.Authorization/policyDefinitions/${value}`,
      ],
    },
  }),
  'other resource': () => (value) => ({
    parts: { resource: { group: 'rg' } },
    names: {
      otherResources: [
        `${group(value)}/providers/Microsoft.Network/networkInterfaces/${value}`,
        `${group(value)}/providers/Microsoft.Resources/deployments/${value}`,
      ],
    },
  }),
  'running operation': () => (value) => ({
    parts: { resource: { group: 'rg' } },
    names: {
      runningOperation: `https://management.azure.com/subscriptions/${SUB}/providers/Microsoft.Network/locations/${value}/operations/${value}?api-version=2024-05-01`,
    },
  }),
  provider: () => (value) => ({ parts: {}, names: { provider: `Microsoft.${value}` } }),
  feature: () => (value) => ({
    parts: { messages: [`The feature 'Microsoft.Compute/${value}' is not registered`] },
    names: { provider: 'Microsoft.Compute' },
  }),
  'DNS label': () => (value) => ({
    parts: {
      messages: [`DNS record ${value}.westeurope.cloudapp.azure.com is already used`],
      resource: { type: 'Microsoft.Network/publicIPAddresses', name: 'n', location: 'westeurope' },
    },
  }),
};

/** Those of them in which the name is a part of an id. */
export const ID_SLOTS = ['id', 'import id', 'locked scope', 'policy id', 'other resource', 'running operation'];
