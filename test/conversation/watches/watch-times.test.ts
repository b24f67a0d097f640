import assert from 'node:assert/strict';
import { endOfWatch, nextLook } from '../../../src/conversation/watches/watch-times.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const inMinutes = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);

describe('watch times', () => {
  it('end when it was wished, after two hours, and never later than a day', () => {
    assert.deepEqual(endOfWatch(NOW, null), inMinutes(120));
    assert.deepEqual(endOfWatch(NOW, inMinutes(30)), inMinutes(30));
    assert.deepEqual(endOfWatch(NOW, inMinutes(-30)), inMinutes(120));
    assert.deepEqual(endOfWatch(NOW, inMinutes(60 * 24 * 30)), inMinutes(60 * 24));
  });

  it('grow apart', () => {
    const pauses = [0, 9, 11, 59, 61, 600].map(
      (minutes) => nextLook(NOW, inMinutes(minutes)).getTime() - inMinutes(minutes).getTime(),
    );
    assert.deepEqual(
      pauses.map((ms) => ms / 1_000),
      [30, 30, 60, 60, 300, 300],
    );
  });
});
