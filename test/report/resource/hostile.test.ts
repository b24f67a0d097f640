import assert from 'node:assert/strict';
import { findNames } from '../../../src/report/names.ts';
import { findResource } from '../../../src/report/resource/find-resource.ts';
import { findResourceIds } from '../../../src/report/resource/resource-id.ts';
import { findDeployment, findGroup } from '../../../src/report/scope.ts';
import { cpuMs } from '../../cpu-ms.ts';

const FRAGMENTS = [
  'a',
  ' ',
  '\n',
  '"',
  '{',
  '(',
  'a.b.',
  'az vm create \\\n --name x ',
  'New-AzVM @p `\n',
  '/subscriptions/',
  '%2Fsubscriptions%2F',
  'aa.blob.core.windows.net ',
  "storage account 'x' ",
  'creating Vault: (Name "x" / ',
  'module.a[0].azurerm_x.y: ',
  'azure-native:web:WebApp (x):\n',
  '{"targetResource":{"id":"',
  'resource vm1/x (service: y ',
  'scope(s) are locked: ',
  "nested resource IDs include: 'Microsoft.",
  'resource group ',
  'in the in the ',
  'creating Thing (Subscription: "x" ',
  '\\"Name \\"',
  'Creating key vault\n',
  'createStorageAccount(',
  'resource agent ',
  'Attach volume "x" to instance "/subscriptions/',
  'SystemTracker:a.servicebus.',
  'Error: deleting Thing "x" for Resource "',
  'Action: a.b\nError type:',
  "perform action 'a.b/c' over scope '",
  'Target: /subscriptions/a/providers/A.bc/d/e ',
];

/** Milliseconds that reading takes, the better of two runs. */
function timed(text: string): number {
  const lead = { at: text.length >> 1, codes: ['Conflict'], message: text, target: text, httpStatus: null };
  const run = () => {
    const start = cpuMs();
    const ids = findResourceIds(text);
    findResource({ text, lead, ids });
    findNames(text, ids, null);
    findGroup(text, ids);
    findDeployment(text, ids);
    return cpuMs() - start;
  };
  return Math.min(run(), run());
}

describe('hostile pastes', () => {
  for (const fragment of FRAGMENTS) {
    it(`takes linear time for repeated ${JSON.stringify(fragment)}`, () => {
      const small = timed(fragment.repeat(Math.ceil(60_000 / fragment.length)));
      const large = timed(fragment.repeat(Math.ceil(480_000 / fragment.length)));
      // Eight times the text; a quadratic reader would take 64 times as long.
      assert.ok(large < Math.max(small * 24, 150), `${small.toFixed(0)} ms, then ${large.toFixed(0)} ms`);
    });
  }
});
