import type { IntentModel } from '../../knowledge/intent-model.ts';
import type { Features } from './features.ts';

/** An intent with all that speaks for it. */
export interface ScoredIntent {
  readonly intent: string;
  /** In tenths of a nat. */
  readonly score: number;
  /** What speaks for it, strongest first. */
  readonly grounds: readonly { readonly words: string; readonly weight: number }[];
}

/** Adds up what a message's features weigh for each intent; the best first. */
export function scoreIntents(features: Features, { intents, bias, weights }: IntentModel): ScoredIntent[] {
  const scores = [...bias];
  for (const feature of features.keys())
    eachWeight(weights, feature, (at, weight) => {
      scores[at] = (scores[at] ?? 0) + weight;
    });
  return intents
    .map((intent, at) => ({ intent, score: scores[at] ?? 0, grounds: [] as ScoredIntent['grounds'], at }))
    .sort((a, b) => b.score - a.score)
    .map(({ intent, score, at }, rank) => ({
      intent,
      score,
      grounds: rank === 0 ? groundsOf(features, weights, at) : [],
    }));
}

/** Several features may come from the same words: each of those counts once. */
function groundsOf(features: Features, weights: IntentModel['weights'], intent: number): ScoredIntent['grounds'] {
  const byWords = new Map<string, number>();
  for (const [feature, words] of features) {
    eachWeight(weights, feature, (at, weight) => {
      if (at === intent && words !== '') byWords.set(words, (byWords.get(words) ?? 0) + weight);
    });
  }
  return [...byWords]
    .map(([words, weight]) => ({ words, weight }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
}

function eachWeight(
  weights: IntentModel['weights'],
  feature: string,
  take: (at: number, weight: number) => void,
): void {
  const pairs = Object.hasOwn(weights, feature) ? (weights[feature] ?? []) : [];
  for (let place = 0; place < pairs.length; place += 2) take(pairs[place] ?? 0, pairs[place + 1] ?? 0);
}
