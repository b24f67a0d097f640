import type { Check, Target } from '../azure/check.ts';
import { ALL_CHECKS } from '../azure/checks/all-checks.ts';
import type { AzureConnection } from '../azure/connection.ts';
import type { ReadLimits } from '../azure/deadline.ts';
import { findSubscription, SEARCH_CALLS, type SearchOptions } from '../azure/find-subscription.ts';
import { createHttpReader } from '../azure/http-reader.ts';
import { conclude, type Investigation, investigate } from '../azure/investigate.ts';
import { notChecked } from '../azure/not-checked.ts';
import { planChecks } from '../azure/plan.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis, Finding, GivenAnswer } from '../diagnosis/diagnosis.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { parseReport } from '../report/parse-report.ts';

const DEADLINE_MS = 8_000;
const BUDGET = 25;
/** How much of the deadline the search for the subscription may take; the first token comes within it, which may be from a program. */
const SHARE_FOR_WHERE = 0.5;

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

  const checks = context.checks ?? ALL_CHECKS;
  const createReader = (limits: ReadLimits) => createHttpReader(azure, limits);
  const target: Target = {
    report,
    diagnosis: fromText,
    subscriptionId: report.resource.subscriptionId,
    now,
    judge: (text) => judge(text, knowledge),
  };
  const deadline = context.deadlineMs ?? DEADLINE_MS;
  const start = performance.now();
  const place = await whereToLook(target, checks, {
    createReader,
    mayRead: azure.mayRead,
    deadlineMs: deadline * SHARE_FOR_WHERE,
  });
  if (place.kind === 'unknown') {
    const { findings } = place.investigation;
    return { diagnosis: judgeWith(findings), investigation: place.investigation };
  }
  const seen: Finding[] = [];
  const investigation = await investigate(place.target, {
    createReader,
    checks,
    mayRead: azure.mayRead,
    // One deadline and one budget for all of it: what the search for the subscription took is gone.
    deadlineMs: Math.max(0, deadline - (performance.now() - start)),
    budget: (context.budget ?? BUDGET) - place.calls,
    onFinding: (finding) => {
      seen.push(finding);
      context.onDiagnosis?.(judgeWith([...seen]));
    },
  });
  return { diagnosis: judgeWith(investigation.findings), investigation };
}

/** Where the checks look, and how many calls it took to know; else how the asking ended. */
type Place =
  | { readonly kind: 'known'; readonly target: Target; readonly calls: number }
  | { readonly kind: 'unknown'; readonly investigation: Investigation };

const SUBSCRIPTION: Pick<Check, 'source' | 'permission'> = {
  source: 'subscription',
  permission: 'Microsoft.Resources/subscriptions/read',
};

/** Stands for whatever subscription will be found. */
const ANY_SUBSCRIPTION = '00000000-0000-0000-0000-000000000000';

async function whereToLook(target: Target, checks: readonly Check[], options: SearchOptions): Promise<Place> {
  if (target.subscriptionId !== null) return { kind: 'known', target, calls: 0 };
  // Where no check would fit in whatever subscription, there is nothing to look for.
  const [first] = planChecks({ ...target, subscriptionId: ANY_SUBSCRIPTION }, checks);
  if (!first) return { kind: 'unknown', investigation: conclude([]) };
  const found = await findSubscription(target.report, options);
  if (found.id !== null) {
    return { kind: 'known', target: { ...target, subscriptionId: found.id }, calls: SEARCH_CALLS };
  }
  const { error } = found;
  const finding = notChecked({ ...SUBSCRIPTION, id: first.id }, error, target.now);
  return { kind: 'unknown', investigation: conclude([{ findings: [finding], error }]) };
}

/** What the text of another error, such as a nested deployment's, says for itself. */
function judge(text: string, knowledge: Knowledge): ReturnType<Target['judge']> {
  const diagnosis = diagnose(parseReport(text), knowledge);
  const lead = diagnosis.causes[0];
  return lead ? { cause: lead.cause, title: lead.title, retry: diagnosis.retry } : null;
}
