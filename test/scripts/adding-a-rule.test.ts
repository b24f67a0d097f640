import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { triage } from '../../src/triage/triage.ts';

describe('docs/adding-a-rule.md', () => {
  it("shows a rule that works as a folder of one's own", async () => {
    const page = await readFile(new URL('../../docs/adding-a-rule.md', import.meta.url), 'utf8');
    const yaml = /```yaml\n([\s\S]*?)```/.exec(page)?.[1];
    assert.ok(yaml);
    const dir = await mkdtemp(join(tmpdir(), 'deconflict-rule-'));
    try {
      await writeFile(join(dir, 'key-vault.yaml'), yaml);
      const knowledge = await loadKnowledge({ dir });
      const [rule] = (await readFolder(dir)).rules;
      assert.ok(rule);
      for (const { text } of rule.examples) assert.equal(triage(text, { knowledge }).causes[0]?.rule, rule.id);
      for (const { text, cause } of rule.counterExamples) {
        assert.equal(triage(text, { knowledge }).causes[0]?.cause, cause);
      }
    } finally {
      await rm(dir, { recursive: true });
    }
  });
});
