import type { Cause } from '../knowledge/causes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Rule } from '../knowledge/schema.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { judgeCodeWords } from './code-words.ts';
import type { Evidence, RuleMatch } from './match.ts';
import { isKnownCode } from './match.ts';

/** A cause with all that speaks for it. */
export interface ScoredCause {
  readonly cause: Cause;
  /** The best rule for it; null where only the wording of a code speaks. */
  readonly rule: Rule | null;
  readonly evidence: readonly (Evidence | CodeWordEvidence)[];
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
/** Sharper than likelihoods added up, as the features of one rule lean on each other. */
const SHARPNESS = 1.15;
/** Share of what no rule foresaw. */
const UNFORESEEN = 1;
const SHOWN = 0.02;
/** From this score on a cause explains the failure, and a cause that explains nothing steps back by so much. */
const EXPLAINS = 2;
const OUTSHONE = 2.5;

/** Ranks the causes that the matches speak for, with confidences that add up to at most 1. */
export function rankCauses(knowledge: Knowledge, report: ErrorReport, matches: readonly RuleMatch[]): ScoredCause[] {
  const scored = new Map<Cause, Omit<ScoredCause, 'confidence'>>();
  const offer = (next: Omit<ScoredCause, 'confidence'>): void => {
    const known = scored.get(next.cause);
    if (!known || next.score > known.score) scored.set(next.cause, next);
  };
  const explained = matches.some(({ rule, score }) => !isOpen(rule.cause) && score >= EXPLAINS);
  for (const { rule, evidence, score } of matches) {
    offer({ cause: rule.cause, rule, evidence, score: explained && isOpen(rule.cause) ? score - OUTSHONE : score });
  }
  for (const judged of unknownCode(knowledge, report)) {
    const known = scored.get(judged.cause);
    // A sentence and a code's words for one cause support each other.
    offer({
      ...judged,
      rule: known?.rule ?? null,
      evidence: [...(known?.evidence ?? []), ...judged.evidence],
      score: judged.score + (known?.score ?? 0),
    });
  }
  const top = Math.max(0, ...[...scored.values()].filter(({ cause }) => !isOpen(cause)).map(({ score }) => score));
  if (top < EXPLAINS) {
    for (const [cause, score] of PRIORS) if (!scored.has(cause)) offer({ cause, rule: null, evidence: [], score: score - 1.5 });
    if (!scored.has('unspecified-conflict')) offer({ cause: 'unspecified-conflict', rule: null, evidence: [], score: 0 });
  }
  return withConfidence([...scored.values()].map((cause) => ({ ...cause, score: cause.score + statusBonus(cause.cause, report.httpStatus) })));
}

/** What the HTTP status alone says: a 409 or 412 is hardly ever another kind of error, and few others are conflicts. */
function statusBonus(cause: Cause, status: number | null): number {
  if (status === null) return 0;
  if (status === 409) return cause === 'not-a-conflict' ? -2 : 0;
  if (status === 412) return cause === 'precondition-failed' || cause === 'lease-conflict' ? 0.8 : cause === 'not-a-conflict' ? -2 : 0;
  return cause === 'not-a-conflict' ? 0.5 : 0;
}

/** Causes that say no more than that something conflicted. */
export const isOpen = (cause: Cause): boolean => cause === 'unspecified-conflict' || cause === 'nested-failure';

function unknownCode(knowledge: Knowledge, report: ErrorReport): Omit<ScoredCause, 'confidence'>[] {
  const { code } = report;
  if (code === null || isKnownCode(knowledge, code)) return [];
  return judgeCodeWords(code).map(({ cause, word, weight }) => ({
    cause,
    rule: null,
    evidence: [{ kind: 'code-words', found: word, weight }],
    score: weight,
  }));
}

function withConfidence(scored: readonly Omit<ScoredCause, 'confidence'>[]): ScoredCause[] {
  const weight = (score: number): number => Math.exp(SHARPNESS * score);
  const sum = scored.reduce((total, { score }) => total + weight(score), UNFORESEEN);
  return scored
    .map((cause) => ({ ...cause, confidence: weight(cause.score) / sum }))
    .filter(({ confidence }) => confidence >= SHOWN)
    .sort((a, b) => b.confidence - a.confidence);
}
