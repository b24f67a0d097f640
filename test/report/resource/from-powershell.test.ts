import { readsResources } from './cases.ts';

describe('reads PowerShell cmdlets', () => {
  readsResources([
    [
      'Start-AzVmssRollingOsUpgrade -ResourceGroupName $rg -VMScaleSetName owls\nStart-AzVmssRollingOSUpgrade: It cannot be used.\nErrorCode: OperationNotAllowed',
      'Microsoft.Compute/virtualMachineScaleSets',
      'owls',
    ],
    [
      'PS C:\\> New-AzVM -ResourceGroupName rg1 `\n  -Name vm07 `\n -Location westeurope\nNew-AzVM: Allocation failed.\nErrorCode: AllocationFailed',
      'Microsoft.Compute/virtualMachines',
      'vm07',
      'rg1',
    ],
    [
      "$params = @{\n  Name = 'kv-splat'\n  ResourceGroupName = 'rg-splat'\n}\nNew-AzKeyVault @params\nNew-AzKeyVault: Conflict",
      'Microsoft.KeyVault/vaults',
      'kv-splat',
      'rg-splat',
    ],
    [
      `Remove-AzKeyVaultCertificate -VaultName kv-c -Name cert-1 -InRemovedState\nRemove-AzKeyVaultCertificate: Operation returned an invalid status code 'Conflict'`,
      'Microsoft.KeyVault/vaults/certificates',
      'cert-1',
    ],
    [
      `New-AzResourceGroupDeployment: 10:01:02 AM - Resource Microsoft.Network/virtualNetworks/subnets 'v1/s1' failed with message '{"error":{"code":"AnotherOperationInProgress","message":"m"}}'`,
      'Microsoft.Network/virtualNetworks/subnets',
      's1',
    ],
    [
      `Stop-AzAksCluster_Stop: managed cluster is in Power State(Stopped), stopping cannot be performed`,
      'Microsoft.ContainerService/managedClusters',
      null,
    ],
  ]);
});
