import assert from 'node:assert/strict';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import type { Finding, GivenAnswer } from '../../src/diagnosis/diagnosis.ts';
import { gistOf } from '../../src/diagnosis/gist.ts';
import { matchRules } from '../../src/diagnosis/match.ts';
import { rankCauses } from '../../src/diagnosis/rank.ts';
import { weighAnswers } from '../../src/diagnosis/weigh-answers.ts';
import type { Cause } from '../../src/knowledge/causes.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { parseReport } from '../../src/report/parse-report.ts';

const knowledge = await loadKnowledge();
const BARE = '409 Conflict';
const report = parseReport(BARE);
const matches = matchRules(knowledge, report, gistOf(report));

const confidences = (answers: readonly GivenAnswer[]): ReadonlyMap<Cause, number> =>
  new Map(rankCauses(knowledge, report, matches, [], answers).map(({ cause, confidence }) => [cause, confidence]));
const answered = (text: string): GivenAnswer[] =>
  text.split(' ').map((pair) => {
    const [question = '', option = ''] = pair.split('=');
    return { question, option };
  });

describe('diagnosis/weigh-answers', () => {
  const before = confidences([]);
  for (const { id, options } of knowledge.questions) {
    for (const option of options) {
      it(`${id}: ${option.id} moves the ranking the way its weights say`, () => {
        const after = confidences([{ question: id, option: option.id }]);
        const weights = Object.entries(option.weights) as [Cause, number][];
        const [best, top] = weights.toSorted(([, a], [, b]) => b - a)[0] ?? [];
        assert.ok(best !== undefined && top !== undefined);
        if (top > 0) assert.ok((after.get(best) ?? 0) > (before.get(best) ?? 0), best);
        for (const [cause, weight] of weights) {
          const [was, is] = [before.get(cause), after.get(cause)];
          if (weight < 0 && was === undefined) assert.equal(is, undefined, cause);
          else if (weight < 0)
            assert.ok((is ?? 0) / (after.get(best) ?? 1) < (was ?? 0) / (before.get(best) ?? 0), cause);
          else assert.ok(is !== undefined, cause);
        }
      });
    }
  }

  const REACHED: Readonly<Partial<Record<Cause, string>>> = {
    'already-exists': 'what-operation=create exists-elsewhere=same-place',
    'soft-deleted': 'recently-deleted=yes what-operation=create',
    'exists-elsewhere': 'exists-elsewhere=other-place recently-moved=yes',
    'concurrent-operation': 'someone-else-deploying=yes',
    'invalid-state': 'resource-state=stopped',
    'dependency-conflict': 'what-operation=delete in-use-by-other=yes',
    locked: 'what-operation=delete has-lock=yes',
    'immutable-property': 'changed-property=yes worked-before=changed',
  };
  for (const [cause, answers] of Object.entries(REACHED)) {
    it(`leads from a bare status to ${cause}`, () => {
      const diagnosis = diagnose(report, knowledge, [], answered(answers));
      assert.equal(diagnosis.causes[0]?.cause, cause);
      assert.ok(diagnosis.causes[0]?.reasons.some((reason) => reason.startsWith('You answered')));
    });
  }

  it('brings up a cause that only an answer speaks for', () => {
    const causes = diagnose(report, knowledge, [], answered('worked-before=first-time')).causes;
    assert.ok(causes.some(({ cause }) => cause === 'already-exists'));
    const rare = confidences(answered('worked-before=first-time')).get('provider-not-registered') ?? 0;
    assert.ok(rare > 0);
    assert.equal(before.get('provider-not-registered'), undefined);
  });

  it('asks what was answered no more, and still asks about a bare status', () => {
    const first = diagnose(report, knowledge).questions;
    assert.equal(first.length, 2);
    const answers = first.map(({ id, options }) => ({ question: id, option: options[0]?.id ?? '' }));
    const then = diagnose(report, knowledge, [], answers).questions.map(({ id }) => id);
    assert.ok(answers.every(({ question }) => !then.includes(question)));
  });

  it('takes answers and findings together', () => {
    const unlocked: Finding = {
      check: 'locks',
      effect: 'rules-out',
      cause: 'locked',
      summary: 'No lock.',
      source: 'management locks',
      observedAt: '2026-03-01T00:00:00Z',
    };
    const answers = answered('has-lock=yes what-operation=delete');
    const lead = diagnose(report, knowledge, [unlocked], answers).causes[0];
    assert.notEqual(lead?.cause, 'locked');
  });

  it('passes over what nobody asked, and takes the last of two answers', () => {
    assert.equal(weighAnswers(knowledge, answered('owl=yes has-lock=owl')).size, 0);
    const weight = weighAnswers(knowledge, answered('has-lock=no has-lock=yes')).get('locked')?.weight ?? 0;
    assert.ok(weight > 0);
  });
});
