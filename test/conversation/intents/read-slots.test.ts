import assert from 'node:assert/strict';
import type { Slots } from '../../../src/conversation/intents/intent.ts';
import { readIntent } from '../../../src/conversation/intents/read-intent.ts';
import { knowledge } from './knowledge.ts';

const SUB = '07bafecf-1852-4c79-9f27-6662c586fbcc';
const CASES: readonly (readonly [text: string, slots: Slots])[] = [
  ['is RG-SHARED-NET locked', { resourceGroup: 'RG-SHARED-NET' }],
  ['deny assignments on mc_aks-core_weu', { resourceGroup: 'mc_aks-core_weu' }],
  ['what is running in contoso-prod', { resourceGroup: 'contoso-prod' }],
  ['locks on rg payments', { resourceGroup: 'payments' }],
  ['is there a resource group called "barn"', { resourceGroup: 'barn' }],
  ['does stcontosologs exist in rg-logs', { resourceName: 'stcontosologs', resourceGroup: 'rg-logs' }],
  ['is there a vault named owl', { resourceName: 'owl' }],
  ['retry main-20261122?', { deploymentName: 'main-20261122' }],
  ['is release-481 done', { deploymentName: 'release-481' }],
  ['deployment main in rg-a failed', { deploymentName: 'main', resourceGroup: 'rg-a' }],
  [
    `deploy failed in sub ${SUB} rg rg-a name dbx-main`,
    { subscriptionId: SUB, resourceGroup: 'rg-a', deploymentName: 'dbx-main' },
  ],
  ['correlation id 07bafecf-1852-4c79-9f27-6662c586fbcc, why did it fail', {}],
  ['look at `kv-owl` and "kv-hawk"', { resourceName: 'kv-owl' }],
  ['<https://stowls01.blob.core.windows.net/|the account> is it locked', { resourceName: 'stowls01' }],
  ['is vnet-a/snet-b locked', { resourceName: 'snet-b' }],
  [
    `check /subscriptions/${SUB}/resourceGroups/rg-a/providers/Microsoft.KeyVault/vaults/kv-a`,
    { subscriptionId: SUB, resourceGroup: 'rg-a', resourceName: 'kv-a' },
  ],
  [
    `why https://portal.azure.com/#view/HubsExtension/DeploymentDetailsBlade/~/overview/id/%2Fsubscriptions%2F${SUB}%2FresourceGroups%2Frg-a%2Fproviders%2FMicrosoft.Resources%2Fdeployments%2Fmain`,
    { subscriptionId: SUB, resourceGroup: 'rg-a', deploymentName: 'main' },
  ],
  ['whats up in the last 30 min', { timeRange: 'last 30 min' }],
  ['which rg is nic-vm-042 in', { resourceName: 'nic-vm-042' }],
];
/** None of these names anything. */
const NAMELESS = [
  'is it soft-deleted or re-created by the on-call team',
  'the role-assignment in the key-vault failed with a 409s storm',
  'standard_d4s_v5 in westeurope, please',
  'see main.bicep and error.txt, INC0012345, v1.2.3, 10.0.0.0/16',
  'explain ScopeLocked and AnotherOperationInProgress',
  'bob@contoso.com has a usb-c cable',
  'non-prod and pre-prod are fine, prod-like too',
];

describe('conversation/intents/read-slots', () => {
  for (const [text, slots] of CASES) {
    it(`reads ${text.slice(0, 70)}`, () => assert.deepEqual(readIntent(text, knowledge).slots, slots));
  }
  for (const text of NAMELESS) {
    it(`finds no name in ${text}`, () => assert.deepEqual(readIntent(text, knowledge).slots, {}));
  }
});
