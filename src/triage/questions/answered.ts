import type { Target } from '../../azure/check.ts';
import type { Diagnosis, FilledCommand, Finding } from '../../diagnosis/diagnosis.ts';
import { fillCommand } from '../../diagnosis/fill.ts';
import { parseReport } from '../../report/parse-report.ts';
import type { AzureAnswer, AzureFollowUp } from '../azure-question.ts';
import type { AzureSession, ReadName } from '../azure-session.ts';
import type { AzureSubject } from '../azure-subject.ts';

/** An answer to a question, before what could not be read is added to it. */
export type Answered = Extract<AzureAnswer, { kind: 'answered' }>;

/** What a finding says besides where and when it was read. */
export type Said = Pick<Finding, 'summary'> & Partial<Pick<Finding, 'effect' | 'cause' | 'lagSeconds' | 'holes'>>;

/** A finding that answers a question; it speaks for no cause unless it says so. */
export function finding(
  { now }: Pick<AzureSession, 'now'>,
  { id, source }: ReadName,
  { link, ...said }: Said & { readonly link?: string | undefined },
): Finding {
  const where = link === undefined ? {} : { link };
  return { check: id, source, observedAt: now.toISOString(), effect: 'neutral', cause: null, ...said, ...where };
}

/** Commands of the Azure CLI and of PowerShell, with values in the holes, each quoted for its tool. */
export function followUp(
  title: string,
  templates: Readonly<Partial<Record<'az' | 'powershell', string>>>,
  values: Readonly<Record<string, string | null>>,
): AzureFollowUp {
  const holes = new Map(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value] as const] : [])));
  const commands = Object.entries(templates).map(([name, text]): FilledCommand => {
    const tool = name === 'powershell' ? name : 'az';
    return { tool, text: fillCommand(tool, text, holes) };
  });
  return { title, commands };
}

/** A subject as the target of a check: as a paste that says nothing but what it is about. */
export function targetOf(subject: AzureSubject, { now }: Pick<AzureSession, 'now'>): Target {
  const blank = parseReport('');
  const isResource = subject.kind === 'resource';
  const report = {
    ...blank,
    deploymentName: subject.kind === 'deployment' ? subject.name : null,
    resource: {
      id: subject.id,
      type: isResource ? subject.type : null,
      name: isResource ? (subject.name.split('/').at(-1) ?? null) : null,
      parent: null,
      group: subject.group,
      subscriptionId: subject.subscriptionId,
      location: subject.location,
    },
  };
  const diagnosis: Diagnosis = {
    report,
    verdict: 'conflict',
    causes: [],
    retry: { verdict: 'unknown', because: '' },
    questions: [],
    fixes: [],
    checks: [],
    findings: [],
  };
  return { report, diagnosis, subscriptionId: subject.subscriptionId, now, judge: () => null };
}
