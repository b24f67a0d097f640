import assert from 'node:assert/strict';
import fc from 'fast-check';
import { escapeMarkdown, fencedCode, inlineCode } from '../../src/cards/markdown-escape.ts';
import { HOSTILE } from './fixtures/hostile-text.ts';

const anyText = fc.oneof(
  fc.string({ unit: fc.constantFrom(...'`*_[]<>()#~|$\\!@&:/.-+1w a'), maxLength: 40 }),
  fc.constant(HOSTILE),
);

describe('escapeMarkdown', () => {
  it('leaves no character that formats, links or mentions without an escape', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const escaped = escapeMarkdown(text);
        assert.doesNotMatch(escaped.replace(/\\[\s\S]/g, 'x'), /[`*_[\]<>#~|$\\]|:\/\/|@(?!\u2060)|&(?!amp;)/);
        assert.doesNotMatch(escaped, /^\s*(?:[-+=]|\d+[.)])/);
      }),
    );
  });

  it('shows the same characters', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(
          escapeMarkdown(text)
            .replace(/\\([\s\S])/g, '$1')
            .replaceAll('\u2060', '')
            .replaceAll('&amp;', '&'),
          text,
        );
      }),
    );
  });
});

describe('code', () => {
  it('has a fence that the text cannot close', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('`', 'a', '\n'), maxLength: 30 }), (text) => {
        const [fence = ''] = /^`+/.exec(fencedCode(text, 'bash')) ?? [];
        assert.ok(!text.includes(fence));
        const [open = ''] = /^`+/.exec(inlineCode(text.replaceAll('\n', ''))) ?? [];
        assert.ok(!text.replaceAll('\n', '').includes(open));
      }),
    );
  });
});
