import type { AzureReader } from '../azure/azure-reader.ts';
import type { Check, Judged, Target } from '../azure/check.ts';
import { ALL_CHECKS } from '../azure/checks/all-checks.ts';
import { subscriptionOpen, subscriptionState } from '../azure/checks/subscription-state.ts';
import { completeTarget } from '../azure/complete-target.ts';
import type { AzureConnection } from '../azure/connection.ts';
import { NoCredentialError } from '../azure/credential.ts';
import { type Deadline, startDeadline } from '../azure/deadline.ts';
import { findSubscription, type Unplaced, type Where } from '../azure/find-subscription.ts';
import { createHttpReader } from '../azure/http-reader.ts';
import { conclude, type Investigation, investigate } from '../azure/investigate.ts';
import { notChecked } from '../azure/not-checked.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis, Finding } from '../diagnosis/diagnosis.ts';
import { holesOf } from '../diagnosis/fill.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { parseReport } from '../report/parse-report.ts';
import { innerTarget } from './inner-target.ts';

const DEADLINE_MS = 8_000;
/** How much of the deadline finding the subscription and the resource may take. */
const SHARE_FOR_WHERE = 0.25;
/** Most calls to Azure of one triage. */
const BUDGET = 25;

/** What a live triage needs besides the paste. */
export interface LiveContext {
  readonly knowledge: Knowledge;
  readonly azure: AzureConnection;
  readonly now: Date;
  /** All of them where absent. */
  readonly checks?: readonly Check[];
  /** 8 seconds where absent. */
  readonly deadlineMs?: number;
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
  const { knowledge, azure } = context;
  const report = parseReport(paste);
  const fromText = diagnose(report, knowledge);
  context.onDiagnosis?.(fromText);
  if (fromText.verdict === 'not-azure') return { diagnosis: fromText, investigation: null };

  // One deadline, one budget and one memory of reads for all of it.
  const deadline = startDeadline(context.deadlineMs ?? DEADLINE_MS);
  try {
    const { signal, remainingMs } = deadline;
    const reader = createHttpReader(azure, { signal, remainingMs, budget: BUDGET });
    const where = await whereToLook(report, reader, azure, deadline);
    if (where instanceof NoCredentialError) {
      return { diagnosis: fromText, investigation: { kind: 'no-credential', help: where.help, findings: [] } };
    }
    return await investigateAll({ report, fromText, where, reader, deadline, context });
  } finally {
    deadline.close();
  }
}

/** What the rounds of asking share. */
interface Rounds {
  readonly report: ErrorReport;
  readonly fromText: Diagnosis;
  readonly where: Where;
  readonly reader: AzureReader;
  readonly deadline: Deadline;
  readonly context: LiveContext;
}

/** Asks about the paste and, where Azure holds an error below the pasted one, about that, too. */
async function investigateAll({ report, fromText, where, reader, deadline, context }: Rounds): Promise<LiveTriage> {
  const { knowledge, azure, now } = context;
  const seen: Finding[] = [];
  const onFinding = (finding: Finding): void => {
    seen.push(finding);
    context.onDiagnosis?.(diagnose(report, knowledge, [...seen]));
  };
  const ask = (target: Target, checks: readonly Check[]): Promise<Investigation> =>
    investigate(target, {
      createReader: () => reader,
      checks,
      mayRead: azure.mayRead,
      deadlineMs: deadline.remainingMs(),
      onFinding,
    });
  const checks = context.checks ?? ALL_CHECKS;
  const named = { report, diagnosis: fromText, subscriptionId: where.subscriptionId, now, judge: judgeBy(knowledge) };
  const target = await completeTarget(named, reader, shareOf(deadline));
  const first = await ask(target, checks);
  const below = first.kind === 'done' ? innerTarget(target, first.findings, knowledge) : null;
  const second = below === null ? null : await ask(below.target, below.checksOf(checks));
  const investigation =
    where.subscriptionId === null && first.findings.length === 0
      ? unplaced(where, now)
      : { ...first, findings: [...first.findings, ...(second?.findings ?? [])] };
  return { diagnosis: diagnose(report, knowledge, investigation.findings), investigation };
}

/** Nobody was asked, for want of a subscription to ask in. */
function unplaced({ open, error }: Unplaced, now: Date): Investigation {
  if (error === undefined) return conclude([{ findings: [subscriptionOpen(open, now)] }]);
  return conclude([{ findings: [notChecked(subscriptionState, error, now)], error }]);
}

async function whereToLook(
  report: ErrorReport,
  reader: AzureReader,
  { mayRead }: AzureConnection,
  deadline: Deadline,
): Promise<Where | NoCredentialError> {
  const { subscriptionId } = report.resource;
  if (subscriptionId !== null) return { subscriptionId };
  try {
    return await findSubscription(report, reader, mayRead, shareOf(deadline));
  } catch (error) {
    if (error instanceof NoCredentialError) return error;
    throw error;
  }
}

/** Aborts when looking for the place has taken its share of the time. */
function shareOf({ signal, remainingMs }: Deadline): AbortSignal {
  return AbortSignal.any([signal, AbortSignal.timeout(Math.ceil(remainingMs() * SHARE_FOR_WHERE))]);
}

/** What the text of another error, such as a nested deployment's, says for itself. */
function judgeBy(knowledge: Knowledge): (text: string) => Judged | null {
  return (text) => {
    const report = parseReport(text);
    const { causes, retry } = diagnose(report, knowledge);
    const lead = causes[0];
    if (lead === undefined) return null;
    const { cause, title, rule } = lead;
    return { cause, title, retry, rule, holes: Object.fromEntries(holesOf(report)) };
  };
}
