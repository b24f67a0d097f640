import { parseReport } from '../../report/parse-report.ts';

const ASKS =
  /\?|\b(?:what|why|how|explain|eli5|mean(?:s|ing)?|diff(?:erence)?|define|help|tell|who|when|is|does|can)\b/i;
const STATUS = /\b4(?:09|12|23|29)\b|\bconflict\b/i;
const MOST_WORDS = 12;

/** True for a text with the marks of another vendor's tool. */
export function isForeign(text: string): boolean {
  return parseReport(text).origin.foreign.length > 0;
}

/**
 * True for a status line alone, such as "409 Conflict" or "got a 409": no question about statuses, but all that somebody has of an
 * error. The rest is found out by questions.
 */
export function isBareError(text: string): boolean {
  if (!STATUS.test(text) || ASKS.test(text) || text.trim().split(/\s+/).length > MOST_WORDS) return false;
  return !text.includes('://') && !isForeign(text);
}
