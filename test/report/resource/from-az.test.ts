import { readsResources } from './cases.ts';

describe('reads az commands', () => {
  readsResources([
    [
      `$ az keyvault secret set --vault-name kv-one --name db-pass --value x\nERROR: (Conflict) There was a conflict`,
      'Microsoft.KeyVault/vaults/secrets',
      'db-pass',
    ],
    [
      'az network vnet subnet delete \\\n  --resource-group rg-net \\\n  --vnet-name vnet-hub \\\n  --name snet-x\n(InUseSubnetCannotBeDeleted) in use',
      'Microsoft.Network/virtualNetworks/subnets',
      'snet-x',
      'rg-net',
    ],
    [
      `az webapp deployment slot swap -g rg-w -n web-9 --slot staging --target-slot production\nOperation returned an invalid status 'Conflict'`,
      'Microsoft.Web/sites',
      'web-9',
      'rg-w',
    ],
    [
      `az keyvault create -n kv-again -g rg-kv -l westeurope\n(ConflictError) A vault with the same name already exists in deleted state.`,
      'Microsoft.KeyVault/vaults',
      'kv-again',
      'rg-kv',
    ],
  ]);
});
