import assert from 'node:assert/strict';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { foldCase, requiredWords } from '../../src/knowledge/required-words.ts';

describe('knowledge/required-words', () => {
  const cases: readonly (readonly [string, readonly (readonly string[])[]])[] = [
    ['Already Exists', [['already exists']]],
    ['is .{0,80}locked', [['locked'], ['is ']]],
    ['can ?not be', [['not be'], ['can']]],
    ['already (taken|in use)', [['already '], ['taken', 'in use']]],
    ['(?:is|are) gone', [[' gone'], ['is', 'are']]],
    ['ab+c', [['ab']]],
    ['(?:foo)?bar', [['bar']]],
    ['(?:foo){0,2}bar', [['bar']]],
    ['(?:foo){2}', [['foo']]],
    ['foo(?!bar)baz', [['foobaz']]],
    ['(?<=foo)baz', [['baz']]],
    ['\\bvms?\\b', [['vm']]],
    ['a\\.b\\/c', [['a.b/c']]],
    ['code \\d{3} x\\u0041yz', [['code '], [' x'], ['yz']]],
    ['foo|[a-z]+', []],
    ['foo|', []],
    ['[a-z\\]]+', []],
    ['.*', []],
  ];
  for (const [source, expected] of cases) {
    it(`reads ${source}`, () => assert.deepEqual(requiredWords(source), expected));
  }

  it('never rules out a text that a pattern matches', async () => {
    const { rules } = await loadKnowledge();
    const patterns = new Set(
      rules.flatMap((rule) => rule.match.flatMap(({ messages = [], not = [] }) => [...messages, ...not])),
    );
    // Each pattern's own words, in odd letter cases, are texts that many patterns match.
    const texts = [...patterns].map((source) =>
      requiredWords(source).flat().join(' ').toUpperCase().replaceAll('S', 'ſ'),
    );
    for (const source of [...patterns].slice(0, 200)) {
      const pattern = new RegExp(source, 'iu');
      const demands = requiredWords(source);
      for (const text of texts) {
        if (!pattern.test(text)) continue;
        const folded = foldCase(text);
        assert.ok(
          demands.every((words) => words.some((word) => folded.includes(word))),
          `${source} on ${text}`,
        );
      }
    }
  });
});
