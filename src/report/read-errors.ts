import { readCodeLines } from './formats/code-lines.ts';
import { readExceptions } from './formats/exceptions.ts';
import { readJsonBody } from './formats/json-bodies.ts';
import { readJsonFragments } from './formats/json-fragments.ts';
import { readLabelled } from './formats/labelled.ts';
import { readXmlBodies } from './formats/xml-bodies.ts';
import type { FoundError } from './found-error.ts';
import { findJson } from './lenient-json.ts';

const TEXT_READERS = [readLabelled, readCodeLines, readExceptions, readXmlBodies];
/** Bodies inside strings inside bodies: deeper than this, nothing new stands. */
const MAX_LEVELS = 6;
const MAX_ERRORS = 200;
/** Each error is compared with each other one. */
const MAX_COMPARED = 1000;
/** A JSON body after one of these belongs to the error that was just named. */
const CONTINUES = /(?:Details|Inner ?error|AdditionalInfo|Exception Details)\\?["']?\s{0,3}[:=]\s{0,3}\[?\s{0,3}$/i;

/** Reads every error of a text in all formats, in order, each once. */
export function readErrors(text: string, level = 0): FoundError[] {
  if (level > MAX_LEVELS) return [];
  const labelled = withReasons(
    TEXT_READERS.flatMap((read) => read(text)),
    level,
  ).sort((a, b) => a.at - b.at);
  const found = findJson(text);
  const bodies = found.flatMap((json) => {
    const errors = readJsonBody(json, (inner) => readErrors(inner, level + 1));
    if (!CONTINUES.test(text.slice(Math.max(0, json.start - 60), json.start))) return errors;
    const outer = labelled.findLast((error) => error.at < json.start);
    return outer ? errors.map((error) => under(outer, error)) : errors;
  });
  const fragments = readJsonFragments(text).filter(
    ({ at }) => !found.some(({ start, end }) => at >= start && at < end),
  );
  return once([...labelled, ...bodies, ...fragments].sort((a, b) => a.at - b.at)).slice(0, MAX_ERRORS);
}

/** go-autorest quotes a service's answer inside another's message: `Code="A" Message="… Code=\\"B\\" Message=\\"…"`. */
const QUOTED_ERROR = /\bCode="[A-Z]\w{2,100}" Message="/;

/** Errors whose message holds another one's code and message: that one is their reason. */
function withReasons(errors: readonly FoundError[], level: number): FoundError[] {
  return errors.flatMap((error) => {
    const inner = QUOTED_ERROR.test(error.message ?? '') ? readErrors(error.message ?? '', level + 1) : [];
    return inner.length === 0 ? [error] : inner.map((reason) => ({ ...under(error, reason), at: error.at }));
  });
}

function under(outer: FoundError, inner: FoundError): FoundError {
  return { ...inner, codes: [...outer.codes, ...inner.codes], message: inner.message ?? outer.message };
}

/** Tools print one error several times; of equal ones the first is kept, and what only a later one says is added. */
function once(errors: readonly FoundError[]): FoundError[] {
  const kept = new Map<string, FoundError>();
  for (const error of errors) {
    const codes = error.codes.filter((code, index) => code !== error.codes[index - 1]);
    const key = `${codes.join('>')}|${(error.message ?? '').slice(0, 300)}`.toLowerCase();
    const same = kept.get(key);
    kept.set(key, {
      ...error,
      at: same?.at ?? error.at,
      codes,
      target: same?.target ?? error.target,
      httpStatus: same?.httpStatus ?? error.httpStatus,
    });
  }
  const unique = [...kept.values()].slice(0, MAX_COMPARED);
  return unique.filter((error) => !unique.some((other) => other !== error && saysMore(other, error)));
}

/** True where another error is the same one, told in more words or followed deeper. */
function saysMore(other: FoundError, error: FoundError): boolean {
  if (extendsChain(other.codes, error.codes)) return true;
  const bare = error.message === null && error.target === null && error.httpStatus === null && error.codes.length > 0;
  // The end of a chain, found once more by its code alone.
  if (bare && error.codes.length === 1 && other.codes.length > 1 && other.codes.at(-1) === error.codes[0]) return true;
  return bare && other.message !== null && other.codes.join() === error.codes.join();
}

/** True where a chain goes deeper than another one: the shorter is the same error, seen from outside. */
function extendsChain(deeper: readonly string[], codes: readonly string[]): boolean {
  return deeper.length > codes.length && codes.length > 0 && codes.every((code, index) => code === deeper[index]);
}
