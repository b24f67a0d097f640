import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';

describe('knowledge/load-knowledge', () => {
  let dir = '';
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
  });
  after(() => rm(dir, { recursive: true }));

  it('loads what is built in', async () => {
    const { rules, fixes, questions, answers } = await loadKnowledge();
    for (const list of [rules, fixes, questions, answers]) assert.ok(list.length > 0);
    const [first] = rules;
    assert.ok(first && first.title.length > 0 && first.fixes.length > 0);
  });

  it("lays a team's folder on top: its rules replace those of the same id and may use built-in fixes", async () => {
    const builtIn = await loadKnowledge();
    const [replaced] = builtIn.rules;
    assert.ok(replaced);
    const text = (id: string): string =>
      `  - id: ${id}\n    cause: locked\n    title: Ours\n    match:\n      - codes: [OwlInUse]\n    why: Ours.\n    retry: { verdict: no, because: Ours. }\n    fixes: [wait-and-retry]\n    docs: [https://learn.microsoft.com/azure/owls]\n    examples:\n      - text: a\n      - text: b\n`;
    await writeFile(join(dir, 'ours.yaml'), `service: Owls\nrules:\n${text(replaced.id)}${text('owl-in-use')}`);
    const { rules, fixes } = await loadKnowledge({ dir });
    assert.equal(rules.length, builtIn.rules.length + 1);
    assert.deepEqual(
      rules.filter(({ id }) => id === replaced.id).map(({ title }) => title),
      ['Ours'],
    );
    assert.equal(fixes.length, builtIn.fixes.length);
  });

  it('refuses a folder with mistakes', async () => {
    await writeFile(join(dir, 'ours.yaml'), 'service: Owls\nrules: []\n');
    await assert.rejects(loadKnowledge({ dir }), { name: 'KnowledgeError' });
  });
});
