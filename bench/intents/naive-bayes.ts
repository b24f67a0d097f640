import type { Approach } from './approach.ts';
import { grams } from './grams.ts';

const SMOOTHING = 0.05;

/** Multinomial naive Bayes over the same grams as retrieval. */
export const naiveBayes: Approach = {
  name: 'naive Bayes over words, pairs and letters',
  learn(examples, words) {
    const counts = new Map<string, Map<string, number>>();
    const totals = new Map<string, number>();
    const priors = new Map<string, number>();
    for (const { intent, text } of examples) {
      priors.set(intent, (priors.get(intent) ?? 0) + 1);
      for (const gram of grams(text, words)) {
        const row = counts.get(gram) ?? new Map<string, number>();
        row.set(intent, (row.get(intent) ?? 0) + 1);
        counts.set(gram, row);
        totals.set(intent, (totals.get(intent) ?? 0) + 1);
      }
    }
    return (text) => {
      const scores = new Map([...priors].map(([intent, count]) => [intent, Math.log(count / examples.length)]));
      for (const gram of new Set(grams(text, words))) {
        const row = counts.get(gram);
        if (!row) continue;
        for (const [intent, score] of scores) {
          const chance = ((row.get(intent) ?? 0) + SMOOTHING) / ((totals.get(intent) ?? 0) + SMOOTHING * counts.size);
          scores.set(intent, score + Math.log(chance));
        }
      }
      return scores;
    };
  },
};
