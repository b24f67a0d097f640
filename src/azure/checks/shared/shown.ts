import { redact } from '../../../report/redact.ts';

const LONGEST = 160;

/** What Azure sent, fit to be shown: on one line, without secrets, not longer than `longest` characters. */
export function shown(text: string | null | undefined, longest = LONGEST): string {
  // A secret cut in half could no longer be told: more is read than is shown.
  const line = redact((text ?? '').slice(0, 4 * longest + 200).replace(/[\s\u0000-\u001f\u007f\u2028\u2029]+/g, ' ')).trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
