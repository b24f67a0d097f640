import assert from 'node:assert/strict';
import { codesIn } from '../../../src/conversation/answers/codes-in.ts';
import { knowledge, rule } from '../../diagnosis/knowledge.ts';

const KNOWN = knowledge([
  rule({ id: 'owl', cause: 'locked', match: [{ codes: ['OwlIsRoosting', 'Conflict'] }] }),
  rule({ id: 'hawk', cause: 'locked', match: [{ codes: ['HawkCannotBeDisturbedWhileHunting'] }] }),
]);

describe('conversation/answers/codes-in', () => {
  const cases: readonly (readonly [text: string, codes: readonly string[]])[] = [
    ['explain OwlIsRoosting', ['OwlIsRoosting']],
    ['explain owlisroosting', ['OwlIsRoosting']],
    ['OwlIsRosting?', ['OwlIsRoosting']],
    ['HawkCannotBeDistrubedWhileHuntin', ['HawkCannotBeDisturbedWhileHunting']],
    ['Conflict vs OwlIsRoosting', ['Conflict', 'OwlIsRoosting']],
    ['what is a conflict', []],
    ['Conflict', []],
    ['OwlIsSinging', []],
    ['roosting', []],
  ];
  for (const [text, codes] of cases)
    it(`finds ${codes.join(', ') || 'none'} in "${text}"`, () => assert.deepEqual(codesIn(text, KNOWN), codes));
});
