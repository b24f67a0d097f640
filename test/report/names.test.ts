import assert from 'node:assert/strict';
import { findNames } from '../../src/report/names.ts';
import { findResourceIds } from '../../src/report/resource/resource-id.ts';
import { idOf, SUB } from './resource/cases.ts';

const names = (text: string, own: string | null = null) => findNames(text, findResourceIds(text), own);

describe('findNames', () => {
  it('reads locked scopes', () => {
    const group = `/subscriptions/${SUB}/resourceGroups/rg-l`;
    const text = `The scope '${idOf('rg-l', 'Microsoft.Web/sites/a')}' cannot perform delete operation because following scope(s) are locked: '${group}'. Please remove the lock and try again.`;
    assert.deepEqual(names(text).lockedScopes, [group]);
  });
  it('reads policies by id and by name', () => {
    const assignment = `/subscriptions/${SUB}/providers/Microsoft.Authorization/policyAssignments/deny-x`;
    const text = `{"policyDefinitionDisplayName":"Allowed places","policyAssignmentId":"${assignment}"}`;
    assert.deepEqual(names(text).policies, [assignment, 'Allowed places']);
    assert.deepEqual(
      names(`identifiers: '[{"policyAssignment":{"name":"Deny sizes","id":"${assignment}"}}]'`).policies,
      [assignment, 'Deny sizes'],
    );
    assert.deepEqual(names("denied because of the deny assignment with name 'managed-by-app' and Id 'x'").policies, [
      'managed-by-app',
    ]);
  });
  it('puts who uses the resource first', () => {
    const own = idOf('rg', 'Microsoft.Network/networkInterfaces/nic');
    const near = idOf('rg', 'Microsoft.Network/virtualNetworks/v');
    const user = idOf('rg', 'Microsoft.Compute/virtualMachines/vm');
    assert.deepEqual(
      names(`${own} in ${near} is used by existing resource ${user}. Dissociate it.`, own).otherResources,
      [user, near],
    );
  });
  it('reads running operation, lock id and provider', () => {
    const guid = '4f3c2b1a-1111-4222-8333-444455556666';
    assert.equal(names(`(operation ID: ${guid}) on the managed cluster`).runningOperation, guid);
    assert.equal(
      names(`To retrieve status of the operation use uri: https://management.azure.com/x/operations/1?api-version=2.`)
        .runningOperation,
      'https://management.azure.com/x/operations/1?api-version=2',
    );
    assert.equal(names(`Lock Info:\n  ID:        ${guid}\n  Path: a/b`).lockId, guid);
    assert.equal(names("not registered to use namespace 'Microsoft.Batch'.").provider, 'Microsoft.Batch');
  });
});
