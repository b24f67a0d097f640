import { countWords } from '../scripts/intents/learn-intents.ts';
import { EXAMPLES, type Example, readExamples } from '../scripts/intents/read-examples.ts';
import { shuffled } from '../scripts/intents/train.ts';
import { lexicon } from '../src/conversation/intents/lexicon.ts';
import type { Knowledge } from '../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { type Approach, best } from './intents/approach.ts';
import { handRules } from './intents/hand-rules.ts';
import { wordsAlone, wordsAndIdeas } from './intents/learned.ts';
import { mixed } from './intents/mixed.ts';
import { naiveBayes } from './intents/naive-bayes.ts';
import { retrieval } from './intents/retrieval.ts';
import type { Figure } from './table.ts';

const APPROACHES: readonly Approach[] = [
  handRules,
  retrieval,
  naiveBayes,
  wordsAlone,
  mixed(wordsAndIdeas, naiveBayes, 0.5),
  wordsAndIdeas,
];
const FOLDS = 5;
const SEED = 7;
/** Share of examples that the approach in use must read right, learned from the others. */
const LEAST = 0.88;

/** Compares ways to tell what a message asks for, each learned from four fifths of the examples and judged on the rest, by turns. */
export async function benchIntents(): Promise<Figure[]> {
  const knowledge = await loadKnowledge();
  const examples = shuffled(
    (await readExamples(EXAMPLES)).filter(({ intent }) => intent !== 'diagnose'),
    SEED,
  );
  const most = Math.max(...countIntents(examples).values()) / examples.length;
  return APPROACHES.map((approach) => {
    const share = crossValidate(approach, examples, knowledge);
    return {
      name: approach.name,
      value: `${(100 * share).toFixed(1)} %`,
      floor: `always the most frequent: ${(100 * most).toFixed(1)} %`,
      ...(approach === wordsAndIdeas ? { bound: { text: `≥ ${LEAST * 100} %`, holds: share >= LEAST } } : {}),
    };
  });
}

function crossValidate(approach: Approach, examples: readonly Example[], knowledge: Knowledge): number {
  let right = 0;
  for (let fold = 0; fold < FOLDS; fold++) {
    const known = examples.filter((_, at) => at % FOLDS !== fold);
    const { words, common } = countWords(known);
    const read = approach.learn(known, lexicon(words, common, knowledge));
    right += examples.filter(({ intent, text }, at) => at % FOLDS === fold && best(read(text)) === intent).length;
  }
  return right / examples.length;
}

function countIntents(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { intent } of examples) counts.set(intent, (counts.get(intent) ?? 0) + 1);
  return counts;
}
