import assert from 'node:assert/strict';
import { readKind } from '../../sandbox/read-kind.ts';

const kinds: Readonly<Record<string, string>> = {
  '/subscriptions': '/subscriptions',
  '/subscriptions/1/resourceGroups/rg': '/subscriptions/*/resourcegroups/*',
  '/subscriptions/1/providers/Microsoft.Web': '/subscriptions/*/providers/*',
  '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Web/sites/a':
    '/subscriptions/*/resourcegroups/*/providers/*/*/*',
  '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Web/sites/a/providers/Microsoft.Authorization/locks':
    '/subscriptions/*/resourcegroups/*/providers/*/*/*/providers/microsoft.authorization/locks',
  '/subscriptions/1/resourceGroups/rg/providers/Microsoft.Resources/deployments/d':
    '/subscriptions/*/resourcegroups/*/providers/microsoft.resources/deployments/*',
  '/subscriptions/1/providers/Microsoft.KeyVault/deletedVaults': '/subscriptions/*/providers/*/deletedvaults',
};

describe('readKind', () => {
  for (const [path, kind] of Object.entries(kinds)) {
    it(`${path} is ${kind}`, () => assert.equal(readKind('GET', path), `GET ${kind}`));
  }
});
