import type { FoundError } from '../found-error.ts';
import { foundError } from '../found-error.ts';

/** A line `Code: message`. */
const LINE = /^[ \t|*-]{0,12}(?<code>[A-Z][a-z0-9]+(?:[A-Z][A-Za-z0-9]*)+|Conflict|BadRequest): (?<message>[^\n]{10,4000})/;
const HEADER = /^[ \t]{0,8}(?:Deployment Error Details|Inner errors|Error details):?[ \t]*$/i;

/**
 * Reads the `Code: message` lines that azd (and the Bicep deployment commands of the Azure CLI) print under a heading.
 * Elsewhere such a line may be anything, so none is read.
 */
export function readBicepAzd(text: string): FoundError[] {
  const found: FoundError[] = [];
  let inDetails = false;
  let at = 0;
  for (const line of text.split('\n')) {
    const match = LINE.exec(line);
    if (HEADER.test(line)) inDetails = true;
    else if (inDetails && match?.groups && !/Id$|ID$/.test(match.groups['code'] ?? '')) {
      found.push(foundError(at, { codes: [match.groups['code'] ?? ''], message: match.groups['message'] ?? null }));
    }
    at += line.length + 1;
  }
  return found;
}
