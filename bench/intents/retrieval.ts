import type { Approach } from './approach.ts';
import { grams } from './grams.ts';

const NEIGHBOURS = 7;

/** The examples that are nearest by TF-IDF cosine vote, each with its likeness. */
export const retrieval: Approach = {
  name: 'retrieval: TF-IDF of words, pairs and letters',
  learn(examples, words) {
    const bags = examples.map(({ text }) => new Set(grams(text, words)));
    const counts = new Map<string, number>();
    for (const bag of bags) for (const gram of bag) counts.set(gram, (counts.get(gram) ?? 0) + 1);
    const weight = (gram: string): number => Math.log((1 + examples.length) / (1 + (counts.get(gram) ?? 0)));
    const length = (bag: ReadonlySet<string>): number =>
      Math.sqrt([...bag].reduce((sum, gram) => sum + weight(gram) ** 2, 0)) || 1;
    const postings = new Map<string, number[]>();
    bags.forEach((bag, at) => {
      for (const gram of bag) postings.set(gram, [...(postings.get(gram) ?? []), at]);
    });
    const lengths = bags.map(length);
    return (text) => {
      const bag = new Set(grams(text, words));
      const products = new Map<number, number>();
      for (const gram of bag)
        for (const at of postings.get(gram) ?? []) products.set(at, (products.get(at) ?? 0) + weight(gram) ** 2);
      const own = length(bag);
      const near = [...products]
        .map(([at, product]) => ({
          intent: examples[at]?.intent ?? '',
          likeness: product / (own * (lengths[at] ?? 1)),
        }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, NEIGHBOURS);
      const votes = new Map<string, number>();
      for (const { intent, likeness } of near) votes.set(intent, (votes.get(intent) ?? 0) + likeness ** 2);
      return votes;
    };
  },
};
