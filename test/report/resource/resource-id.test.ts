import assert from 'node:assert/strict';
import { findResourceIds } from '../../../src/report/resource/resource-id.ts';
import { idOf, SUB } from './cases.ts';

describe('findResourceIds', () => {
  it('reads a child by its last segment', () => {
    const [id] = findResourceIds(`see ${idOf('rg-a', 'Microsoft.Network/virtualNetworks/v/subnets/s')}.`);
    assert.deepEqual(
      [id?.type, id?.name, id?.parent, id?.group, id?.subscriptionId],
      ['Microsoft.Network/virtualNetworks/subnets', 's', 'v', 'rg-a', SUB],
    );
  });
  it('leaves actions and pages off', () => {
    const [id] = findResourceIds(idOf('rg-a', 'Microsoft.Compute/virtualMachines/vm1/powerOff'));
    assert.deepEqual([id?.type, id?.name], ['Microsoft.Compute/virtualMachines', 'vm1']);
    assert.equal(id?.id, idOf('rg-a', 'Microsoft.Compute/virtualMachines/vm1'));
  });
  it('reads percent-encoded ids', () => {
    const [id] = findResourceIds(
      `https://portal.azure.com/#blade/x/id/${encodeURIComponent(idOf('rg e', 'Microsoft.Web/sites/app'))}`.replaceAll(
        '%20',
        '-',
      ),
    );
    assert.deepEqual([id?.type, id?.name, id?.group], ['Microsoft.Web/sites', 'app', 'rg-e']);
  });
  it('takes the group of a deleted account from its path', () => {
    const [id] = findResourceIds(
      `/subscriptions/${SUB}/providers/Microsoft.CognitiveServices/locations/westeurope/resourceGroups/rg-d/deletedAccounts/oai`,
    );
    assert.deepEqual(
      [id?.type, id?.name, id?.group],
      ['Microsoft.CognitiveServices/locations/resourceGroups/deletedAccounts', 'oai', 'rg-d'],
    );
  });
  it('reads masked scopes', () => {
    const [id] = findResourceIds('/subscriptions/***/resourceGroups/***/providers/Microsoft.Web/sites/app');
    assert.deepEqual([id?.subscriptionId, id?.group, id?.name], [null, null, 'app']);
  });
  it('reads scopes that somebody blacked out, and ids that a terminal broke', () => {
    const [redacted, broken] = findResourceIds(
      `/subscriptions/<redacted>/resourceGroups/rg-a/providers/Microsoft.Web/sites/app\n/subscriptions/[redacted]/resourceGroups/rg-b/\n  providers/Microsoft.Web/sites/web`,
    );
    assert.deepEqual([redacted?.subscriptionId, redacted?.group, redacted?.name], [null, 'rg-a', 'app']);
    assert.deepEqual([broken?.group, broken?.name], ['rg-b', 'web']);
  });
});
