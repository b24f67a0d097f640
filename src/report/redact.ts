import { commandLines } from './redaction/command-lines.ts';
import { documents } from './redaction/documents.ts';
import { type Detector, type Finding, MARK, type SecretKind } from './redaction/finding.ts';
import { headers } from './redaction/headers.ts';
import { namedValues } from './redaction/named-values.ts';
import { privateKeys } from './redaction/private-keys.ts';
import { tokens } from './redaction/tokens.ts';
import { urls } from './redaction/urls.ts';

/** Everything that finds secrets. Their order does not matter. */
const DETECTORS: readonly Detector[] = [privateKeys, tokens, urls, headers, commandLines, documents, namedValues];

/** A mark can lay bare a secret that stood in the shadow of another one; more passes than this find nothing new. */
const MAX_PASSES = 4;

/** A text without its secrets, and the kinds of what was taken out, sorted, each once. */
export interface Redaction {
  readonly text: string;
  readonly found: readonly SecretKind[];
}

/**
 * Replaces every secret in a paste by a mark such as `[redacted:sas-signature]` and keeps all else byte for byte.
 * Takes time linear in the text, never throws, and changes nothing on a second run.
 */
export function redact(text: string): string {
  return redactWithReport(text).text;
}

/** Like `redact`, and also tells which kinds of secrets were there, so that whoever pasted them can be warned. */
export function redactWithReport(text: string): Redaction {
  const kinds = new Set<SecretKind>();
  let result = text;
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const findings = merged(result);
    if (findings.length === 0) break;
    for (const { kind } of findings) kinds.add(kind);
    result = replaced(result, findings);
  }
  return { text: result, found: [...kinds].sort() };
}

/** All findings by position; overlapping ones become one, of the kind of the longest. */
function merged(text: string): Finding[] {
  const all = DETECTORS.flatMap((detect) => [...detect(text)]).sort((a, b) => a.start - b.start || b.end - a.end);
  const result: Finding[] = [];
  let longest = 0;
  for (const finding of all) {
    const last = result.at(-1);
    if (text.startsWith(MARK, finding.start) || finding.end <= finding.start) continue;
    const length = finding.end - finding.start;
    if (last === undefined || finding.start >= last.end) {
      result.push(finding);
      longest = length;
    } else {
      const kind = length > longest ? finding.kind : last.kind;
      longest = Math.max(longest, length);
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, finding.end), kind };
    }
  }
  return result;
}

function replaced(text: string, findings: readonly Finding[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, kind } of findings) {
    parts.push(text.slice(at, start), `${MARK}${kind}]`);
    at = end;
  }
  parts.push(text.slice(at));
  return parts.join('');
}
