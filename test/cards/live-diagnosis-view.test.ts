import assert from 'node:assert/strict';
import { renderAdaptive } from '../../src/cards/adaptive.ts';
import { CHECK_NAMES } from '../../src/cards/check-names.ts';
import { liveDiagnosisView } from '../../src/cards/live-diagnosis-view.ts';
import type { Diagnosis, Finding } from '../../src/diagnosis/diagnosis.ts';
import { lockedDelete } from './fixtures/locked-delete.ts';

const base: Diagnosis = { ...lockedDelete, checks: ['locks', 'activity-log'], findings: [] };

function finding(check: Finding['check'], effect: Finding['effect']): Finding {
  return { check, effect, cause: null, summary: `${check}.`, source: check, observedAt: '2026-03-04T05:06:07Z' };
}

describe('liveDiagnosisView', () => {
  it('says what is being asked, and no more that nobody asked', () => {
    const view = liveDiagnosisView(base, { kind: 'asking' }, 'Azure');
    assert.ok(view.status?.includes(CHECK_NAMES.locks));
    assert.deepEqual(view.notChecked, []);
  });

  it('drops what was answered from what is being asked', () => {
    const status = liveDiagnosisView(
      { ...base, findings: [finding('locks', 'neutral')] },
      { kind: 'asking' },
      'Azure',
    ).status;
    assert.ok(status?.includes(CHECK_NAMES['activity-log']) && !status.includes(CHECK_NAMES.locks));
  });

  it('ends with what was checked and what was not, each once', () => {
    const findings = [
      finding('locks', 'neutral'),
      finding('locks', 'supports'),
      finding('activity-log', 'not-checked'),
    ];
    const view = liveDiagnosisView({ ...base, findings }, { kind: 'done' }, 'Azure');
    const [checked = '', failed = ''] = view.status?.split('Not checked') ?? [];
    assert.equal(checked.split(CHECK_NAMES.locks).length, 2);
    assert.ok(failed.includes(CHECK_NAMES['activity-log']));
    assert.deepEqual(view.notChecked, ['activity-log.']);
  });

  it('counts a check that did without a part as one that was made, and tells of the part', () => {
    const findings = [finding('locks', 'neutral'), finding('locks', 'not-checked')];
    const view = liveDiagnosisView({ ...base, findings }, { kind: 'done' }, 'Azure');
    assert.ok(view.status?.includes(CHECK_NAMES.locks) && !view.status.includes('Not checked'));
    assert.deepEqual(view.notChecked, ['locks.']);
  });

  it('puts what tells most first', () => {
    const findings = [finding('activity-log', 'neutral'), finding('policy', 'rules-out'), finding('locks', 'supports')];
    const view = liveDiagnosisView({ ...base, findings }, { kind: 'done' }, 'Azure');
    assert.deepEqual(
      view.findings.map(({ check }) => check),
      ['locks', 'policy', 'activity-log'],
    );
  });

  it('says what to do without a credential, and why Azure gave no answer', () => {
    const help = liveDiagnosisView(base, { kind: 'no-credential', help: 'Run `az login`.' }, 'Azure');
    assert.ok(help.status?.includes('az login'));
    const silent = liveDiagnosisView(base, { kind: 'unreachable', because: 'No route.' }, 'Azure');
    assert.ok(silent.status?.includes('No route.'));
  });

  it('shows the line on the card, unfolded', () => {
    const card = renderAdaptive(liveDiagnosisView(base, { kind: 'asking' }, 'the moon'));
    const body: unknown = card.body;
    assert.ok(Array.isArray(body));
    assert.ok(body.some((element) => element.type === 'RichTextBlock' && JSON.stringify(element).includes('the moon')));
  });
});
