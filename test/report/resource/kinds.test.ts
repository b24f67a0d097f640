import assert from 'node:assert/strict';
import { KIND_ROWS } from '../../../src/report/resource/kind-rows.ts';
import {
  canonicalType,
  typeOfAz,
  typeOfKubernetes,
  typeOfNoun,
  typeOfPulumi,
  typeOfTerraform,
  typeOfTool,
} from '../../../src/report/resource/kinds.ts';

describe('kinds', () => {
  it('lists each type once, in the form Namespace/type', () => {
    const types = KIND_ROWS.map((row) => row.type.toLowerCase());
    assert.deepEqual(
      types.filter((type, index) => types.indexOf(type) !== index),
      [],
    );
    for (const { type } of KIND_ROWS) assert.match(type, /^[A-Za-z]+\.[A-Za-z]+(?:\/[A-Za-z0-9]+)+$/);
  });
  it('lists each Terraform kind once', () => {
    const kinds = KIND_ROWS.flatMap((row) => row.terraform);
    assert.deepEqual(
      kinds.filter((kind, index) => kinds.indexOf(kind) !== index),
      [],
    );
    assert.ok(kinds.length > 350);
  });
  it('knows the names of every tool', () => {
    assert.equal(typeOfTerraform('linux_function_app_slot'), 'Microsoft.Web/sites/slots');
    assert.equal(typeOfNoun('Virtual Machines'), 'Microsoft.Compute/virtualMachines');
    assert.equal(typeOfNoun('template deployment'), null);
    assert.equal(typeOfAz(['network', 'vnet', 'subnet', 'delete'])?.type, 'Microsoft.Network/virtualNetworks/subnets');
    assert.equal(typeOfTool('PublicIpAddress'), 'Microsoft.Network/publicIPAddresses');
    assert.equal(typeOfTool('Nothing'), null);
    assert.equal(typeOfKubernetes('Vault', 'keyvault.azure.com'), 'Microsoft.KeyVault/vaults');
    assert.equal(typeOfKubernetes('NamespacesTopic', 'servicebus.azure.com'), 'Microsoft.ServiceBus/namespaces/topics');
  });
  it('tells Pulumi modules apart, old and new', () => {
    assert.equal(typeOfPulumi('privatedns', 'PrivateZone'), 'Microsoft.Network/privateDnsZones');
    assert.equal(
      typeOfPulumi('containerservice/v20240201', 'AgentPool'),
      'Microsoft.ContainerService/managedClusters/agentPools',
    );
    assert.equal(typeOfPulumi('keyvault', 'Vault'), 'Microsoft.KeyVault/vaults');
    assert.equal(typeOfPulumi('recoveryservices', 'Vault'), 'Microsoft.RecoveryServices/vaults');
    assert.equal(typeOfPulumi('storage/account', 'Account'), 'Microsoft.Storage/storageAccounts');
  });
  it('gives Azure letter case, and keeps what it does not know', () => {
    assert.equal(canonicalType('microsoft.network/VIRTUALNETWORKS'), 'Microsoft.Network/virtualNetworks');
    assert.equal(canonicalType('Contoso.New/things'), 'Contoso.New/things');
  });
});
