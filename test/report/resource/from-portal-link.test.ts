import { readsResources, SUB } from './cases.ts';

describe('reads portal links', () => {
  readsResources([
    [
      `https://portal.azure.com/#@contoso.example/resource/subscriptions/${SUB}/resourceGroups/rg-portal/providers/Microsoft.Web/sites/app-77/appServices is showing Conflict`,
      'Microsoft.Web/sites',
      'app-77',
      'rg-portal',
    ],
  ]);
});
