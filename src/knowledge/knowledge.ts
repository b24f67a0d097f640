import type { IntentModel } from './intent-model.ts';
import type { Demands } from './required-words.ts';
import type { Answer, Fix, Question, Rule } from './schema.ts';

/** Everything Deconflict knows about errors: plain data, ready for matching. */
export interface Knowledge {
  readonly rules: readonly Rule[];
  /** Shared fixes and those written in a rule; rules and answers name them by id. */
  readonly fixes: readonly Fix[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** What each message pattern demands of a text (`requiredWords`); computed where absent. */
  readonly words?: Readonly<Record<string, Demands>>;
  /** How people ask; absent where knowledge was compiled without examples of intents. */
  readonly intents?: IntentModel | undefined;
}
