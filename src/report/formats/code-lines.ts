import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** A line `Code: message`, after what tools put before it. */
const LINE =
  /^[ \t|*-]{0,12}(?:(?:ERROR|Error|error|Details|Inner error): {0,2})?["']?(?<code>[A-Z][a-z0-9]{1,60}[A-Z][A-Za-z0-9]{0,120}|Conflict|BadRequest) ?: (?<message>[^\n]{10,4000})/;
const HEADER = /^[ \t]{0,8}(?:Deployment Error Details|Inner errors|Error details):?[ \t]*$/i;
/** Labels and exception classes that stand before a colon, but are no code. */
const NOT_CODES =
  /(?:Id|ID|Exception|Uri|URI|Url|Time|Name|Stamp|Count|Version|Type|Message|Status|Path|Level|Target|Code|Info|Trace)$|^(?:Type|Value|Key|Name|Attribute|Index|Runtime|Syntax|Reference|Import|OS|IO|Module|Assertion|Range|Rest|Http|HTTP|Client|Service|Azure|System|Script|Cli|CLI|Java|Power|Git|Docker|Aggregate)\w{0,30}Error$|^(?:PowerShell|GitHub|DevOps|JavaScript|TypeScript|CategoryInfo|FullyQualified\w*)$/;

/**
 * Reads the `Code: message` lines that azd, Bicep and others print. Under azd's heading any such line counts; elsewhere only
 * one whose message is a sentence.
 */
export function readCodeLines(text: string): FoundError[] {
  const found: FoundError[] = [];
  let inDetails = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const { code, message } = LINE.exec(line)?.groups ?? {};
    if (HEADER.test(line)) inDetails = true;
    else if (
      code !== undefined &&
      message !== undefined &&
      !NOT_CODES.test(code) &&
      (inDetails || isSentence(message))
    ) {
      found.push(foundError(at, { codes: [code], message }));
    }
    at += line.length + 1;
  }
  return found;
}

const isSentence = (message: string): boolean =>
  /^["'(]?[A-Z](?!\w*=)/.test(message) && message.split(' ', 5).length >= 4;
