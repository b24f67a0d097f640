import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** An exception's class and message, as .NET, Python, Java and JavaScript print them. */
const EXCEPTION =
  /\b(?:Azure\.\w{1,40}(?:\.\w{1,60})?|azure\.[\w.]{2,80}|com\.(?:azure|microsoft\.azure)\.[\w.]{2,120}|Microsoft\.(?:Azure|Rest|WindowsAzure)\.[\w.]{2,120}|Rest|Storage|CloudException|Cosmos)(?:Exception|Error)\s?: (?<message>[^\n]{4,4000}(?:\n(?!\s{0,8}(?:at |Status|Request|Time|Error|Code|Content|Headers|Message|\{|<|-|File |Traceback|RequestId))[^\n]{1,600}){0,3})/g;

/** Reads SDK exceptions: their message stands in the first line, before any status or code. */
export function readExceptions(text: string): FoundError[] {
  return [...text.matchAll(EXCEPTION)].flatMap((match): FoundError[] => {
    const message = (match.groups?.['message'] ?? '').trim();
    // `(Code) message` and bodies have readers of their own.
    if (/^(?:\(\w+\) |\{|Status code \d{3}, ")/.test(message)) return [];
    const status = /^\s{0,10}Status: ([45]\d\d)\b/m.exec(
      text.slice(match.index, match.index + match[0].length + 300),
    )?.[1];
    return [foundError(match.index, { message, httpStatus: status === undefined ? null : Number(status) })];
  });
}
