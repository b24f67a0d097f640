import assert from 'node:assert/strict';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { renderMarkdown } from '../../src/cards/markdown.ts';
import { hostileText } from './fixtures/hostile-text.ts';
import { VIEWS } from './fixtures/views.ts';
import { matchGolden } from './golden.ts';

describe('renderMarkdown', () => {
  for (const [name, view] of VIEWS.filter(([name]) => name !== 'giant-text')) {
    it(`writes ${name} as its golden file`, () => {
      matchGolden(`${name}.md`, renderMarkdown(view));
    });
  }

  it('cuts what no one would read', () => {
    const giant = VIEWS.flatMap(([name, view]) => (name === 'giant-text' ? [renderMarkdown(view)] : []));
    assert.equal(giant.length, 1);
    assert.ok(giant.every((text) => text.length < 250_000));
  });

  it('links to the documentation alone, and mentions nobody outside code', () => {
    const text = renderMarkdown(diagnosisView(hostileText));
    const outsideCode = text
      .replace(/^(`{3,}).*\n[\s\S]*?\n\1$/gm, '')
      .replace(/(?<!\\)(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g, '');
    assert.deepEqual(outsideCode.match(/\]\(<[^>]*>\)/g), ['](<https://learn.microsoft.com/azure/>)']);
    assert.doesNotMatch(outsideCode.replace(/\]\(<[^>]*>\)/g, ''), /https?:\/\/|(?<!\\)<|@(?!\u2060)|www\.e/);
  });
});
