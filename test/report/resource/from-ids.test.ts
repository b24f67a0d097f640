import { readsResources, SUB } from './cases.ts';

describe('reads resource ids', () => {
  readsResources([
    [
      'The storage account named blobnest is already taken. (Code: StorageAccountAlreadyTaken)',
      'Microsoft.Storage/storageAccounts',
      'blobnest',
    ],
    [
      `{"error":{"code":"PublicIPAddressCannotBeDeleted","message":"Public IP address /subscriptions/${SUB}/resourceGroups/rg-a/providers/Microsoft.Network/publicIPAddresses/pip-1 can not be deleted since it is still allocated to resource /subscriptions/${SUB}/resourceGroups/rg-a/providers/Microsoft.Network/networkInterfaces/nic-1/ipConfigurations/ipc. In order to delete..."}}`,
      'Microsoft.Network/publicIPAddresses',
      'pip-1',
      'rg-a',
    ],
    [
      `{"error":{"code":"InUseSubnetCannotBeDeleted","message":"Subnet snet-app is in use by /subscriptions/${SUB}/resourceGroups/rg-a/providers/Microsoft.Network/networkInterfaces/nic-1/ipConfigurations/ipc and cannot be deleted."}}`,
      'Microsoft.Network/virtualNetworks/subnets',
      'snet-app',
      'rg-a',
    ],
    [
      `error: cannot create already existing resource '/subscriptions/${SUB}/resourceGroups/rg-p/providers/Microsoft.Storage/storageAccounts/stp1'`,
      'Microsoft.Storage/storageAccounts',
      'stp1',
      'rg-p',
    ],
    [
      `Azure.RequestFailedException: Conflict\nStatus: 409\nRequest: PUT https://management.azure.com/subscriptions/${SUB}/resourceGroups/rg-s/providers/Microsoft.ContainerRegistry/registries/acrs/replications/weu?api-version=2023-07-01`,
      'Microsoft.ContainerRegistry/registries/replications',
      'weu',
      'rg-s',
    ],
    [
      `The messaging entity 'ns-a:Queue:orders-q' already exists. SystemTracker:x`,
      'Microsoft.ServiceBus/namespaces/queues',
      'orders-q',
    ],
    [
      `Cannot delete server farm 'plan-7' because it has web app(s) api-7 assigned to it. (Code: Conflict)`,
      'Microsoft.Web/serverfarms',
      'plan-7',
    ],
    [`Website with given name shop-web already exists.`, 'Microsoft.Web/sites', 'shop-web'],
    [
      `{"error":{"code":"RequestDisallowedByPolicy","target":"vm-denied","message":"Resource 'vm-denied' was disallowed by policy. Policy identifiers: '[{\\"policyAssignment\\":{\\"name\\":\\"Deny sizes\\",\\"id\\":\\"/subscriptions/${SUB}/providers/Microsoft.Authorization/policyAssignments/denysz\\"},\\"policyDefinition\\":{\\"name\\":\\"Allowed sizes\\",\\"id\\":\\"/providers/Microsoft.Authorization/policyDefinitions/abc\\"}}]'."}}`,
      null,
      'vm-denied',
    ],
    [
      `Disk dsk-data01 is attached to VM /subscriptions/${SUB}/resourceGroups/rg-d/providers/Microsoft.Compute/virtualMachines/vm-d. (Code: OperationNotAllowed)`,
      'Microsoft.Compute/disks',
      'dsk-data01',
      'rg-d',
    ],
    [`(VaultAlreadyExists) The vault name 'kvtaken' is already in use.`, 'Microsoft.KeyVault/vaults', 'kvtaken'],
    [
      `Resource 'vnet-a' of type 'Microsoft.Network/virtualNetworks' is busy`,
      'Microsoft.Network/virtualNetworks',
      'vnet-a',
    ],
    [
      `{"status":"Failed","error":{"code":"ServiceAlreadyExists","message":"Api service already exists: apim-x"}}`,
      'Microsoft.ApiManagement/service',
      'apim-x',
    ],
    [
      `Network security group /subscriptions/${SUB}/resourceGroups/g1/providers/Microsoft.Network/networkSecurityGroups/nsg-mgmt cannot be deleted because it is in use by the following resources: /subscriptions/${SUB}/resourceGroups/g2/providers/Microsoft.Network/virtualNetworks/v/subnets/s. In order`,
      'Microsoft.Network/networkSecurityGroups',
      'nsg-mgmt',
      'g1',
    ],
    [
      `VMScaleSetVM:/subscriptions/${SUB}/resourceGroups/pr1/providers/Microsoft.Compute/virtualMachineScaleSets/nodes/virtualMachines/7\terror deleting: DELETE https://management.azure.com/subscriptions/${SUB}/resourceGroups/pr1/providers/Microsoft.Compute/virtualMachineScaleSets/nodes/virtualMachines/7\n----\nRESPONSE 409: 409 Conflict\nERROR CODE: Conflict`,
      'Microsoft.Compute/virtualMachineScaleSets/virtualMachines',
      '7',
      'pr1',
    ],
    [
      `{"code":"RequestConflict","message":"Cannot modify resource with id '/subscriptions/${SUB}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/oai-1' because the resource entity provisioning state is not terminal. Please wait for the provisioning state to become terminal and then retry the request."}`,
      'Microsoft.CognitiveServices/accounts',
      'oai-1',
      'rg-ai',
    ],
    [
      `(OperationNotAllowed) Cannot delete disk 'os-1' because it is attached to VM 'vm-1'.`,
      'Microsoft.Compute/disks',
      'os-1',
    ],
    [
      `(NetworkSecurityGroupInUse) NSG 'nsg-1' is associated with subnet 'vnet/snet'`,
      'Microsoft.Network/networkSecurityGroups',
      'nsg-1',
    ],
    [
      `{"error":{"code":"CannotDeleteResource","message":"Cannot delete resource while nested resources exist. Some existing nested resource IDs include: 'Microsoft.Sql/servers/sql-9/databases/db1'. Please delete all nested resources before deleting this resource."}}`,
      'Microsoft.Sql/servers',
      'sql-9',
    ],
    [
      `(ContainerAppOperationInProgress) Cannot modify a container app 'ca-x' because there is an active provisioning operation in progress.`,
      'Microsoft.App/containerApps',
      'ca-x',
    ],
    [
      `Operation name: Delete Storage Account\nStatus: Failed\nResource: /subscriptions/${SUB}/resourceGroups/rg-v/providers/Microsoft.Storage/storageAccounts/stv\nError code: ScopeLocked`,
      'Microsoft.Storage/storageAccounts',
      'stv',
      'rg-v',
    ],
    [
      `Failed to delete virtual network 'vnet-1'. Error: Subnet snet-a is in use by /subscriptions/${SUB}/resourceGroups/rg-v/providers/Microsoft.Network/networkInterfaces/n/ipConfigurations/i and cannot be deleted.`,
      'Microsoft.Network/virtualNetworks',
      'vnet-1',
      'rg-v',
    ],
    [
      `azd: ERROR: deployment failed: error deploying infrastructure: Deployment Error Details:\nFlagMustBeSetForRestore: An existing resource with ID '/subscriptions/${SUB}/resourceGroups/rg-o/providers/Microsoft.CognitiveServices/accounts/aoai' has been soft-deleted.`,
      'Microsoft.CognitiveServices/accounts',
      'aoai',
      'rg-o',
    ],
    [
      `Template deployment returned the following errors: Resource Microsoft.Sql/servers 'sqx' failed`,
      'Microsoft.Sql/servers',
      'sqx',
    ],
    [`Can't swap slot 'staging' with production for web app shop-9 (Code: Conflict)`, 'Microsoft.Web/sites', 'shop-9'],
    [
      `Server 'psql-1' is busy.\n\n(Code: ResourceDeploymentFailure, Target: /subscriptions/${SUB}/resourceGroups/rg-1/providers/Microsoft.DBforPostgreSQL/flexibleServers/psql-1/configurations/wal)\n - Server 'psql-1' is busy with another operation. (Code: ServerBusy)`,
      'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
      'wal',
      'rg-1',
    ],
    [
      `ERROR: The client 'c' does not have authorization to perform action 'Microsoft.Authorization/locks/write' over scope '/subscriptions/${SUB}/resourceGroups/rg-1/providers/Microsoft.Authorization/locks/keep'.`,
      'Microsoft.Authorization/locks',
      'keep',
      'rg-1',
    ],
    [
      `(409) - Conflict: The scope '/subscriptions/${SUB}/resourceGroups/rg-1/\nproviders/Microsoft.Storage/storageAccounts/st1' cannot perform write operation because following scope(s) are locked: '/subscriptions/${SUB}/resourceGroups/rg-1'.`,
      'Microsoft.Storage/storageAccounts',
      'st1',
      'rg-1',
    ],
    [
      `StorageAccountOperationInProgress: Call to Microsoft.Storage/storageAccounts failed. Error message: busy.`,
      'Microsoft.Storage/storageAccounts',
      null,
    ],
    [
      `New-AzResourceGroupDeployment : 16:51:00 - Resource Microsoft.Sql/servers/databases\n'srv/db1' failed with message '{\n  "message": "busy", "code": "Conflict" }'`,
      'Microsoft.Sql/servers/databases',
      'db1',
    ],
  ]);
});
