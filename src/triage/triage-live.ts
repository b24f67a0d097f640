import type { Check, Target } from '../azure/check.ts';
import { ALL_CHECKS } from '../azure/checks/all-checks.ts';
import type { AzureConnection } from '../azure/connection.ts';
import { NoCredentialError } from '../azure/credential.ts';
import { findSubscription } from '../azure/find-subscription.ts';
import { createHttpReader } from '../azure/http-reader.ts';
import { type Investigation, investigate } from '../azure/investigate.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis, Finding, GivenAnswer } from '../diagnosis/diagnosis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { parseReport } from '../report/parse-report.ts';

const DEADLINE_MS = 8_000;
/** How much of the deadline finding the subscription may take. */
const SHARE_FOR_WHERE = 0.25;

/** What a live triage needs besides the paste. */
export interface LiveContext {
  readonly knowledge: Knowledge;
  readonly azure: AzureConnection;
  readonly now: Date;
  /** What the person answered to the questions of an earlier diagnosis. */
  readonly answers?: readonly GivenAnswer[];
  /** All of them where absent. */
  readonly checks?: readonly Check[];
  /** 8 seconds where absent. */
  readonly deadlineMs?: number;
  /** Most calls to Azure; 25 where absent. */
  readonly budget?: number;
  /** Told of the diagnosis from the text at once, and of a better one with each finding. */
  readonly onDiagnosis?: (diagnosis: Diagnosis) => void;
}

/** A diagnosis with what Azure answered. */
export interface LiveTriage {
  readonly diagnosis: Diagnosis;
  /** How the asking went; null where there was nothing to ask about. */
  readonly investigation: Investigation | null;
}

/**
 * Leads from a paste to a diagnosis that Azure's state has confirmed or changed. Never throws for what Azure answers: what
 * could not be read is a "not checked", and the diagnosis from the text stands.
 */
export async function triageLive(paste: string, context: LiveContext): Promise<LiveTriage> {
  return triageReport(parseReport(paste), context);
}

/** As `triageLive`, from a paste that was read already. */
export async function triageReport(report: ErrorReport, context: LiveContext): Promise<LiveTriage> {
  const { knowledge, azure, now, answers } = context;
  const judgeWith = (findings: readonly Finding[]): Diagnosis => diagnose(report, knowledge, findings, answers);
  const fromText = judgeWith([]);
  context.onDiagnosis?.(fromText);
  if (fromText.verdict === 'not-azure') return { diagnosis: fromText, investigation: null };

  const createReader = (limits: Parameters<typeof createHttpReader>[1]) => createHttpReader(azure, limits);
  const deadline = context.deadlineMs ?? DEADLINE_MS;
  const start = performance.now();
  const found = await whereToLook(report.resource.subscriptionId, createReader, azure, deadline * SHARE_FOR_WHERE);
  if (found instanceof NoCredentialError) {
    return { diagnosis: fromText, investigation: { kind: 'no-credential', help: found.help, findings: [] } };
  }
  const target: Target = {
    report,
    diagnosis: fromText,
    subscriptionId: found,
    now,
    judge: (text) => judge(text, knowledge),
  };
  const seen: Finding[] = [];
  const investigation = await investigate(target, {
    createReader,
    checks: context.checks ?? ALL_CHECKS,
    mayRead: azure.mayRead,
    // One deadline for all of it: what the search for the subscription took is gone.
    deadlineMs: Math.max(0, deadline - (performance.now() - start)),
    ...(context.budget === undefined ? {} : { budget: context.budget }),
    onFinding: (finding) => {
      seen.push(finding);
      context.onDiagnosis?.(judgeWith([...seen]));
    },
  });
  return { diagnosis: judgeWith(investigation.findings), investigation };
}

async function whereToLook(
  named: string | null,
  createReader: Parameters<typeof findSubscription>[0],
  { mayRead }: AzureConnection,
  deadlineMs: number,
): Promise<string | null | NoCredentialError> {
  if (named !== null) return named;
  try {
    return await findSubscription(createReader, mayRead, deadlineMs);
  } catch (error) {
    if (error instanceof NoCredentialError) return error;
    throw error;
  }
}

/** What the text of another error, such as a nested deployment's, says for itself. */
function judge(text: string, knowledge: Knowledge): ReturnType<Target['judge']> {
  const diagnosis = diagnose(parseReport(text), knowledge);
  const lead = diagnosis.causes[0];
  return lead ? { cause: lead.cause, title: lead.title, retry: diagnosis.retry } : null;
}
