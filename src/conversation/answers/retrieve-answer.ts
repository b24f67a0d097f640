import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Answer } from '../../knowledge/schema.ts';
import { withoutEmoji } from '../intents/emoji.ts';
import { type Correct, corrector } from '../intents/spelling.ts';
import { joinedWords, spelledOut, stem } from '../intents/words.ts';
import type { GeneralAnswer } from './answer.ts';

/** Likeness (cosine of TF-IDF) from which on an answer fits; measured in test/conversation/answers. */
const FITS = 0.7;
/** Words of grammar say little about what is asked. */
const GRAMMAR = new Set(
  'what is are was am been being have has had may should would a the how do does did i me us it of to in on or and we my this that be will for with'
    .split(' ')
    .map((word) => stem(word)),
);
const GRAMMAR_SHARE = 0.5;

/** The written answer whose ways of asking are most like a text; null where none is like it. */
export function retrieveAnswer(text: string, knowledge: Knowledge): GeneralAnswer | null {
  const index = indexOf(knowledge);
  const words = bag(text, index.correct);
  const own = lengthOf(words, index);
  let best: { readonly answer: Answer; readonly likeness: number } | null = null;
  for (const { answer, words: asked, length } of index.asks) {
    const shared = [...words].filter((word) => asked.has(word));
    // One word in common is an accident, unless nothing else was said or asked.
    if (telling(shared) < 2 && telling(words) + telling(asked) > 2) continue;
    const likeness = shared.reduce((sum, word) => sum + index.weight(word) ** 2, 0) / (own * length);
    if (likeness > (best?.likeness ?? 0)) best = { answer, likeness };
  }
  if (best === null || best.likeness < FITS) return null;
  const { id, title, answer, fixes, docs } = best.answer;
  return { title, paragraphs: answer, fixes, docs, source: { kind: 'answer', id } };
}

const telling = (words: Iterable<string>): number => [...words].filter((word) => !GRAMMAR.has(word)).length;

interface Index {
  readonly asks: readonly { readonly answer: Answer; readonly words: ReadonlySet<string>; readonly length: number }[];
  readonly weight: (word: string) => number;
  readonly correct: Correct;
}

const cache = new WeakMap<Knowledge, Index>();

function indexOf(knowledge: Knowledge): Index {
  const known = cache.get(knowledge);
  if (known) return known;
  const texts = knowledge.answers.flatMap((answer) => [answer.title, ...answer.asks].map((ask) => ({ answer, ask })));
  const vocabulary = [...new Set(texts.flatMap(({ ask }) => wordsOf(ask)))];
  const bags = texts.map(({ answer, ask }) => ({ answer, words: bag(ask, (word) => word) }));
  const counts = new Map<string, number>();
  for (const { words } of bags) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const weight = (word: string): number =>
    Math.log(1 + bags.length / (counts.get(word) ?? 1)) * (GRAMMAR.has(word) ? GRAMMAR_SHARE : 1);
  const made: Index = {
    asks: bags.map(({ answer, words }) => ({ answer, words, length: lengthOf(words, { weight }) })),
    weight,
    correct: corrector(vocabulary),
  };
  cache.set(knowledge, made);
  return made;
}

const lengthOf = (words: ReadonlySet<string>, { weight }: Pick<Index, 'weight'>): number =>
  Math.sqrt([...words].reduce((sum, word) => sum + weight(word) ** 2, 0)) || 1;

/** Words that politeness adds and that tell nothing about the question. */
const POLITE = new Set(
  'please bot hey hi thanks can you could tell explain just so ok the a an actually exactly again really quick question'.split(
    ' ',
  ),
);

const bag = (text: string, correct: Correct): Set<string> =>
  new Set(
    wordsOf(text)
      .filter((word) => !POLITE.has(word))
      .map((word) => stem(correct(word))),
  );

const wordsOf = (text: string): string[] =>
  joinedWords(withoutEmoji(text))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !word.startsWith('emoji'))
    .map((word) => word.replace(/^(\d{3})s$/, '$1'))
    .flatMap(spelledOut);
