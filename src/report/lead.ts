import { mostSpecific, specificity } from './codes.ts';
import type { FoundError } from './found-error.ts';

/** Codes of what fails in consequence of another failure. */
const CONSEQUENCE =
  /^(?:Canceled|Cancelled|OperationCancell?ed|DeploymentCanceled|ResourceNotFound|ParentResourceNotFound|DependencyFailed|OperationPreempted)$/i;

/** Orders errors so that the one that explains the failure comes first: the most specific, of equals the first. */
export function byTelling(errors: readonly FoundError[]): FoundError[] {
  return [...errors].sort((a, b) => weight(b) - weight(a) || a.at - b.at);
}

function weight(error: FoundError): number {
  const code = mostSpecific(error.codes);
  if (code === null) return error.message === null ? -1 : 0.5;
  // A message that repeats a whole answer is a wrapper's; the answer's own code says more.
  const isWrapper = /^(?:GET|PUT|PATCH|POST|DELETE) https?:|\bRESPONSE [45]\d\d\b|\bERROR CODE: /.test(
    error.message ?? '',
  );
  const telling = specificity(code) * 2 + (error.message === null ? 0 : isWrapper ? -1 : 0.5);
  return CONSEQUENCE.test(code) ? Math.min(telling, 4.2) : telling;
}
