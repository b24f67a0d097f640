/** An error to paste while trying the bot out. */
export interface SampleError {
  readonly title: string;
  readonly text: string;
}

const SUBSCRIPTION = '11111111-2222-3333-4444-555555555555';

/** Three errors of three tools, each with its own cause. */
export const SAMPLE_ERRORS: readonly SampleError[] = [
  {
    title: 'Azure CLI: a delete that a lock stops',
    text: `$ az storage account delete -n stpaymentsprod -g rg-payments-prod --yes
(ScopeLocked) The scope '/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-payments-prod/providers/Microsoft.Storage/storageAccounts/stpaymentsprod' cannot perform delete operation because following scope(s) are locked: '/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-payments-prod'. Please remove the lock and try again.
Code: ScopeLocked
Message: The scope '/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-payments-prod/providers/Microsoft.Storage/storageAccounts/stpaymentsprod' cannot perform delete operation because following scope(s) are locked: '/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-payments-prod'. Please remove the lock and try again.`,
  },
  {
    title: 'Terraform: a resource that is there already',
    text: `╷
│ Error: A resource with the ID "/subscriptions/${SUBSCRIPTION}/resourceGroups/rg-network/providers/Microsoft.Network/virtualNetworks/vnet-hub" already exists - to be managed via Terraform this resource needs to be imported into the State. Please see the resource documentation for "azurerm_virtual_network" for more information.
│ 
│   with module.hub.azurerm_virtual_network.this,
│   on modules/hub/main.tf line 12, in resource "azurerm_virtual_network" "this":
│   12: resource "azurerm_virtual_network" "this" {
╵`,
  },
  {
    title: 'AKS: an operation while another one runs',
    text: `(OperationNotAllowed) Operation is not allowed because there's an in progress update managed cluster operation on the managed cluster aks-shop started at 2026-03-04T09:12:44Z. Please wait for it to finish before starting a new operation.
Code: OperationNotAllowed
Message: Operation is not allowed because there's an in progress update managed cluster operation on the managed cluster aks-shop started at 2026-03-04T09:12:44Z. Please wait for it to finish before starting a new operation.
az aks nodepool scale -g rg-shop --cluster-name aks-shop -n pool1 -c 5`,
  },
];
