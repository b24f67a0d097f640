import assert from 'node:assert/strict';
import { textWidth, wrap } from '../../src/cards/terminal-text.ts';

describe('textWidth', () => {
  for (const [text, width] of [
    ['abc', 3],
    ['', 0],
    ['é', 1],
    ['e\u0301', 1],
    ['表示', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['👩‍💻', 2],
    ['✅', 2],
    ['→ x', 3],
  ] as const) {
    it(`gives ${JSON.stringify(text)} ${width} columns`, () => assert.equal(textWidth(text), width));
  }
});

describe('wrap', () => {
  it('breaks at spaces and keeps every word', () => {
    const text = 'a bb ccc dddd eeeee ffffff';
    const lines = wrap(text, 8);
    assert.ok(lines.every((line) => line.length <= 8));
    assert.equal(lines.join(' '), text);
  });

  it('keeps a long id whole on its own line', () => {
    const id = '/subscriptions/'.padEnd(90, 'x');
    assert.deepEqual(wrap(`see ${id} there`, 20), ['see', id, 'there']);
  });

  it('breaks text without spaces in scripts that have none', () => {
    assert.deepEqual(wrap('表示表示表示', 4), ['表示', '表示', '表示']);
  });

  it('gives no line for no text', () => assert.deepEqual(wrap('', 10), []));
});
