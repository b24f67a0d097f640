import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';
import type { Check, Target } from '../../src/azure/check.ts';
import { ALL_CHECKS } from '../../src/azure/checks/all-checks.ts';
import { customCloud } from '../../src/azure/clouds.ts';
import { createHttpReader } from '../../src/azure/http-reader.ts';
import { investigate } from '../../src/azure/investigate.ts';
import { kql, odata } from '../../src/azure/query-literals.ts';
import type { CheckId } from '../../src/knowledge/schema.ts';
import type { ReportedNames } from '../../src/report/error-report.ts';
import { type ArmServer, type Seen, startArmServer } from './arm-server.ts';
import { targetWith } from './checks/arm-bench.ts';
import { SUB, type TargetParts } from './target.ts';

const OTHER = '99999999-8888-4777-8666-555555555555';
const GUID = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
/** A name that is one, to learn what a check sends. */
const PLAIN = 'plain';
/** Names that would leave their place in a path, a query, a filter or a query language, or lead elsewhere. */
const HOSTILE = [
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
type Slot = (value: string) => { readonly parts: TargetParts; readonly names?: Partial<ReportedNames> };

const group = (name: string, sub = SUB): string => `/subscriptions/${sub}/resourceGroups/${name}`;

/** What each check needs to be asked at all. */
const NEEDS: Readonly<Record<CheckId, TargetParts>> = {
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
};
/** Types with which each of the checks has something to read. */
const TYPES = [
  'Microsoft.KeyVault/vaults',
  'Microsoft.Network/publicIPAddresses',
  'Microsoft.DocumentDB/databaseAccounts',
  'Microsoft.Sql/servers',
];

const SLOTS: Readonly<Record<string, (type: string) => Slot>> = {
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

const ID_SLOTS = ['id', 'import id', 'locked scope', 'policy id', 'other resource', 'running operation'];

/** A filter without the name, where that stands as a literal. */
const inFilter = (text: string, value: string): string => hidden(text, odata(value).slice(1, -1));
/** A query without the name, where that stands as a literal. */
const inQuery = (text: string, value: string): string => hidden(text, kql(value).slice(1, -1));
const hidden = (text: string, form: string): string => (form === '' ? text : text.replaceAll(form, '§'));

/** The name itself, or as a location is written. */
const isName = (text: string, value: string): boolean =>
  text === value || text === value.replaceAll(' ', '').toLowerCase();

/** A request with `§` for the name, wherever it is in its place. */
function shapeOf({ method, url, body }: Seen, value: string): string {
  const [path = '', query = ''] = url.split('?', 2);
  assert.equal(url.split('?').length, 2, url);
  const parameters = query.split('&').map((one) => {
    const [key = '', raw = ''] = one.split('=', 2);
    assert.equal(one.split('=').length, 2, url);
    const text = decodeURIComponent(raw);
    const isFilter = decodeURIComponent(key) === '$filter';
    return `${decodeURIComponent(key)}=${isFilter ? inFilter(text, value) : isName(text, value) ? '§' : text}`;
  });
  const content: unknown = body === '' ? null : JSON.parse(body, (key, one) => bodyPart(key, one, value));
  const segments = path
    .replace(/^\/\//, '/')
    .split('/')
    .map((one) => (isName(decodeURIComponent(one), value) ? '§' : one));
  return `${method} ${segments.join('/')}?${parameters.sort().join('&')} ${JSON.stringify(content)}`;
}

function bodyPart(key: string, part: unknown, value: string): unknown {
  if (typeof part !== 'string') return part;
  return key === 'query' ? inQuery(part, value) : isName(part, value) ? '§' : part;
}

/** An answer to every question, in which each name and id is hostile, too. */
function answerWith(value: string): object {
  const inner = `${group(value)}/providers/Microsoft.Resources/deployments/${value}`;
  const item = {
    id: `${group(value)}/providers/Microsoft.Authorization/policyAssignments/${value}`,
    name: value,
    type: value,
    location: value,
    eventTimestamp: '2026-11-22T11:58:00Z',
    properties: {
      provisioningState: 'Failed',
      timestamp: '2026-11-22T11:58:00Z',
      level: 'ReadOnly',
      targetResource: { id: inner, resourceType: 'Microsoft.Resources/deployments', resourceName: value },
      policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${value}`,
      policyAssignmentId: value,
      roleDefinitionId: value,
      principalId: value,
      scope: group(value),
    },
  };
  return {
    ...item,
    registrationState: 'Registered',
    namespace: 'x',
    status: 'Running',
    nameAvailable: false,
    value: [item],
    data: [],
  };
}

describe('azure/checks: hostile names', function () {
  this.timeout(30_000);
  let server: ArmServer;
  let answer: () => object;
  let runs = 0;
  before(async () => {
    server = await startArmServer(() => ({ json: answer() }));
  });
  afterEach(() => {
    server.seen.length = 0;
  });
  after(() => server.close());

  /** What a check sends about a target. */
  async function sent(check: Check, of: Target, allowed: readonly string[] = []): Promise<readonly Seen[]> {
    // A read that nobody waits for any more may still arrive: each run has a prefix of its own.
    runs += 1;
    const prefix = `/run${runs}`;
    let calls = 0;
    const connection = server.connection({
      cloud: customCloud(`${server.url}${prefix}`),
      mayRead: subscriptionAccess(allowed),
      onCall: ({ status }) => {
        calls += status === null ? 0 : 1;
      },
    });
    await investigate(
      { ...of, diagnosis: { ...of.diagnosis, checks: [check.id] } },
      { createReader: (limits) => createHttpReader(connection, limits), mayRead: connection.mayRead, checks: [check] },
    );
    const seen = server.seen.filter(({ url }) => url.startsWith(`${prefix}/`));
    // An answer from another host would be one that is not seen here.
    assert.ok(calls <= seen.length);
    return seen.map((one) => ({ ...one, url: one.url.slice(prefix.length) }));
  }
  const targetOf = (check: Check, slot: Slot, name: string): Target => {
    answer = () => answerWith(name);
    const { parts, names } = slot(name);
    return targetWith({ ...NEEDS[check.id], ...parts }, names);
  };

  for (const check of ALL_CHECKS) {
    it(`${check.id} keeps each in its place`, async () => {
      let placed = 0;
      for (const [where, slotFor] of Object.entries(SLOTS)) {
        const tried = new Set<string>();
        for (const type of TYPES) {
          const slot = slotFor(type);
          const usual = new Set((await sent(check, targetOf(check, slot, PLAIN))).map((one) => shapeOf(one, PLAIN)));
          // A name that is none is passed over, as if it weren't there.
          const without = (await sent(check, targetOf(check, slot, ''))).map((one) => shapeOf(one, PLAIN));
          // A place that a check doesn't look at needs no enemies.
          const all = [...usual].join('\n');
          if (!all.includes('§') || tried.has(all)) continue;
          tried.add(all);
          for (const shape of without) usual.add(shape);
          for (const name of HOSTILE) {
            // In an id this is no name but two.
            if (name === 'a/b' && ID_SLOTS.includes(where)) continue;
            for (const request of await sent(check, targetOf(check, slot, name))) {
              const shape = shapeOf(request, name);
              assert.ok(
                usual.has(shape),
                `${where} ${JSON.stringify(name)}: ${shape}\n not in\n${[...usual].join('\n')}`,
              );
              placed += Number(shape.includes('§'));
            }
          }
        }
      }
      assert.ok(placed > 0, 'no name got as far as a request');
    });
  }

  it('asks nothing of another subscription or another host', async () => {
    const vault = `${group('rg', OTHER)}/providers/Microsoft.KeyVault/vaults/n`;
    const deployment = `${group('rg', OTHER)}/providers/Microsoft.Resources/deployments/main`;
    const elsewhere: readonly ReturnType<Slot>[] = [
      { parts: { subscriptionId: OTHER, resource: { group: 'rg', id: vault, type: TYPES[0] ?? '', name: 'n' } } },
      {
        parts: { resource: { group: 'rg', id: vault } },
        names: { otherResources: [deployment, vault], policies: [vault] },
      },
      { parts: { resource: { group: 'rg', id: `https://evil.example${vault}` }, lockedScopes: [vault] } },
      {
        parts: { resource: { group: 'rg' }, terraform: { address: null, kind: null, importId: vault } },
        names: { runningOperation: `https://management.azure.com${vault}/operations/x?api-version=2024-05-01` },
      },
      {
        parts: { resource: { group: 'rg' } },
        names: { runningOperation: `https://evil.example${group('rg')}/operations/x?api-version=2024-05-01` },
      },
    ];
    // What Azure tells of is in another subscription, too.
    answer = () => JSON.parse(JSON.stringify(answerWith('main')).replaceAll(SUB, OTHER));
    let asked = 0;
    for (const check of ALL_CHECKS) {
      for (const { parts, names } of elsewhere) {
        const seen = await sent(check, targetWith({ ...NEEDS[check.id], ...parts }, names), [SUB]);
        asked += seen.length;
        for (const { url, body } of seen) assert.ok(!`${url}${body}`.includes(OTHER), `${check.id}: ${url}`);
      }
    }
    assert.ok(asked > 0);
  });
});
