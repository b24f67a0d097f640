import { STAND_INS } from './read-slots.ts';
import { classesOf } from './word-classes.ts';
import { joinedWords, spelledOut, stem } from './words.ts';

/** The sides of a message that may speak for an intent, and the words that each comes from; none where it is no words. */
export type Features = ReadonlyMap<string, string>;

/** How a stand-in is shown to a person. */
const SHOWN = new Map<string, string>([
  [STAND_INS.resourceGroup, '(a resource group)'],
  [STAND_INS.resourceName, '(a resource)'],
  [STAND_INS.deploymentName, '(a deployment)'],
  [STAND_INS.subscriptionId, '(a subscription)'],
  [STAND_INS.timeRange, '(a time)'],
  [STAND_INS.code, '(an error code)'],
  [STAND_INS.status, '(a status)'],
  [STAND_INS.link, '(a link)'],
  [STAND_INS.number, '(a number)'],
  ['uparrow', '^'],
  ['emojigood', '👍'],
  ['emojibad', '👎'],
  ['emojiwave', '👋'],
  ['emojiother', '(an emoji)'],
]);
const NAMES = new Set<string>([
  STAND_INS.resourceGroup,
  STAND_INS.resourceName,
  STAND_INS.deploymentName,
  STAND_INS.link,
]);

/**
 * A message's words as one list: spelled out, without marks but "?" and "!", names as stand-ins.
 * @param correct gives the known word that a misspelt one stands for
 */
export function plainTokens(words: readonly string[], correct: (word: string) => string): string[] {
  return joinedWords(words.join(' '))
    .split(/[^\p{L}\p{N}?/_-]+/u)
    .flatMap((word) => (word.startsWith('aa') ? [word] : word.split(/[_/-]+|(\?)/)))
    .flatMap((word) => (word === undefined || word === '' ? [] : spelledOut(word)))
    .map((word) => correct(word));
}

/**
 * What a message's words say: words, pairs, the ideas that they stand for, what it starts and ends with, how long it is.
 * @param isCommon tells words that several examples have
 */
export function featuresOf(tokens: readonly string[], isCommon: (word: string) => boolean): Features {
  const plain = tokens.filter((word) => word !== '?');
  const shown = plain.map((word) => SHOWN.get(word) ?? word);
  const stems = plain.map((word) =>
    NAMES.has(word) ? STAND_INS.resourceName : word.startsWith('aa') ? word : stem(word),
  );
  const ideas = stems.map((word, at) => (word.startsWith('aa') ? [word] : classesOf(plain[at] ?? '')));
  const found = new Map<string, string>();
  const add = (feature: string, ...places: number[]): void => {
    if (!found.has(feature)) found.set(feature, places.map((at) => shown[at]).join(' '));
  };
  plain.forEach((word, at) => {
    const [own = '', next] = stems.slice(at, at + 2);
    add(`w:${own}`, at);
    if (own !== word && NAMES.has(word)) add(`w:${word}`, at);
    if (next !== undefined) add(`b:${own} ${next}`, at, at + 1);
    for (const idea of ideas[at] ?? []) {
      add(`i:${idea}`, at);
      if (next !== undefined) add(`n:${idea} ${next}`, at, at + 1);
      if (at > 0) add(`p:${stems[at - 1]} ${idea}`, at - 1, at);
      for (let other = at + 1; other < Math.min(plain.length, at + 5); other++)
        for (const second of ideas[other] ?? []) if (second !== idea) add(`o:${idea} ${second}`, at, other);
    }
  });
  if (plain.length > 0) {
    add(`first:${stems[0]}`, 0);
    if (plain.length > 1) add(`first:${stems[0]} ${stems[1]}`, 0, 1);
    add(`last:${stems.at(-1)}`, plain.length - 1);
    for (const idea of ideas[0] ?? []) add(`start:${idea}`, 0);
    for (const idea of ideas.at(-1) ?? []) add(`end:${idea}`, plain.length - 1);
    if (plain.length <= 3) add(`all:${stems.join(' ')}`, ...plain.keys());
  }
  if (tokens.includes('?')) add('asks');
  add(`length:${plain.length > 8 ? 'long' : plain.length > 4 ? 'middle' : plain.length}`);
  const strange = plain.filter(
    (word) => !word.startsWith('aa') && !isCommon(word) && classesOf(word).length === 0,
  ).length;
  if (strange > 0) add(strange === plain.length ? 'strange:all' : `strange:${Math.min(strange, 3)}`);
  return found;
}
