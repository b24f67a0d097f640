/** A JSON value as it could be read from a mangled or truncated text. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

/** A JSON object; keys keep their letter case. */
export interface JsonObject {
  readonly [key: string]: Json;
}

/** An object found in a text. */
export interface FoundJson {
  readonly value: JsonObject | readonly Json[];
  readonly start: number;
  readonly end: number;
}

const MAX_DEPTH = 60;
/** More objects than this in one text tell nothing new. */
const MAX_FOUND = 2000;

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Finds the JSON objects and arrays of objects in a text, however mangled: cut off at the end, raw line breaks in strings,
 * single quotes (Python), `=>` (Ruby), quotes escaped once more than they should be, stray words between members.
 * Linear in the text: every character is read once, whatever it holds.
 */
export function findJson(text: string): FoundJson[] {
  const found: FoundJson[] = [];
  const opens = /[[{]/g;
  while (found.length < MAX_FOUND) {
    const open = opens.exec(text);
    if (!open) break;
    if (!looksLikeJson(text, open.index)) continue;
    const reader = new Reader(text, open.index);
    const value = reader.value(0);
    opens.lastIndex = Math.max(reader.at, open.index + 1);
    if ((isJsonObject(value) && Object.keys(value).length > 0) || (Array.isArray(value) && value.some(isJsonObject))) {
      found.push({ value, start: open.index, end: reader.at });
    }
  }
  return found;
}

/** An opening bracket followed by a key, another opening bracket or its own end. */
function looksLikeJson(text: string, at: number): boolean {
  let next = at + 1;
  const limit = Math.min(text.length, at + 200);
  while (next < limit && isSpaceOrEscape(text, next)) next++;
  const c = text[next];
  if (text[at] === '[') return c === '{';
  // Python 2 prints u'…'.
  if (c === 'u') return text[next + 1] === "'" || text[next + 1] === '"';
  return c === '"' || c === "'" || c === ':' || c === '{';
}

/** White space, or a backslash escape that stands for it (or escapes the quote that follows). */
function isSpaceOrEscape(text: string, at: number): boolean {
  const c = text[at];
  if (c === ' ' || c === '\n' || c === '\r' || c === '\t' || c === '\\' || c === '\u00a0') return true;
  return (c === 'n' || c === 'r' || c === 't') && text[at - 1] === '\\';
}

class Reader {
  readonly text: string;
  at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  value(depth: number): Json {
    this.skip();
    const c = this.text[this.at];
    if (c === undefined) return null;
    if (c === '{') return this.object(depth);
    if (c === '[') return this.array(depth);
    if (c === '"' || c === "'") return this.string(c);
    return this.bare();
  }

  private object(depth: number): JsonObject {
    const members: Record<string, Json> = Object.create(null);
    this.at++;
    if (depth >= MAX_DEPTH) {
      // Too deep to hold anything meant: the rest of the text is left to the other readers.
      this.at = this.text.length;
      return members;
    }
    for (;;) {
      this.skip();
      const c = this.text[this.at];
      if (c === undefined) return members;
      if (c === '}') {
        this.at++;
        return members;
      }
      if (c === ']') return members;
      if (c === ',' || c === ':') {
        this.at++;
        continue;
      }
      if (c === '{' || c === '[') {
        // A member without a key, as in hand-cut pastes: what it holds counts as a detail.
        const value = this.value(depth + 1);
        const details = members['details'];
        members['details'] = [...(Array.isArray(details) ? details : []), value];
        continue;
      }
      const key = c === '"' || c === "'" ? this.string(c) : this.word();
      if (key === '') {
        this.at++;
        continue;
      }
      this.skip();
      if (this.text[this.at] === ':') this.at++;
      else if (this.text.startsWith('=>', this.at)) this.at += 2;
      else {
        // A lone string, as where a log printed a body in braces.
        if (key.length > 40 && !('message' in members)) members['message'] = key;
        continue;
      }
      const value = this.value(depth + 1);
      if (!(key in members)) members[key] = value;
    }
  }

  private array(depth: number): Json[] {
    const items: Json[] = [];
    this.at++;
    if (depth >= MAX_DEPTH) {
      this.at = this.text.length;
      return items;
    }
    for (;;) {
      this.skip();
      const c = this.text[this.at];
      if (c === undefined) return items;
      if (c === ']') {
        this.at++;
        return items;
      }
      if (c === '}') return items;
      if (c === ',') {
        this.at++;
        continue;
      }
      const before = this.at;
      items.push(this.value(depth + 1));
      if (this.at === before) this.at++;
    }
  }

  /**
   * A quoted string. A quote preceded by as many backslashes as the opening one ends it, so that a body whose quotes
   * are all escaped (`{\"code\":\"X\"}`) reads like any other.
   */
  private string(quote: string): string {
    const escapes = this.backslashesBefore(this.at);
    const start = this.at + 1;
    const text = this.text;
    let i = start;
    for (;;) {
      i = text.indexOf(quote, i);
      if (i < 0) {
        this.at = text.length;
        return unescapeLevels(text.slice(start), escapes);
      }
      const run = this.backslashesBefore(i);
      if (run <= escapes && this.endsString(i, quote)) break;
      i++;
    }
    this.at = i + 1;
    return unescapeLevels(text.slice(start, i - escapes), escapes);
  }

  /** In single-quoted text an apostrophe is not an end: an end is followed by punctuation. */
  private endsString(at: number, quote: string): boolean {
    if (quote === '"') return true;
    let next = at + 1;
    while (next < at + 20 && (this.text[next] === ' ' || this.text[next] === '\\')) next++;
    const c = this.text[next];
    return c === undefined || c === ',' || c === ':' || c === '}' || c === ']' || c === '\n' || c === '\r' || c === '=';
  }

  private backslashesBefore(at: number): number {
    let count = 0;
    while (count < 64 && this.text[at - 1 - count] === '\\') count++;
    return count;
  }

  private word(): string {
    const end = this.findEnd(/[\s:,{}[\]"'=\\]/g);
    const word = this.text.slice(this.at, end);
    this.at = end;
    return word;
  }

  private bare(): Json {
    const end = this.findEnd(/[,}\]\n\r]/g);
    const word = this.text.slice(this.at, end).trim();
    this.at = end;
    if (/^(null|none|nil|undefined)$/i.test(word) || word === '') return null;
    if (/^true$/i.test(word)) return true;
    if (/^false$/i.test(word)) return false;
    return /^-?\d{1,15}(\.\d{1,15})?$/.test(word) ? Number(word) : word;
  }

  private findEnd(stop: RegExp): number {
    stop.lastIndex = this.at;
    return stop.exec(this.text)?.index ?? this.text.length;
  }

  private skip(): void {
    while (this.at < this.text.length && isSpaceOrEscape(this.text, this.at)) this.at++;
    const quote = this.text[this.at + 1];
    if (this.text[this.at] === 'u' && (quote === "'" || quote === '"')) this.at++;
  }
}

/** Takes a string's escapes away, after those of the levels it was nested in (`levels` backslashes before its quotes). */
function unescapeLevels(raw: string, levels: number): string {
  let text = raw;
  for (let n = levels; n > 0; n = (n - 1) >> 1) text = unescapeOnce(text);
  return unescapeOnce(text);
}

const SIMPLE: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '',
  f: '',
  '"': '"',
  "'": "'",
  '/': '/',
  '\\': '\\',
};

function unescapeOnce(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (whole, hex: string | undefined, char: string | undefined) => {
    if (hex !== undefined) return String.fromCharCode(Number.parseInt(hex, 16));
    return SIMPLE[char ?? ''] ?? whole;
  });
}
