import assert from 'node:assert/strict';
import { scoreIntents } from '../../../src/conversation/intents/score-intents.ts';

const MODEL = {
  intents: ['owls', 'hawks'],
  words: [],
  common: 0,
  bias: [0, 1],
  weights: { 'w:hoot': [0, 30, 1, -10], 'b:hoot hoot': [0, 5], 'w:screech': [1, 20] },
};

describe('conversation/intents/score-intents', () => {
  it('adds up weights, and names the words of the best', () => {
    const [best, other] = scoreIntents(
      new Map([
        ['w:hoot', 'hoot'],
        ['b:hoot hoot', 'hoot'],
        ['w:unknown', 'unknown'],
      ]),
      MODEL,
    );
    assert.deepEqual(best, { intent: 'owls', score: 35, grounds: [{ words: 'hoot', weight: 35 }] });
    assert.equal(other?.score, -9);
  });

  it('starts from the bias where nothing is known', () => {
    assert.equal(scoreIntents(new Map([['toString', 'x']]), MODEL)[0]?.intent, 'hawks');
  });
});
