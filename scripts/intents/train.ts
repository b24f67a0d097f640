import type { IntentModel } from '../../src/knowledge/intent-model.ts';

/** One example as a learner sees it. */
export interface Sample {
  readonly intent: string;
  readonly features: readonly string[];
}

/** How a model is learned. */
export interface Training {
  readonly epochs: number;
  readonly rate: number;
  /** Chances that are wrong by less teach nothing: most weights stay 0, and the model small. */
  readonly slack: number;
  /** Share of an example's features that is left out at a time, so that no one feature leans on others. */
  readonly dropped: number;
  /** Features of fewer examples are left out. */
  readonly least: number;
  /** Weights nearer to 0 are left out. */
  readonly cut: number;
}

export const TRAINING: Training = { epochs: 20, rate: 0.3, slack: 0.05, dropped: 0.4, least: 2, cut: 0.5 };

/**
 * Learns a multinomial logistic regression by stochastic gradient descent (AdaGrad), always in the same order: the same
 * examples give the same weights.
 */
export function train(
  samples: readonly Sample[],
  intents: readonly string[],
  training = TRAINING,
): Pick<IntentModel, 'intents' | 'bias' | 'weights'> {
  const counts = new Map<string, number>();
  for (const { features } of samples) for (const name of features) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= training.least)
    .map(([name]) => name)
    .sort();
  const index = new Map(names.map((name, at) => [name, at]));
  const size = intents.length;
  const weights = new Float64Array((names.length + 1) * size);
  const squares = new Float64Array(weights.length).fill(1e-6);
  const rows = samples.map(({ intent, features }) => ({
    goal: intents.indexOf(intent),
    // The last row of weights is the bias.
    active: [...features.flatMap((name) => index.get(name) ?? []), names.length],
  }));
  const scores = new Float64Array(size);
  const sums = new Float64Array(weights.length);
  for (let epoch = 0; epoch < training.epochs; epoch++) {
    const random = randomFrom(epoch + 1);
    for (const { goal, active: all } of shuffled(rows, epoch)) {
      const active = all.filter((row) => row === names.length || random() >= training.dropped);
      scores.fill(0);
      for (const row of active)
        for (let at = 0; at < size; at++) scores[at] = (scores[at] ?? 0) + (weights[row * size + at] ?? 0);
      softmax(scores);
      for (let at = 0; at < size; at++) {
        const error = (scores[at] ?? 0) - (at === goal ? 1 : 0);
        if (Math.abs(error) < training.slack) continue;
        for (const row of active) {
          const place = row * size + at;
          squares[place] = (squares[place] ?? 0) + error * error;
          weights[place] = (weights[place] ?? 0) - (training.rate * error) / Math.sqrt(squares[place] ?? 1);
        }
      }
    }
    if (epoch >= Math.floor(training.epochs / 2))
      for (let place = 0; place < weights.length; place++) sums[place] = (sums[place] ?? 0) + (weights[place] ?? 0);
  }
  const averaged = training.epochs - Math.floor(training.epochs / 2);
  for (let place = 0; place < weights.length; place++) weights[place] = (sums[place] ?? 0) / averaged;
  const rowOf = (row: number): number[] =>
    [...weights.subarray(row * size, (row + 1) * size)].map((weight) => Math.round(weight * 10));
  const kept = names.flatMap((name, row) => {
    const pairs = rowOf(row).flatMap((weight, at) => (Math.abs(weight) < training.cut * 10 ? [] : [at, weight]));
    return pairs.length === 0 ? [] : [[name, pairs] as const];
  });
  return { intents, bias: rowOf(names.length), weights: Object.fromEntries(kept) };
}

/** Turns scores into chances, in place. */
function softmax(scores: Float64Array): void {
  const top = Math.max(...scores);
  let sum = 0;
  scores.forEach((score, at) => {
    scores[at] = Math.exp(score - top);
    sum += scores[at] ?? 0;
  });
  scores.forEach((score, at) => {
    scores[at] = score / sum;
  });
}

/** The same order for the same seed (Fisher-Yates). */
export function shuffled<T>(items: readonly T[], seed: number): T[] {
  const mixed = [...items];
  const random = randomFrom(seed);
  for (let at = mixed.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [mixed[at], mixed[other]] = [mixed[other] as T, mixed[at] as T];
  }
  return mixed;
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruential generator). */
function randomFrom(seed: number): () => number {
  let state = (Math.imul(seed, 2654435761) + 12345) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
