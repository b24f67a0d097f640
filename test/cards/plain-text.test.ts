import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clip, oneLine, plainText, prose } from '../../src/cards/plain-text.ts';
import { cpuMs } from '../cpu-ms.ts';

describe('plainText', () => {
  for (const [what, text, plain] of [
    ['colours', '\u001b[1;31mred\u001b[0m', 'red'],
    ['terminal links', '\u001b]8;;https://x\u0007link\u001b]8;;\u001b\\', 'link'],
    ['bidirectional overrides', 'a\u202eb\u2066c\u200f', 'abc'],
    ['hidden characters', 'a\u200bb\ufeffc\u{e0041}', 'abc'],
    ['control characters', 'a\u0000b\u0008c\u009bd', 'abcd'],
    ['half a surrogate pair', 'a\ud800b', 'a\ufffdb'],
    ['other line breaks', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
    ['tabs', 'a\tb', 'a    b'],
    ['emoji and marks', '👩‍💻 e\u0301', '👩‍💻 e\u0301'],
  ] as const) {
    it(`handles ${what}`, () => assert.equal(plainText(text), plain));
  }

  it('takes time linear in the text', () => {
    for (const unit of ['\u001b', '\u001b]', '\u001b[0', ' ', '\t', '\n']) {
      const text = unit.repeat(1_000_000 / unit.length);
      const started = cpuMs();
      oneLine(text);
      assert.ok(cpuMs() - started < 2000, JSON.stringify(unit));
    }
  });
});

describe('clip and prose', () => {
  it('never exceed their length, split a pair or add a line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 1, max: 100 }), (text, max) => {
        const cut = clip(text, max);
        assert.ok(cut.length <= max);
        assert.doesNotMatch(cut, /\p{Surrogate}/u);
        assert.ok(prose(text, max).length <= max);
        assert.ok(!prose(text, max).includes('\n'));
      }),
    );
  });

  it('say that something was cut', () => {
    assert.equal(clip('one two three', 9), 'one two…');
    assert.equal(clip('short', 9), 'short');
    assert.ok(prose('word '.repeat(100_000), 50).endsWith('…'));
  });
});
