import type { Cause } from '../knowledge/causes.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Rule } from '../knowledge/schema.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { CAUSE_TITLES } from './cause-titles.ts';
import type { Diagnosis, FilledFix, Finding, GivenAnswer, RankedCause, RetryAdvice } from './diagnosis.ts';
import type { Holes } from './fill.ts';
import { fillCommands, fillText, holesOf } from './fill.ts';
import { isAzureError } from './gate.ts';
import { gistOf } from './gist.ts';
import { isGenericService, matchRules } from './match.ts';
import { chooseQuestions } from './questions.ts';
import type { ScoredCause } from './rank.ts';
import { isOpen, rankCauses } from './rank.ts';
import { reasonsFor } from './reasons.ts';

const CAUSES_SHOWN = 6;
const FIXES_SHOWN = 8;
/** A cause behind the leading one is worth a fix from this confidence on. */
const WORTH_A_FIX = 0.12;
/** Causes less likely than this are not worth a reader's time. */
const SHOWN = 0.02;
/** Below this confidence the leading cause alone doesn't decide on a retry. */
const TORN = 0.55;

/**
 * Judges a report: which causes explain it, whether to retry, what to do and what to ask. Pure: the same report, knowledge,
 * findings and answers give the same diagnosis.
 * @param findings what Azure answered, where it was asked
 * @param answers what a person answered to the questions of an earlier diagnosis; these are not asked again
 */
export function diagnose(
  report: ErrorReport,
  knowledge: Knowledge,
  findings: readonly Finding[] = [],
  answers: readonly GivenAnswer[] = [],
): Diagnosis {
  const matches = matchesOf(report, knowledge);
  if (!isAzureError(report, matches)) return notAzure(report);
  const ranked = rankCauses(knowledge, report, matches, findings, answers);
  const scored = ranked
    .filter(({ confidence }) => confidence >= SHOWN)
    .map((cause): AdvisedCause => {
      const rule = ruleFor(cause, knowledge, findings);
      return { ...cause, rule, advice: rule ?? fallbackRule(knowledge, cause.cause) };
    });
  const holes = withFindings(holesOf(report), findings, scored[0]?.cause);
  return {
    report,
    verdict: scored[0]?.cause === 'not-a-conflict' ? 'other-azure-error' : 'conflict',
    causes: scored.slice(0, CAUSES_SHOWN).map((cause) => toRanked(cause, report, holes)),
    retry: retryAdvice(scored, holes, findings),
    questions: chooseQuestions(knowledge, ranked, answers),
    fixes: fixesFor(scored, knowledge, report, holes),
    checks: [...new Set(scored.slice(0, 4).flatMap(({ advice }) => advice?.checks ?? []))],
    findings,
  };
}

interface Matched {
  readonly knowledge: Knowledge;
  readonly matches: ReturnType<typeof matchRules>;
}

const matched = new WeakMap<ErrorReport, Matched>();

/** A report is judged again with each finding; which rules its text fits does not change by that. */
function matchesOf(report: ErrorReport, knowledge: Knowledge): Matched['matches'] {
  const known = matched.get(report);
  if (known?.knowledge === knowledge) return known.matches;
  const matches = matchRules(knowledge, report, gistOf(report));
  matched.set(report, { knowledge, matches });
  return matches;
}

/** What to do about one of the causes of a diagnosis as if it led: for whoever knows that it is the one. */
export function adviceOn(
  cause: RankedCause,
  report: ErrorReport,
  knowledge: Knowledge,
  findings: readonly Finding[],
): { readonly retry: RetryAdvice; readonly fixes: readonly FilledFix[] } {
  const advice = knowledge.rules.find(({ id }) => id === cause.rule) ?? fallbackRule(knowledge, cause.cause);
  const holes = withFindings(holesOf(report), findings, cause.cause);
  const advised = { cause: cause.cause, confidence: 1, score: 0, evidence: [], rule: null, advice };
  return { retry: retryAdvice([advised], holes, findings), fixes: fixesFor([advised], knowledge, report, holes) };
}

/** A cause with the rule that advises on it: its own, or the one about its wording. */
interface AdvisedCause extends ScoredCause {
  readonly advice: Rule | null;
}

