import assert from 'node:assert/strict';
import type { Finding } from '../../src/diagnosis/diagnosis.ts';
import { gistOf } from '../../src/diagnosis/gist.ts';
import { matchRules } from '../../src/diagnosis/match.ts';
import type { ScoredCause } from '../../src/diagnosis/rank.ts';
import { isOpen, rankCauses } from '../../src/diagnosis/rank.ts';
import type { Rule } from '../../src/knowledge/schema.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { knowledge, rule } from './knowledge.ts';

function rank(paste: string, rules: readonly Rule[] = [], findings: readonly Finding[] = []): ScoredCause[] {
  const known = knowledge(rules);
  const report = parseReport(paste);
  return rankCauses(known, report, matchRules(known, report, gistOf(report)), findings);
}
const causes = (scored: readonly ScoredCause[]): string[] => scored.map(({ cause }) => cause);

const BUSY = rule({ id: 'busy', cause: 'concurrent-operation', match: [{ codes: ['OwlFlying'] }] });
const OPEN = rule({ id: 'open', cause: 'unspecified-conflict', match: [{ codes: ['Conflict'] }] });

describe('diagnosis/rank', () => {
  it('lets a cause that only names a conflict step back behind one that explains it', () => {
    const paste =
      '{"error":{"code":"Conflict","message":"A conflict.","details":[{"code":"OwlFlying","message":"The owl flies, a conflict."}]}}';
    const scored = rank(paste, [OPEN, BUSY]);
    assert.equal(scored[0]?.cause, 'concurrent-operation');
    assert.ok((scored.find(({ cause }) => isOpen(cause))?.confidence ?? 0) < 0.2);
  });

  it('keeps the common causes on the list where nothing explains the conflict', () => {
    const found = causes(rank('HTTP/1.1 409 Conflict\n\n(Conflict) There was a conflict.', [OPEN]));
    for (const cause of ['unspecified-conflict', 'concurrent-operation', 'already-exists'])
      assert.ok(found.includes(cause), cause);
  });

  it('has confidences that fall and add up to less than 1', () => {
    for (const paste of ['(OwlFlying) x x x x', '(Conflict) x', '409', '']) {
      const confidences = rank(paste, [OPEN, BUSY]).map(({ confidence }) => confidence);
      assert.ok(confidences.reduce((a, b) => a + b, 0) <= 1);
      assert.deepEqual(
        confidences,
        confidences.toSorted((a, b) => b - a),
      );
    }
  });

  it('judges a code that no rule knows by its words, less surely than a known one', () => {
    const unknown = rank('(BarnAlreadyExists) The barn was refused.')[0];
    const known = rank('(OwlFlying) The owl was refused.', [BUSY])[0];
    assert.equal(unknown?.cause, 'already-exists');
    assert.equal(unknown?.rule, null);
    assert.equal(unknown?.evidence[0]?.kind, 'code-words');
    assert.ok((unknown?.confidence ?? 1) < (known?.confidence ?? 0));
  });

  it('takes a 409 or 412 for a conflict and another status for another error', () => {
    const other = rule({ id: 'other', cause: 'not-a-conflict', match: [{ messages: ['refused'] }] });
    const confidence = (status: number): number =>
      rank(`HTTP/1.1 ${status} X\n\n(OwlOdd) The owl was refused.`, [other])[0]?.confidence ?? 0;
    assert.ok(confidence(403) > confidence(409));
  });

  it('moves causes by what was found in Azure', () => {
    const seen: Finding = {
      check: 'locks',
      effect: 'supports',
      cause: 'locked',
      summary: 'There is a lock.',
      source: 'x',
      observedAt: '2026-03-01T00:00:00Z',
    };
    const gone: Finding = { ...seen, effect: 'rules-out', cause: 'concurrent-operation' };
    assert.equal(rank('(Conflict) A conflict.', [OPEN], [seen])[0]?.cause, 'locked');
    assert.notEqual(rank('(OwlFlying) Flies.', [BUSY], [gone])[0]?.cause, 'concurrent-operation');
  });
});
