import assert from 'node:assert/strict';
import { renderDoctor } from '../../../src/cli/doctor/render-doctor.ts';
import { reportOf } from '../../../src/cli/doctor/result.ts';

const storage = reportOf('storage');
const permissions = reportOf('permissions');

describe('renderDoctor', () => {
  it('has one heading a probe, a mark a finding and the fix below it', () => {
    const text = renderDoctor(
      [
        permissions.failed('A is missing.', 'Assign R.', 'a/read'),
        permissions.warning('B?', 'Wait.'),
        storage.off('In memory.', 'Set S.'),
      ],
      { color: false },
    );
    assert.deepEqual(text.split('\n'), [
      'Reads',
      '  ✗ a/read: A is missing.',
      '    Fix: Assign R.',
      '  ! B?',
      '    Fix: Wait.',
      '',
      'Storage',
      '  - In memory.',
      '    Set S.',
      '',
      '1 thing needs fixing.',
      '',
    ]);
  });

  it('does not name each read that works', () => {
    const text = renderDoctor([permissions.ok('All work.'), permissions.ok('x', 'a/read')], { color: false });
    assert.ok(text.includes('All work.') && !text.includes('a/read'));
  });

  it('colours marks only where it may', () => {
    const results = [storage.ok('Fine.')];
    assert.ok(!renderDoctor(results, { color: false }).includes('\u001b'));
    assert.ok(renderDoctor(results, { color: true }).includes('\u001b[32m✓\u001b[0m'));
  });

  it('keeps what moves a terminal out of what others named', () => {
    const text = renderDoctor([storage.failed('Name \u001b]0;x\u0007 \u202e.', 'a\nb', '\u009b2J')], { color: false });
    assert.doesNotMatch(text.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
    assert.ok(text.includes('Fix: a b'));
  });
});
