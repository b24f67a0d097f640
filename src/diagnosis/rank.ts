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

/** Ranks the causes that the matches speak for, with confidences that add up to at most 1. */
export function rankCauses(knowledge: Knowledge, report: ErrorReport, matches: readonly RuleMatch[]): ScoredCause[] {
  const scored = new Map<Cause, Omit<ScoredCause, 'confidence'>>();
  const offer = (next: Omit<ScoredCause, 'confidence'>): void => {
    const known = scored.get(next.cause);
    if (!known || next.score > known.score) scored.set(next.cause, next);
  };
  for (const { rule, evidence, score } of matches) offer({ cause: rule.cause, rule, evidence, score });
  for (const judged of unknownCode(knowledge, report)) {
    const known = scored.get(judged.cause);
    // A sentence and a code's words for one cause support each other.
    offer({ ...judged, rule: known?.rule ?? null, evidence: [...(known?.evidence ?? []), ...judged.evidence], score: judged.score + 0.5 * (known?.score ?? 0) });
  }
  const top = [...scored.values()].sort((a, b) => b.score - a.score)[0];
  if (top && isOpen(top.cause)) {
    for (const [cause, score] of PRIORS) if (!scored.has(cause)) offer({ cause, rule: null, evidence: [], score: score - 1.5 });
  }
  return withConfidence([...scored.values()]);
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
