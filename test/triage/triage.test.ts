import assert from 'node:assert/strict';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triage } from '../../src/triage/triage.ts';
import { PASTES } from '../report/pastes.ts';

const knowledge = await loadKnowledge();

describe('triage/triage', () => {
  for (const { name, text } of PASTES) {
    it(`answers ${name}`, () => {
      const { verdict, causes, retry, fixes } = triage(text, { knowledge });
      assert.notEqual(verdict, 'not-azure');
      assert.ok(causes.length > 0);
      assert.ok(retry.because.length > 0);
      assert.notEqual(fixes[0]?.destructive, true);
    });
  }

  it('leads from a paste to its cause', () => {
    const paste = PASTES.find(({ name }) => name === 'azd')?.text ?? '';
    assert.equal(triage(paste, { knowledge }).causes[0]?.cause, 'soft-deleted');
  });
});
