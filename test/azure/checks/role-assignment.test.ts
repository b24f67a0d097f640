import assert from 'node:assert/strict';
import { roleAssignment } from '../../../src/azure/checks/role-assignment.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import { type TargetParts, target } from '../target.ts';
import { GROUP, HOSTILE, listOf, useArm } from './arm-bench.ts';

const GUID = '0a1b2c3d-1111-4222-8333-0123456789ab';
const PRINCIPAL = '22222222-2222-2222-2222-222222222222';
const ROLE = 'b24988ac-6180-42a0-ab88-20f7382dd24c';
const LIST = `${GROUP}/providers/Microsoft.Authorization/roleAssignments`;
const assignment = (properties: object = {}) => ({
  id: `${LIST}/${GUID}`,
  properties: {
    roleDefinitionId: `/x/providers/Microsoft.Authorization/roleDefinitions/${ROLE}`,
    principalId: PRINCIPAL,
    scope: GROUP,
    ...properties,
  },
});
const EXISTS = {
  codes: ['RoleAssignmentExists'],
  messages: [
    `The role assignment already exists. The ID of the existing role assignment is ${GUID.replaceAll('-', '')}.`,
  ],
};
const NAMED = { text: `roleAssignments principalId: "${PRINCIPAL}" roleDefinitionId: "/x/roleDefinitions/${ROLE}"` };
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('role-assignment', () => {
  const arm = useArm(roleAssignment);
  const wants = (more: TargetParts = {}) =>
    target({
      operation: 'create',
      ...more,
      resource: { group: 'rg', type: 'Microsoft.Authorization/roleAssignments', ...more.resource },
    });

  it('fits an assignment that the paste names, or whose principal it names', () => {
    assert.equal(roleAssignment.appliesTo(wants(EXISTS)), true);
    assert.equal(roleAssignment.appliesTo(wants(NAMED)), true);
    assert.equal(roleAssignment.appliesTo(wants()), false);
    assert.equal(roleAssignment.appliesTo(target({ resource: { group: 'rg' }, ...NAMED, text: PRINCIPAL })), false);
  });

  it('finds the existing one by the id in the error, hyphens or not', async () => {
    arm.having({ [`${LIST}/${GUID}`]: { json: assignment() } });
    const found = await arm.run(wants(EXISTS));
    assert.equal(told(found), 'supports already-exists');
    assert.equal(found[0]?.holes?.['terraform.importId'], `${LIST}/${GUID}`);
    assert.equal(arm.seen().length, 1);
  });

  it('finds it by the id of the resource, on its own scope', async () => {
    arm.having({ [`${LIST}/${GUID}`]: { json: assignment() } });
    assert.equal(told(await arm.run(wants({ resource: { id: `${LIST}/${GUID}` } }))), 'supports already-exists');
  });

  it('finds it by its name in its group', async () => {
    arm.having({ [`${LIST}/${GUID}`]: { json: assignment() } });
    assert.equal(told(await arm.run(wants({ ...EXISTS, resource: { name: GUID } }))), 'supports already-exists');
  });

  it('lets a retry go where that one is gone', async () => {
    arm.having({ [LIST]: listOf() });
    const [finding] = await arm.run(wants(EXISTS));
    assert.deepEqual([finding?.effect, finding?.retry?.verdict], ['neutral', 'yes']);
  });

  it('finds the same principal and role on the same scope', async () => {
    const above = assignment({ scope: '/providers/Microsoft.Management/managementGroups/mg' });
    arm.having({ [LIST]: listOf(above) });
    assert.equal(told(await arm.run(wants(NAMED))), 'rules-out already-exists');
    arm.having({ [LIST]: listOf(above, assignment({ scope: GROUP.toUpperCase() })) });
    assert.equal(told(await arm.run(wants(NAMED))), 'supports already-exists');
    assert.equal(arm.seen()[0]?.query.get('$filter'), `principalId eq '${PRINCIPAL}'`);
  });

  it('is less sure where the role is not named and the principal has several', async () => {
    const second = { ...assignment(), id: `${LIST}/other` };
    arm.having({ [LIST]: listOf(assignment(), second) });
    const text = `role assignment for principal ID ${PRINCIPAL}`;
    const found = await arm.run(wants({ text }));
    assert.deepEqual([told(found), found[0]?.weight], ['supports already-exists', 2]);
    arm.having({ [LIST]: listOf(assignment()) });
    assert.equal((await arm.run(wants({ text })))[0]?.holes?.['terraform.importId'], `${LIST}/${GUID}`);
  });

  it('finds it in a list where an endpoint gives none by its id', async () => {
    arm.having({ [LIST]: listOf(assignment()) });
    assert.equal(told(await arm.run(wants(EXISTS))), 'supports already-exists');
  });

  it('passes over principals that an endpoint sends beyond the filter', async () => {
    arm.having({ [LIST]: listOf(assignment({ principalId: '33333333-2222-2222-2222-222222222222' })) });
    assert.equal(told(await arm.run(wants(NAMED))), 'rules-out already-exists');
  });

  it('looks at the scope that the paste states, and below one that is a guess', async () => {
    const registry = `${GROUP}/providers/Microsoft.ContainerRegistry/registries/acr`;
    const at = `${registry}/providers/Microsoft.Authorization/roleAssignments`;
    const one = { ...assignment({ scope: registry }), id: `${at}/${GUID}` };
    arm.having({ [at]: listOf(one), [LIST]: listOf(one) });
    const stated = await arm.run(wants({ text: `${NAMED.text}\n scope = "${registry}"` }));
    assert.equal(stated[0]?.holes?.['resource.id'], `${at}/${GUID}`);
    const guessed = await arm.run(
      wants({ ...NAMED, resource: { type: 'Microsoft.ContainerRegistry/registries', group: 'rg' } }),
    );
    assert.equal(guessed[0]?.holes?.['resource.id'], `${at}/${GUID}`);
  });

  it('claims nothing by a list that is not whole', async () => {
    arm.answers(({ query }) => ({
      json: { value: [], nextLink: `${LIST}?page=${Number(query.get('page') ?? 0) + 1}` },
    }));
    assert.equal(told(await arm.run(wants(NAMED))), 'neutral null');
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(wants(NAMED))), 'not-checked null');
  });

  it('takes hostile names for names', async () => {
    for (const name of HOSTILE) {
      arm.answers(({ path }) => {
        assert.match(path, /\/providers\/Microsoft\.Authorization\/roleAssignments/);
        return armError(404, 'RoleAssignmentNotFound');
      });
      await arm.investigate(wants({ ...EXISTS, resource: { id: `${GROUP}/providers/${name}`, group: name, name } }));
    }
  });
});
