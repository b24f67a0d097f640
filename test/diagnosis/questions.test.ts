import assert from 'node:assert/strict';
import { chooseQuestions } from '../../src/diagnosis/questions.ts';
import type { ScoredCause } from '../../src/diagnosis/rank.ts';
import type { Cause } from '../../src/knowledge/causes.ts';
import type { Question } from '../../src/knowledge/schema.ts';
import { knowledge, rule } from './knowledge.ts';

const scored = (cause: Cause, confidence: number, ask: readonly string[] = []): ScoredCause => ({
  cause,
  rule: rule({ id: cause, cause, match: [{ codes: ['x'] }], ask: [...ask] }),
  evidence: [],
  score: 0,
  confidence,
});
const question = (id: string, weights: Partial<Record<Cause, number>>): Question => ({
  id,
  text: `${id}?`,
  options: [
    { id: 'yes', label: 'Yes', weights },
    { id: 'no', label: 'No', weights: {} },
  ],
});
const SHARP = question('sharp', { locked: 3, 'already-exists': -3 });
const DULL = question('dull', { locked: 0.8 });
const OTHER = question('other', { 'lease-conflict': 3 });
const KNOWN = knowledge([], { questions: [OTHER, DULL, SHARP] });
const ids = (causes: readonly ScoredCause[], known = KNOWN): string[] =>
  chooseQuestions(known, causes).map(({ id }) => id);

describe('diagnosis/questions', () => {
  it('asks first what separates the leading causes best', () => {
    assert.equal(ids([scored('locked', 0.45), scored('already-exists', 0.4)])[0], 'sharp');
  });

  it('asks nothing where the leading cause is sure or alone', () => {
    assert.deepEqual(ids([scored('locked', 0.85), scored('already-exists', 0.1)]), []);
    assert.deepEqual(ids([scored('locked', 0.5)]), []);
    assert.deepEqual(ids([]), []);
  });

  it('asks nothing whose answer would change nothing', () => {
    assert.ok(!ids([scored('locked', 0.45), scored('already-exists', 0.4)]).includes('other'));
  });

  it('asks twice at most', () => {
    const many = knowledge([], {
      questions: Array.from({ length: 5 }, (_, index) => ({ ...SHARP, id: `sharp-${index}` })),
    });
    assert.equal(ids([scored('locked', 0.45), scored('already-exists', 0.4)], many).length, 2);
  });

  it('prefers a question that a leading rule wants asked', () => {
    const two = knowledge([], {
      questions: [
        { ...SHARP, id: 'one' },
        { ...SHARP, id: 'two' },
      ],
    });
    assert.equal(ids([scored('locked', 0.45, ['two']), scored('already-exists', 0.4)], two)[0], 'two');
  });

  it('gives the options without their weights', () => {
    const [first] = chooseQuestions(KNOWN, [scored('locked', 0.45), scored('already-exists', 0.4)]);
    assert.deepEqual(first?.options, [
      { id: 'yes', label: 'Yes' },
      { id: 'no', label: 'No' },
    ]);
  });
});
