import assert from 'node:assert/strict';
import { withoutEmoji } from '../../../src/conversation/intents/emoji.ts';
import { isShort, joinedWords, spelledOut, stem } from '../../../src/conversation/intents/words.ts';

describe('conversation/intents/words', () => {
  it('spells out what is written short', () => {
    assert.deepEqual(spelledOut('lmk'), ['let', 'me', 'know']);
    assert.deepEqual(spelledOut('wats'), ['what', 'is']);
    assert.deepEqual(spelledOut('heeeelp'), ['heelp']);
    assert.ok(isShort('rn') && !isShort('right'));
  });

  it('writes as one word what means one thing', () => {
    assert.equal(joinedWords('Soft-Deleted Resource Group'), 'softdelete resourcegroup');
    assert.equal(joinedWords("don't re-run"), 'dont rerun');
  });

  it('takes off endings', () => {
    assert.equal(new Set(['lock', 'locks', 'locked', 'locking'].map(stem)).size, 1);
    assert.equal(new Set(['policy', 'policies'].map(stem)).size, 1);
    assert.equal(stem('run'), stem('running'));
  });

  it('tells emoji and their names by what they say', () => {
    assert.equal(withoutEmoji('👍').trim(), 'emojigood');
    assert.equal(withoutEmoji(':thumbsdown:').trim(), 'emojibad');
    assert.equal(withoutEmoji('^^').trim(), 'uparrow');
    assert.equal(withoutEmoji('no emoji: here'), 'no emoji: here');
  });
});
