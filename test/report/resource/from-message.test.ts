import { readsResources } from './cases.ts';

describe('reads messages', () => {
  readsResources([
    [
      "(BadRequest) The policy set definition 'Owls and Barns' cannot be deleted. It is referenced by the policy assignment '/subscriptions/0f1e2d3c-1111-4222-8333-444455556666/providers/Microsoft.Authorization/policyAssignments/owls'.",
      'Microsoft.Authorization/policySetDefinitions',
      'Owls and Barns',
    ],
    [
      '"Subnet outgoing is in use by /subscriptions/0f1e2d3c-1111-4222-8333-444455556666/resourceGroups/rg1/providers/Microsoft.Network/virtualNetworks/v/subnets/outgoing/serviceAssociationLinks/AppServiceLink and cannot be deleted."',
      'Microsoft.Network/virtualNetworks/subnets',
      'outgoing',
    ],
    [
      `(VMExtensionProvisioningError) VM has reported a failure when processing extension 'AADLogin' (publisher 'x')`,
      null,
      'AADLogin',
    ],
    [
      `{"error":{"code":"Conflict","message":"Cannot create or update database 'db1' on server 'sql1' because another operation is in progress"}}`,
      null,
      'db1',
    ],
    [
      `Cache resource redis-x is busy processing a previous update request or is undergoing system maintenance. (Code: Conflict)`,
      null,
      'redis-x',
    ],
    [`Conflict: A namespace 'sbns-7' with the name already exists in service bus namespace`, null, 'sbns-7'],
    [`The gateway 'vng-1' cannot be deleted; Virtual network gateway vng-1 is updating`, null, 'vng-1'],
    [
      `(InvalidResourceLocation) The resource 'kv-loc' already exists in location 'westeurope' in resource group 'rg-loc'. A resource with the same name cannot be created in location 'northeurope'. Please select a new resource name.`,
      null,
      'kv-loc',
      'rg-loc',
    ],
    [
      `(ConflictError) A vault with the same name already exists in deleted state. You need to either recover or purge existing key vault. Follow this link\n`,
      null,
      null,
    ],
    [`ResourceExistsError: (Conflict) The specified resource name 'topicA' is already taken`, null, 'topicA'],
    [
      `Cannot change maintenance configuration 'weekly' because another operation is in progress. (Code: Conflict)`,
      null,
      'weekly',
    ],
    [
      `Failed to save container service 'aks-1'. Error: Operation is not allowed`,
      'Microsoft.ContainerService/managedClusters',
      'aks-1',
    ],
    [`ErrorCode:DeviceAlreadyExists;A device with ID 'press-7' is already registered.`, null, 'press-7'],
    [
      `New-AzResourceGroupDeployment : 5:58:25 PM - Error: Code=InvalidResourceLocation; Message=The resource\n'st-wrapped' already exists in location 'centralus' in resource group 'rg-1'. A resource with`,
      null,
      'st-wrapped',
      'rg-1',
    ],
    [
      `{"code":"InvalidDeploymentLocation","message":"The deployment 'base' already exists in location 'eastus'."}`,
      'Microsoft.Resources/deployments',
      'base',
    ],
    [`Deployment failed. The provided domain 'cluster' is already in use by a cluster. (409 Conflict)`, null, null],
    [
      `(Conflict) Resource agent pool np3 of the cluster is in state Deleting`,
      'Microsoft.ContainerService/managedClusters/agentPools',
      'np3',
    ],
    [
      `Failed to delete managed identity 'id-shop'. Error: Conflict`,
      'Microsoft.ManagedIdentity/userAssignedIdentities',
      'id-shop',
    ],
    [
      'redis.Client#CheckNameAvailability: StatusCode=409 Code="NameNotAvailable" Message="An error occured."',
      'Microsoft.Cache/redis',
      null,
    ],
    [
      'Domain: barn, Path pattern: /*, Protocol: Http cannot be added to Route owl-1 as this combination already exists in Endpoint barn. (Code: BadRequest)',
      'Microsoft.Cdn/profiles/afdEndpoints/routes',
      'owl-1',
    ],
    [
      `redis.GroupClient#Update: Failure responding to request: StatusCode=504 Code="GatewayTimeout" Message="x"`,
      'Microsoft.Cache/redis',
      null,
    ],
    [
      `disk.SnapshotsClient#CreateOrUpdate: StatusCode=404 Code="NotFound" Message="The entity was not found."`,
      'Microsoft.Compute/snapshots',
      null,
    ],
  ]);
});
