import { specificity } from '../report/codes.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { isReported } from './is-reported.ts';
import type { RuleMatch } from './match.ts';
import { isGenericService } from './match.ts';
import { isOwnCode } from './own-code.ts';

/** Score from which a rule alone makes a text an Azure error: a specific code or a service's own sentence. */
const TELLING = 3.4;
/** Nothing but a status and its name, as people type it on call. */
const BARE_STATUS =
  /^\W{0,6}(?:(?:http|error|status|code|azure|got|getting|a|an|response|again|why|the)\W{1,3}){0,4}(?:409|412|conflict)(?:\W{0,3}(?:conflict|precondition failed|error|again|code|from azure|azure))?\W{0,6}$/i;

/** A link to a deployment in the portal: people send it alone, or with a question, for what failed there. */
const DEPLOYMENT_LINK =
  /https:\/\/portal\.azure\.(?:com|us|cn)\/\S{0,600}(?:%(?:25)?2F|\/)deployments(?:%(?:25)?2F|\/)\S/i;
/** More words than these around such a link are about something else. */
const WORDS_WITH_A_LINK = 30;

/**
 * Says whether a text is an Azure error at all. Chatter and other vendors' errors are not; where marks of both stand in one
 * text, the more numerous win.
 */
export function isAzureError(report: ErrorReport, matches: readonly RuleMatch[]): boolean {
  const { azure, foreign, failure } = report.origin;
  if (BARE_STATUS.test(report.text.trim())) return true;
  if (foreign.length === 0 && isDeploymentLink(report.text)) return true;
  if (foreign.length > 0) return azure.length > foreign.length && isFailure(report, matches);
  if (speaksAzure(report, matches)) return true;
  // A resource id, with its type in it, and the number of a conflict are enough.
  const isNumbered = azure.length > 1 && (report.httpStatus === 409 || report.httpStatus === 412);
  if (failure.length === 0 && report.codes.length === 0 && !isNumbered) return false;
  return azure.length > 0 ? isFailure(report, matches) : hasServiceBody(report);
}

function isDeploymentLink(text: string): boolean {
  const head = text.slice(0, 4000);
  return text.length < 4000 && DEPLOYMENT_LINK.test(head) && head.trim().split(/\s+/).length <= WORDS_WITH_A_LINK;
}

/** More than a name in passing: a code, an error status, several marks of Azure, or a rule that knows the sentence. */
function isFailure(report: ErrorReport, matches: readonly RuleMatch[]): boolean {
  const { azure, failure } = report.origin;
  if (report.codes.length > 0 || report.httpStatus !== null) return true;
  if (failure.some((mark) => mark !== 'an error word')) return true;
  return (failure.length > 0 && azure.length > 1) || (matches[0]?.score ?? 0) >= 2;
}

/** Azure alone says this: a service's own sentence, or a specific code that a service's rule names. */
function speaksAzure(report: ErrorReport, matches: readonly RuleMatch[]): boolean {
  return matches.some(({ rule, score, evidence }) => {
    if (isGenericService(rule)) return false;
    const code = evidence.find(({ kind }) => kind === 'code')?.found;
    // A code in a code's place, or in the words of somebody who has met it.
    const isCode = code !== undefined && (report.codes.length > 0 || isReported(report, code));
    if (isCode && isOwnCode(code)) return true;
    return score >= TELLING && (evidence.some(({ kind }) => kind === 'message') || (isCode && specificity(code) === 3));
  });
}

/** A body with a code in the letter case that Azure's guidelines ask for; vendors that share the shape leave other marks. */
function hasServiceBody(report: ErrorReport): boolean {
  const code = report.code;
  if (code === null || report.errors[0]?.message == null) return false;
  // Graph writes its codes in camel case, in the same envelope.
  const isEnvelope = /"error"\s{0,3}:\s{0,3}\{\s{0,20}"(?:code|message)"\s{0,3}:\s{0,3}"/.test(report.text);
  return (
    (isEnvelope && /^[a-z]{2,30}(?:[A-Z][a-z]{1,30}){1,6}$/.test(code)) ||
    /^[A-Z][A-Za-z0-9]*[a-z][A-Za-z0-9]*$/.test(code)
  );
}
