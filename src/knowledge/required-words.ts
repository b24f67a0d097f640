/** More alternatives than this take longer to look for than the pattern itself. */
const MOST_WORDS = 12;
/** A single letter stands in every text. */
const SHORTEST = 2;

/**
 * Words of which a text must hold at least one, lower-cased, for a pattern (flags `iu`) to match it: so that a pattern need
 * not be compiled, which takes longer than everything else, to see that it doesn't match. Empty where the pattern has none.
 * Texts are compared after `foldCase`.
 * @param source a valid regular expression. Syntax that this reader doesn't know makes it say less, never something wrong.
 */
export function requiredWords(source: string): readonly string[] {
  const state: State = { source, at: 0 };
  const words = readAlternatives(state);
  return state.at === source.length ? (words ?? []) : [];
}

/** Lower case such that a text which matches a word under the flags `iu` holds it: K (kelvin) and long s fold to k and s. */
export function foldCase(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}

interface State {
  readonly source: string;
  at: number;
}

/** Words of which one must be there, or null for "no demand". */
type Words = readonly string[] | null;

function readAlternatives(state: State): Words {
  let words: Words = readSequence(state);
  while (state.source[state.at] === '|') {
    state.at++;
    const other = readSequence(state);
    words = words && other && words.length + other.length <= MOST_WORDS ? [...words, ...other] : null;
  }
  return words;
}

/** The most telling demand of a sequence: the one whose shortest word is longest. */
function readSequence(state: State): Words {
  const { source } = state;
  let best: Words = null;
  let run = '';
  const offer = (words: Words): void => {
    if (words && worth(words) > Math.max(worth(best), SHORTEST - 1)) best = words;
  };
  const endRun = (): void => {
    offer([run]);
    run = '';
  };
  while (state.at < source.length && source[state.at] !== '|' && source[state.at] !== ')') {
    const part = readPart(state);
    const least = readQuantifier(state);
    if (part.kind === 'nothing' && least === 'one') continue;
    if (part.kind === 'letter' && least !== 'none') run += part.letter;
    if (part.kind === 'letter' && least === 'one') continue;
    endRun();
    if (part.kind === 'group' && least !== 'none') offer(part.words);
  }
  endRun();
  return best;
}

const worth = (words: Words): number => (words ? Math.min(...words.map((word) => word.length)) : 0);

type Part =
  /** An assertion: takes no text. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'group'; readonly words: Words }
  /** Anything else that takes text. */
  | { readonly kind: 'other' };

const NOTHING: Part = { kind: 'nothing' };
const OTHER: Part = { kind: 'other' };

function readPart(state: State): Part {
  const { source } = state;
  const sign = source[state.at++] ?? '';
  if (sign === '(') return readGroup(state);
  if (sign === '[') return readClass(state);
  if (sign === '\\') return readEscape(state);
  if (sign === '^' || sign === '$') return NOTHING;
  return /[ -~]/.test(sign) && sign !== '.' ? { kind: 'letter', letter: sign.toLowerCase() } : OTHER;
}

function readGroup(state: State): Part {
  const opening = /\?(?:[:=!]|<[=!]|<[^>]*>|[a-z-]*:)/y;
  opening.lastIndex = state.at;
  const kind = opening.exec(state.source)?.[0] ?? '';
  state.at += kind.length;
  const words = readAlternatives(state);
  state.at++;
  return /^\?<?[=!]$/.test(kind) ? NOTHING : { kind: 'group', words };
}

function readClass(state: State): Part {
  for (; state.at < state.source.length && state.source[state.at] !== ']'; state.at++) {
    if (state.source[state.at] === '\\') state.at++;
  }
  state.at++;
  return OTHER;
}

function readEscape(state: State): Part {
  const escape = /[bB]|[\^$\\.*+?()[\]{}|/]|[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|\d+|./iuy;
  escape.lastIndex = state.at;
  const text = escape.exec(state.source)?.[0] ?? '';
  state.at += text.length;
  if (/^b$/i.test(text)) return NOTHING;
  return text.length === 1 && /\W/.test(text) ? { kind: 'letter', letter: text } : OTHER;
}

/** How often the part before must be there at least; `more` where it may also be there several times. */
function readQuantifier(state: State): 'none' | 'one' | 'more' {
  const quantifier = /(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/y;
  quantifier.lastIndex = state.at;
  const found = quantifier.exec(state.source);
  if (!found) return 'one';
  state.at += found[0].length;
  if (found[1] !== undefined) return Number(found[1]) === 0 ? 'none' : 'more';
  return found[0].startsWith('+') ? 'more' : 'none';
}
