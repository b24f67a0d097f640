import assert from 'node:assert/strict';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { cpuMs } from '../cpu-ms.ts';

const knowledge = await loadKnowledge();
const LENGTH = 20_000;
/** Milliseconds for one pattern on one text. A linear one takes less than one. */
const SLOW = 60;

/** Texts made of a pattern's own words, on which a pattern that goes back and forth would be slow. */
function textsFor(source: string): string[] {
  const words = source
    .replace(/\\[a-zA-Z]|\{\d+,?\d*\}|\[[^\]]*\]/g, '~')
    .split(/[^\w ']+/)
    .filter((word) => word.trim().length >= 3);
  const [first = 'a', ...rest] = words;
  const all = words.join(' ');
  const units = new Set([first, `${first} `, rest[0] ?? first, `${first} a `, `${all} `]);
  return [...units].map((unit) => unit.repeat(Math.ceil(LENGTH / unit.length)).slice(0, LENGTH));
}

function milliseconds(pattern: RegExp, text: string): number {
  const started = cpuMs();
  pattern.exec(text);
  return cpuMs() - started;
}

describe('knowledge: the patterns of messages', () => {
  const patterns = new Map(
    knowledge.rules.flatMap((rule) =>
      rule.match
        .flatMap((match) => [...(match.messages ?? []), ...(match.not ?? [])])
        .map((source) => [source, rule.id] as const),
    ),
  );

  it('take linear time on texts made of their own words', () => {
    const slow: string[] = [];
    for (const [source, rule] of patterns) {
      const pattern = new RegExp(source, 'iu');
      for (const text of textsFor(source)) {
        const took = Math.min(milliseconds(pattern, text), milliseconds(pattern, text));
        if (took > SLOW) slow.push(`${rule}: ${source}: ${took.toFixed(0)} ms on ${text.slice(0, 60)}`);
      }
    }
    assert.deepEqual(slow, []);
  }).timeout(60_000);

  it('repeat nothing without an end', () => {
    const endless = [...patterns].filter(([source]) =>
      /(?<!\\)\.[*+]|\)[*+]|\\[sSwWdD][*+].{0,3}\\[sSwWdD][*+]/.test(source),
    );
    assert.deepEqual(endless, []);
  });

  it('match no empty text', () => {
    const empty = [...patterns].filter(([source]) => new RegExp(source, 'iu').test(''));
    assert.deepEqual(empty, []);
  });
});
