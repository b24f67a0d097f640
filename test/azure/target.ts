import type { Target } from '../../src/azure/check.ts';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import type { Cause } from '../../src/knowledge/causes.ts';
import type { CheckId } from '../../src/knowledge/schema.ts';
import type { ErrorReport, ReportedResource } from '../../src/report/error-report.ts';
import { parseReport } from '../../src/report/parse-report.ts';

export const SUB = '11111111-2222-3333-4444-555555555555';
export const NOW = new Date('2026-11-22T12:00:00Z');

/** What a test says of a paste; the rest is as in an empty one. */
export interface TargetParts extends Partial<Omit<ErrorReport, 'resource' | 'names'>> {
  readonly resource?: Partial<ReportedResource>;
  readonly lockedScopes?: readonly string[];
  readonly checks?: readonly CheckId[];
  readonly causes?: Readonly<Partial<Record<Cause, number>>>;
  readonly subscriptionId?: string | null;
}

/** A target in a subscription of the tests. */
export function target(parts: TargetParts = {}): Target {
  const { resource, lockedScopes = [], checks = [], causes = {}, subscriptionId = SUB, ...said } = parts;
  const blank = parseReport('');
  const report: ErrorReport = {
    ...blank,
    ...said,
    resource: { ...blank.resource, ...resource },
    names: { ...blank.names, lockedScopes },
  };
  return { report, diagnosis: diagnosis(report, checks, causes), subscriptionId, now: NOW, judge: () => null };
}

function diagnosis(report: ErrorReport, checks: readonly CheckId[], causes: object): Diagnosis {
  return {
    report,
    verdict: 'conflict',
    causes: Object.entries(causes).map(([cause, confidence]) => ({
      cause: cause as Cause,
      rule: null,
      title: cause,
      why: '',
      confidence: Number(confidence),
      reasons: [],
      docs: [],
    })),
    retry: { verdict: 'unknown', because: '' },
    questions: [],
    fixes: [],
    checks,
    findings: [],
  };
}
