import assert from 'node:assert/strict';
import { fold, unwrap } from '../../src/report/unwrap.ts';

describe('report/unwrap', () => {
  it('undoes every kind of wrapping, one inside the other', () => {
    const paste =
      '> 2026-03-01T10:11:12Z \u001b[31m│ Error: &quot;code&quot;: &ldquo;x&rdquo;\u001b[0m\r\n> 2026-03-01T10:11:13Z │ next';
    const [first, second] = unwrap(paste).split('\n');
    assert.ok(first?.startsWith('Error: "code": '));
    assert.equal(second, 'next');
  });

  it('gives an empty text for an empty text', () => assert.equal(unwrap(''), ''));

  it('folds white space of any kind', () => assert.equal(fold('  a\n\t b\u00a0c '), 'a b c'));
});
