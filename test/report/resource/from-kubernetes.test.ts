import { readsResources, SUB } from './cases.ts';

describe('reads Kubernetes operators', () => {
  readsResources([
    [
      `failed to reconcile AzureMachine: failed to create or update resource cl-rg/cl-nic (service: networkinterfaces): PUT x`,
      'Microsoft.Network/networkInterfaces',
      'cl-nic',
      'cl-rg',
    ],
    [
      `$ kubectl describe storageaccounts.storage.azure.com/aso-acct\nReason: StorageAccountAlreadyTaken`,
      'Microsoft.Storage/storageAccounts',
      'aso-acct',
    ],
    [
      `E0101 10:00:00.1 1 controller.go:1] "msg"="Reconciler error" "error"="PUT x 409 Conflict" "controller"="virtualnetwork" "controllerGroup"="network.azure.com" "controllerKind"="VirtualNetwork" "name"="aso-vnet" "namespace"="default"`,
      'Microsoft.Network/virtualNetworks',
      'aso-vnet',
    ],
    [
      `attacher.go:104] Attach volume "/subscriptions/${SUB}/resourceGroups/mc/providers/Microsoft.Compute/disks/pvc-1" to instance "/subscriptions/${SUB}/resourceGroups/mc/providers/Microsoft.Compute/virtualMachines/node-1" failed with compute.VirtualMachinesClient#CreateOrUpdate: StatusCode=409 -- Original Error: Code="OperationNotAllowed" Message="Not supported."`,
      'Microsoft.Compute/virtualMachines',
      'node-1',
    ],
    [
      `Code="AttachDiskWhileBeingDetached" Message="Cannot attach data disk '1f1e2d3c-1111-4222-8333-444455556666' to VM 'aks-pool-vmss_1' because the disk is currently being detached."`,
      null,
      '1f1e2d3c-1111-4222-8333-444455556666',
    ],
  ]);
});
