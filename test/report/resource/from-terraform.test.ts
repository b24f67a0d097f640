import { readsResources, SUB } from './cases.ts';

describe('reads Terraform errors', () => {
  readsResources([
    [
      `Error: updating Key Vault (Subscription: "${SUB}" Resource Group Name: "rg-kv" Key Vault Name: "kv-owl"): performing CreateOrUpdate: unexpected status 409 (409 Conflict)\n  with azurerm_key_vault.owl,`,
      'Microsoft.KeyVault/vaults',
      'kv-owl',
      'rg-kv',
    ],
    [
      `Error: A resource with the ID "/subscriptions/${SUB}/resourceGroups/rg-x/providers/Microsoft.KeyVault/vaults/kv-x|diag-all" already exists - to be managed via Terraform this resource needs to be imported into the State. Please see the resource documentation for "azurerm_monitor_diagnostic_setting" for more information.\n\n  with azurerm_monitor_diagnostic_setting.d,\n  on main.tf line 1, in resource "azurerm_monitor_diagnostic_setting" "d":`,
      'Microsoft.Insights/diagnosticSettings',
      'diag-all',
      'rg-x',
    ],
    [
      `Error: creating Secret "api-key" (Key Vault "https://kv-alpha.vault.azure.net/"): keyvault.BaseClient#SetSecret: Failure responding to request: StatusCode=409 -- Original Error: autorest/azure: Service returned an error. Status=409 Code="Conflict" Message="Secret api-key is currently in a deleted but recoverable state" InnerError={"code":"ObjectIsDeletedButRecoverable"}\n\n  with azurerm_key_vault_secret.s,`,
      'Microsoft.KeyVault/vaults/secrets',
      'api-key',
    ],
    [
      `Error: A resource with the ID "https://kv-alpha.vault.azure.net/secrets/api-key/abcd" already exists - to be managed via Terraform this resource needs to be imported into the State.\n\n with azurerm_key_vault_secret.s,`,
      'Microsoft.KeyVault/vaults/secrets',
      'api-key',
    ],
    [
      `Error: A resource with the ID "https://stalpha.blob.core.windows.net/logs" already exists - to be managed via Terraform\n with azurerm_storage_container.c,`,
      'Microsoft.Storage/storageAccounts/blobServices/containers',
      'logs',
    ],
    [
      `Error: deleting Resource Group "rg-old": the Resource Group still contains Resources.\n\nTerraform is configured to check for Resources within the Resource Group when deleting the Resource Group`,
      'Microsoft.Resources/resourceGroups',
      'rg-old',
      'rg-old',
    ],
    [
      `Error: creating Windows Function App: (Site Name "fa-1" / Resource Group "rg-1"): web.AppsClient#CreateOrUpdate: Failure sending request: StatusCode=409 -- Original Error: Conflict\n with azurerm_windows_function_app.f,`,
      'Microsoft.Web/sites',
      'fa-1',
      'rg-1',
    ],
    [
      `Error: waiting for creation of Subnet: (Name "snet-1" / Virtual Network Name "vnet-1" / Resource Group "rg-1"): Code="AnotherOperationInProgress" Message="x"`,
      'Microsoft.Network/virtualNetworks/subnets',
      'snet-1',
      'rg-1',
    ],
    [
      `Error: deleting Subnet (Subscription: "${SUB}"\nResource Group Name: "rg-1"\nVirtual Network Name: "vnet-1"\nSubnet Name: "snet-9"): polling after Delete`,
      'Microsoft.Network/virtualNetworks/subnets',
      'snet-9',
      'rg-1',
    ],
    [
      `Error: creating Role Assignment (Scope: "/subscriptions/${SUB}/resourceGroups/rg-1" / Role Assignment Name: "aaaa1111-2222-4333-8444-555566667777"): unexpected status 409 (409 Conflict) with error: RoleAssignmentExists: The role assignment already exists.\n with azurerm_role_assignment.x,`,
      'Microsoft.Authorization/roleAssignments',
      'aaaa1111-2222-4333-8444-555566667777',
    ],
    [
      `Error: updating Linux Virtual Machine Scale Set "az-cpu-4" (Resource Group "rg-h"): compute.VirtualMachineScaleSetsClient#Update: Failure sending request: StatusCode=409 -- Original Error: Code="Conflict" Message="x"`,
      'Microsoft.Compute/virtualMachineScaleSets',
      'az-cpu-4',
      'rg-h',
    ],
    [
      `* azurerm_virtual_machine.vm: 1 error(s) occurred:\n\n* azurerm_virtual_machine.vm: compute.VirtualMachinesClient#CreateOrUpdate: Failure responding to request: StatusCode=409 -- Original Error: autorest/azure: Service returned an error. Status=409 Code="Conflict" Message="x"\n* azurerm_subnet.s: network error`,
      'Microsoft.Compute/virtualMachines',
      null,
    ],
    [
      `creating Cognitive Services Deployment: performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: RequestConflict: Another operation is being performed on the parent resource '/subscriptions/${SUB}/resourceGroups/rg-ai/providers/Microsoft.CognitiveServices/accounts/oai-1'. Please try again later.\n\n with azurerm_cognitive_deployment.d,`,
      'Microsoft.CognitiveServices/accounts/deployments',
      null,
      'rg-ai',
    ],
    [
      `Error: creating/updating Private Endpoint "pe-1" (Resource Group "rg-1"): network.PrivateEndpointsClient#CreateOrUpdate: Failure sending request: StatusCode=0 -- Original Error: Code="StorageAccountOperationInProgress" Message="Call to Microsoft.Storage/storageAccounts failed. Error message: An operation is currently performing on this storage account that requires exclusive access."`,
      'Microsoft.Network/privateEndpoints',
      'pe-1',
      'rg-1',
    ],
    [
      `│ Error: restarting server Configuration (Subscription: "${SUB}" Resource Group Name: "rg-1" Flexible Server Name: "psql-alder" Configuration Name: "wal_level"): polling after ServersRestart`,
      'Microsoft.DBforPostgreSQL/flexibleServers/configurations',
      'wal_level',
      'rg-1',
    ],
    [
      String.raw`Error: waiting for creation of "Script: (Name \"seed\" / Database Name \"db1\" / Cluster Name \"adx1\" / Resource Group \"rg-1\")": Code="Busy" Message="Cluster 'adx1' is in maintenance."`,
      'Microsoft.Kusto/clusters/databases/scripts',
      'seed',
      'rg-1',
    ],
    [
      `Error: creating Replica (Subscription: "${SUB}"\nResource Group Name: "rg-1"\nConfiguration Store Name: "appcs-1"\nReplica Name: "weu"): performing Create: unexpected status 409 with error: Conflict: The request for the resource 'appcs-1' conflicted with an ongoing operation.\n\n  with azurerm_app_configuration.a,`,
      'Microsoft.AppConfiguration/configurationStores/replicas',
      'weu',
      'rg-1',
    ],
    [
      `Error: enabling Network Policies on Subnet (Subscription: "${SUB}"\nResource Group Name: "rg-1"\nVirtual Network Name: "vnet-1"\nSubnet Name: "snet-1"): performing CreateOrUpdate: 409\n\n  with azurerm_private_link_service.p,`,
      'Microsoft.Network/virtualNetworks/subnets',
      'snet-1',
    ],
    [
      `Error: creating Managed Grafana Private Endpoint (Subscription: "${SUB}"\nResource Group Name: "rg-1"\nGrafana Name: "graf-1"\nManaged Private Endpoint Name: "mpe-1"): unexpected status 409 (409 Conflict)`,
      'Microsoft.Dashboard/grafana/managedPrivateEndpoints',
      'mpe-1',
    ],
    [
      `Error: creating/updating Workspace (Subscription: "*******"\nResource Group Name: "rg-1"\nWorkspace Name: "adb-1"): polling failed:\n\nMessage: "Resource group 'rg-managed' could not be found."`,
      'Microsoft.Databricks/workspaces',
      'adb-1',
      'rg-1',
    ],
    [
      `Error: deleting Front Door Origin: (Origin Name "blue" / Origin Group Name "og" / Profile Name "afd" / Resource Group "rg-1"): cdn.AFDOriginsClient#Delete: Failure sending request: StatusCode=409`,
      'Microsoft.Cdn/profiles/originGroups/origins',
      'blue',
      'rg-1',
    ],
    [
      `Error: creating Monitor Diagnostics Setting "diag-1" for Resource "/subscriptions/${SUB}/resourceGroups/rg-1/providers/Microsoft.Sql/servers/s/databases/d": insights.DiagnosticSettingsClient#CreateOrUpdate: Failure sending request: StatusCode=409`,
      'Microsoft.Insights/diagnosticSettings',
      'diag-1',
      'rg-1',
    ],
    [
      `Error creating/updating Protected VM "VM;iaasvmcontainerv2;rg-1;vm-1" (Resource Group "rg-1"): backup.ProtectedItemsClient#CreateOrUpdate: Failure responding to request: StatusCode=400`,
      'Microsoft.RecoveryServices/vaults/backupFabrics/protectionContainers/protectedItems',
      'VM;iaasvmcontainerv2;rg-1;vm-1',
    ],
    [
      `* azurerm_virtual_machine_data_disk_attachment.d: Error removing Disk "d-1" from Virtual Machine "vm-1" (Resource Group "rg-1"): compute.VirtualMachinesClient#CreateOrUpdate: StatusCode=409`,
      'Microsoft.Compute/virtualMachines',
      'vm-1',
    ],
    [
      `creating/updating Resource: (ResourceId\n"/subscriptions/${SUB}/resourceGroups/rg-1/providers/Microsoft.CognitiveServices/accounts/oai/deployments/gpt"\n/ Api Version "2024-10-01"): PUT\nRESPONSE 409: 409 Conflict\nERROR CODE: RequestConflict`,
      'Microsoft.CognitiveServices/accounts/deployments',
      'gpt',
      'rg-1',
    ],
    [
      `* azurerm_network_interface.n.0: network.InterfacesClient#CreateOrUpdate: StatusCode=429 -- Code="RetryableError" Message="resource /subscriptions/${SUB}/resourceGroups/rg-1/providers/Microsoft.Network/virtualNetworks/v/subnets/s used by resource /subscriptions/${SUB}/resourceGroups/rg-1/providers/Microsoft.Network/networkInterfaces/nic-1 is not in Succeeded state."`,
      'Microsoft.Network/networkInterfaces',
      'nic-1',
    ],
  ]);
});
