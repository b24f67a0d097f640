import assert from 'node:assert/strict';
import { readReference } from '../../../src/conversation/intents/reference.ts';

const IT = [
  'is it locked',
  'watch that',
  'check that resource',
  'locks on the same rg',
  'that',
  'this one',
  'retry it?',
  'the same',
];
const COUNTED: readonly (readonly [text: string, index: number])[] = [
  ['the second one', 1],
  ['#2', 1],
  ['check the 3rd', 2],
  ['option 1 pls', 0],
  ['number 4', 3],
  ['2', 1],
  ['1.', 0],
  ['last one', -1],
  ['the last', -1],
  ['the latter', -1],
  ['second to last', -2],
  ['first', 0],
];
const NONE = [
  '',
  'the kv one',
  'locks on kv-owl',
  'the first time',
  'look at the first message',
  'last night',
  'PR #0',
  'hello',
];

describe('conversation/intents/reference', () => {
  for (const text of IT)
    it(`"${text}" is what was spoken of`, () => assert.deepEqual(readReference(text), { kind: 'it' }));
  for (const [text, index] of COUNTED)
    it(`"${text}" is entry ${index}`, () => assert.deepEqual(readReference(text), { kind: 'ordinal', index }));
  for (const text of NONE) it(`"${text}" points to nothing`, () => assert.equal(readReference(text), null));
});
