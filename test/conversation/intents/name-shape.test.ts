import assert from 'node:assert/strict';
import { type NameShape, nameShape } from '../../../src/conversation/intents/name-shape.ts';

const WORDS = new Set(
  'soft deleted role assignment key vault the orders main core re run pre prod steps app service'.split(' '),
);
const CASES: readonly (readonly [word: string, shape: NameShape | null])[] = [
  ['rg-a', 'group'],
  ['contoso-rg', 'group'],
  ['MC_aks_weu', 'group'],
  ['MeetingStatsRG', 'group'],
  ['kv-orders', 'resource'],
  ['stcontoso01', 'resource'],
  ['stcontosologs', 'resource'],
  ['orders-vnet', 'resource'],
  ['main-20261122', 'deployment'],
  ['Microsoft.Template-20261120113005', 'deployment'],
  ['app-deploy-33', 'deployment'],
  ['infra-v2', 'deployment'],
  ['contoso-prod', 'name'],
  ['soft-deleted', null],
  ['pre-prod', null],
  ['steps', null],
  ['re-run', null],
  ['app-service', null],
  ['main.bicep', null],
  ['westeurope2', null],
  ['v1.2.3', null],
  ['409', null],
];

describe('conversation/intents/name-shape', () => {
  for (const [word, shape] of CASES)
    it(`takes ${word} for ${shape ?? 'no name'}`, () =>
      assert.equal(
        nameShape(word, (part) => WORDS.has(part)),
        shape,
      ));
});
