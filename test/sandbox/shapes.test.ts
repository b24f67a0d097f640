import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { get } from 'node:http';
import { send } from '../../sandbox/sandbox-client.ts';
import type { Sandbox } from '../../sandbox/server.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';
import { compareKeys, type KeyExceptions } from './key-paths.ts';
import { SHAPES_SCENARIO } from './shapes-scenario.ts';

const SUB = `/subscriptions/${SUBSCRIPTION.id}`;
const GROUP = `${SUB}/resourceGroups/rg-shapes`;
const INSIGHTS = `${GROUP}/providers/Microsoft.PolicyInsights`;
const RANGE = encodeURIComponent(
  "eventTimestamp ge '2026-03-01T00:00:00Z' and eventTimestamp le '2026-03-03T00:00:00Z'",
);

const example = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`./fixtures/${file}.json`, import.meta.url), 'utf8'));

interface Shape extends KeyExceptions {
  readonly file: string;
  readonly path: string;
  readonly method?: string;
  readonly body?: unknown;
}

const post = (name: string, version: string, body: unknown) => ({
  method: 'POST',
  path: `${SUB}/providers/${name}?api-version=${version}`,
  body,
});

/** Paging links are tested elsewhere; examples of one page show them. */
const LINK = ['nextLink'];

const SHAPES: readonly Shape[] = [
  {
    file: '01-subscriptions-get',
    path: `${SUB}?api-version=2022-12-01`,
    free: ['tags'],
    absent: ['managedByTenants[]'],
  },
  {
    file: '01-subscriptions-list',
    path: '/subscriptions?api-version=2022-12-01',
    free: ['value[].tags'],
    absent: [...LINK, 'value[].managedByTenants[]'],
  },
  { file: '02-resourceGroups-get', path: `${GROUP}?api-version=2025-04-01` },
  {
    file: '03-resource-getById-storageAccount',
    path: `${GROUP}/providers/Microsoft.Storage/storageAccounts/stshapes?api-version=2025-01-01`,
    free: ['properties', 'tags'],
  },
  {
    file: 'derived-03-resources-listByResourceGroup-expand',
    path: `${GROUP}/resources?api-version=2025-04-01&$expand=createdTime,changedTime,provisioningState`,
    free: ['value[].tags'],
  },
  {
    file: '04-providers-get',
    path: `${SUB}/providers/Microsoft.Storage?api-version=2025-04-01`,
    // Only a few types have edge zones.
    absent: ['resourceTypes[].locationMappings'],
  },
  {
    file: '05-deployment-resourceGroup',
    path: `${GROUP}/providers/Microsoft.Resources/deployments/main?api-version=2025-04-01`,
    // A template spec's deployment alone has a link.
    absent: ['properties.templateLink'],
    extra: ['properties.error'],
  },
  {
    file: '05-deployment-managementGroup',
    path: '/providers/Microsoft.Management/managementGroups/mg-lindqvist/providers/Microsoft.Resources/deployments/policies?api-version=2025-04-01',
    absent: ['properties.dependencies[]'],
    extra: ['properties.templateHash', 'properties.outputResources'],
  },
  {
    file: 'derived-05-deploymentOperations-list',
    path: `${SUB}/resourcegroups/rg-shapes/deployments/main/operations?api-version=2026-06-01`,
  },
  {
    file: '06-activityLogs-list',
    path: `${SUB}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01&$filter=${RANGE}`,
    free: ['value[].claims', 'value[].properties'],
    absent: LINK,
    // The example is of 2015; today's events say these, too.
    extra: ['channels', 'category', 'resourceId', 'resourceType', 'tenantId', 'relatedEvents'].map(
      (key) => `value[].${key}`,
    ),
  },
  {
    file: '07-locks-listAtResourceGroupLevel',
    path: `${GROUP}/providers/Microsoft.Authorization/locks?api-version=2020-05-01`,
    extra: ['value[].properties.notes', 'value[].properties.owners'],
  },
  {
    file: '08-policyAssignments-listForResourceGroup',
    path: `${GROUP}/providers/Microsoft.Authorization/policyAssignments?api-version=2025-03-01`,
    free: ['value[].properties.parameters', 'value[].properties.metadata'],
    extra: ['value[].properties.enforcementMode'],
  },
  {
    file: '08-policyExemptions-listForResource',
    path: `${GROUP}/providers/Microsoft.Authorization/policyExemptions?api-version=2022-07-01-preview`,
    free: ['value[].properties.metadata', 'value[].properties.policyDefinitionReferenceIds'],
    extra: ['value[].properties.expiresOn'],
  },
  {
    file: '08-policyEvents-queryResourceGroup',
    path: `${INSIGHTS}/policyEvents/default/queryResults?api-version=2024-10-01`,
    method: 'POST',
  },
  {
    file: '08-policyStates-queryResource-expandDetails',
    path: `${INSIGHTS}/policyStates/latest/queryResults?api-version=2024-10-01&$expand=PolicyEvaluationDetails`,
    method: 'POST',
    free: ['value[].policyEvaluationDetails', 'value[].policyDefinitionGroupNames'],
  },
  {
    file: '08-policyRestrictions-checkAtResourceGroup',
    path: `${INSIGHTS}/checkPolicyRestrictions?api-version=2024-10-01`,
    method: 'POST',
    body: { resourceDetails: { resourceContent: { location: 'eastus' }, apiVersion: '2025-01-01' } },
    // Only a policy out of a set has these, and only one that gives a default value that one.
    absent: [
      ...['policyDefinitionReferenceId', 'policySetDefinitionId'].flatMap((key) => [
        `fieldRestrictions[].restrictions[].policy.${key}`,
        `contentEvaluationResult.policyEvaluations[].policyInfo.${key}`,
      ]),
      'fieldRestrictions[].restrictions[].defaultValue',
    ],
  },
  {
    file: '09-keyvault-checkNameAvailability',
    ...post('Microsoft.KeyVault/checkNameAvailability', '2026-02-01', {
      name: 'kv-free',
      type: 'Microsoft.KeyVault/vaults',
    }),
  },
  {
    file: '09-apimanagement-checkNameAvailability',
    ...post('Microsoft.ApiManagement/checkNameAvailability', '2024-05-01', { name: 'apim-free' }),
  },
  {
    file: '09-sql-checkNameAvailability',
    ...post('Microsoft.Sql/checkNameAvailability', '2022-08-01-preview', {
      name: 'taken',
      type: 'Microsoft.Sql/servers',
    }),
  },
  {
    file: '09-containerregistry-checkNameAvailability',
    ...post('Microsoft.ContainerRegistry/checkNameAvailability', '2025-11-01', {
      name: 'taken',
      type: 'Microsoft.ContainerRegistry/registries',
    }),
  },
  {
    file: '09-appconfiguration-checkNameAvailability',
    ...post('Microsoft.AppConfiguration/checkNameAvailability', '2023-03-01', {
      name: 'taken',
      type: 'Microsoft.AppConfiguration/configurationStores',
    }),
  },
  {
    file: '09-cognitiveservices-checkDomainAvailability',
    ...post('Microsoft.CognitiveServices/checkDomainAvailability', '2025-09-01', {
      subdomainName: 'taken',
      type: 'Microsoft.CognitiveServices/accounts',
    }),
    extra: ['message'],
  },
  {
    file: '10-keyvault-deletedVaults-list',
    path: `${SUB}/providers/Microsoft.KeyVault/deletedVaults?api-version=2026-02-01`,
    absent: LINK,
  },
  {
    file: '10-appconfiguration-deletedConfigurationStores-list',
    path: `${SUB}/providers/Microsoft.AppConfiguration/deletedConfigurationStores?api-version=2023-03-01`,
    absent: LINK,
  },
  {
    file: '10-apimanagement-deletedservices-list',
    path: `${SUB}/providers/Microsoft.ApiManagement/deletedservices?api-version=2024-05-01`,
  },
  {
    file: '10-cognitiveservices-deletedAccounts-list',
    path: `${SUB}/providers/Microsoft.CognitiveServices/deletedAccounts?api-version=2025-09-01`,
    free: ['value[].tags'],
    extra: ['value[].properties.deletionDate', 'value[].properties.scheduledPurgeDate'],
  },
  {
    file: '10-cognitiveservices-deletedAccounts-get',
    path: `${SUB}/providers/Microsoft.CognitiveServices/locations/westeurope/resourceGroups/rg-shapes/deletedAccounts/ai-shapes?api-version=2025-09-01`,
    free: ['tags'],
    extra: ['properties.deletionDate', 'properties.scheduledPurgeDate'],
  },
  {
    file: '11-resourceGraph-resources-firstPage',
    path: '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01',
    method: 'POST',
    body: {
      subscriptions: [SUBSCRIPTION.id],
      query: 'Resources | project name, type, id, location',
      options: { $top: 1 },
    },
  },
  {
    file: '12-roleAssignments-listForScope',
    path: `${GROUP}/providers/Microsoft.Authorization/roleAssignments?api-version=2022-04-01`,
    extra: ['condition', 'conditionVersion', 'createdOn', 'updatedOn', 'createdBy', 'updatedBy'].map(
      (key) => `value[].properties.${key}`,
    ),
  },
  {
    file: '12-denyAssignments-listForScope',
    path: `${GROUP}/providers/Microsoft.Authorization/denyAssignments?api-version=2022-04-01`,
  },
];

