import assert from 'node:assert/strict';
import { corrector, editDistance } from '../../../src/conversation/intents/spelling.ts';

describe('conversation/intents/spelling', () => {
  it('finds the known word behind a slip', () => {
    const correct = corrector(['policy', 'deployment', 'locks', 'watch']);
    assert.equal(correct('polcy'), 'policy');
    assert.equal(correct('deploymnet'), 'deployment');
    assert.equal(correct('lokcs'), 'locks');
  });

  it('leaves known, short, strange and far words as they are', () => {
    const correct = corrector(['lock', 'policy', 'watch']);
    for (const word of ['lock', 'lok', 'clocks', 'police99', 'batch', 'polish-up', 'poultry'])
      assert.equal(correct(word), word);
  });

  it('counts insertions, deletions, substitutions and swaps', () => {
    assert.equal(editDistance('abc', 'abc', 3), 0);
    assert.equal(editDistance('abc', 'acb', 3), 1);
    assert.equal(editDistance('abc', 'abcd', 3), 1);
    assert.equal(editDistance('abc', 'xbc', 3), 1);
    assert.equal(editDistance('abc', 'xyz', 2), 2);
  });
});
