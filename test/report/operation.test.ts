import assert from 'node:assert/strict';
import { foundError } from '../../src/report/found-error.ts';
import { findOperation } from '../../src/report/operation.ts';

const of = (text: string): string | null => findOperation(text, null);

describe('report/operation', () => {
  it('reads the command', () => {
    assert.equal(of('az network vnet delete -g barn -n owl'), 'delete');
    assert.equal(of('Remove-AzVM -Name owl'), 'delete');
    assert.equal(of('az vm start -n owl'), 'other');
    assert.equal(of('az storage account update -n owl'), 'update');
    assert.equal(of('az group create -n barn'), 'create');
  });

  it("reads Terraform's and the SDKs' wording", () => {
    assert.equal(of('Error: deleting Subnet (Name "owl")'), 'delete');
    assert.equal(of('compute.DisksClient#Delete: Failure'), 'delete');
    assert.equal(of('Error: updating Subnet (Name "owl")'), 'update');
    assert.equal(of('Error: creating Subnet (Name "owl")'), 'create');
  });

  it('reads it off the message where nothing else tells', () => {
    assert.equal(findOperation('x', foundError(0, { message: 'The owl name is already taken.' })), 'create');
    assert.equal(findOperation('x', foundError(0, { message: 'Changing property "owl" is not allowed.' })), 'update');
  });

  it("reads the SDKs' calls, and an action by its POST", () => {
    assert.equal(of('client.disks.begin_delete("barn", "owl")'), 'delete');
    assert.equal(of('client.disks.beginDeleteAndWait("barn", "owl")'), 'delete');
    assert.equal(
      of('POST https://management.azure.com/subscriptions/x/resourceGroups/y/providers/a/b/c/start'),
      'other',
    );
    assert.equal(of('got a 409 when deleting /subscriptions/x'), 'delete');
  });

  it('says nothing where the text does not', () => assert.equal(of('409 Conflict'), null));
});
