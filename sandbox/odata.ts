/** `field eq 'value'`. */
export interface Comparison {
  readonly kind: 'comparison';
  readonly field: string;
  readonly op: 'eq' | 'ne' | 'ge' | 'le' | 'gt' | 'lt';
  readonly value: string;
}

/** `atScope()`, `substringof('a', name)`. */
export interface Call {
  readonly kind: 'call';
  readonly name: string;
  readonly args: readonly string[];
}

export type Term = Comparison | Call;

const TOKEN = /\s*(?:'((?:[^']|'')*)'|([A-Za-z_$][\w./]*)|([(),])|(-?\d[\w:.+-]*))/y;
const OPS = ['eq', 'ne', 'ge', 'le', 'gt', 'lt'] as const;

/**
 * Reads an OData filter that is a chain of terms joined by `and`. The documented filters of the reads here are no more than
 * that; `or`, `not` and brackets are refused.
 * @returns null for anything else
 */
export function parseFilter(filter: string): readonly Term[] | null {
  const tokens = tokenize(filter);
  if (tokens === null) return null;
  const terms: Term[] = [];
  for (let at = 0; ; ) {
    const read = readCall(tokens, at) ?? readComparison(tokens, at);
    if (read === null) return null;
    terms.push(read.term);
    at = read.next;
    if (at === tokens.length) return terms;
    if (tokens[at]?.text.toLowerCase() !== 'and') return null;
    at += 1;
  }
}

interface Token {
  readonly kind: 'string' | 'word' | 'mark';
  readonly text: string;
}

function tokenize(filter: string): Token[] | null {
  const tokens: Token[] = [];
  const text = filter.trim();
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < text.length) {
    const match = TOKEN.exec(text);
    if (match === null) return null;
    const [, string, word, mark, bare] = match;
    if (string !== undefined) tokens.push({ kind: 'string', text: string.replaceAll("''", "'") });
    else if (word !== undefined) tokens.push({ kind: 'word', text: word });
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark });
    else tokens.push({ kind: 'string', text: bare ?? '' });
  }
  return tokens;
}

interface Read {
  readonly term: Term;
  readonly next: number;
}

function readCall(tokens: readonly Token[], at: number): Read | null {
  const name = tokens[at];
  if (name?.kind !== 'word' || tokens[at + 1]?.text !== '(') return null;
  const args: string[] = [];
  for (let next = at + 2; next < tokens.length; next++) {
    const token = tokens[next];
    if (token?.text === ')' && token.kind === 'mark') {
      return { term: { kind: 'call', name: name.text, args }, next: next + 1 };
    }
    if (token !== undefined && token.text !== ',') args.push(token.text);
  }
  return null;
}

function readComparison(tokens: readonly Token[], at: number): Read | null {
  const [field, op, value] = tokens.slice(at, at + 3);
  const known = OPS.find((name) => name === op?.text.toLowerCase());
  if (field?.kind !== 'word' || known === undefined || value === undefined || value.kind === 'mark') return null;
  return { term: { kind: 'comparison', field: field.text, op: known, value: value.text }, next: at + 3 };
}

/** Value of `field eq '…'`; undefined where the filter has none. */
export function equalTo(terms: readonly Term[], field: string): string | undefined {
  const found = terms.find(
    (term): term is Comparison =>
      term.kind === 'comparison' && term.op === 'eq' && term.field.toLowerCase() === field.toLowerCase(),
  );
  return found?.value;
}

/** True where the filter calls the function. */
export const calls = (terms: readonly Term[], name: string): boolean =>
  terms.some((term) => term.kind === 'call' && term.name.toLowerCase() === name.toLowerCase());
