import assert from 'node:assert/strict';
import { renderBlockKit } from '../../../src/cards/block-kit.ts';
import { buttonValue, enteredIn, formModal } from '../../../src/channels/slack/form-modal.ts';
import { modalProblem, valuesOf } from '../../cards/block-kit-limits.ts';
import { HOSTILE } from '../../cards/fixtures/hostile-text.ts';
import { VIEWS } from '../../cards/fixtures/views.ts';

const memory = {
  data: { triage: 'ab12cd34ef56', action: 'fixed' },
  place: { team: 'T1', channel: 'C1', kind: 'channel', thread: '1.1', replyThread: '1.1' },
  ts: '2.2',
  openThread: '1.1',
} as const;

describe('formModal', () => {
  it('draws the form of each button of our cards within all limits', () => {
    const forms = VIEWS.flatMap(([, view]) => valuesOf(renderBlockKit(view), 'value')).flatMap(
      (value) => buttonValue.parse(JSON.parse(String(value))).form ?? [],
    );
    assert.ok(forms.length > 0);
    for (const form of forms) assert.equal(modalProblem(formModal('This fixed it', form, memory)), null);
  });

  it('stays within them whatever a form says', () => {
    const choices = Array.from({ length: 30 }, (_, at) => ({ id: `c${at}`, label: HOSTILE }));
    const fields = [
      { id: 'a', label: HOSTILE, choices },
      { id: 'b', label: '' },
    ];
    assert.equal(modalProblem(formModal(HOSTILE, { fields, submit: HOSTILE }, memory)), null);
  });
});

describe('enteredIn', () => {
  it('gives what was entered, and nothing for what stayed empty', () => {
    const values = {
      a: { note: { type: 'plain_text_input', value: 'nils' } },
      b: { why: { type: 'radio_buttons', selected_option: { value: 'unclear' } } },
      c: { empty: { type: 'plain_text_input', value: null } },
      d: { none: { type: 'radio_buttons', selected_option: null } },
    };
    assert.deepEqual(enteredIn(values), { note: 'nils', why: 'unclear' });
  });
});
