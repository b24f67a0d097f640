import assert from 'node:assert/strict';
import { learnIntents } from '../../../scripts/intents/learn-intents.ts';
import type { Example } from '../../../scripts/intents/read-examples.ts';
import { shuffled } from '../../../scripts/intents/train.ts';
import { readIntent } from '../../../src/conversation/intents/read-intent.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';

const KNOWLEDGE: Knowledge = { rules: [], fixes: [], questions: [], answers: [] };
const EXAMPLES: readonly Example[] = ['kv-a', 'kv-b', 'rg-c', 'vnet-d'].flatMap((name): Example[] => [
  { intent: 'check-locks', text: `any locks on ${name}`, slots: { resourceName: name } },
  { intent: 'watch', text: `watch ${name} please`, slots: { resourceName: name } },
  { intent: 'greet', text: `hello ${name}`, slots: { resourceName: name } },
]);

describe('scripts/intents', () => {
  it('learns the same from the same examples, and what names never said', () => {
    const model = learnIntents(EXAMPLES, KNOWLEDGE);
    assert.deepEqual(model, learnIntents(EXAMPLES, KNOWLEDGE));
    assert.ok(!model.words.includes('kv') && model.words.includes('locks'));
    const knowledge = { ...KNOWLEDGE, intents: model };
    assert.equal(readIntent('locks on kv-owl?', knowledge).intent, 'check-locks');
    assert.equal(readIntent('pls watch rg-hawk', knowledge).intent, 'watch');
  });

  it('refuses a text of two intents', () => {
    const clash: Example = { intent: 'help', text: 'hello kv-a', slots: {} };
    assert.throws(() => learnIntents([...EXAMPLES, clash], KNOWLEDGE), /hello kv-a/);
  });

  it('shuffles alike for one seed, and loses nothing', () => {
    const items = [1, 2, 3, 4, 5, 6, 7];
    assert.deepEqual(shuffled(items, 3), shuffled(items, 3));
    assert.deepEqual(shuffled(items, 3).toSorted(), items);
    assert.notDeepEqual(shuffled(items, 3), shuffled(items, 4));
  });
});
