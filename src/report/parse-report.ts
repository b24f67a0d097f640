import { cap } from './cap.ts';
import { mostSpecific } from './codes.ts';
import type { ErrorReport } from './error-report.ts';
import type { FoundError } from './found-error.ts';
import { httpStatus } from './http-status.ts';
import { byTelling } from './lead.ts';
import { findNames } from './names.ts';
import { findOperation } from './operation.ts';
import { findOrigin } from './origin.ts';
import { readErrors } from './read-errors.ts';
import { redact } from './redact.ts';
import { findResource } from './resource/find-resource.ts';
import { readTerraform } from './resource/from-terraform.ts';
import { findResourceIds } from './resource/resource-id.ts';
import { findCorrelationId, findDeployment, findGroup, findLocation, findSubscription } from './scope.ts';
import { findTool } from './tool.ts';
import { unwrap } from './unwrap.ts';

/**
 * Reads what a paste literally says: every error in it, and what names the leading one's resource.
 * Never throws; text that holds no error yields a report without codes. Time is linear in the paste.
 */
export function parseReport(paste: string): ErrorReport {
  const capped = cap(paste);
  const text = unwrap(redact(capped.text));
  const errors = byTelling(readErrors(text));
  const lead = errors[0] ?? null;
  const codes = withWrappers(lead, errors);
  const ids = findResourceIds(text);
  const resource = findResource({ text, lead, ids });
  const tool = findTool(text);
  const terraform = tool === 'terraform' ? readTerraform(text, lead?.at ?? 0) : NO_TERRAFORM;
  return {
    text,
    cut: capped.cut,
    origin: findOrigin(text),
    errors: errors.map(({ at: _, ...error }) => error),
    httpStatus: lead?.httpStatus ?? errors.find((error) => error.httpStatus !== null)?.httpStatus ?? httpStatus(text),
    code: mostSpecific(lead?.codes ?? []),
    codes,
    messages: errors.flatMap((error) => (error.message === null ? [] : [error.message])),
    resource: {
      ...resource,
      group: resource.group ?? findGroup(text, ids),
      subscriptionId: resource.subscriptionId ?? findSubscription(text, ids),
      location: findLocation(text),
    },
    correlationId: findCorrelationId(text),
    deploymentName: findDeployment(text, ids),
    operation: findOperation(text, lead),
    tool,
    terraform,
    names: findNames(text, ids, resource.id),
  };
}

const NO_TERRAFORM = { address: null, kind: null, importId: null };

/** The leading error's codes, after the codes of the wrappers that the tool printed around it. */
function withWrappers(lead: FoundError | null, errors: readonly FoundError[]): string[] {
  if (lead === null) return [];
  const own = new Set(lead.codes.map((code) => code.toLowerCase()));
  const wrappers = errors
    .filter((error) => error !== lead && error.codes.length === 1)
    .flatMap((error) => error.codes)
    .filter((code) => !own.has(code.toLowerCase()) && mostSpecific([code, ...lead.codes]) !== code);
  return [...new Set(wrappers), ...lead.codes];
}
