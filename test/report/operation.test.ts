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

  it('reads it off what a service refuses by name', () => {
    const refused = (name: string) =>
      findOperation('x', foundError(0, { message: `Operation '${name}' is not allowed on VM 'owl'.` }));
    assert.equal(refused('powerOff'), 'other');
    assert.equal(refused('deleteOwl'), 'delete');
    assert.equal(refused('createOrUpdate'), null);
  });

  it("takes a tool's verb before a person's", () => {
    assert.equal(of("Tried to delete it. Failed to save subnet 'owl'."), 'update');
    assert.equal(of('waiting for creation of "Owl: (Name \\"x\\")"'), 'create');
    assert.equal(of('with azapi_update_resource.owl,'), 'update');
    assert.equal(of('Failed to start virtual machine owl'), 'other');
  });

  it('reads what clients, modules and editors say they do', () => {
    assert.equal(of('Error: waiting for the create of Owl Cache "" (Resource Group "")'), 'create');
    assert.equal(of('Error occurred while executing AddOwlMember'), 'create');
    assert.equal(of('Import-AzOwlCache : failed'), 'other');
    assert.equal(of('ResourceType: Document, OperationType: Replace'), 'update');
    assert.equal(of('Action: azureml.viewContext.owl.start\nError type: 409'), 'other');
  });

  it('takes no path for a command', () => assert.equal(of('At C:\\src\\New-AzVM\\run.ps1:50 char:1'), null));

  it('says nothing where the text does not', () => assert.equal(of('409 Conflict'), null));
});
