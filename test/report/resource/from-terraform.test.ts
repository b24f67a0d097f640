import { readsResources, SUB } from './cases.ts';

describe('reads Terraform errors', () => {
  readsResources([
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
  ]);
});
