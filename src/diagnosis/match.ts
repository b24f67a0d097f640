import type { Knowledge } from '../knowledge/knowledge.ts';
import type { Match, Rule } from '../knowledge/schema.ts';
import { specificity } from '../report/codes.ts';
import type { ErrorReport } from '../report/error-report.ts';
import type { FindPattern } from './find-pattern.ts';
import { patternFinder } from './find-pattern.ts';
import type { Gist } from './gist.ts';
import { isOwnCode } from './own-code.ts';

/** Something in the paste that speaks for a rule. */
export interface Evidence {
  readonly kind: 'code' | 'message' | 'resource-type' | 'operation' | 'status';
  /** What was found: the code, the words, the type. */
  readonly found: string;
  /** Log-likelihood in nats. */
  readonly weight: number;
}

/** A rule that fits the paste. */
export interface RuleMatch {
  readonly rule: Rule;
  readonly evidence: readonly Evidence[];
  /** Sum of the evidence's weights. */
  readonly score: number;
}

/** What a code says that one rule alone names; a code shared by many rules says less. */
const CODE_WEIGHT = 4.5;
const GENERIC_CODE_WEIGHT = 0.7;
const MESSAGE_WEIGHT = 3;
/** The wording that any service might use says less than a service's own sentence. */
const ANY_SERVICE = 0.68;
/** What Resource Manager says of any resource yields to the rule of the resource's own service. */
const RESOURCE_MANAGER = /^Azure Resource Manager/;
const ANY_RESOURCE = 0.92;
/** Code and message of other errors in the paste than the leading one, and of the text around them, count less. */
const ELSEWHERE = 0.6;
/** A code that stands in a sentence, where no other stands in its place. */
const MENTIONED = 0.8;
/** The codes around the leading error's own: wrappers, mostly. */
const AROUND = 0.3;

/** Finds the rules that fit a report, best first. */
export function matchRules(knowledge: Knowledge, report: ErrorReport, gist: Gist): RuleMatch[] {
  const shared = codeCounts(knowledge);
  const lead = new Set((report.errors[0]?.codes ?? []).map(lower));
  const all = new Set([...report.errors.flatMap((error) => error.codes), ...report.codes].map(lower));
  const find = patternFinder(knowledge, gist);
  const scene: Scene = { report, gist, find, lead, all, mentioned: compoundWords(gist), shared };
  return knowledge.rules
    .flatMap((rule): RuleMatch[] => {
      const best = rule.match
        .map((alternative) => matchAlternative(alternative, scene))
        .sort((a, b) => total(b) - total(a))[0];
      if (best === undefined || best.length === 0) return [];
      const evidence = weigh(rule, best);
      return [{ rule, evidence, score: total(evidence) }];
    })
    .sort((a, b) => b.score - a.score);
}

/** True for rules about wording that any service (or another vendor) might use. */
export const isGenericService = (rule: Rule): boolean => rule.service === 'Any service';

/** Evidence as it counts for a rule: the more services could have said it, the less. */
function weigh(rule: Rule, evidence: readonly Evidence[]): readonly Evidence[] {
  if (isGenericService(rule)) {
    return evidence.map((item) => (item.kind === 'message' ? { ...item, weight: item.weight * ANY_SERVICE } : item));
  }
  return RESOURCE_MANAGER.test(rule.service)
    ? evidence.map((item) => ({ ...item, weight: item.weight * ANY_RESOURCE }))
    : evidence;
}

interface Scene {
  readonly report: ErrorReport;
  readonly gist: Gist;
  readonly find: FindPattern;
  readonly lead: ReadonlySet<string>;
  readonly all: ReadonlySet<string>;
  /** Compound words anywhere in the text: people name a code without its message. */
  readonly mentioned: ReadonlySet<string>;
  readonly shared: ReadonlyMap<string, number>;
}

const total = (evidence: readonly Evidence[]): number => evidence.reduce((sum, { weight }) => sum + weight, 0);
const lower = (text: string): string => text.toLowerCase();

