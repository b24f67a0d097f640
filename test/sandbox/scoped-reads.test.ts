import assert from 'node:assert/strict';
import { parseScenario } from '../../sandbox/load-scenarios.ts';
import { names, refusal } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const SUB = `/subscriptions/${SUBSCRIPTION.id}`;
const GROUP = `${SUB}/resourceGroups/rg-a`;
const VNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/v`;
const PRINCIPAL = '00000000-0000-4000-8000-0000000000aa';

const SCENARIO = parseScenario(
  `
id: scopes
title: Something at every scope
why: To see what is inherited.
paste: Nothing.
expect: { cause: locked, retry: "no", checks: [] }
groups:
  - { id: /resourceGroups/rg-a, location: westeurope }
  - { id: /resourceGroups/rg-b, location: westeurope }
resources:
  - { id: /resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/v, location: westeurope }
locks:
  - { scope: /, name: on-subscription, level: ReadOnly }
  - { scope: /resourceGroups/rg-a, name: on-group, level: CanNotDelete }
  - { scope: /resourceGroups/rg-b, name: on-other-group, level: CanNotDelete }
  - { scope: /resourceGroups/rg-a/providers/Microsoft.Network/virtualNetworks/v, name: on-resource, level: ReadOnly }
policyDefinitions:
  - { id: /providers/Microsoft.Authorization/policyDefinitions/own, displayName: Own, rule: {} }
policyAssignments:
  - { scope: /providers/Microsoft.Management/managementGroups/mg-lindqvist, name: on-management-group, displayName: A, definition: /providers/Microsoft.Authorization/policyDefinitions/own }
  - { scope: /, name: on-subscription, displayName: B, definition: /providers/Microsoft.Authorization/policyDefinitions/own }
  - { scope: /resourceGroups/rg-a, name: on-group, displayName: C, definition: /providers/Microsoft.Authorization/policyDefinitions/other }
  - { scope: /resourceGroups/rg-b, name: on-other-group, displayName: D, definition: /providers/Microsoft.Authorization/policyDefinitions/other }
policyExemptions:
  - { scope: /resourceGroups/rg-a, name: over, displayName: Over, assignment: /providers/Microsoft.Authorization/policyAssignments/on-subscription, category: Waiver, expires: -1d }
  - { scope: /resourceGroups/rg-a, name: live, displayName: Live, assignment: /providers/Microsoft.Authorization/policyAssignments/on-subscription, category: Waiver }
roleAssignments:
  - { scope: /, id: 00000000-0000-4000-8000-000000000001, principalId: ${PRINCIPAL}, role: acdd72a7-3385-48ef-bd42-f606fba81ae7 }
  - { scope: /resourceGroups/rg-a, id: 00000000-0000-4000-8000-000000000002, principalId: 00000000-0000-4000-8000-0000000000bb, role: acdd72a7-3385-48ef-bd42-f606fba81ae7 }
`,
  'scopes.yaml',
);

describe('reads at a scope', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: SCENARIO });
  });
  after(() => sandbox.close());

  const at = (scope: string, word: string, version: string, filter?: string): Promise<readonly string[]> =>
    names(
      sandbox,
      `${scope}/providers/Microsoft.Authorization/${word}?api-version=${version}${filter === undefined ? '' : `&$filter=${encodeURIComponent(filter)}`}`,
    );

  it('show locks at the scope and above, and below unless told not to', async () => {
    const locks = (scope: string, filter?: string) => at(scope, 'locks', '2020-05-01', filter);
    assert.deepEqual(await locks(SUB), ['on-subscription', 'on-group', 'on-other-group', 'on-resource']);
    assert.deepEqual(await locks(SUB, 'atScope()'), ['on-subscription']);
    assert.deepEqual(await locks(GROUP), ['on-subscription', 'on-group', 'on-resource']);
    assert.deepEqual(await locks(GROUP, 'atScope()'), ['on-subscription', 'on-group']);
    assert.deepEqual(await locks(VNET), ['on-subscription', 'on-group', 'on-resource']);
    assert.deepEqual(await locks(`${GROUP.toUpperCase()}`, 'atScope()'), ['on-subscription', 'on-group']);
  });
  it('show policy assignments of management groups, too', async () => {
    const policies = (filter?: string) => at(GROUP, 'policyAssignments', '2024-05-01', filter);
    assert.deepEqual(await policies(), ['on-management-group', 'on-subscription', 'on-group']);
    assert.deepEqual(await policies('atScope()'), ['on-management-group', 'on-subscription', 'on-group']);
    assert.deepEqual(await policies('atExactScope()'), ['on-group']);
    const definition = "policyDefinitionId eq '/providers/Microsoft.Authorization/policyDefinitions/own'";
    assert.deepEqual(await policies(definition), ['on-management-group', 'on-subscription']);
  });
  it('leave out exemptions that ran out, where asked to', async () => {
    const exemptions = (filter?: string) => at(GROUP, 'policyExemptions', '2022-07-01-preview', filter);
    assert.deepEqual(await exemptions(), ['over', 'live']);
    assert.deepEqual(await exemptions('excludeExpired()'), ['live']);
  });
  it('show role assignments by scope and by principal', async () => {
    const roles = (filter: string) => at(SUB, 'roleAssignments', '2022-04-01', filter);
    assert.deepEqual(await roles('atScope()'), ['00000000-0000-4000-8000-000000000001']);
    assert.deepEqual(await roles(`principalId eq '${PRINCIPAL}'`), ['00000000-0000-4000-8000-000000000001']);
  });
  it('refuse filters that are not documented', async () => {
    const refused = (word: string, version: string, filter: string) =>
      refusal(
        sandbox,
        `${SUB}/providers/Microsoft.Authorization/${word}?api-version=${version}&$filter=${encodeURIComponent(filter)}`,
      );
    assert.equal(await refused('locks', '2020-05-01', "level eq 'ReadOnly'"), '400 InvalidFilterInQueryString');
    assert.equal(
      await refused('roleAssignments', '2022-04-01', "atScope() and principalId eq 'a'"),
      '400 InvalidFilterInQueryString',
    );
    assert.equal(await refused('policyAssignments', '2024-05-01', "name eq 'a'"), '400 InvalidFilterInQueryString');
  });
});
