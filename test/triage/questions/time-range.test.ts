import assert from 'node:assert/strict';
import { timeRange } from '../../../src/triage/questions/time-range.ts';

const NOW = new Date('2026-03-01T12:00:00Z');
const DAY = 24 * 3_600_000;
const ago = (ms: number): Date => new Date(NOW.getTime() - ms);

describe('triage/questions/time-range', () => {
  it('is the last 14 days where nobody said', () => {
    const range = timeRange({ from: null, to: null }, NOW);
    assert.deepEqual([range.from, range.to], [ago(14 * DAY), NOW]);
    assert.ok(range.isFresh && !range.asked && !range.isOld);
  });

  it('ends now at the latest, and begins where something is kept', () => {
    const ahead = timeRange({ from: ago(DAY), to: new Date(NOW.getTime() + DAY) }, NOW);
    assert.deepEqual([ahead.from, ahead.to], [ago(DAY), NOW]);
    const old = timeRange({ from: ago(400 * DAY), to: ago(300 * DAY) }, NOW);
    assert.ok(old.isOld && old.from.getTime() > ago(90 * DAY).getTime() && old.to >= old.from);
  });

  it('turns a range that is upside down, and knows when the log is still filling up', () => {
    const turned = timeRange({ from: ago(DAY), to: ago(2 * DAY) }, NOW);
    assert.deepEqual([turned.from, turned.to], [ago(2 * DAY), ago(DAY)]);
    assert.ok(!turned.isFresh);
    assert.ok(timeRange({ from: ago(DAY), to: ago(60_000) }, NOW).isFresh);
  });
});
