import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { findAnswer } from '../../../src/conversation/answers/find-answer.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';

const knowledge = await loadKnowledge();
const casesSchema = z.array(
  z.tuple([z.string(), z.union([z.string(), z.null(), z.strictObject({ codes: z.string() })])]),
);
const cases = casesSchema.parse(parse(await readFile(new URL('./questions.yaml', import.meta.url), 'utf8')));
const LEAST = { precision: 0.95, recall: 0.95 };

type Wanted = z.infer<typeof casesSchema>[number][1];

function fits(question: string, wanted: Wanted): boolean {
  const answer = findAnswer(question, knowledge);
  if (wanted === null || answer === null) return wanted === answer;
  if (typeof wanted === 'string') return answer.source.kind === 'answer' && answer.source.id === wanted;
  return answer.source.kind === 'rules' && wanted.codes.split(' ').every((code) => answer.title.includes(code));
}

describe('conversation/answers/find-answer', () => {
  it('finds the answer that fits, and none rather than a poor one', () => {
    const wrong = cases.filter(([question, wanted]) => !fits(question, wanted));
    const given = cases.filter(([question]) => findAnswer(question, knowledge) !== null);
    const right = given.filter(([question, wanted]) => wanted !== null && fits(question, wanted));
    const wantedOnes = cases.filter(([, wanted]) => wanted !== null);
    const shown = wrong.map(([question]) => question).join('\n');
    assert.ok(right.length / given.length >= LEAST.precision, shown);
    assert.ok(right.length / wantedOnes.length >= LEAST.recall, shown);
  });

  it('finds every answer by each of its own ways of asking', () => {
    const answers = knowledge.answers.flatMap(({ id, asks }) => asks.map((ask) => ({ id, ask })));
    // Two answers may be asked for in nearly the same words, and a code in one is explained by its rules.
    const lost = answers.filter(({ id, ask }) => {
      const source = findAnswer(ask, knowledge)?.source;
      return source?.kind === 'answer' && source.id !== id;
    });
    assert.ok(lost.length / answers.length < 0.03, lost.map(({ id, ask }) => `${id}: ${ask}`).join('\n'));
    assert.ok(answers.every(({ ask }) => findAnswer(ask, knowledge) !== null));
  });

  it('explains a code from the rule that knows it', () => {
    const answer = findAnswer('eli5: ScopeLocked', knowledge);
    assert.ok(answer);
    assert.ok(answer.title.includes('ScopeLocked'));
    assert.ok(answer.paragraphs.length > 1 && answer.docs.length > 0 && answer.fixes.length > 0);
    assert.ok(answer.paragraphs.every((paragraph) => !paragraph.includes('{{')));
  });

  it('sets two codes side by side, a general word too', () => {
    const answer = findAnswer('diff between Conflict and StorageAcountAlreadyTaken', knowledge);
    assert.ok(answer);
    assert.ok(answer.title.includes('StorageAccountAlreadyTaken'));
    assert.ok(answer.paragraphs.some((paragraph) => paragraph.startsWith('Conflict ')));
  });

  it('answers with links to documentation alone', () => {
    for (const [question] of cases)
      for (const link of findAnswer(question, knowledge)?.docs ?? []) assert.match(link, /^https:\/\//);
  });
});
