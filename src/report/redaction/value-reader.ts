/** A value in a text, without its quotes; offsets as in `Finding`. */
export interface ValueSpan {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/** Where an unquoted value stands, which says what ends it. */
export type Style = 'connection-string' | 'query' | 'comma' | 'plain';

const SMART: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '„': '“', '«': '»' };
const OPENING = /(?:[@$bruN]{0,2}(?=["']))?(\\{0,15}["'`]|\\{1,8}u002[27]|&quot;|&#34;|&#39;|&apos;|%22|[“‘„«])/iy;

/**
 * Reads the value that starts at `at`. It never crosses a line. Where the value is quoted, escaped quotes (at any
 * depth of JSON in JSON) and doubled quotes belong to it; a missing closing quote ends it with the line.
 * @param limit highest end, an offset; for a cheap look at the head of a value.
 * @returns null where no value stands there.
 */
export function readValue(text: string, at: number, style: Style, limit = text.length): ValueSpan | null {
  OPENING.lastIndex = at;
  const opening = OPENING.exec(text);
  const stop = Math.min(limit, text.length);
  if (opening !== null) {
    const quote = opening[1] ?? '"';
    const start = at + opening[0].length;
    if (style !== 'connection-string' || /^\\?["'{]$/.test(quote)) return readQuoted(text, start, quote, stop);
  }
  if (text[at] === '{' && style === 'connection-string') return readBraced(text, at + 1, stop);
  return readUnquoted(text, at, style, stop);
}

function readQuoted(text: string, start: number, quote: string, stop: number): ValueSpan | null {
  const mark = quote.at(-1) ?? '"';
  const entity = /^(?:&|%|\\{1,8}u)/.test(quote);
  const closing = SMART[quote] ?? quote;
  const depth = quote.length - 1;
  let at = start;
  let slashes = 0;
  for (; at < stop; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') break;
    if (entity || SMART[quote] !== undefined) {
      if (text.startsWith(closing, at)) break;
      continue;
    }
    if (char === '\\') {
      slashes++;
      continue;
    }
    if (char === mark) {
      const escaped = depth === 0 ? slashes % 2 === 1 : slashes > depth && slashes >= 2 * depth + 1;
      if (!escaped) {
        if (depth === 0 && mark !== '`' && text[at + 1] === mark && at > start) {
          at++; // doubled: one quote of the value
          slashes = 0;
          continue;
        }
        const end = depth === 0 ? at : Math.max(start, at - Math.min(slashes, depth));
        return end > start ? { start, end, quoted: true } : null;
      }
    }
    slashes = 0;
  }
  return at > start ? { start, end: at, quoted: true } : null;
}

/** ODBC: `Pwd={a;b}}c};` — a doubled brace is one brace of the value. */
function readBraced(text: string, start: number, stop: number): ValueSpan | null {
  for (let at = start; at < stop; at++) {
    const char = text[at];
    if (char === '\n' || char === '\r') break;
    if (char !== '}') continue;
    if (text[at + 1] === '}') at++;
    else return at > start ? { start, end: at, quoted: true } : null;
  }
  return readUnquoted(text, start - 1, 'connection-string', stop);
}

const ENTITY_END = /&(?:amp|lt|gt|apos|#\d{1,6}|#x[0-9a-f]{1,5});$/i;
const QUOTE_ENTITY = /&(?:quot|#34|#39|apos);|%22|\\{1,8}u002[27]/iy;
const NEXT_FIELD = /(?:&amp;|&|,|;)?[ \t]{0,4}[A-Za-z][\w.$-]{0,60}(?: [A-Za-z]{1,20}){0,3}[ \t]{0,2}[=:]/y;
const NEXT_PARAMETER = /&(?:amp;)?[A-Za-z$][\w.$-]{0,60}=/y;
const ENCODED_PARAMETER = /%26[\w.-]{1,64}%3D/iy;
const LATER_FIELD = /[^;\n\r"]{0,80};(?:[ \t]{0,4}[A-Za-z][\w ]{1,40}=|[ \t]{0,4}(?:$|[\r\n"']))/y;

/** Characters that end no value in any style, taken in strides. */
const ORDINARY = /[A-Za-z0-9+/=_~.:@$!*^(?-]{1,512}/y;

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function isDelimiter(char: string | undefined): boolean {
  return char === undefined || /[\s,;:)\]}>|\\"'`.]/.test(char);
}

function endsHere(text: string, at: number, start: number, style: Style): boolean {
  const char = text[at] ?? '';
  const next = text[at + 1];
  switch (char) {
    case '\u2028':
    case '\u2029':
      return true;
    case ' ':
    case '\t':
    case '\u00a0':
      return style !== 'connection-string' || !matchesAt(LATER_FIELD, text, at);
    case ';':
      return style === 'query' || !ENTITY_END.test(text.slice(Math.max(start, at - 10), at + 1));
    case '&':
      if (matchesAt(QUOTE_ENTITY, text, at) || text.startsWith('&lt;/', at)) return true;
      if (style === 'query') return true;
      return style !== 'connection-string' && matchesAt(NEXT_PARAMETER, text, at);
    case '%':
      return matchesAt(QUOTE_ENTITY, text, at) || matchesAt(ENCODED_PARAMETER, text, at);
    case ',':
      return (
        style === 'comma' || (style !== 'connection-string' && (matchesAt(NEXT_FIELD, text, at) || isDelimiter(next)))
      );
    case '"':
    case "'":
    case '`':
      return isDelimiter(next);
    case '”':
    case '’':
      return true;
    case '\\':
      if (next === '"' || next === "'") return isDelimiter(text[at + 2]);
      if (next === '\\') return /^\\{2,15}["']/.test(text.slice(at, at + 17));
      return next === 'n' || next === 'r' || matchesAt(QUOTE_ENTITY, text, at);
    case '<':
      return next === '/' || next === '!';
    case '>':
      return style === 'query';
    case '#':
      return style === 'query';
    default:
      return char < ' ' || char === '\u007f';
  }
}

function readUnquoted(text: string, start: number, style: Style, stop: number): ValueSpan | null {
  let end = start;
  while (end < stop) {
    ORDINARY.lastIndex = end;
    const ordinary = ORDINARY.exec(text);
    if (ordinary !== null) end += ordinary[0].length;
    else if (endsHere(text, end, start, style)) break;
    else end++;
  }
  end = Math.min(end, stop);
  if (style === 'plain') end = withoutClosers(text, start, end);
  return end > start ? { start, end, quoted: false } : null;
}

/** Leaves out brackets that close what was opened before the value. */
function withoutClosers(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && end - last < 8) {
    const char = text[last - 1] ?? '';
    const opener = { ')': '(', ']': '[', '}': '{' }[char];
    if (opener === undefined || text.slice(Math.max(start, last - 256), last).includes(opener)) break;
    last--;
  }
  return last;
}
