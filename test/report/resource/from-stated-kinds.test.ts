import { readsResources } from './cases.ts';

const error = (code: string, message: string, rest: object = {}): string =>
  JSON.stringify({ error: { code, message, ...rest } });

describe('reads kinds that a text states without a name', () => {
  readsResources([
    ['azurerm_redis_cache fails with "Conflict: another operation is in progress"', 'Microsoft.Cache/redis', null],
    // The plural is one too; of two kinds neither is known to be meant.
    [
      'Several azurerm_cognitive_deployments give "Conflict: another operation is in progress"',
      'Microsoft.CognitiveServices/accounts/deployments',
      null,
    ],
    ['azurerm_redis_cache after azurerm_storage_account gives "Conflict: busy"', null, null],
    [
      'two Microsoft.Cdn/profiles/endpoints siblings in the bicep, the second one always fails with `RequestConflict`',
      'Microsoft.Cdn/profiles/endpoints',
      null,
    ],
    [
      error('MoveFailed', 'Move validation failed.', {
        details: [
          { code: 'AnotherOperationInProgress', target: 'Microsoft.Network/networkInterfaces', message: 'Busy.' },
        ],
      }),
      'Microsoft.Network/networkInterfaces',
      null,
    ],
    [
      error('RequestDisallowedByPolicy', "Resource 'vm-wren' was disallowed by policy.", {
        target: 'vm-wren',
        additionalInfo: [
          {
            type: 'PolicyViolation',
            info: {
              evaluationDetails: {
                evaluatedExpressions: [{ path: 'type', expressionValue: 'Microsoft.Compute/virtualMachines' }],
              },
            },
          },
        ],
      }),
      'Microsoft.Compute/virtualMachines',
      'vm-wren',
    ],
  ]);
});

describe('reads kinds that codes and messages name', () => {
  readsResources([
    [error('VaultAlreadyExists', "The name 'kv-wren' is already in use."), 'Microsoft.KeyVault/vaults', 'kv-wren'],
    [error('RoleDefinitionWithSameNameExists', 'Pick another name.'), 'Microsoft.Authorization/roleDefinitions', null],
    [error('LogicalServerBusy', 'Please try again later.'), 'Microsoft.Sql/servers', null],
    [
      error('HubBgpConnectionParentHubMustHaveProvisionedRoutingState', 'The hub has no routes.'),
      'Microsoft.Network/virtualHubs/bgpConnections',
      null,
    ],
    [
      error('Conflict', 'A managed HSM with the same name already exists in deleted state.'),
      'Microsoft.KeyVault/managedHSMs',
      null,
    ],
    [
      'Key Vault purge fails: Status=409 Code="Conflict" Message="Secret is currently being deleted."',
      'Microsoft.KeyVault/vaults/secrets',
      null,
    ],
    [
      error('ServiceIsInMaintenance', "Cluster 'adxwren1' is in maintenance.").concat('\nfrom two kusto scripts'),
      'Microsoft.Kusto/clusters',
      'adxwren1',
    ],
    // What somebody did is not what failed.
    ['Error Code="ScopeLocked" on the group, but it quietly deleted the key vault', null, null],
  ]);
});

describe('reads headings whose lines are broken', () => {
  readsResources([
    [
      'Error: creating App Service Plan (Subscription:\n  "0f1e2d3c-1111-4222-8333-444455556666"\n  Resource Group Name: "rg-wren"\n  Server Farm Name: "asp-wren"): performing\n  CreateOrUpdate: unexpected status 409 (409 Conflict)',
      'Microsoft.Web/serverfarms',
      'asp-wren',
      'rg-wren',
    ],
    [
      'creating/updating  Iot Hub Certificate: (Certificate Name\n   "cert-wren" / Iot Hub Name "hub-wren" / Resource Group "rg-wren"):\n   devices.CertificatesClient#CreateOrUpdate: Failure responding to request: StatusCode=412',
      'Microsoft.Devices/IotHubs/certificates',
      'cert-wren',
      'rg-wren',
    ],
    [
      'Remove-AzResourceGroup -Name "rg-wren" -Force\nRemove-AzResourceGroup : Long running operation failed with status \'Conflict\'.',
      'Microsoft.Resources/resourceGroups',
      'rg-wren',
      'rg-wren',
    ],
  ]);
});
