import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { EXAMPLES, type Example, readExamples } from '../../../scripts/intents/read-examples.ts';
import type { Slots } from '../../../src/conversation/intents/intent.ts';
import { readIntent } from '../../../src/conversation/intents/read-intent.ts';
import { readFolder } from '../../../src/knowledge/read-folder.ts';
import { knowledge } from './knowledge.ts';

const SETS = ['blind-first', 'blind-second', 'blind-third', 'blind-fourth'];
/** Least share of texts whose intent is read right, and least F1 of the names in them. */
const LEAST = { intents: 0.97, slots: 0.97, examples: 0.98 };
const TIMELESS = ['resourceGroup', 'resourceName', 'deploymentName', 'subscriptionId'] as const;

describe('conversation/intents/read-intent', function () {
  this.timeout(60_000);

  for (const name of SETS) {
    it(`reads ${name}.yaml`, async () => {
      const examples = await readExamples(new URL(`./${name}.yaml`, import.meta.url));
      const read = examples.map((example) => ({ example, got: readIntent(example.text, knowledge) }));
      const wrong = read.filter(({ example, got }) => got.intent !== example.intent);
      const share = 1 - wrong.length / examples.length;
      assert.ok(share >= LEAST.intents, wrong.map(({ example, got }) => `${example.text} → ${got.intent}`).join('\n'));
      const asked = read.filter(({ example }) => example.intent !== 'diagnose');
      const f1 = slotsF1(asked.map(({ example, got }) => [example.slots, got.slots]));
      assert.ok(f1 >= LEAST.slots, `slots F1 ${f1}`);
    });
  }

  it('has learned its examples', async () => {
    const examples = (await readExamples(EXAMPLES)).filter((_, at) => at % 5 === 0);
    const right = examples.filter(({ intent, text }) => readIntent(text, knowledge).intent === intent);
    assert.ok(right.length / examples.length >= LEAST.examples, `${right.length} of ${examples.length}`);
  });

  it('has at least 40 different examples of every intent', async () => {
    const counts = new Map<string, Set<string>>();
    for (const { intent, text } of await readExamples(EXAMPLES))
      counts.set(intent, (counts.get(intent) ?? new Set()).add(text.toLowerCase()));
    assert.equal(counts.size, 20);
    for (const [intent, texts] of counts) assert.ok(texts.size >= 40, `${intent}: ${texts.size}`);
  });

  it('takes what the rules recognise for pasted errors', async () => {
    const { rules } = await readFolder(fileURLToPath(new URL('../../../src/knowledge/', import.meta.url)));
    const pastes = rules.flatMap((rule) => rule.examples.slice(0, 1).map(({ text }) => text));
    const others = pastes.filter((text) => readIntent(text, knowledge).intent !== 'diagnose');
    assert.ok(others.length / pastes.length < 0.005, others.join('\n---\n'));
  });

  it('takes nothing else for a pasted error', () => {
    const texts = [
      'prod deploy broke, 409',
      '409 conflict',
      'explain AnotherOperationInProgress pls',
      'got InUseSubnetCannotBeDeleted again, why',
      'denied by policy?',
      'is it "soft deleted" or locked?',
      'Deployment succeeded\nResource group: rg-a',
      'merge conflict in main.bicep again, can whoever touched the subnets rebase pls',
      'fwiw our orders api returns 409 when the idempotency key was already used, that is by design',
    ];
    for (const text of texts) assert.notEqual(readIntent(text, knowledge).intent, 'diagnose', text);
  });

  it('gives its reasons, strongest first, and no name among them', () => {
    const { intent, reasons } = readIntent('any locks on kv-owl-prod?', knowledge);
    assert.equal(intent, 'check-locks');
    assert.ok(reasons.length > 1);
    assert.ok(reasons.every((reason) => !reason.includes('kv-owl-prod')));
    const weights = reasons.map((reason) => Number(/\(([\d.]+)\)$/.exec(reason)?.[1]));
    assert.deepEqual(
      weights,
      weights.toSorted((a, b) => b - a),
    );
  });

  it('answers the same for the same message, and anything for any', () => {
    for (const text of ['', ' ', '?', '\u0000', '<@U0BOT123>', '\ud800', 'a'.repeat(5_000), '`'.repeat(5_000)]) {
      assert.deepEqual(readIntent(text, knowledge), readIntent(text, knowledge));
    }
  });

  it('needs knowledge that was compiled with examples', () => {
    const { intents: _, ...without } = { ...knowledge };
    assert.throws(() => readIntent('hi', without), /without examples/);
  });
});

function slotsF1(pairs: readonly (readonly [wanted: Example['slots'], got: Slots])[]): number {
  let [right, wrong] = [0, 0];
  for (const [wanted, got] of pairs) {
    for (const slot of TIMELESS) {
      if (wanted[slot] === undefined && got[slot] === undefined) continue;
      if (wanted[slot]?.toLowerCase() === got[slot]?.toLowerCase()) right += 2;
      else wrong += wanted[slot] === undefined || got[slot] === undefined ? 1 : 2;
    }
  }
  return right / (right + wrong);
}
