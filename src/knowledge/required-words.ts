/** More alternatives than this take longer to look for than the pattern itself. */
const MOST_WORDS = 12;
/** A single letter stands in every text. */
const SHORTEST = 2;
/** Demands of one pattern: the most telling ones are enough. */
const MOST_DEMANDS = 4;

/** A list of demands, each a list of words of which one must be there. */
export type Demands = readonly (readonly string[])[];

/**
 * What a text must hold for a pattern (flags `iu`) to match it: of each list, at least one word, in lower case. With it a
 * pattern need not be compiled, which takes longer than all else, to see that it doesn't match. Texts are compared after
 * `foldCase`. No lists where the pattern demands nothing.
 * @param source a valid regular expression. Syntax that this reader doesn't know makes it say less, never something wrong.
 */
export function requiredWords(source: string): Demands {
  const state: State = { source, at: 0 };
  const demands = readAlternatives(state);
  if (state.at !== source.length) return [];
  return demands.toSorted((a, b) => worth(b) - worth(a)).slice(0, MOST_DEMANDS);
}

/** Lower case such that a text which matches a word under the flags `iu` holds it: K (kelvin) and long s fold to k and s. */
export function foldCase(text: string): string {
  return text.toLowerCase().replaceAll('ſ', 's');
}

interface State {
  readonly source: string;
  at: number;
}

const worth = (words: readonly string[]): number => Math.min(...words.map((word) => word.length));

/** One of the alternatives must hold: their most telling demands become one. */
function readAlternatives(state: State): Demands {
  const first = readSequence(state);
  if (state.source[state.at] !== '|') return first;
  const best = [mostTelling(first)];
  while (state.source[state.at] === '|') {
    state.at++;
    best.push(mostTelling(readSequence(state)));
  }
  const words = best.flat();
  return best.some((part) => part.length === 0) || words.length > MOST_WORDS ? [] : [words];
}

function mostTelling(demands: Demands): readonly string[] {
  return demands.toSorted((a, b) => worth(b) - worth(a))[0] ?? [];
}

/** All the parts of a sequence must hold. */
function readSequence(state: State): Demands {
  const { source } = state;
  const demands: (readonly string[])[] = [];
  let run = '';
  const endRun = (): void => {
    if (run.length >= SHORTEST) demands.push([run]);
    run = '';
  };
  while (state.at < source.length && source[state.at] !== '|' && source[state.at] !== ')') {
    const part = readPart(state);
    const least = readQuantifier(state);
    if (part.kind === 'nothing' && least === 'one') continue;
    if (part.kind === 'letter' && least !== 'none') run += part.letter;
    if (part.kind === 'letter' && least === 'one') continue;
    endRun();
    if (part.kind === 'group' && least !== 'none') demands.push(...part.demands);
  }
  endRun();
  return demands;
}

type Part =
  /** An assertion: takes no text. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'letter'; readonly letter: string }
  | { readonly kind: 'group'; readonly demands: Demands }
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
  const opening = /\?(?:[:=!]|<[=!]|<[^>]*>)/y;
  opening.lastIndex = state.at;
  const kind = opening.exec(state.source)?.[0] ?? '';
  state.at += kind.length;
  const demands = readAlternatives(state);
  state.at++;
  return /^\?<?[=!]$/.test(kind) ? NOTHING : { kind: 'group', demands };
}

function readClass(state: State): Part {
  for (; state.at < state.source.length && state.source[state.at] !== ']'; state.at++) {
    if (state.source[state.at] === '\\') state.at++;
  }
  state.at++;
  return OTHER;
}

function readEscape(state: State): Part {
  const escaped = /[pPu]\{[^}]*\}|u[\da-f]{4}|x[\da-f]{2}|c[a-z]|k<[^>]*>|\d+|./isuy;
  escaped.lastIndex = state.at;
  const text = escaped.exec(state.source)?.[0] ?? '';
  state.at += text.length;
  if (/^b$/i.test(text)) return NOTHING;
  return /^[!-/:-@[-^`{-~]$/.test(text) ? { kind: 'letter', letter: text } : OTHER;
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
