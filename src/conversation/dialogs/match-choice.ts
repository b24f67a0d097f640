/** One of several things to choose from. */
export interface Choice {
  readonly id: string;
  readonly label: string;
}

const YES = new Set([
  'y',
  'yes',
  'yep',
  'yeah',
  'yup',
  'ja',
  'oui',
  'si',
  'sure',
  'correct',
  'right',
  'true',
  'affirmative',
  'indeed',
]);
const NO = new Set(['n', 'no', 'nope', 'nah', 'nein', 'non', 'false', 'negative', 'not']);
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
/** Words that say nothing about which one. */
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'it',
  'its',
  'was',
  'is',
  'one',
  'that',
  'this',
  'i',
  'think',
  'guess',
  'pls',
  'please',
  'number',
  'option',
  'in',
  'of',
  'my',
  'we',
  'our',
]);
/** Of a label's words, so many must be said where not all that is said is in the label. */
const ENOUGH = 0.6;

/**
 * The choice that a text means: by number ("2", "the second one", "last"), yes or no, name, or most of a label's words; null
 * where it means none, or more than one.
 */
export function matchChoice(text: string, choices: readonly Choice[]): Choice | null {
  const said = words(text);
  if (said.length === 0 || text.length > 300) return null;
  return (
    byNumber(said, choices) ??
    only(choices.filter(({ id, label }) => squash(label) === squash(text) || squash(id) === squash(text))) ??
    byYesOrNo(said, choices) ??
    // "deleting or failed" is no answer yet, though one of them is the name of a choice.
    (said.includes('or') ? null : byName(text, choices)) ??
    byWords(said, choices)
  );
}

function byNumber(said: readonly string[], choices: readonly Choice[]): Choice | null {
  const telling = said.filter((word) => !FILLERS.has(word));
  const [word, ...more] = telling.length > 0 ? telling : said;
  if (word === undefined || more.length > 0) return null;
  if (word === 'last') return choices.at(-1) ?? null;
  const index = /^\d{1,2}$/.test(word) ? Number(word) - 1 : ORDINALS.indexOf(word);
  return index < 0 ? null : (choices[index] ?? null);
}

function byYesOrNo(said: readonly string[], choices: readonly Choice[]): Choice | null {
  const [first = '', ...more] = said;
  // "yes, minutes ago" tells more than yes: the words decide.
  if (more.length > 1) return null;
  const wanted = YES.has(first) ? 'yes' : NO.has(first) ? 'no' : null;
  if (wanted === null) return null;
  return choices.find(({ id }) => id === wanted) ?? only(choices.filter(({ label }) => words(label)[0] === wanted));
}

/** A name stands in the text as it is. */
function byName(text: string, choices: readonly Choice[]): Choice | null {
  const padded = ` ${text.toLowerCase()} `;
  return only(
    choices.filter(({ label }) => {
      const name = label.toLowerCase();
      const at = padded.indexOf(name);
      const isWhole = at > 0 && !/[\w.-]/.test(padded[at - 1] ?? '') && !/[\w-]/.test(padded[at + name.length] ?? '');
      return name.length > 1 && isWhole;
    }),
  );
}

function byWords(said: readonly string[], choices: readonly Choice[]): Choice | null {
  const telling = said.filter((word) => !FILLERS.has(word));
  if (telling.length === 0) return null;
  const scored = choices
    .map((choice) => {
      const label = words(choice.label).filter((word) => !FILLERS.has(word));
      const shared = label.filter((word) => telling.includes(word)).length;
      const isPart = telling.every((word) => label.includes(word));
      return { choice, score: isPart ? 1 : shared / Math.max(1, label.length) };
    })
    .sort((a, b) => b.score - a.score);
  const [best, next] = scored;
  const isTorn = said.includes('or') && (next?.score ?? 0) > 0;
  return best && best.score >= ENOUGH && best.score > (next?.score ?? 0) && !isTorn ? best.choice : null;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .replaceAll(/[’']/g, '')
    .split(/[^\p{L}\p{N}-]+/u)
    .map((word) => word.replace(/^-+|-+$/g, '').replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'))
    .filter(Boolean);
}

const squash = (text: string): string => words(text).join(' ');

function only<T>(found: readonly T[]): T | null {
  return found.length === 1 ? (found[0] ?? null) : null;
}
