import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts';
import { CHECK_NAMES } from './check-names.ts';
import { diagnosisView } from './diagnosis-view.ts';
import type { View } from './view.ts';

/** How far the asking of Azure has come. */
export type AzureStatus =
  /** Answers may still come. */
  | { readonly kind: 'asking' }
  | { readonly kind: 'done' }
  /** Nobody to ask as. `help` says what to do. */
  | { readonly kind: 'no-credential'; readonly help: string }
  | { readonly kind: 'unreachable'; readonly because: string }
  /** Nobody here may look; `because` says by which rule, and whom to ask. */
  | { readonly kind: 'denied'; readonly because: string };

const ORDER = { supports: 0, 'rules-out': 1, neutral: 2 } as const;

/**
 * The answer to a paste while Azure is asked, or after.
 * @param place what is asked, such as "Azure"
 */
export function liveDiagnosisView(diagnosis: Diagnosis, status: AzureStatus, place: string): View {
  const view = diagnosisView(diagnosis);
  // The line about Azure not being asked would contradict this one.
  const notChecked = diagnosis.findings.length > 0 ? view.notChecked : [];
  // They came in the order of Azure's answers; what tells most is read first, and cut last.
  const findings = [...view.findings].sort((a, b) => ORDER[a.effect] - ORDER[b.effect]);
  return { ...view, findings, notChecked, status: statusText(diagnosis, status, place) };
}

function statusText({ checks, findings }: Diagnosis, status: AzureStatus, place: string): string {
  switch (status.kind) {
    case 'asking': {
      const open = checks.filter((check) => !findings.some((finding) => finding.check === check));
      return open.length === 0 ? `Asking ${place} …` : `Asking ${place}: ${names(open)} …`;
    }
    case 'no-credential':
      return `${place} was not asked: there is no credential that works. ${status.help}`;
    case 'denied':
      return `${place} was not asked. ${status.because}`;
    case 'unreachable':
      return `${place} was asked, but gave no answer: ${status.because}`;
    case 'done': {
      if (findings.length === 0) return `${place} was not asked: the paste does not say enough about where to look.`;
      const answered = checksOf(findings.filter(({ effect }) => effect !== 'not-checked'));
      // One that did without part of what it reads has answered all the same.
      const failed = checksOf(findings).filter((check) => !answered.includes(check));
      const parts = [
        ...(answered.length > 0 ? [`Checked in ${place}: ${names(answered)}.`] : []),
        ...(failed.length > 0 ? [`Not checked${answered.length > 0 ? '' : ` in ${place}`}: ${names(failed)}.`] : []),
      ];
      return parts.join(' ');
    }
  }
}

/** Each check once, in order. */
function checksOf(findings: readonly Finding[]): Finding['check'][] {
  return [...new Set(findings.map(({ check }) => check))];
}

function names(checks: readonly Finding['check'][]): string {
  return checks.map((check) => CHECK_NAMES[check]).join(', ');
}
