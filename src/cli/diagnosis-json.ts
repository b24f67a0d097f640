import type { Diagnosis } from '../diagnosis/diagnosis.ts';

/** A diagnosis as the command line's JSON output; null where the paste doesn't say. */
export function diagnosisJson(id: string | number | null, diagnosis: Diagnosis): object {
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
    ...(report.cut ? { cut: true } : {}),
  };
}
