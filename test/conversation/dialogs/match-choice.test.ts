import assert from 'node:assert/strict';
import { matchChoice } from '../../../src/conversation/dialogs/match-choice.ts';

const NAMES = [
  { id: '/a', label: 'api-rollout' },
  { id: '/b', label: 'network' },
  { id: '/c', label: 'api' },
];
const ANSWERS = [
  { id: 'yes', label: 'Yes, or by a clean-up job' },
  { id: 'just-now', label: 'Yes, minutes ago' },
  { id: 'no', label: 'No, it was never there' },
];
const STATES = [
  { id: 'busy', label: 'Creating, updating or scaling' },
  { id: 'deleting', label: 'Deleting' },
  { id: 'fine', label: 'Running, Succeeded' },
];

const pick = (text: string, choices: typeof NAMES): string | null => matchChoice(text, choices)?.id ?? null;

describe('matchChoice', () => {
  for (const [text, id] of [
    ['2', '/b'],
    ['#2', '/b'],
    ['2.', '/b'],
    ['number 2 please', '/b'],
    ['the second one', '/b'],
    ['2nd', '/b'],
    ['last', '/c'],
    ['the last one', '/c'],
    ['network', '/b'],
    ['it was "network"', '/b'],
    ['api-rollout', '/a'],
    ['I think api-rollout', '/a'],
    ['api', '/c'],
  ] as const) {
    it(`takes ${JSON.stringify(text)} among names`, () => assert.equal(pick(text, NAMES), id));
  }

  for (const text of [
    '',
    '0',
    '4',
    '99',
    'networks',
    'api-rollout or network',
    'neither',
    'what is a 409?',
    '2 apples',
  ]) {
    it(`takes no name for ${JSON.stringify(text)}`, () => assert.equal(pick(text, NAMES), null));
  }

  for (const [text, id] of [
    ['yes', 'yes'],
    ['Yep!', 'yes'],
    ['no', 'no'],
    ['nope', 'no'],
    ['yes, minutes ago', 'just-now'],
    ['yes a few minutes ago', 'just-now'],
    ['by a clean-up job', 'yes'],
    ['never there', 'no'],
  ] as const) {
    it(`takes ${JSON.stringify(text)} among answers`, () => assert.equal(pick(text, ANSWERS), id));
  }

  for (const [text, id] of [
    ["it's still deleting i think", 'deleting'],
    ['scaling', 'busy'],
    ['RUNNING', 'fine'],
    ['Creating, updating or scaling', 'busy'],
  ] as const) {
    it(`takes ${JSON.stringify(text)} among states`, () => assert.equal(pick(text, STATES), id));
  }

  for (const text of ['maybe', 'purple', 'deleting or running', 'lunch?']) {
    it(`takes no state for ${JSON.stringify(text)}`, () => assert.equal(pick(text, STATES), null));
  }
});
