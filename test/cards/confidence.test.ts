import assert from 'node:assert/strict';
import { confidence } from '../../src/cards/confidence.ts';

describe('confidence', () => {
  it('never claims certainty', () => {
    assert.equal(confidence(1).percent, '99 %');
    assert.equal(confidence(0).percent, '1 %');
  });

  it('has words that change with the chance', () => {
    assert.equal(new Set([0.95, 0.7, 0.5, 0.1].map((chance) => confidence(chance).words)).size, 4);
  });
});
