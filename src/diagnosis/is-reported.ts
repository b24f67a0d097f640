import type { ErrorReport } from '../report/error-report.ts';

/** Words of somebody to whom it has happened. */
const HAPPENED =
  /\b(?:err(?:or|ors|ored)?|exceptions?|fail\w{0,6}|got|get|gets|getting|hit|hits|hitting|throws?|threw|thrown|returns?|returned|says?|said|keeps?|stuck|block(?:s|ed|ing)?|die[sd]?|breaks?|broke|broken|again|still|reject\w{0,4}|denied|refus\w{1,4}|can ?not|can't|won't|wouldn't|unable|help|due to|because|stopped|crash\w{0,4}|complain\w{0,4}|gives?|giving|ends? (?:in|with)|red|down|suddenly|every time|greeted)\b|[!?]{2}|:\(/i;
/** Words of somebody who speaks of an error as a thing: of what is written, planned or told about it. */
const SPOKEN_OF =
  /\b(?:runbooks?|glossary|docs?|documented|documentation|wiki|announc\w{1,6}|blog|posts?|release notes?|changelog|post-?mortem|retro|PRs?|pull requests?|merge requests?|renam\w{1,3}|constants?|enum|handled|handling|handles?|handler|retries|FAQ|for example|e\.g|unit tests?|test cases?|backlog|story|training|slides|workshop|article|newsletter|mapping|alert rule|dashboard|parser|regex|roadmap|supports?|fixed|resolved|solved|no longer|not any ?more|went away)\b/i;
/** A question of so many characters is about the code itself. */
const SHORT_QUESTION = 100;
const ASKED = /\b(?:what|why|how|meaning)\b/i;
const AROUND = 240;

/**
 * True where a text that names a code in a sentence tells that the error has happened, or asks for its meaning: people also write
 * of errors that they have read about.
 * @param code a word of the text that stands in no code's place
 */
export function isReported({ text, origin }: ErrorReport, code: string): boolean {
  // More than an error's words: a status, a body, an exception.
  if (origin.failure.some((mark) => mark !== 'an error word')) return true;
  const words = text
    .replace(/[^\w\s'-]/g, ' ')
    .trim()
    .split(/\s+/, 5);
  if (words.length < 5) return true;
  if (text.length <= SHORT_QUESTION && ASKED.test(text) && !SPOKEN_OF.test(text)) return true;
  const at = text.toLowerCase().indexOf(code.toLowerCase());
  const near = text.slice(Math.max(0, at - AROUND), at + code.length + AROUND);
  return HAPPENED.test(near) && !SPOKEN_OF.test(near);
}
