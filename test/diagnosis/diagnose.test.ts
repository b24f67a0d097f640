import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts';
import type { Fix, Retry, Rule } from '../../src/knowledge/schema.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { fix, knowledge, rule } from './knowledge.ts';

const PASTE = '(OwlInUse) The owl is in use. Resource: Microsoft.Network/virtualNetworks/owl1';
const judge = (paste: string, rules: readonly Rule[], fixes: readonly Fix[] = []): Diagnosis =>
  diagnose(parseReport(paste), knowledge(rules, { fixes }));
const retry = (verdict: Retry['verdict']): Retry => ({ verdict, because: `${verdict} {{resource.group}}.` });
const owl = (parts: Partial<Rule> = {}): Rule =>
  rule({ id: 'owl', cause: 'dependency-conflict', match: [{ codes: ['OwlInUse'] }], ...parts });

describe('diagnosis/diagnose', () => {
  it('gives the retry advice of the leading rule, its holes filled', () => {
    for (const verdict of ['yes', 'after', 'no', 'unknown'] as const) {
      assert.deepEqual(judge(PASTE, [owl({ retry: retry(verdict) })]).retry, {
        verdict,
        because: `${verdict} <resource-group>.`,
      });
    }
  });

  it('gives none where two causes are as likely and disagree', () => {
    const rules = [owl({ retry: retry('yes') }), owl({ id: 'barn', cause: 'locked', retry: retry('no') })];
    assert.equal(judge(PASTE, rules).retry.verdict, 'unknown');
  });

  it('gives it where they agree', () => {
    const rules = [owl({ retry: retry('no') }), owl({ id: 'barn', cause: 'locked', retry: retry('no') })];
    assert.equal(judge(PASTE, rules).retry.verdict, 'no');
  });

  it('says that it does not know where no rule does', () => {
    assert.equal(judge('(OwlOdd) The owl is odd. Microsoft.Network/virtualNetworks/owl1', []).retry.verdict, 'unknown');
  });

  it("gives all the fixes of the leading cause in its order, then the first of the others'", () => {
    const rules = [
      owl({ fixes: ['look', 'wait'], match: [{ codes: ['OwlInUse'], messages: ['in use'] }] }),
      owl({
        id: 'barn',
        cause: 'locked',
        fixes: ['unlock', 'never'],
        match: [{ codes: ['OwlInUse'], messages: ['owl'] }],
      }),
    ];
    const fixes = ['look', 'wait', 'unlock', 'never'].map((id) => fix({ id }));
    assert.deepEqual(
      judge(PASTE, rules, fixes).fixes.map(({ id, cause }) => [id, cause]),
      [
        ['look', 'dependency-conflict'],
        ['wait', 'dependency-conflict'],
        ['unlock', 'locked'],
      ],
    );
  });

  describe('with findings', () => {
    const found = (parts: Partial<Finding>): Finding => ({
      check: 'dependents',
      effect: 'supports',
      cause: 'dependency-conflict',
      summary: '',
      source: 'the barn',
      observedAt: '2026-11-22T12:00:00Z',
      ...parts,
    });
    const yes = found({ effect: 'neutral', retry: { verdict: 'yes', because: 'It has flown.' } });
    const of = (rules: readonly Rule[], ...findings: readonly Finding[]) =>
      diagnose(parseReport(PASTE), knowledge(rules), findings);

    it('lets a retry go where the reason has cleared, and nothing of its kind is still plainly there', () => {
      const rules = [owl({ retry: retry('no') })];
      assert.equal(of(rules, yes).retry.verdict, 'yes');
      assert.equal(of(rules, yes, found({})).retry.verdict, 'no');
      assert.equal(of(rules, yes, found({ weight: 2 })).retry.verdict, 'yes');
      assert.equal(of(rules, yes, found({ lagSeconds: 60 })).retry.verdict, 'yes');
    });

    it('takes the advice of the rule that a finding names before that of mere wording', () => {
      const named = rule({
        id: 'named',
        cause: 'locked',
        match: [{ codes: ['NeverSaid'] }],
        service: 'Owls',
        retry: retry('after'),
      });
      const wording = rule({
        id: 'wording',
        cause: 'locked',
        match: [{ codes: ['NeverSaid'] }],
        service: 'Any service',
        retry: retry('no'),
      });
      const finding = found({ cause: 'locked', weight: 9, rule: 'named' });
      const [lead] = of([owl(), wording, named], finding).causes;
      assert.deepEqual([lead?.cause, lead?.rule], ['locked', 'named']);
      assert.equal(of([owl(), wording], finding).causes[0]?.rule, null);
    });
  });

  it('says for a code that no rule knows that it went by the words of the code', () => {
    const [cause] = judge('(BarnAlreadyExists) The barn was refused. Microsoft.Network/virtualNetworks/b', []).causes;
    assert.equal(cause?.rule, null);
    assert.ok(cause?.reasons.some((reason) => reason.includes('No rule knows the code BarnAlreadyExists')));
  });

  it('lists at most six causes, each with a reason', () => {
    const rules = (
      [
        'locked',
        'lease-conflict',
        'soft-deleted',
        'already-exists',
        'policy-denied',
        'invalid-state',
        'immutable-property',
      ] as const
    ).map((cause) => owl({ id: cause, cause }));
    const { causes } = judge(PASTE, rules);
    assert.equal(causes.length, 6);
    for (const cause of causes) assert.ok(cause.reasons.length > 0);
  });

  it('has an empty answer for what is no Azure error', () => {
    const { verdict, causes, fixes, questions, checks } = judge('hello', [owl()]);
    assert.deepEqual([verdict, causes, fixes, questions, checks], ['not-azure', [], [], [], []]);
  });
});
