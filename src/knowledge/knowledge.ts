import type { Answer, Fix, Question, Rule } from './schema.ts';

/** Everything Deconflict knows about errors: plain data, ready for matching. */
export interface Knowledge {
  readonly rules: readonly Rule[];
  /** Shared fixes and those written in a rule; rules and answers name them by id. */
  readonly fixes: readonly Fix[];
  readonly questions: readonly Question[];
  readonly answers: readonly Answer[];
  /** For each message pattern, words of which a text must hold one to match it (`requiredWords`); computed where absent. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
}
