import assert from 'node:assert/strict';
import { linkTitle } from '../../src/cards/link-title.ts';

describe('linkTitle', () => {
  for (const [address, title] of [
    [
      'https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources',
      'Lock resources (Microsoft Learn)',
    ],
    ['https://learn.microsoft.com/azure/policy/overview', 'Policy (Microsoft Learn)'],
    ['https://github.com/hashicorp/terraform-provider-azurerm/blob/main/internal/errors.go', 'Errors (GitHub)'],
    ['https://example.com/', 'example.com'],
    ['https://example.com/%E0%A4', '%E0%A4 (example.com)'],
  ] as const) {
    it(`names ${address}`, () => assert.equal(linkTitle(new URL(address)), title));
  }
});
