import assert from 'node:assert/strict';
import { isHelp } from '../../src/conversation/is-help.ts';

describe('isHelp', () => {
  for (const text of ['help', 'Help!', '/help', '?', 'hi', 'Hello there.', ' What can you do? ']) {
    it(`takes ${JSON.stringify(text)} for a call for help`, () => assert.equal(isHelp(text), true));
  }

  for (const text of [
    '',
    'help, (ScopeLocked) the scope is locked',
    'why did my deploy 409',
    `hi${' x'.repeat(500_000)}`,
  ]) {
    it(`does not take ${JSON.stringify(text.slice(0, 40))} for one`, () => assert.equal(isHelp(text), false));
  }
});
