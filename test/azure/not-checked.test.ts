import assert from 'node:assert/strict';
import { AzureReadError } from '../../src/azure/azure-read-error.ts';
import { notChecked } from '../../src/azure/not-checked.ts';

const CHECK = {
  id: 'name-availability',
  source: 'name availability',
  permission: 'Microsoft.Storage/checknameavailability/read',
} as const;
const summaryOf = (action?: string): string => {
  const error = new AzureReadError('forbidden', 'HTTP 403', action === undefined ? {} : { action });
  return notChecked(CHECK, error, new Date(0)).summary;
};

describe('notChecked', () => {
  it('names the action that is missing, and promises Reader only for what Reader has', () => {
    const [read, own, action] = [
      summaryOf('Microsoft.KeyVault/vaults/read'),
      summaryOf(),
      summaryOf('Microsoft.Sql/checkNameAvailability/action'),
    ];
    assert.match(read ?? '', /Microsoft\.KeyVault\/vaults\/read/);
    assert.match(own ?? '', /Microsoft\.Storage\/checknameavailability\/read/);
    assert.match(action ?? '', /Microsoft\.Sql\/checkNameAvailability\/action/);
    const promises = [read, own, action].map((text) => /Reader on the scope/.test(text ?? ''));
    assert.deepEqual(promises, [true, true, false]);
  });
});
