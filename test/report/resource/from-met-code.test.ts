import { readsResources } from './cases.ts';

describe('reads what people write beside a code', () => {
  readsResources([
    ['why do I get StorageAccountAlreadyTaken on stowl01??', 'Microsoft.Storage/storageAccounts', 'stowl01'],
    [
      'keeps dying with ResourceGroupBeingDeleted for rg-owl-812',
      'Microsoft.Resources/resourceGroups',
      'rg-owl-812',
      'rg-owl-812',
    ],
    ['we got OwlBeingDeleted for the third time', null, null],
  ]);
});
