import { readsResources } from './cases.ts';

describe('reads steps and calls', () => {
  readsResources([
    [
      `   ➡️ Create Sql Server\n(MissingSubscriptionRegistration) The subscription is not registered to use namespace 'Microsoft.Sql'.\nCode: MissingSubscriptionRegistration`,
      'Microsoft.Sql/servers',
      null,
    ],
    [`Create the things we need\n(Conflict) Conflict\nCode: Conflict`, null, null],
    [
      `> azureCreateStorageAccount(sc, storageAccount = "models1",\n+   resourceGroup = "rg")\n409: Conflict : Account already exists with the same name`,
      'Microsoft.Storage/storageAccounts',
      'models1',
    ],
  ]);
});
