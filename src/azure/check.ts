import type { Diagnosis, Finding, RetryAdvice } from '../diagnosis/diagnosis.ts';
import type { Cause } from '../knowledge/causes.ts';
import type { CheckId } from '../knowledge/schema.ts';
import type { ErrorReport } from '../report/error-report.ts';
import type { AzureReader } from './azure-reader.ts';

/** What is looked at, and when. */
export interface Target {
  readonly report: ErrorReport;
  readonly diagnosis: Diagnosis;
  /** The subscription to look in; only one that the asker may see. */
  readonly subscriptionId: string | null;
  readonly now: Date;
  /** Judges the text of an error that Azure holds, such as a nested deployment's; null where it says nothing specific. */
  readonly judge: (text: string) => Judged | null;
}

/** What the text of an error says for itself. */
export interface Judged {
  readonly cause: Cause;
  readonly title: string;
  readonly retry?: RetryAdvice;
  /** Id of the rule that knows it. */
  readonly rule?: string | null;
  /** What it names, for the holes of fixes. */
  readonly holes?: Readonly<Record<string, string>>;
}

/** One read-only question put to Azure. */
export interface Check {
  readonly id: CheckId;
  /** As a person would ask it. */
  readonly question: string;
  /** Causes that its answer can speak for or against. */
  readonly causes: readonly Cause[];
  /** What is read, such as "management locks": the `source` of a finding. */
  readonly source: string;
  /** Action that the credential needs, such as `Microsoft.Authorization/locks/read`: named where Azure says 403. */
  readonly permission: string;
  /** True where the check could tell something about this paste: it has what the reads need. */
  appliesTo(target: Target): boolean;
  /**
   * Asks. Throws AzureReadError for a failed read; whoever runs the check turns it into a "not checked".
   * @param signal aborts at the investigation's deadline
   */
  run(target: Target, azure: AzureReader, signal: AbortSignal): Promise<readonly Finding[]>;
}
