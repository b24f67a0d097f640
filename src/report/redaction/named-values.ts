import type { Finding, SecretKind } from './finding.ts';
import { isHarmless, isProse, looksLikeKey, looksRandom } from './harmless.ts';
import { type Proof, type SecretName, secretName } from './secret-name.ts';
import { readValue, type Style, type ValueSpan } from './value-reader.ts';

const WORD = /[A-Za-z0-9_][\w.$-]*/g;

/** What may stand between a name and its separator: the name's closing quote, at any depth of escaping, and bracket. */
const CLOSER = /(?:\\{0,15}["'`]|\\{1,8}u002[27]|&quot;|&#34;|&#39;|%22|[”’»]|\*\*)?(?:\]|\))?(?:\*\*)?/iy;
const SEPARATOR =
  /[ \t]{0,80}(?:(?:string|secureString)[ \t]{1,8}(?==))?(?:=>|:=|=(?!=)|:(?![:=])|%3D|\\{1,8}u003d)[ \t]{0,200}/iy;
const ARGUMENT = /[ \t]{0,8},[ \t]{0,8}(?=[@$bru]{0,2}\\{0,8}["'])/y;
const SPOKEN = /[ \t]{1,4}(?:is|was|are)(?:[ \t]{0,2}:)?[ \t]{1,4}/iy;
const SPACE = /[ \t]{1,20}(?:\^|`|\\)?(?:\r?\n[ \t]{0,40})?/y;
const ELEMENT = /(?:[ \t][^<>\n]{0,200})?>(?:<!\[CDATA\[)?/y;
const ARRAY = /\[[ \t]{0,4}(?=\\{0,15}["'])/y;
const OBJECT_VALUE = /^@?\{[^{}]{0,160}?\b(?:value|defaultValue|default)\\{0,15}["']?\s{0,8}[:=]\s{0,8}/i;
const BLOCK_DEFAULT = /^[ \t]{0,8}\{[^{}]{0,200}?\bdefault\s{0,12}=\s{0,8}/;
const CALL = /\([ \t]{0,4}(?=\\{0,8}["'])/y;
const NEXT_LINE = /[ \t]{0,4}:?[ \t]{0,4}\r?\n[ \t]{0,8}(?=(?:\S{10,512})[ \t]{0,4}(?:[\r\n]|$))/y;
const PAIRED_VALUE = /^[^{}<>]{0,160}?\bvalue\\{0,15}["']?\s{0,8}[:=]\s{0,8}/i;
const CHANGED_TO = /\\{0,15}["']?[ \t]{1,4}->[ \t]{1,4}/y;

/** How much of a value is looked at before it is judged, in characters. */
const HEAD = 300;

/** Finds values whose name says that they are secret, in JSON, YAML, HCL, XML, INI, connection strings, URLs, headers, flags and code. */
export function* namedValues(text: string): Generator<Finding> {
  WORD.lastIndex = 0;
  let previous = { text: '', end: -2 };
  const known = new Map<string, SecretName | null>();
  const nameOf = (word: string): SecretName | null => {
    const name = known.get(word) ?? (known.has(word) ? null : secretName(word));
    known.set(word, name);
    return name;
  };
  let from = 0;
  for (;;) {
    WORD.lastIndex = from;
    const match = WORD.exec(text);
    if (match === null) return;
    const word = match[0];
    const start = match.index;
    const end = start + word.length;
    from = end;
    const before = previous.end === start - 1 && text[start - 1] === ' ' ? previous.text : '';
    previous = { text: word.slice(-64), end };
    const found = inspect(text, start, end, word, before, nameOf);
    for (const finding of found) {
      yield finding;
      from = Math.max(from, finding.end);
    }
  }
}

function inspect(
  text: string,
  start: number,
  end: number,
  word: string,
  before: string,
  nameOf: (word: string) => SecretName | null,
): Finding[] {
  if (/^(?:name|key|variable|variableName|setting|header|keyName|n)$/i.test(word)) {
    const paired = pairedValue(text, end);
    if (paired !== null) return [paired];
  }
  const escaped = text[start - 1] === '\\' && /^[nrt][A-Za-z]/.test(word);
  const told = escaped ? word.slice(1) : word;
  const spoken = /^value$/i.test(word) && /^(?:secret|key|password|token)$/i.test(before);
  const name = spoken ? nameOf(before) : before === '' ? nameOf(told) : secretName(told, before);
  if (name === null || text.startsWith('://', start - 3)) return [];
  if (/^(?:OLD)?PWD$/.test(word) && /^[=:]\s?["']?(?:\/|[A-Za-z]:\\)/.test(text.slice(end, end + 8))) return [];
  const at = valueStart(text, start, end, name);
  if (at === null) return [];
  const first = judged(text, at.at, styleAt(text, start), name.kind, at.proof, word);
  if (first === null) return [];
  CHANGED_TO.lastIndex = first.end;
  const arrow = CHANGED_TO.exec(text);
  const second = arrow === null ? null : judged(text, first.end + arrow[0].length, 'plain', name.kind, at.proof, word);
  return second === null ? [first] : [first, second];
}

/** Finds where the value of the name at `start`…`end` begins, and how it must look given what separates the two. */
function valueStart(text: string, start: number, end: number, name: SecretName): { at: number; proof: Proof } | null {
  const { proof } = name;
  const stricter: Proof = proof === 'any' ? 'random' : proof;
  if (
    text[start - 1] === '<' ||
    (text[start - 1] === ':' && /<\w{1,20}:$/.test(text.slice(Math.max(0, start - 22), start)))
  ) {
    ELEMENT.lastIndex = end;
    const element = ELEMENT.exec(text);
    if (element !== null) return { at: end + element[0].length, proof };
  }
  if (text.startsWith('&lt;', start - 4) && text.startsWith('&gt;', end)) return { at: end + 4, proof };
  CLOSER.lastIndex = end;
  const closer = CLOSER.exec(text)?.[0] ?? '';
  const after = end + closer.length;
  SEPARATOR.lastIndex = after;
  const separator = SEPARATOR.exec(text);
  if (separator !== null) {
    const at = after + separator[0].length;
    ARRAY.lastIndex = at;
    const array = ARRAY.exec(text);
    if (array !== null) return { at: at + array[0].length, proof: stricter };
    if (text[at] === '{' || text.startsWith('@{', at)) {
      const object = OBJECT_VALUE.exec(text.slice(at, at + 220));
      if (object !== null) return { at: at + object[0].length, proof };
      return styleAt(text, start) === 'connection-string' ? { at, proof } : null;
    }
    return text[at] === '[' && !text.startsWith('[redacted', at) && /^\[\s/.test(text.slice(at, at + 2))
      ? null
      : { at, proof };
  }
  CALL.lastIndex = end;
  const call = CALL.exec(text);
  if (call !== null) return { at: end + call[0].length, proof: stricter };
  if (closer !== '') {
    const block = BLOCK_DEFAULT.exec(text.slice(after, after + 260));
    if (block !== null) return { at: after + block[0].length, proof };
    ARGUMENT.lastIndex = after;
    const argument = ARGUMENT.exec(text);
    if (argument !== null) return { at: after + argument[0].length, proof: stricter };
  }
  if (text[start - 1] === '-' && /(?:^|[\s"'`([=,])-{1,2}$/.test(text.slice(Math.max(0, start - 3), start))) {
    SPACE.lastIndex = after;
    const space = closer === '' ? SPACE.exec(text) : null;
    if (space === null) return null;
    const at = after + space[0].length;
    return /^-{0,2}(?:$|\s|-[a-z])|^-[A-Za-z]/.test(text.slice(at, at + 3)) ? null : { at, proof };
  }
  SPOKEN.lastIndex = after;
  const spoken = SPOKEN.exec(text);
  if (spoken !== null) {
    const at = after + spoken[0].length;
    return {
      at,
      proof:
        proof === 'any' && /^["'`“]?[A-Za-z]+\d+[!?.]?(?:["'`”]|\s|$)/.test(text.slice(at, at + 32)) ? 'any' : stricter,
    };
  }
  NEXT_LINE.lastIndex = end;
  const line = NEXT_LINE.exec(text);
  if (line === null || !/(?:^|[\r\n])[ \t]*(?:[A-Za-z]{1,20} ){0,3}$/.test(text.slice(Math.max(0, start - 64), start)))
    return null;
  return {
    at: end + line[0].length,
    proof: looksMixed(text.slice(end + line[0].length, end + line[0].length + 64)) ? stricter : 'key',
  };
}

/** Tells from what stands before a name what its unquoted value ends with. */
function styleAt(text: string, start: number): Style {
  const lead = text.slice(Math.max(0, start - 16), start);
  if (/;[ \t]{0,4}(?:[A-Za-z]{1,10} )?$/.test(lead) && !/&(?:amp|quot|#\d{1,4});$/i.test(lead))
    return 'connection-string';
  if (/(?:[?&]|&amp;|%26|u0026)$/i.test(lead)) return 'query';
  return /,[ \t]?$/.test(lead) ? 'comma' : 'plain';
}

/** Reads the value at `at` and tells whether it is a secret. */
function judged(text: string, at: number, style: Style, kind: SecretKind, proof: Proof, name: string): Finding | null {
  const head = readValue(text, at, style, at + HEAD);
  if (head === null) return null;
  const value = text.slice(head.start, head.end);
  if (!isProven(value, head, proof) || isHarmless(value)) return null;
  if (/^r=https?%3A/i.test(value)) return null;
  if (
    /(?:^|[?&; ]|%26)(?:sig|s)(?:=|%3D)/i.test(value) &&
    /^(?:SharedAccessSignature|\??(?:s[a-z]|sig|ss|srt|r)(?:=|%3D))/i.test(value)
  )
    return null;
  if (!head.quoted) {
    if (value === name || (/^[A-Za-z_]+$/.test(value) && /_/.test(value) && secretName(value) !== null)) return null;
    const rest = text.slice(head.end, head.end + 120).split(/[\r\n]/, 1)[0] ?? '';
    if (text[at - 1] !== '=' && /^[A-Za-z'’,]+$/.test(value) && /^[ ,:]/.test(rest) && isProse(`${value} ${rest}`))
      return null;
    if (/^[A-Z]?[a-z]+$/.test(value) && /\b(?:is|was|are)[ \t:]{1,6}$/i.test(text.slice(Math.max(0, at - 8), at)))
      return null;
  } else if (isProse(value)) return null;
  const whole = head.end < at + HEAD ? head : readValue(text, at, style);
  if (whole === null) return null;
  return { start: whole.start, end: wholeLine(text, whole, at), kind };
}

/** True for upper case, lower case and a digit together: no name or word on a line of its own. */
function looksMixed(line: string): boolean {
  const token = line.split(/\s/, 1)[0] ?? '';
  return /\d/.test(token) && /[a-z]/.test(token) && /[A-Z]/.test(token) && !token.endsWith(':');
}

function isProven(value: string, span: ValueSpan, proof: Proof): boolean {
  if (proof === 'key') return looksLikeKey(value);
  if (proof === 'random') return looksRandom(value);
  if (/^\d{1,2}$/.test(value)) return false;
  return /[A-Za-z0-9]/.test(value) ? true : value.length >= (span.quoted ? 4 : 8);
}

/** A YAML passphrase may be several plain words: then the value is the rest of the line. */
function wholeLine(text: string, value: ValueSpan, at: number): number {
  if (
    value.quoted ||
    text[at - 1] !== ' ' ||
    !/^[a-z]+$/.test(text.slice(value.start, Math.min(value.end, value.start + 64)))
  )
    return value.end;
  const rest = /^(?: [a-z0-9]{2,20}){2,11}(?=[ \t]{0,4}(?:[\r\n]|$))/.exec(text.slice(value.end, value.end + 240));
  return rest === null ? value.end : value.end + rest[0].length;
}

/** `{"name": "DB_PASSWORD", "value": "…"}` and its kin in YAML, XML and HCL: one field names, the next one tells. */
function pairedValue(text: string, end: number): Finding | null {
  CLOSER.lastIndex = end;
  const after = end + (CLOSER.exec(text)?.[0].length ?? 0);
  SEPARATOR.lastIndex = after;
  const separator = SEPARATOR.exec(text);
  if (separator === null) return null;
  const named = readValue(text, after + separator[0].length, 'plain', after + separator[0].length + 130);
  if (named === null) return null;
  const name = text.slice(named.start, named.end);
  const secret = /^[\w.:/ -]+$/.test(name) ? secretName(name) : null;
  if (secret === null) return null;
  const between = PAIRED_VALUE.exec(text.slice(named.end, named.end + 220));
  if (between === null || /\bname\b/i.test(between[0])) return null;
  return judged(text, named.end + between[0].length, 'plain', secret.kind, secret.proof, name);
}
