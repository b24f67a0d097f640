import type { AzureReader } from '../azure/azure-reader.ts';
import type { Check, Judged, Target } from '../azure/check.ts';
import { ALL_CHECKS } from '../azure/checks/all-checks.ts';
import { existsElsewhere } from '../azure/checks/exists-elsewhere.ts';
import { subscriptionState } from '../azure/checks/subscription-state.ts';
import { completeTarget } from '../azure/complete-target.ts';
import type { AzureConnection } from '../azure/connection.ts';
import { type Deadline, startDeadline } from '../azure/deadline.ts';
import { findSubscription } from '../azure/find-subscription.ts';
import { createHttpReader } from '../azure/http-reader.ts';
import { conclude, type Investigation, investigate } from '../azure/investigate.ts';
import { notChecked, partlyChecked } from '../azure/not-checked.ts';
import { planChecks, usefulChecks, wantsResource } from '../azure/plan.ts';
import { watchedReader } from '../azure/watched-reader.ts';
import { diagnose } from '../diagnosis/diagnose.ts';
import type { Diagnosis, Finding, GivenAnswer } from '../diagnosis/diagnosis.ts';
import { holesOf } from '../diagnosis/fill.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { parseReport } from '../report/parse-report.ts';
import { innerTarget } from './inner-target.ts';

const DEADLINE_MS = 8_000;
/** Most calls to Azure of one triage. */
const BUDGET = 25;
/**
 * How much of the time left finding the subscription may take, and then the resource; the first token comes within it, which may
 * be from a program.
 */
const SHARE_FOR_WHERE = 0.5;

/** What a live triage needs besides the paste. */
export interface LiveContext {
  readonly knowledge: Knowledge;
  readonly azure: AzureConnection;
  readonly now: Date;
  /** What the person answered to the questions of an earlier diagnosis. */
  readonly answers?: readonly GivenAnswer[];
  /** The subscription to look in where the paste names none: a person picked it. */
  readonly subscriptionId?: string;
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

  // One deadline, one budget and one memory of reads for all of it.
  const deadline = startDeadline(context.deadlineMs ?? DEADLINE_MS);
  const { signal, remainingMs } = deadline;
  const reader = createHttpReader(azure, { signal, remainingMs, budget: context.budget ?? BUDGET });
  const seen: Finding[] = [];
  const onFinding = (finding: Finding): void => {
    seen.push(finding);
    context.onDiagnosis?.(judgeWith([...seen]));
  };
  const subscriptionId = report.resource.subscriptionId ?? context.subscriptionId ?? null;
  const target = { report, diagnosis: fromText, subscriptionId, now, judge: judgeBy(knowledge) };
  try {
    const investigation = await investigateAll(target, { reader, deadline, onFinding, context });
    return { diagnosis: judgeWith(investigation.findings), investigation };
  } finally {
    deadline.close();
  }
}

/** What the rounds of asking share. */
interface Rounds {
  readonly reader: AzureReader;
  readonly deadline: Deadline;
  readonly onFinding: (finding: Finding) => void;
  readonly context: LiveContext;
}

/** Asks about the paste and, as soon as Azure is seen to hold an error below the pasted one, about that, too. */
async function investigateAll(named: Target, rounds: Rounds): Promise<Investigation> {
  const { reader, deadline, context } = rounds;
  const checks = context.checks ?? ALL_CHECKS;
  const place = await whereToLook(named, checks, rounds);
  if ('kind' in place) return place;
  const failures: unknown[] = [];
  const watched = watchedReader(reader, (error) => failures.push(error));
  const target = wantsResource(place, checks) ? await completeTarget(place, watched, shareOf(deadline)) : place;
  const below: Promise<Investigation>[] = [];
  const first = await ask(target, checks, rounds, ({ inner }) => {
    if (inner === undefined || below.length > 0) return;
    const next = innerTarget(target, inner, context.knowledge, checks);
    below.push(ask(next.target, next.checks, rounds));
  });
  const second = await Promise.all(below);
  const findings = [first, ...second].flatMap((investigation) => investigation.findings);
  const isSaid = findings.some(({ check, effect }) => check === existsElsewhere.id && effect === 'not-checked');
  const left = isSaid ? [] : partlyChecked(existsElsewhere, failures, target.now);
  return { ...first, findings: [...findings, ...left] };
}

function ask(
  target: Target,
  checks: readonly Check[],
  { reader, deadline, context, onFinding }: Rounds,
  onFound?: (finding: Finding) => void,
): Promise<Investigation> {
  return investigate(target, {
    createReader: () => reader,
    checks,
    mayRead: context.azure.mayRead,
    deadlineMs: deadline.remainingMs(),
    onFinding: (finding) => {
      onFound?.(finding);
      onFinding(finding);
    },
  });
}

/** The target with the subscription to look in; else how the asking ended. */
async function whereToLook(
  target: Target,
  checks: readonly Check[],
  { reader, deadline, context }: Rounds,
): Promise<Target | Investigation> {
  // What lies above all subscriptions needs none.
  if (target.subscriptionId !== null || planChecks(target, checks).length > 0) return target;
  // Where no check would help, there is nothing to look for.
  if (usefulChecks(target.diagnosis, checks).length === 0) return conclude([]);
  const found = await findSubscription(target.report, reader, context.azure.mayRead, shareOf(deadline));
  if (found.id !== null) return { ...target, subscriptionId: found.id };
  const { error } = found;
  return conclude([{ findings: [notChecked(subscriptionState, error, target.now)], error }]);
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
