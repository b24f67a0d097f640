import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';

describe('subscriptionAccess', () => {
  it('allows all without a list, else those listed, in any letter case', () => {
    assert.ok(subscriptionAccess([])('a'));
    assert.ok(subscriptionAccess([' '])('a'));
    const listed = subscriptionAccess(['Ab', 'c']);
    assert.deepEqual(['aB', 'C', 'd', ''].map(listed), [true, true, false, false]);
  });
});
