import { readsResources } from './cases.ts';

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
  ]);
});
