import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { compile } from '../../src/knowledge/compile.ts';
import { pack, unpack } from '../../src/knowledge/pack.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';

describe('knowledge/pack', () => {
  it('gives back the knowledge that went in, as ASCII on the way', async () => {
    const intents = { intents: ['owls'], words: ['hoot'], common: 1, bias: [0], weights: { 'w:hoot': [0, 12] } };
    const compiled = compile(await readFolder(fileURLToPath(new URL('../../src/knowledge/', import.meta.url))));
    const knowledge = { ...compiled, intents };
    const packed = pack(knowledge);
    assert.match(packed, /^[\0-~]*$/);
    const again = unpack(packed);
    const fields = <T extends object>(value: T, like: T) =>
      Object.fromEntries(Object.keys(like).map((key) => [key, Reflect.get(value, key)]));
    assert.equal(again.rules.length, knowledge.rules.length);
    assert.equal(again.fixes.length, knowledge.fixes.length);
    again.rules.forEach((rule, at) => {
      const original = knowledge.rules[at];
      assert.ok(original);
      assert.deepEqual(fields(rule, original), original);
    });
    again.fixes.forEach((fix, at) => {
      const original = knowledge.fixes[at];
      assert.ok(original);
      assert.deepEqual(fields(fix, original), original);
    });
    assert.deepEqual(
      [again.questions, again.answers, again.words],
      [knowledge.questions, knowledge.answers, knowledge.words],
    );
    assert.deepEqual(again.intents, intents);
    assert.equal(unpack(pack(compiled)).intents, undefined);
  });
});