/** The paste's own rule; before one about mere wording, the rule that a finding names. */
function ruleFor({ cause, rule }: ScoredCause, knowledge: Knowledge, findings: readonly Finding[]): Rule | null {
  if (rule !== null && !isGenericService(rule)) return rule;
  const named = findings.find((finding) => finding.effect === 'supports' && finding.cause === cause && finding.rule);
  return knowledge.rules.find(({ id }) => id === named?.rule) ?? rule;
}

function fallbackRule(knowledge: Knowledge, cause: Cause): Rule | null {
  return knowledge.rules.find((rule) => rule.cause === cause && isGenericService(rule)) ?? null;
}

/** What was found for the leading cause fills holes before what the paste says. */
function withFindings(holes: Holes, findings: readonly Finding[], lead: Cause | undefined): Holes {
  const found = findings.filter(({ cause, effect }) => effect === 'supports' && cause === lead);
  return new Map([...holes, ...found.flatMap((finding) => Object.entries(finding.holes ?? {}))]);
}

function notAzure(report: ErrorReport): Diagnosis {
  const retry: RetryAdvice = { verdict: 'unknown', because: 'This is no Azure error.' };
  return { report, verdict: 'not-azure', causes: [], retry, questions: [], fixes: [], checks: [], findings: [] };
}

function toRanked(scored: AdvisedCause, report: ErrorReport, holes: Holes): RankedCause {
  const { rule, cause, confidence } = scored;
  const words = rule ?? CAUSE_TITLES[cause];
  return {
    cause,
    rule: rule?.id ?? null,
    title: fillText(words.title, holes),
    why: fillText(words.why, holes),
    confidence: Math.round(confidence * 1000) / 1000,
    reasons: reasonsFor(scored, report),
    docs: scored.advice?.docs ?? [],
  };
}

/** The leading cause decides; where it is unsure and the next one says otherwise, nobody should retry on our word. */
function retryAdvice(scored: readonly AdvisedCause[], holes: Holes, findings: readonly Finding[]): RetryAdvice {
  const [lead, next] = scored;
  // What was seen now beats what a rule says in general; a neutral finding may say that the conflict has cleared.
  const about = findings.filter(({ cause }) => cause === lead?.cause);
  const supports = about.filter(({ effect }) => effect === 'supports');
  const cleared = about.find(({ effect, retry }) => effect === 'neutral' && retry)?.retry;
  // That one thing has cleared says little where another of the same kind is plainly there.
  const seen = supports.find(({ retry }) => retry)?.retry ?? (supports.some(isPlain) ? undefined : cleared);
  if (seen) return seen;
  const advice = lead?.advice?.retry;
  if (!lead || !advice) return { verdict: 'unknown', because: 'No rule knows this error well enough to say.' };
  const other = next?.advice?.retry;
  if (lead.confidence < TORN && !isOpen(lead.cause) && other && other.verdict !== advice.verdict) {
    return {
      verdict: 'unknown',
      because: `It depends on the cause. ${CAUSE_TITLES[lead.cause].title}: ${advice.verdict}. ${CAUSE_TITLES[next.cause].title}: ${other.verdict}.`,
    };
  }
  return { verdict: advice.verdict, because: fillText(advice.because, holes) };
}

/** True for what was seen itself, just now, beyond a hint. */
const isPlain = ({ weight, lagSeconds = 0 }: Finding): boolean => weight === undefined && lagSeconds === 0;

function fixesFor(
  scored: readonly AdvisedCause[],
  knowledge: Knowledge,
  report: ErrorReport,
  holes: Holes,
): FilledFix[] {
  const known = new Map(knowledge.fixes.map((fix) => [fix.id, fix]));
  const chosen = new Map<string, FilledFix>();
  scored.forEach(({ advice, cause, confidence }, rank) => {
    if (!advice || (rank > 0 && confidence < WORTH_A_FIX)) return;
    // Of the causes behind the leading one, the first step is enough.
    for (const id of rank === 0 ? advice.fixes : advice.fixes.slice(0, 1)) {
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
