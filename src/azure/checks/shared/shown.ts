import { redact } from '../../../report/redact.ts';

/**
 * What Azure sent, as a part of a sentence: without secrets, on one line, cut to a length.
 * @param longest in characters
 */
export function shown(text: string, longest = 200): string {
  const line = redact(text.slice(0, 4 * longest))
    .replace(/\s+/g, ' ')
    .trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}
