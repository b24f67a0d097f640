import assert from 'node:assert/strict';
import { joinHardWraps } from '../../../src/report/unwrap/join-hard-wraps.ts';

const wrap = (text: string, width: number): string[] => text.match(new RegExp(`.{1,${width}}`, 'g')) ?? [];

describe('report/unwrap/join-hard-wraps', () => {
  it('joins lines cut at a terminal width', () => {
    const text = 'ConflictingThing'.repeat(20);
    assert.deepEqual(joinHardWraps(wrap(text, 80)), [text]);
  });

  it('leaves a narrow text and a single long line alone', () => {
    const narrow = ['one two', 'two one'];
    const single = ['x'.repeat(90), 'next line'];
    assert.deepEqual(joinHardWraps(narrow), narrow);
    assert.deepEqual(joinHardWraps(single), single);
  });

  it('keeps the break where a cut line ends in a space or the next starts a sign', () => {
    const lines = [`${'a'.repeat(79)} `, `${'b'.repeat(80)}`, '* item'];
    assert.deepEqual(joinHardWraps(lines), lines);
  });
});
