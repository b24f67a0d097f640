import type { Knowledge } from '../knowledge/knowledge.ts';
import type { CheckId } from '../knowledge/schema.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { CAUSE_TITLES } from './cause-titles.ts';
import type { Diagnosis, FilledFix, RankedCause, RetryAdvice } from './diagnosis.ts';
import type { Holes } from './fill.ts';
import { fillCommands, fillText, holesOf } from './fill.ts';
import { isAzureError } from './gate.ts';
import { gistOf } from './gist.ts';
import { matchRules } from './match.ts';
import { chooseQuestions } from './questions.ts';
import type { ScoredCause } from './rank.ts';
import { isOpen, rankCauses } from './rank.ts';
import { reasonsFor } from './reasons.ts';

const CAUSES_SHOWN = 6;
const FIXES_SHOWN = 8;
/** A cause behind the leading one is worth a fix from this confidence on. */
const WORTH_A_FIX = 0.12;

/**
 * Judges a report: which causes explain it, whether to retry, what to do and what to ask. Pure: the same report and
 * knowledge give the same diagnosis.
 */
export function diagnose(report: ErrorReport, knowledge: Knowledge): Diagnosis {
  const matches = matchRules(knowledge, report, gistOf(report));
  if (!isAzureError(report, matches)) return notAzure(report);
  const scored = rankCauses(knowledge, report, matches);
  const holes = holesOf(report);
  const lead = scored[0];
  return {
    report,
    verdict: lead?.cause === 'not-a-conflict' ? 'other-azure-error' : 'conflict',
    causes: scored.slice(0, CAUSES_SHOWN).map((cause) => toRanked(cause, report, holes)),
    retry: retryAdvice(scored, holes),
    questions: chooseQuestions(knowledge, scored),
    fixes: fixesFor(scored, knowledge, report, holes),
    checks: checksFor(scored),
    findings: [],
  };
}

function notAzure(report: ErrorReport): Diagnosis {
  const retry: RetryAdvice = { verdict: 'unknown', because: 'This is no Azure error.' };
  return { report, verdict: 'not-azure', causes: [], retry, questions: [], fixes: [], checks: [], findings: [] };
}

function toRanked(scored: ScoredCause, report: ErrorReport, holes: Holes): RankedCause {
  const { rule, cause, confidence } = scored;
  const words = CAUSE_TITLES[cause];
  return {
    cause,
    rule: rule?.id ?? null,
    title: fillText(rule?.title ?? words.title, holes),
    why: fillText(rule?.why ?? words.why, holes),
    confidence: Math.round(confidence * 1000) / 1000,
    reasons: reasonsFor(scored, report),
    docs: rule?.docs ?? [],
  };
}

/** The leading cause decides; where it is unsure and the next one says otherwise, nobody should retry on our word. */
function retryAdvice(scored: readonly ScoredCause[], holes: Holes): RetryAdvice {
  const [lead, next] = scored;
  const advice = lead?.rule?.retry;
  if (!lead || !advice) {
    return { verdict: 'unknown', because: 'No rule knows this error well enough to say.' };
  }
  const torn = lead.confidence < 0.55 && !isOpen(lead.cause) && next?.rule && next.rule.retry.verdict !== advice.verdict;
  if (torn) {
    return { verdict: 'unknown', because: `It depends on the cause: ${advice.verdict} for "${lead.cause}", ${next.rule.retry.verdict} for "${next.cause}".` };
  }
  return { verdict: advice.verdict, because: fillText(advice.because, holes) };
}

function fixesFor(scored: readonly ScoredCause[], knowledge: Knowledge, report: ErrorReport, holes: Holes): FilledFix[] {
  const known = new Map(knowledge.fixes.map((fix) => [fix.id, fix]));
  const chosen = new Map<string, FilledFix>();
  scored.forEach(({ rule, cause, confidence }, rank) => {
    if (!rule || (rank > 0 && confidence < WORTH_A_FIX)) return;
    // Of the causes behind the leading one, the first step is enough.
    for (const id of rank === 0 ? rule.fixes : rule.fixes.slice(0, 1)) {
      const fix = known.get(id);
      if (!fix || chosen.has(id)) continue;
      const { title, steps, destructive, docs } = fix;
      chosen.set(id, {
        id,
        title: fillText(title, holes),
        steps: steps.map((step) => fillText(step, holes)),
        commands: fillCommands(fix, holes, report.tool),
        destructive,
        docs,
        cause,
      });
    }
  });
  return [...chosen.values()].slice(0, FIXES_SHOWN);
}

function checksFor(scored: readonly ScoredCause[]): CheckId[] {
  return [...new Set(scored.slice(0, 4).flatMap(({ rule }) => rule?.checks ?? []))];
}
