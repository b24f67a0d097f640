import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts';

/**
 * A diagnosis as the command line's JSON output; null where the paste doesn't say.
 * @param live adds what Azure answered
 */
export function diagnosisJson(id: string | number | null, diagnosis: Diagnosis, live = false): object {
  const { report } = diagnosis;
  return {
    id,
    verdict: diagnosis.verdict,
    httpStatus: report.httpStatus,
    code: report.code,
    codes: report.codes,
    resourceId: report.resource.id,
    resourceType: report.resource.type,
    resourceName: report.resource.name,
    resourceGroup: report.resource.group,
    subscriptionId: report.resource.subscriptionId,
    correlationId: report.correlationId,
    deploymentName: report.deploymentName,
    operation: report.operation,
    tool: report.tool,
    causes: diagnosis.causes.map(({ cause, rule, title, confidence, reasons }) => ({
      cause,
      rule,
      title,
      confidence,
      reasons,
    })),
    retry: diagnosis.retry,
    questions: diagnosis.questions,
    fixes: diagnosis.fixes,
    ...(live ? { findings: diagnosis.findings.map(findingJson) } : {}),
    ...(report.cut ? { cut: true } : {}),
  };
}

function findingJson({ check, effect, cause, summary, source, observedAt, lagSeconds, link }: Finding): object {
  return { check, effect, cause, summary, source, observedAt, lagSeconds: lagSeconds ?? 0, link: link ?? null };
}