/** All the stated kinds must hold: returns the evidence for each, or none. */
function matchAlternative(match: Match, scene: Scene): Evidence[] {
  const evidence: Evidence[] = [];
  if (match.codes) {
    const code = matchCode(match.codes, scene);
    if (!code) return [];
    evidence.push(code);
  }
  if (match.resourceTypes) {
    const type = matchType(match.resourceTypes, scene.report.resource.type);
    if (!type) return [];
    evidence.push(type);
  }
  const { operation, httpStatus } = scene.report;
  if (match.operations) {
    if (operation === null || !match.operations.includes(operation)) return [];
    evidence.push({ kind: 'operation', found: operation, weight: 0.3 });
  }
  if (match.statuses) {
    if (httpStatus === null || !match.statuses.includes(httpStatus)) return [];
    evidence.push({ kind: 'status', found: String(httpStatus), weight: 0.3 });
  }
  if (match.messages) {
    const message = matchMessage(match.messages, scene);
    if (!message) return [];
    evidence.push(message);
  }
  return match.not && matchMessage(match.not, scene) ? [] : evidence;
}

/** `ScopeLocked`, `FABRIC_E_NAME_NOT_EMPTY`: words that are written in one piece and are no English. */
function compoundWords({ lead, others, text }: Gist): ReadonlySet<string> {
  const words = [lead, ...others, text]
    .join(' ')
    .matchAll(/\b(?:[A-Z][a-z0-9]{1,30}[A-Z][A-Za-z0-9]{0,240}|[A-Z]{2,20}(?:_[A-Z]{1,20}){2,8})\b/g);
  return new Set([...words].map(([word]) => lower(word)));
}

function matchCode(codes: readonly string[], { report, lead, all, mentioned, shared }: Scene): Evidence | null {
  const own = report.code === null ? null : lower(report.code);
  let best: Evidence | null = null;
  for (const code of codes) {
    const name = lower(code);
    if (!all.has(name) && !(mentioned.has(name) && isOwnCode(code))) continue;
    const alone =
      specificity(code) === 3 ? Math.max(1.5, CODE_WEIGHT - Math.log(shared.get(name) ?? 1)) : GENERIC_CODE_WEIGHT;
    const place = name === own ? 1 : lead.has(name) ? AROUND : own === null ? MENTIONED : ELSEWHERE;
    const weight = alone * place;
    if (best === null || weight > best.weight) best = { kind: 'code', found: code, weight };
  }
  return best;
}

function matchType(types: readonly string[], type: string | null): Evidence | null {
  if (type === null) return null;
  const own = lower(type);
  const found = types.find((wanted) => own === lower(wanted) || own.startsWith(`${lower(wanted)}/`));
  return found === undefined ? null : { kind: 'resource-type', found: type, weight: 1 };
}

function matchMessage(patterns: readonly string[], { gist, find }: Scene): Evidence | null {
  let best: Evidence | null = null;
  for (const source of patterns) {
    const consider = (text: string, factor: number): boolean => {
      const found = find(source, text);
      if (found === null) return false;
      const weight = (MESSAGE_WEIGHT + Math.min(1.5, found.length / 40)) * factor;
      if (best === null || weight > best.weight) best = { kind: 'message', found, weight };
      return true;
    };
    if (consider(gist.lead, 1)) continue;
    if (gist.others.some((text) => consider(text, 0.8))) continue;
    consider(gist.text, gist.wordless ? 0.95 : ELSEWHERE);
  }
  return best;
}

const counts = new WeakMap<Knowledge, ReadonlyMap<string, number>>();

/** In how many rules each code stands. */
function codeCounts(knowledge: Knowledge): ReadonlyMap<string, number> {
  const known = counts.get(knowledge);
  if (known) return known;
  const made = new Map<string, number>();
  for (const rule of knowledge.rules) {
    for (const code of new Set(rule.match.flatMap((match) => (match.codes ?? []).map(lower)))) {
      made.set(code, (made.get(code) ?? 0) + 1);
    }
  }
  counts.set(knowledge, made);
  return made;
}

/** True where some rule names the code. */
export function isKnownCode(knowledge: Knowledge, code: string): boolean {
  return codeCounts(knowledge).has(lower(code));
}
