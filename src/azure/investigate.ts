import type { Finding } from '../diagnosis/diagnosis.ts';
import type { MayRead } from './access.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureReader } from './azure-reader.ts';
import type { Check, Target } from './check.ts';
import { NoCredentialError } from './credential.ts';
import { type ReadLimits, startDeadline, untilAborted } from './deadline.ts';
import { notChecked, partlyChecked } from './not-checked.ts';
import { planChecks } from './plan.ts';
import { watchedReader } from './watched-reader.ts';

/** When the deadline has cut off what is still open, checks have this long to judge what they have. */
const CONCLUDE_MS = 100;

/** How an investigation is made. */
export interface InvestigateOptions {
  /** Makes the reader of this investigation. */
  readonly createReader: (limits: ReadLimits) => AzureReader;
  readonly checks: readonly Check[];
  readonly mayRead: MayRead;
  /** 8 seconds where absent. */
  readonly deadlineMs?: number;
  /** Most calls to Azure; 25 where absent. */
  readonly budget?: number;
  /** Told of each finding as it comes. */
  readonly onFinding?: (finding: Finding) => void;
}

/** What came of it. `findings` holds one line at least for every check that was tried, failed ones included. */
export type Investigation = {
  readonly findings: readonly Finding[];
} & (
  | { readonly kind: 'done' }
  /** Nobody could be found to ask as, or Azure took nobody's word. `help` says what to do. */
  | { readonly kind: 'no-credential'; readonly help: string }
  /** Not one check got an answer. `because` is for people. */
  | { readonly kind: 'unreachable'; readonly because: string }
);

/**
 * Puts the checks that fit a target to Azure, all at once, under one deadline and one budget. Never throws, and ends a moment
 * after the deadline at the latest: what is not there by then is "not checked".
 */
export async function investigate(target: Target, options: InvestigateOptions): Promise<Investigation> {
  const plan = planChecks(target, options.checks);
  const first = plan[0];
  if (first && target.subscriptionId !== null && !options.mayRead(target.subscriptionId)) {
    const outside = new AzureReadError('refused', 'the subscription is outside AZURE_SUBSCRIPTIONS.');
    return { kind: 'done', findings: [notChecked(first, outside, target.now)] };
  }
  const ms = options.deadlineMs ?? 8_000;
  const deadline = startDeadline(ms);
  const end = startDeadline(ms + CONCLUDE_MS);
  try {
    const reader = options.createReader({
      signal: deadline.signal,
      remainingMs: deadline.remainingMs,
      budget: options.budget ?? 25,
    });
    const outcomes = await Promise.all(
      plan.map(async (check) => {
        const outcome = await runCheck(check, target, reader, { reading: deadline.signal, all: end.signal });
        for (const finding of outcome.findings) tell(options.onFinding, finding);
        return outcome;
      }),
    );
    return conclude(outcomes);
  } finally {
    deadline.close();
    end.close();
  }
}

/** What came of one question put to Azure. */
export interface Outcome {
  readonly findings: readonly Finding[];
  /** Why it failed; undefined where it didn't. */
  readonly error?: unknown;
}

/** When reads are over, and when everything is. */
interface Limits {
  readonly reading: AbortSignal;
  readonly all: AbortSignal;
}

async function runCheck(check: Check, target: Target, reader: AzureReader, { reading, all }: Limits): Promise<Outcome> {
  const late = (): AzureReadError => new AzureReadError('timeout', 'The deadline is over.');
  const failures: unknown[] = [];
  const watched = watchedReader(reader, (error) => failures.push(error));
  // A check that throws before its first read fails like one that throws later.
  const run = async (): Promise<readonly Finding[]> => check.run(target, watched, reading);
  try {
    const findings = await untilAborted(run(), all, late);
    return { findings: [...findings, ...partlyChecked(check, failures, target.now)] };
  } catch (error) {
    return { findings: [notChecked(check, error, target.now)], error };
  }
}

/** Nobody who listens can spoil an investigation. */
function tell(onFinding: InvestigateOptions['onFinding'], finding: Finding): void {
  try {
    onFinding?.(finding);
  } catch {
    // The finding is in the result all the same.
  }
}

const isSilence = (error: unknown): boolean =>
  error instanceof AzureReadError && (error.kind === 'network' || error.kind === 'timeout');

const isRejection = (error: unknown): boolean => error instanceof AzureReadError && error.kind === 'unauthorized';

/** What came of checks that each gave findings, or failed. */
export function conclude(outcomes: readonly Outcome[]): Investigation {
  const findings = outcomes.flatMap((outcome) => outcome.findings);
  const errors = outcomes.map(({ error }) => error);
  const credential = errors.find((error) => error instanceof NoCredentialError);
  if (credential) return { kind: 'no-credential', help: credential.help, findings };
  if (errors.length > 0 && errors.every(isRejection)) {
    const help =
      'Azure did not accept the token: sign in again, to the tenant of this subscription (`az login --tenant`).';
    return { kind: 'no-credential', help, findings };
  }
  if (errors.length > 0 && errors.every(isSilence)) {
    const broken = errors.find((error) => error instanceof AzureReadError && error.kind === 'network');
    return { kind: 'unreachable', because: messageOf(broken) ?? 'Azure did not answer in time.', findings };
  }
  return { kind: 'done', findings };
}

const messageOf = (error: unknown): string | null => (error instanceof Error ? error.message : null);
