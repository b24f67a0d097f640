import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Question } from '../knowledge/schema.ts';
import type { GivenAnswer, OpenQuestion } from './diagnosis.ts';
import { isOpen, type ScoredCause } from './rank.ts';

/** A leading cause this sure is not worth a question. */
const SURE = 0.8;
const AT_MOST = 2;
/** Expected gain in bits below which a question wastes the asker's time. */
const WORTH = 0.05;

/**
 * Picks the questions whose answers would separate the leading causes best; none that was answered already. Where a cause leads
 * that explains nothing, however surely, those behind it are what the questions are about.
 * @param causes likeliest first, the unlikely included
 */
export function chooseQuestions(
  knowledge: Knowledge,
  causes: readonly ScoredCause[],
  answers: readonly GivenAnswer[] = [],
): OpenQuestion[] {
  const [lead] = causes;
  const rivals = lead && isOpen(lead.cause) ? causes.filter(({ cause }) => !isOpen(cause)) : causes;
  if (rivals.length < 2 || (rivals === causes && (lead?.confidence ?? 1) >= SURE)) return [];
  const asked = new Set(causes.slice(0, 4).flatMap(({ rule }) => rule?.ask ?? []));
  const answered = new Set(answers.map(({ question }) => question));
  return knowledge.questions
    .filter(({ id }) => !answered.has(id))
    .map((question) => ({ question, gain: gain(question, rivals) * (asked.has(question.id) ? 1.5 : 1) }))
    .filter((entry) => entry.gain >= WORTH)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, AT_MOST)
    .map(({ question: { id, text, options } }) => ({
      id,
      text,
      options: options.map((o) => ({ id: o.id, label: o.label })),
    }));
}

/** Expected loss of entropy over the causes, in bits, if the question is answered. */
function gain(question: Question, causes: readonly ScoredCause[]): number {
  const prior = normalise(causes.map(({ confidence }) => confidence));
  const likelihoods = question.options.map((option) => causes.map(({ cause }) => Math.exp(option.weights[cause] ?? 0)));
  // Likelihoods of one cause's answers add up to 1.
  const sums = causes.map((_, i) => likelihoods.reduce((sum, row) => sum + (row[i] ?? 0), 0));
  let expected = 0;
  for (const row of likelihoods) {
    const joint = row.map((likelihood, i) => (likelihood / (sums[i] || 1)) * (prior[i] ?? 0));
    const chance = joint.reduce((a, b) => a + b, 0);
    expected += chance * entropy(normalise(joint));
  }
  return entropy(prior) - expected;
}

function normalise(values: readonly number[]): number[] {
  const sum = values.reduce((a, b) => a + b, 0) || 1;
  return values.map((value) => value / sum);
}

const entropy = (values: readonly number[]): number =>
  values.reduce((sum, p) => (p > 0 ? sum - p * Math.log2(p) : sum), 0);
