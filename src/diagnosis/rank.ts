import type { Cause } from '../knowledge/causes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Rule } from '../knowledge/schema.ts';
import type { ErrorReport, Operation } from '../report/error-report.ts';
import { judgeCodeWords } from './code-words.ts';
import { withConfidence } from './confidence.ts';
import type { Finding, GivenAnswer } from './diagnosis.ts';
import type { Evidence, RuleMatch } from './match.ts';
import { isKnownCode } from './match.ts';
import { type AnswerEvidence, weighAnswers } from './weigh-answers.ts';
import type { FindingEvidence } from './weigh-findings.ts';
import { weighFindings } from './weigh-findings.ts';

/** A cause with all that speaks for it. */
export interface ScoredCause {
  readonly cause: Cause;
  /** The best rule for it; null where only the wording of a code speaks. */
  readonly rule: Rule | null;
  readonly evidence: readonly (Evidence | CodeWordEvidence | FindingEvidence | AnswerEvidence)[];
  /** Log-likelihood in nats. */
  readonly score: number;
  /** 0 to 1. */
  readonly confidence: number;
}

/** A code no rule knows, judged by its words. */
export interface CodeWordEvidence {
  readonly kind: 'code-words';
  readonly found: string;
  readonly weight: number;
}

/**
 * How often each cause stands behind an Azure conflict that says nothing else, as log-odds: the common ones stay on the list
 * until something rules them out.
 */
const PRIORS: readonly (readonly [Cause, number])[] = [
  ['concurrent-operation', 0.6],
  ['already-exists', 0.6],
  ['invalid-state', 0],
  ['dependency-conflict', -0.2],
  ['soft-deleted', -0.8],
  ['locked', -0.8],
  ['precondition-failed', -1],
  ['policy-denied', -1.4],
];
/** The same for causes that only an answer brings up. */
const RARE: Readonly<Partial<Record<Cause, number>>> = {
  'exists-elsewhere': -0.8,
  'immutable-property': -1.2,
  'lease-conflict': -1.4,
  'quota-or-capacity': -1.4,
  'provider-not-registered': -1.8,
  'subscription-state': -1.8,
};
const COMMON: ReadonlyMap<Cause, number> = new Map(PRIORS);
const UNHEARD_OF = -3;
/** What a cause that nothing in the paste speaks for is behind one that something does. */
const UNSAID = -1.5;
/** What the kind of request adds to these: a deletion can't fail for a taken name, and mostly fails for what hangs on it. */
const BY_OPERATION: Readonly<Partial<Record<Operation, Readonly<Partial<Record<Cause, number>>>>>> = {
  delete: { 'dependency-conflict': 2, locked: 2, 'already-exists': -4, 'soft-deleted': -4 },
  create: { 'already-exists': 0.4, 'soft-deleted': 0.6, 'precondition-failed': -1, 'dependency-conflict': -0.4 },
};
/** From this score on a cause explains the failure, and a cause that explains nothing steps back by so much. */
const EXPLAINS = 2;
const OUTSHONE = 2.5;
/** From this weight on a finding has shown a cause rather than hinted at it. */
const SIGHTING = 3;

type Hypothesis = Omit<ScoredCause, 'confidence'>;

/**
 * Ranks the causes that the paste, the findings and a person's answers speak for, with confidences that add up to at most 1;
 * however unlikely, likeliest first.
 */
