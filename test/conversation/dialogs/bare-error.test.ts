import assert from 'node:assert/strict';
import { isBareError } from '../../../src/conversation/dialogs/bare-error.ts';

describe('isBareError', () => {
  for (const text of [
    '409 Conflict',
    'got a 409',
    '409 conflict again!!',
    'HTTP 409',
    'it says Conflict',
    '412 Precondition Failed',
  ]) {
    it(`is all that somebody has: ${text}`, () => assert.ok(isBareError(text)));
  }

  for (const text of [
    '409??',
    'what is a 409',
    'explain conflict',
    'npm ERR! code E409 npm ERR! 409 Conflict - PUT https://registry.npmjs.org/left-pad',
    'git merge CONFLICT (content): Merge conflict in a.ts',
    'rate limit everything please',
    'we had a long talk about the conflict of interest in the committee meeting on monday',
  ]) {
    it(`is something else: ${text.slice(0, 40)}`, () => assert.ok(!isBareError(text)));
  }
});
