import { isAzureError } from '../../diagnosis/gate.ts';
import { gistOf } from '../../diagnosis/gist.ts';
import { matchRules, type RuleMatch } from '../../diagnosis/match.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { ErrorReport } from '../../report/error-report.ts';
import { parseReport } from '../../report/parse-report.ts';

/** From here on a sentence of a rule is one that a service said, and no two words that anyone says ("denied by policy"). */
const SENTENCE = 3.5;
/** No tool says so little without a mark; most messages end here, unread. */
const SHORT = 48;
const MARKS = /[:(){}[\]="|\n]|<\//;
/** Nobody asks a question of this length. */
const LONG = 300;

/**
 * True where a message is, or holds, the output of something that failed on Azure. A message that names an error code or a
 * status to ask about it is not.
 */
export function holdsError(message: string, knowledge: Knowledge): boolean {
  if (message.length < SHORT && !MARKS.test(message)) return false;
  const report = parseReport(message);
  const matches = matchRules(knowledge, report, gistOf(report));
  return isAzureError(report, matches) && isOutput(report, matches);
}

function isOutput({ text, errors, origin }: ErrorReport, matches: readonly RuleMatch[]): boolean {
  if (errors.length > 0 || text.length > LONG || BODY.test(text)) return true;
  if (origin.failure.some((mark) => mark === 'an error line' || mark === 'an error code')) return true;
  const sentences = matches.flatMap(({ evidence }) =>
    evidence.filter(({ kind, weight }) => kind === 'message' && weight >= SENTENCE),
  );
  const said = Math.max(0, ...sentences.map(({ found }) => found.length));
  return said > 0 && (QUOTATION.test(text) || !QUESTION.test(text) || said >= text.length / 2);
}

/** A body of JSON or XML, or its middle. */
const BODY = /^\s*(?:[{[]|<(?![@#!]|at\b|https?:)[?\w:]{1,40}[ >])|"\w{1,40}"\s?:/;
const QUOTATION = /"[^"\n]{40,}"/;
const QUESTION =
  /\?\s*$|^\W*(?:what|why|how|who|where|when|which|is|are|was|does|did|do|can|could|should|any|has)\b(?!')/i;