export function rankCauses(
  knowledge: Knowledge,
  report: ErrorReport,
  matches: readonly RuleMatch[],
  findings: readonly Finding[] = [],
  answers: readonly GivenAnswer[] = [],
): ScoredCause[] {
  const hypotheses = new Map<Cause, Hypothesis>();
  const offer = (next: Hypothesis): void => {
    const known = hypotheses.get(next.cause);
    if (!known || next.score > known.score) hypotheses.set(next.cause, next);
  };
  const explained = matches.some(({ rule, score }) => !isOpen(rule.cause) && score >= EXPLAINS);
  for (const { rule, evidence, score } of matches) {
    offer({ cause: rule.cause, rule, evidence, score: explained && isOpen(rule.cause) ? score - OUTSHONE : score });
  }
  for (const { cause, evidence, score } of unknownCode(knowledge, report)) {
    // A sentence and a code's words for one cause support each other.
    offer(extend(hypotheses.get(cause), cause, evidence, score));
  }
  // Before the common causes are judged needed: a cause that was ruled out explains nothing.
  for (const [cause, evidence] of weighFindings(findings)) {
    const weight = evidence.reduce((sum, item) => sum + item.weight, 0);
    hypotheses.set(cause, extend(hypotheses.get(cause), cause, evidence, weight));
  }
  const strongest = Math.max(
    0,
    ...[...hypotheses.values()].filter(({ cause }) => !isOpen(cause)).map(({ score }) => score),
  );
  if (strongest < EXPLAINS) for (const hypothesis of whatIsCommon(hypotheses, report.operation)) offer(hypothesis);
  const answered = weighAnswers(knowledge, answers);
  for (const [cause, { evidence, weight }] of answered) {
    const known = hypotheses.get(cause) ?? unsaid(cause, report.operation);
    // That somebody speaks against what nobody thought of is no news.
    if (hypotheses.has(cause) || weight > 0) hypotheses.set(cause, extend(known, cause, evidence, weight));
  }
  const scored = stepBack([...hypotheses.values()], explained, answered);
  return withConfidence(
    scored.map((item) => ({ ...item, score: item.score + statusBonus(item.cause, report.httpStatus) })),
  );
}

/**
 * Causes that explain nothing step back once Azure has shown one that does, or as far as answers speak for one: what the paste
 * leaves open is open no more.
 */
function stepBack(
  hypotheses: readonly Hypothesis[],
  already: boolean,
  answered: ReturnType<typeof weighAnswers>,
): readonly Hypothesis[] {
  if (already) return hypotheses;
  const shown = hypotheses.some(({ cause, evidence }) => !isOpen(cause) && evidence.some(isSighting));
  const told = Math.max(0, ...[...answered].map(([cause, { weight }]) => (isOpen(cause) ? 0 : weight)));
  const step = shown ? OUTSHONE : Math.min(told, OUTSHONE);
  return step === 0
    ? hypotheses
    : hypotheses.map((item) => (isOpen(item.cause) ? { ...item, score: item.score - step } : item));
}

const isSighting = ({ kind, weight }: { readonly kind: string; readonly weight: number }): boolean =>
  kind === 'finding' && weight >= SIGHTING;

function extend(
  known: Hypothesis | undefined,
  cause: Cause,
  evidence: ScoredCause['evidence'],
  score: number,
): Hypothesis {
  return {
    cause,
    rule: known?.rule ?? null,
    evidence: [...(known?.evidence ?? []), ...evidence],
    score: (known?.score ?? 0) + score,
  };
}

/** The common causes that nothing speaks for yet, for pastes that explain nothing. */
function whatIsCommon(known: ReadonlyMap<Cause, Hypothesis>, operation: Operation | null): Hypothesis[] {
  const common = PRIORS.map(([cause]) => unsaid(cause, operation));
  return [...common, { cause: 'unspecified-conflict' as const, rule: null, evidence: [], score: 0 }].filter(
    ({ cause }) => !known.has(cause),
  );
}

/** A cause that nothing speaks for: how common it is. */
function unsaid(cause: Cause, operation: Operation | null): Hypothesis {
  const bonus = (operation && BY_OPERATION[operation]?.[cause]) ?? 0;
  const prior = COMMON.get(cause) ?? RARE[cause] ?? UNHEARD_OF;
  return { cause, rule: null, evidence: [], score: prior + UNSAID + bonus };
}

/** What the HTTP status alone says: a 409 or 412 is hardly ever another kind of error, and few others are conflicts. */
function statusBonus(cause: Cause, status: number | null): number {
  if (status === null) return 0;
  if (status === 409) return cause === 'not-a-conflict' ? -2 : 0;
  if (status === 412)
    return cause === 'precondition-failed' || cause === 'lease-conflict' ? 0.8 : cause === 'not-a-conflict' ? -2 : 0;
  return cause === 'not-a-conflict' ? 0.5 : 0;
}

/** Causes that say no more than that something conflicted. */
export const isOpen = (cause: Cause): boolean => cause === 'unspecified-conflict' || cause === 'nested-failure';

function unknownCode(knowledge: Knowledge, report: ErrorReport): Hypothesis[] {
  const { code } = report;
  if (code === null || isKnownCode(knowledge, code)) return [];
  return judgeCodeWords(code).map(({ cause, word, weight }) => ({
    cause,
    rule: null,
    evidence: [{ kind: 'code-words', found: word, weight }],
    score: weight,
  }));
}
