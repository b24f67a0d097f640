import { readsResources } from './cases.ts';

const error = (code: string, message: string): string => JSON.stringify({ error: { code, message } });

describe('reads the classes, functions and actions of tools', () => {
  readsResources([
    [
      `(Conflict) busy\n  File "/venv/azure/mgmt/eventhub/v2021_11_01/operations/_namespaces_operations.py", line 4`,
      'Microsoft.EventHub/namespaces',
      null,
    ],
    [
      'CloudException: Conflict\n   at Microsoft.Azure.Management.Compute.DisksOperations.BeginDeleteAsync(String g)',
      'Microsoft.Compute/disks',
      null,
    ],
    [
      'Status: 409 (Conflict)\n   at Azure.ResourceManager.Search.SearchServiceCollection.CreateOrUpdateAsync(WaitUntil w)',
      'Microsoft.Search/searchServices',
      null,
    ],
    [`${error('Conflict', 'a concurrent request')} in 'delete_disk' CPI method`, 'Microsoft.Compute/disks', null],
    [
      error(
        'TooManyRequests',
        "Number of requests for action 'Microsoft.Cdn/profiles/read' exceeded the limit of '5'.",
      ),
      'Microsoft.Cdn/profiles',
      null,
    ],
    [
      'NetworkClientFactory.GetPublicIPAddressClient().CreateOrUpdate(g) failed: PreconditionFailed',
      'Microsoft.Network/publicIPAddresses',
      null,
    ],
    [
      error(
        'CanceledAndSupersededDueToAnotherOperation',
        'Operation PutApplicationGatewayOperation (1) was canceled and superseded by operation PutApplicationGatewayOperation (2).',
      ),
      'Microsoft.Network/applicationGateways',
      null,
    ],
    ['New-AzureRMRoleAssignment : The role assignment already exists', 'Microsoft.Authorization/roleAssignments', null],
  ]);
});
