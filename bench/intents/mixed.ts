import type { Approach } from './approach.ts';

/** Adds the chances that two approaches give, the second one's with a weight. */
export function mixed(first: Approach, second: Approach, weight: number): Approach {
  return {
    name: `both: ${first.name.split(':')[0]} + ${second.name.split(':')[0]}`,
    learn(examples, words) {
      const [one, two] = [first.learn(examples, words), second.learn(examples, words)];
      return (text) => {
        const sum = chances(one(text));
        for (const [intent, chance] of chances(two(text))) sum.set(intent, (sum.get(intent) ?? 0) + weight * chance);
        return sum;
      };
    },
  };
}

function chances(scores: ReadonlyMap<string, number>): Map<string, number> {
  const top = Math.max(...scores.values());
  const raised = [...scores].map(([intent, score]) => [intent, Math.exp(score - top)] as const);
  const total = raised.reduce((sum, [, value]) => sum + value, 0);
  return new Map(raised.map(([intent, value]) => [intent, value / total]));
}
