import assert from 'node:assert/strict';
import { createRecentIds } from '../../src/conversation/recent-ids.ts';

describe('createRecentIds', () => {
  it('tells the first time from the others', () => {
    const recent = createRecentIds(2);
    assert.deepEqual([recent.add('a'), recent.add('a'), recent.add('b')], [true, false, true]);
  });

  it('forgets the oldest beyond its capacity', () => {
    const recent = createRecentIds(2);
    for (const id of ['a', 'b', 'c']) recent.add(id);
    assert.deepEqual([recent.add('c'), recent.add('a')], [false, true]);
  });

  it('forgets on demand', () => {
    const recent = createRecentIds(2);
    recent.add('a');
    recent.remove('a');
    assert.equal(recent.add('a'), true);
  });
});