describe('the sandbox’s answers have the keys of the documented ones', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: SHAPES_SCENARIO, now: () => new Date('2026-03-02T09:41:00Z') });
  });
  after(() => sandbox.close());

  for (const { file, path, method = 'GET', body, ...exceptions } of SHAPES) {
    it(file, async () => {
      const { status, json, text } = await send(sandbox, path, { method, body });
      assert.equal(status, 200, text);
      assert.deepEqual(compareKeys(json, example(file), exceptions), { missing: [], unknown: [] });
    });
  }

  it('derived-11-resourcechanges-row', async () => {
    const body = { subscriptions: [SUBSCRIPTION.id], query: 'resourcechanges | project properties' };
    const path = '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01';
    const { json } = await send(sandbox, path, { method: 'POST', body });
    const ours = { changeAttributes: ['changedBy', 'changedByType', 'clientType', 'operation'] };
    const wanted = { data: [{ properties: example('derived-11-resourcechanges-row') }] };
    const { missing, unknown } = compareKeys(json, wanted, {
      free: ['data[].properties.changes'],
      extra: [
        ...ours.changeAttributes.map((key) => `data[].properties.changeAttributes.${key}`),
        ...['totalRecords', 'count', 'facets', 'resultTruncated'],
      ],
    });
    assert.deepEqual({ missing, unknown }, { missing: [], unknown: [] });
  });

  it('13-msi-token-appservice-2019-08-01', async () => {
    const url = `${sandbox.identityEndpoint}?api-version=2019-08-01&resource=${encodeURIComponent(sandbox.url)}`;
    const text = await new Promise<string>((resolve, reject) => {
      get(url, { headers: { 'x-identity-header': sandbox.identityHeader }, agent: false }, (incoming) => {
        let received = '';
        incoming.setEncoding('utf8').on('data', (chunk) => {
          received += chunk;
        });
        incoming.on('end', () => resolve(received));
      }).on('error', reject);
    });
    assert.deepEqual(compareKeys(JSON.parse(text), example('13-msi-token-appservice-2019-08-01')), {
      missing: [],
      unknown: [],
    });
    assert.match(text, /"expires_on":"\d{10}"/);
  });
});
