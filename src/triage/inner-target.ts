import type { Check, Target } from '../azure/check.ts';
import { planChecks } from '../azure/plan.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { parseReport } from '../report/parse-report.ts';

/** An error that Azure holds below the pasted one, to be looked into. */
export interface InnerTarget {
  readonly target: Target;
  /** Those that tell something new about it. */
  readonly checks: readonly Check[];
}

/** Checks that look for the inner error: its own answer is there. */
const FINDS_IT: readonly Check['id'][] = ['deployment-failure'];

/**
 * The error that Azure holds below the pasted one, as a target like the paste's own.
 * @param text the error, whole
 * @param checks all there are; those that are put to Azure about the outer target are asked no second time about the same resource
 */
export function innerTarget(outer: Target, text: string, knowledge: Knowledge, checks: readonly Check[]): InnerTarget {
  const parsed = parseReport(text);
  const { resource } = parsed;
  const own = outer.report.resource;
  const report = {
    ...parsed,
    resource: { ...resource, group: resource.group ?? own.group, location: resource.location ?? own.location },
    operation: parsed.operation ?? outer.report.operation,
    correlationId: parsed.correlationId ?? outer.report.correlationId,
  };
  const diagnosis = diagnose(report, knowledge);
  const target = { ...outer, report, diagnosis, subscriptionId: resource.subscriptionId ?? outer.subscriptionId };
  const isSame = own.id !== null && own.id.toLowerCase() === resource.id?.toLowerCase();
  const asked = isSame ? planChecks(outer, checks) : [];
  return { target, checks: checks.filter((check) => !FINDS_IT.includes(check.id) && !asked.includes(check)) };
}
