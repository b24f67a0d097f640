import type { Operation, Tool } from '../../src/report/error-report.ts';

/** A paste of one tool, and what it literally says. */
export interface Paste {
  readonly name: string;
  readonly text: string;
  readonly codes: readonly string[];
  readonly httpStatus: number | null;
  readonly tool: Tool | null;
  readonly operation?: Operation | null;
  readonly resourceName?: string | null;
  readonly resourceType?: string | null;
  readonly group?: string | null;
  readonly deploymentName?: string | null;
}

const SUB = '0f0f0f0f-1111-4222-8333-444444444444';
const ID = '5d5d5d5d-6666-4777-8888-999999999999';
const idOf = (type: string, name: string): string =>
  `/subscriptions/${SUB}/resourceGroups/rg-barn/providers/${type}/${name}`;
const VNET = idOf('Microsoft.Network/virtualNetworks', 'vnet-barn');
const VAULT = idOf('Microsoft.KeyVault/vaults', 'kv-barn');
const json = (value: unknown): string => JSON.stringify(value);
const busy = (id: string) => ({
  code: 'AnotherOperationInProgress',
  message: `Another operation on this or dependent resource is in progress. Resource: ${id}`,
});

/** One paste for each tool and format, with invented names. */
export const PASTES: readonly Paste[] = [
  {
    name: 'an ARM body with nested details',
    text: json({
      error: {
        code: 'DeploymentFailed',
        message: 'At least one resource deployment operation failed.',
        details: [{ code: 'Conflict', message: json({ error: busy(VNET) }) }],
      },
    }),
    codes: ['DeploymentFailed', 'Conflict', 'AnotherOperationInProgress'],
    httpStatus: null,
    tool: null,
    resourceName: 'vnet-barn',
    resourceType: 'Microsoft.Network/virtualNetworks',
    group: 'rg-barn',
  },
  {
    name: 'an ARM body cut off in the middle',
    text: json({
      error: {
        code: 'DeploymentFailed',
        message: 'Failed.',
        details: [{ code: 'OwlInUse', message: `The owl in ${VNET} is in use by a barn and cannot go.` }],
      },
    }).slice(0, -40),
    codes: ['DeploymentFailed', 'OwlInUse'],
    httpStatus: null,
    tool: null,
    group: 'rg-barn',
  },
  {
    name: 'Terraform with azurerm 2',
    text: `Error: creating/updating Virtual Network "vnet-barn" (Resource Group "rg-barn"): network.VirtualNetworksClient#CreateOrUpdate: Failure sending request: StatusCode=409 -- Original Error: Code="AnotherOperationInProgress" Message="Another operation on this or dependent resource is in progress." Details=[]\n\n  on main.tf line 3, in resource "azurerm_virtual_network" "barn":\n   3: resource "azurerm_virtual_network" "barn" {`,
    codes: ['AnotherOperationInProgress'],
    httpStatus: 409,
    tool: 'terraform',
    resourceName: 'vnet-barn',
    resourceType: 'Microsoft.Network/virtualNetworks',
    group: 'rg-barn',
  },
  {
    name: 'Terraform with azurerm 4, in its box',
    text: `╷\n│ Error: creating Key Vault (Subscription: "${SUB}"\n│ Resource Group Name: "rg-barn"\n│ Key Vault Name: "kv-barn"): performing CreateOrUpdate: unexpected status 409 (409 Conflict) with error: VaultAlreadyExists: The vault name 'kv-barn' is already in use.\n│ \n│   with module.owls.azurerm_key_vault.barn,\n│   on kv.tf line 1, in resource "azurerm_key_vault" "barn":\n╵`,
    codes: ['VaultAlreadyExists'],
    httpStatus: 409,
    tool: 'terraform',
    operation: 'create',
    resourceName: 'kv-barn',
    resourceType: 'Microsoft.KeyVault/vaults',
    group: 'rg-barn',
  },
  {
    name: 'Terraform: must be imported',
    text: `Error: A resource with the ID "${VNET}" already exists - to be managed via Terraform this resource needs to be imported into the State. Please see the resource documentation for "azurerm_virtual_network" for more information.\n\n  with azurerm_virtual_network.barn,`,
    codes: [],
    httpStatus: null,
    tool: 'terraform',
    operation: 'create',
    resourceName: 'vnet-barn',
  },
  {
    name: 'azapi',
    text: `Error: Failed to create/update resource\n\n  with azapi_resource.barn,\n\ncreating/updating Resource: (ResourceId "${VNET}" / Api Version "2023-09-01"): PUT https://management.azure.com${VNET}\n--------------------------------------------------------------------------------\nRESPONSE 409: 409 Conflict\nERROR CODE: AnotherOperationInProgress\n--------------------------------------------------------------------------------\n${JSON.stringify({ error: busy(VNET) }, null, 2)}`,
    codes: ['AnotherOperationInProgress'],
    httpStatus: 409,
    tool: 'terraform',
    resourceName: 'vnet-barn',
  },
  {
    name: 'Pulumi',
    text: `  azure-native:network:VirtualNetwork (vnet-barn):\n    error: autorest/azure: Service returned an error. Status=409 Code="AnotherOperationInProgress" Message="Another operation on this or dependent resource is in progress." Details=[]`,
    codes: ['AnotherOperationInProgress'],
    httpStatus: 409,
    tool: 'pulumi',
  },
  {
    name: 'Ansible',
    text: `TASK [create vnet] ****\nfatal: [localhost]: FAILED! => {"changed": false, "msg": "Error creating or updating virtual network vnet-barn - Azure Error: AnotherOperationInProgress\\nMessage: Another operation on this or dependent resource is in progress."}`,
    codes: ['AnotherOperationInProgress'],
    httpStatus: null,
    tool: 'ansible',
  },
  {
    name: 'Azure PowerShell',
    text: `New-AzResourceGroupDeployment : 10:11:12 AM - The deployment 'barn-42' failed with error(s). Showing 1 out of 1 error(s).\nStatus Message: The owl is in use by another barn. (Code: OwlInUse)\nCorrelationId: ${ID}\nAt line:1 char:1\n    + CategoryInfo          : NotSpecified: (:) [New-AzResourceGroupDeployment], Exception`,
    codes: ['OwlInUse'],
    httpStatus: null,
    tool: 'powershell',
    deploymentName: 'barn-42',
  },
  {
    name: 'the Azure CLI',
    text: `$ az network vnet delete -g rg-barn -n vnet-barn\n(InUseSubnetCannotBeDeleted) Subnet owls is in use by ${idOf('Microsoft.Network/networkInterfaces', 'nic-barn')} and cannot be deleted.\nCode: InUseSubnetCannotBeDeleted\nMessage: Subnet owls is in use and cannot be deleted.`,
    codes: ['InUseSubnetCannotBeDeleted'],
    httpStatus: null,
    tool: 'az-cli',
    operation: 'delete',
    group: 'rg-barn',
  },
  {
    name: 'azd',
    text: `ERROR: error executing step command 'provision': deployment failed: error deploying infrastructure: deploying to subscription:\n\nDeployment Error Details:\nFlagMustBeSetForRestore: An existing resource with ID '${idOf('Microsoft.CognitiveServices/accounts', 'ai-barn')}' has been soft-deleted.`,
    codes: ['FlagMustBeSetForRestore'],
    httpStatus: null,
    tool: 'azd',
    resourceName: 'ai-barn',
  },
  {
    name: 'an activity log entry',
    text: json({
      correlationId: ID,
      eventDataId: ID,
      operationName: { value: 'Microsoft.Network/virtualNetworks/delete' },
      resourceId: VNET,
      status: { value: 'Failed' },
      subStatus: { value: 'Conflict' },
      properties: { statusCode: 'Conflict', statusMessage: json({ error: busy(VNET) }) },
    }),
    codes: ['AnotherOperationInProgress'],
    httpStatus: null,
    tool: 'activity-log',
    operation: 'delete',
    resourceName: 'vnet-barn',
  },
  {
    name: 'the .NET SDK',
    text: 'Unhandled exception. Azure.RequestFailedException: The specified container is being deleted. Try operation later.\nStatus: 409 (The specified container is being deleted.)\nErrorCode: ContainerBeingDeleted\n\nHeaders:\nx-ms-error-code: ContainerBeingDeleted\n',
    codes: ['ContainerBeingDeleted'],
    httpStatus: 409,
    tool: 'sdk-dotnet',
  },
  {
    name: 'the Python SDK',
    text: 'Traceback (most recent call last):\n  File "x.py", line 1\nazure.core.exceptions.ResourceExistsError: The specified blob already exists.\nRequestId:1\nErrorCode:BlobAlreadyExists\n',
    codes: ['BlobAlreadyExists'],
    httpStatus: null,
    tool: 'sdk-python',
  },
  {
    name: 'the JavaScript SDK',
    text: "RestError: The condition specified using HTTP conditional header(s) is not met.\n    at handleErrorResponse (node_modules/@azure/core-client/x.js:1:1) {\n  code: 'ConditionNotMet',\n  statusCode: 412,\n}",
    codes: ['ConditionNotMet'],
    httpStatus: 412,
    tool: 'sdk-js',
  },
  {
    name: 'the Go SDK',
    text: `PUT https://management.azure.com${VAULT}\n----\nRESPONSE 409: 409 Conflict\nERROR CODE: VaultAlreadyExists\n----\n{"error":{"code":"VaultAlreadyExists","message":"The vault name is already in use."}}\n----\n`,
    codes: ['VaultAlreadyExists'],
    httpStatus: 409,
    tool: 'sdk-go',
    operation: 'create',
    resourceName: 'kv-barn',
  },
  {
    name: "storage's XML",
    text: 'HTTP/1.1 412 The lease is not the one.\nx-ms-request-id: 1\n\n<?xml version="1.0"?><Error><Code>LeaseIdMismatchWithBlobOperation</Code><Message>The lease ID did not match.</Message></Error>',
    codes: ['LeaseIdMismatchWithBlobOperation'],
    httpStatus: 412,
    tool: 'rest',
  },
  {
    name: 'Kudu',
    text: 'POST https://app-barn.scm.azurewebsites.net/api/zipdeploy\nError: Failed to deploy web package. Conflict (CODE: 409)\nThere is a deployment currently in progress. Please try again when it completes.',
    codes: [],
    httpStatus: 409,
    tool: 'kudu',
  },
  {
    name: 'Service Bus',
    text: 'Azure.Messaging.ServiceBus.ServiceBusException: Put token failed. SubCode=40901. Another conflicting operation is in progress. TrackingId:1_G1, SystemTracker:owls.servicebus.windows.net (GeneralError)',
    codes: ['GeneralError', '40901'],
    httpStatus: null,
    tool: 'sdk-dotnet',
  },
  {
    name: 'Cosmos DB',
    text: 'Microsoft.Azure.Cosmos.CosmosException : Response status code does not indicate success: Conflict (409); Substatus: 0; ActivityId: 1; Reason: (Entity with the specified id already exists in the system.)',
    codes: [],
    httpStatus: 409,
    tool: 'sdk-dotnet',
  },
  {
    name: 'the portal',
    text: 'The owl is in use by another barn. (Code: OwlInUse, Target: owls/owl1)\nhttps://portal.azure.com/#blade/x',
    codes: ['OwlInUse'],
    httpStatus: null,
    tool: 'portal',
  },
];
