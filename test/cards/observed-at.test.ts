import assert from 'node:assert/strict';
import { observedAt } from '../../src/cards/observed-at.ts';

describe('observedAt', () => {
  for (const [iso, shown] of [
    ['2026-03-01T10:20:00Z', '10:20 UTC'],
    ['2026-03-01T10:20:00.1234567Z', '10:20 UTC'],
    ['2026-03-01T10:20:00+02:00', ''],
    ['soon', ''],
  ] as const) {
    it(`shows ${iso} as ${JSON.stringify(shown)}`, () => assert.equal(observedAt(iso), shown));
  }
});
