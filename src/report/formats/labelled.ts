import { isCode, isHttpStatus } from '../codes.ts';
import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';
import { PROSE_FORMATS } from './prose-formats.ts';
import { TOOL_FORMATS } from './tool-formats.ts';

const FORMATS = [...TOOL_FORMATS, ...PROSE_FORMATS];

/** Labels that stand where a code could, but are none. */
const NOT_CODES =
  /^(?:code|response|error|errors|message|status|null|nil|none|string|exception|true|false|undefined|http|object|(?:http|date|time|response)(?:status|time|response)?(?:stamp|code|status|description|phrase))$/i;

/** Single words that Azure's clients do print in brackets before a message. */
const BRACKETED =
  /^(?:Conflict|Forbidden|Unauthorized|Gone|Failed|Canceled|Cancelled|Throttled|Timeout|Locked|Unknown|None|Unspecified|Busy|Duplicate|Disabled|Invalid)$/;

/** Reads the errors that tools print as labelled text. */
export function readLabelled(text: string): FoundError[] {
  const lower = text.toLowerCase();
  return FORMATS.flatMap(({ pattern, needs = '', messageBefore }) => {
    if (!lower.includes(needs)) return [];
    let after = 0;
    return [...text.matchAll(pattern)].flatMap((match) => {
      if (messageBefore === undefined) return toError(match, match.index, match.groups?.['message']);
      const start = messageStart(text, after, match.index);
      const message = text.slice(start, match.index).trim();
      after = match.index + match[0].length;
      if (message.length < messageBefore) return [];
      return toError(
        match,
        message.length < SHORTEST ? match.index : start,
        message.length < SHORTEST ? undefined : message,
      );
    });
  });
}

/** Fewer characters than this before a code are a label or a bullet. */
const SHORTEST = 4;
/** Longest message that is looked for before its code. */
const LONGEST = 4000;

/** Where the message before a code starts: its line, or a label in it where a brace shows that it follows a body. */
function messageStart(text: string, after: number, end: number): number {
  const from = Math.max(after, end - LONGEST);
  const before = text.slice(from, end);
  const line = before.lastIndexOf('\n') + 1;
  const brace = Math.max(before.lastIndexOf('{'), before.lastIndexOf('}')) + 1;
  if (brace <= line) return from + line;
  const label = /Message: ?|- /.exec(before.slice(brace));
  return label === null ? end : from + brace + label.index + label[0].length;
}

function toError(match: RegExpMatchArray, at: number, message: string | undefined): FoundError[] {
  const { code, target } = match.groups ?? {};
  if (code === undefined) return [];
  const words = message?.trim().replace(/\\"/g, '"') || null;
  if (isHttpStatus(code)) return [foundError(at, { message: words, httpStatus: Number(code) })];
  const name = code.replace(/[.-]+$/, '');
  if (!isCode(name) || NOT_CODES.test(name)) return [];
  // `(Minimum) New limit …`: of single words in brackets, few are codes.
  if (match[0].includes(`(${code}) `) && /^[A-Z][a-z]+$/.test(name) && !BRACKETED.test(name)) return [];
  return [foundError(at, { codes: [name], message: words, target: target?.trim() ?? null })];
}
