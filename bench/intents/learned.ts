import { framed } from '../../scripts/intents/framed.ts';
import { train } from '../../scripts/intents/train.ts';
import { INTENTS } from '../../src/conversation/intents/intent.ts';
import { readMessage } from '../../src/conversation/intents/read-message.ts';
import { scoreIntents } from '../../src/conversation/intents/score-intents.ts';
import type { Approach } from './approach.ts';

/** Logistic regression over the product's features, or over those of them that `keep` lets through. */
function regression(name: string, keep: (feature: string) => boolean): Approach {
  return {
    name,
    learn(examples, words) {
      const featuresIn = (text: string) =>
        new Map([...readMessage(text, words).features].filter(([feature]) => keep(feature)));
      const samples = [...examples, ...framed(examples)].map(({ intent, text }) => ({
        intent,
        features: [...featuresIn(text).keys()],
      }));
      const model = { ...train(samples, INTENTS), words: [], common: 0 };
      return (text) => new Map(scoreIntents(featuresIn(text), model).map(({ intent, score }) => [intent, score]));
    },
  };
}

export const wordsAlone = regression('logistic regression: words and pairs', (feature) =>
  /^[wbs]:|^first|^last/.test(feature),
);
export const wordsAndIdeas = regression('logistic regression: words, pairs and ideas (in use)', () => true);
