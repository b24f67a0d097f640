/** What was learned of how people ask: plain data, read by `conversation/intents`. */
export interface IntentModel {
  /** Ids of the intents, in the order that weights refer to. */
  readonly intents: readonly string[];
  /** Words of the language in the examples, in small letters, the more frequent ones first. */
  readonly words: readonly string[];
  /** So many of the first words stand in more than one example. */
  readonly common: number;
  /** What each intent starts from, in tenths of a nat. */
  readonly bias: readonly number[];
  /** Of each feature, index of an intent and weight in tenths of a nat, by turns. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
}
