import { isKnownCode } from '../../diagnosis/match.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { specificity } from '../../report/codes.ts';
import { type Correct, corrector } from './spelling.ts';
import { isShort } from './words.ts';

/** What is known of words. */
export interface Lexicon {
  /** Words of the language, in small letters. */
  readonly isWord: (word: string) => boolean;
  /** Those of them that are no accident of one example. */
  readonly isCommon: (word: string) => boolean;
  readonly isCode: (word: string) => boolean;
  readonly correct: Correct;
}

/** @param words of the examples, the more frequent ones first; the first `common` stand in several */
export function lexicon(words: readonly string[], common: number, knowledge: Knowledge): Lexicon {
  const all = new Set(words);
  const frequent = new Set(words.slice(0, common));
  return {
    isWord: (word) => all.has(word) || isShort(word),
    isCommon: (word) => frequent.has(word),
    isCode: (word) => isErrorCode(word, knowledge),
    correct: corrector(words),
  };
}

/** What codes say; a word without any of it may be somebody's name for a resource. */
const SAID_BY_CODES =
  /(?:Not[A-Z]|Already|InUse|InProgress|Exist|Fail|Invalid|Cannot|Error|Conflict|Quota|Exceed|Den(?:y|ied)|Disallow|Lock|Taken|Missing|Mismatch|Required|Allowed|Supported|Found|Busy|BeingDeleted|Deleted|Active|Unauthorized|Forbidden|Limit|Overlap|Reserved|Precondition|Timeout|Throttl)/;
/** Shorter ones are words as well ("Conflict", "Locked"). */
const SHORTEST = 9;

/** True for a code that a rule names, in any letter case, and for a compound word that reads like one. */
export function isErrorCode(word: string, knowledge: Knowledge): boolean {
  if (
    word.length >= SHORTEST &&
    /^[A-Za-z][A-Za-z0-9_]+$/.test(word) &&
    specificity(word) === 3 &&
    isKnownCode(knowledge, word)
  )
    return true;
  return /^(?:[A-Z][a-z0-9]+){2,12}[A-Z]{0,3}[a-z]{0,20}$/.test(word) && SAID_BY_CODES.test(word);
}
