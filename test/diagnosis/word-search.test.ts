import assert from 'node:assert/strict';
import { wordSearch } from '../../src/diagnosis/word-search.ts';

describe('diagnosis/word-search', () => {
  it('finds what stands in the text and nothing else', () => {
    const text = 'another operation is in progress: the lock é of pool x';
    const holds = wordSearch(text);
    for (let start = 0; start < text.length; start++) {
      for (let end = start + 1; end <= text.length; end++) assert.ok(holds(text.slice(start, end)));
    }
    for (const word of ['another operator', 'progress:the', 'zz', 'y', 'the lock of', `${text}.`])
      assert.ok(!holds(word), word);
  });

  it('answers for texts shorter than it looks at together', () => {
    assert.ok(wordSearch('abc')('bc'));
    assert.ok(!wordSearch('abc')('abcd'));
    assert.ok(!wordSearch('')('a'));
  });
});
