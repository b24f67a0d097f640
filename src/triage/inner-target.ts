import type { Check, Target } from '../azure/check.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Finding } from '../diagnosis/diagnosis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import { parseReport } from '../report/parse-report.ts';

/** An error that Azure holds below the pasted one, to be looked into. */
export interface InnerTarget {
  readonly target: Target;
  /** Of some checks, those that tell something new about it. */
  checksOf(checks: readonly Check[]): Check[];
}

/** Checks that look for the inner error: its own answer is there. */
const FINDS_IT: readonly Check['id'][] = ['deployment-failure'];

/**
 * The first error that a finding holds, as a target like the paste's own.
 * @returns null where no finding holds one
 */
export function innerTarget(outer: Target, findings: readonly Finding[], knowledge: Knowledge): InnerTarget | null {
  const text = findings.find(({ inner }) => inner !== undefined)?.inner;
  if (text === undefined) return null;
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
  const answered = new Set(findings.filter(({ effect }) => effect !== 'not-checked').map(({ check }) => check));
  return {
    target,
    checksOf: (checks) => checks.filter(({ id }) => !FINDS_IT.includes(id) && !(isSame && answered.has(id))),
  };
}
