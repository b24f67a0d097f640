import assert from 'node:assert/strict';
import { findTime, readTimeRange } from '../../../src/conversation/intents/time-range.ts';

/** A Wednesday. */
const NOW = new Date('2026-11-18T10:30:00Z');
const CASES: readonly (readonly [text: string, from: string, to: string, words?: string])[] = [
  ['who touched kv-prod last hour', '2026-11-18T09:30Z', '2026-11-18T10:30Z', 'last hour'],
  ['in the past 30m', '2026-11-18T10:00Z', '2026-11-18T10:30Z', 'past 30m'],
  ['last 3 days', '2026-11-15T10:30Z', '2026-11-18T10:30Z'],
  ['last month', '2026-10-01T00:00Z', '2026-11-01T00:00Z'],
  ['it broke 10 min ago!!', '2026-11-18T10:20Z', '2026-11-18T10:30Z', '10 min ago'],
  ['an hour ago', '2026-11-18T09:30Z', '2026-11-18T10:30Z'],
  ['half an hour ago', '2026-11-18T10:00Z', '2026-11-18T10:30Z'],
  ['what changed since 9am', '2026-11-18T09:00Z', '2026-11-18T10:30Z', 'since 9am'],
  ['since 11pm', '2026-11-17T23:00Z', '2026-11-18T10:30Z'],
  ['since yesterday', '2026-11-17T00:00Z', '2026-11-18T10:30Z'],
  ['since monday', '2026-11-16T00:00Z', '2026-11-18T10:30Z'],
  ['since 2 hours', '2026-11-18T08:30Z', '2026-11-18T10:30Z'],
  ['between 14:00 and 15:00', '2026-11-17T14:00Z', '2026-11-17T15:00Z', 'between 14:00 and 15:00'],
  ['between 9 and 10', '2026-11-18T09:00Z', '2026-11-18T10:00Z'],
  ['from 23:00 to 01:00', '2026-11-17T23:00Z', '2026-11-18T01:00Z'],
  ['between 10:00 and 12:00', '2026-11-18T10:00Z', '2026-11-18T10:30Z'],
  ['last night', '2026-11-17T18:00Z', '2026-11-18T06:00Z'],
  ['yesterday', '2026-11-17T00:00Z', '2026-11-18T00:00Z'],
  ['yesterday evening', '2026-11-17T18:00Z', '2026-11-18T00:00Z'],
  ['this morning', '2026-11-18T05:00Z', '2026-11-18T10:30Z'],
  ['today', '2026-11-18T00:00Z', '2026-11-18T10:30Z'],
  ['this week', '2026-11-16T00:00Z', '2026-11-18T10:30Z'],
  ['watch it for the next 2 hours', '2026-11-18T10:30Z', '2026-11-18T12:30Z', 'next 2 hours'],
  ['in 10 minutes', '2026-11-18T10:30Z', '2026-11-18T10:40Z'],
  ['until 6pm', '2026-11-18T10:30Z', '2026-11-18T18:00Z'],
  ['until 9:00', '2026-11-18T10:30Z', '2026-11-19T09:00Z'],
  ['how much in october', '2026-10-01T00:00Z', '2026-11-01T00:00Z', 'in october'],
  ['in december', '2025-12-01T00:00Z', '2026-01-01T00:00Z'],
  ['on friday', '2026-11-13T00:00Z', '2026-11-14T00:00Z'],
  ['2026-11-03', '2026-11-03T00:00Z', '2026-11-04T00:00Z'],
  ['nov 3rd', '2026-11-03T00:00Z', '2026-11-04T00:00Z'],
  ['around 3am', '2026-11-18T02:30Z', '2026-11-18T03:30Z'],
];

describe('conversation/intents/time-range', () => {
  for (const [text, from, to, words] of CASES) {
    it(`reads "${text}"`, () => {
      const range = readTimeRange(text, NOW);
      assert.deepEqual([range?.from, range?.to], [new Date(from), new Date(to)]);
      if (words !== undefined) assert.equal(range?.text, words);
    });
  }

  it("takes the asker's zone", () => {
    const range = readTimeRange('yesterday', NOW, 120);
    assert.deepEqual([range?.from, range?.to], [new Date('2026-11-16T22:00Z'), new Date('2026-11-17T22:00Z')]);
    assert.deepEqual(readTimeRange('since 9am', NOW, -300)?.from, new Date('2026-11-17T14:00Z'));
  });

  it('never ends before it begins', () => {
    for (let hour = 0; hour < 24; hour++) {
      const now = new Date(Date.UTC(2026, 0, 1, hour, 59));
      for (const [text] of CASES) {
        const range = readTimeRange(text, now, 60);
        assert.ok(range === null || range.from <= range.to, `${text} at ${hour}`);
      }
    }
  });

  it('finds none where none is named', () => {
    for (const text of ['', 'last person', 'page me at 3am', 'in a vnet', 'may i retry', 'main-20261122', '10 minutes'])
      assert.equal(readTimeRange(text, NOW), null, text);
  });

  it('tells where the words stand', () => {
    assert.deepEqual(findTime('who did it last night?'), { at: 11, text: 'last night' });
  });
});
