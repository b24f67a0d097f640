import assert from 'node:assert/strict';
import { createRateLimit } from '../../src/conversation/rate-limit.ts';

describe('createRateLimit', () => {
  let at = 0;
  const now = (): Date => new Date(at);
  beforeEach(() => {
    at = 0;
  });

  it('lets so many pass a minute, then says so once', () => {
    const limit = createRateLimit(3, now);
    assert.deepEqual(
      Array.from({ length: 6 }, () => limit.take('ann')),
      ['ok', 'ok', 'ok', 'over', 'still-over', 'still-over'],
    );
  });

  it('lets others pass meanwhile, and the same again after a while', () => {
    const limit = createRateLimit(3, now);
    for (let times = 0; times < 5; times++) limit.take('ann');
    assert.equal(limit.take('bob'), 'ok');
    at = 21_000;
    assert.deepEqual([limit.take('ann'), limit.take('ann')], ['ok', 'over']);
  });
});
