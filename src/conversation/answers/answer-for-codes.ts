import { fillText } from '../../diagnosis/fill.ts';
import { isGenericService } from '../../diagnosis/match.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Rule } from '../../knowledge/schema.ts';
import { specificity } from '../../report/codes.ts';
import type { GeneralAnswer } from './answer.ts';

const MEANINGS = 3;
const DOCS = 6;

/** What the rules say about codes: one code's meaning, or several side by side. Null where no rule knows any of them. */
export function answerForCodes(codes: readonly string[], knowledge: Knowledge): GeneralAnswer | null {
  const known = codes
    .map((code) => ({ code, rules: rulesFor(code, knowledge) }))
    .filter(({ code, rules }) => rules.length > 0 || specificity(code) < 3);
  const rules = known.flatMap((entry) => entry.rules);
  if (rules.length === 0) return null;
  return {
    title: titleOf(known.map(({ code }) => code)),
    paragraphs: known.flatMap((entry) => paragraphsOf(entry, known.length > 1)),
    fixes: [...new Set(rules.flatMap((rule) => rule.fixes.slice(0, known.length > 1 ? 1 : undefined)))],
    docs: [...new Set(rules.flatMap((rule) => rule.docs))].slice(0, DOCS),
    source: { kind: 'rules', ids: [...new Set(rules.map(({ id }) => id))] },
  };
}

function titleOf(codes: readonly string[]): string {
  const [first = '', ...others] = codes;
  if (others.length === 0) return `What does ${first} mean?`;
  return `What is the difference between ${[first, ...others.slice(0, -1)].join(', ')} and ${others.at(-1)}?`;
}

/** The rules that a code alone leads to; those that also ask for a sentence or a resource type where there is none such. */
function rulesFor(code: string, knowledge: Knowledge): readonly Rule[] {
  if (specificity(code) < 3) return [];
  const name = code.toLowerCase();
  const naming = knowledge.rules.flatMap((rule) => {
    if (isGenericService(rule)) return [];
    const matches = rule.match.filter(({ codes }) => codes?.some((known) => known.toLowerCase() === name));
    if (matches.length === 0) return [];
    const demands = Math.min(...matches.map((match) => Object.keys(match).length));
    return [{ rule, demands, breadth: Math.min(...matches.map(({ codes = [] }) => codes.length)) }];
  });
  const least = Math.min(...naming.map(({ demands }) => demands));
  return naming
    .filter(({ demands }) => demands === least)
    .sort((a, b) => a.breadth - b.breadth)
    .slice(0, MEANINGS)
    .map(({ rule }) => rule);
}

const NONE: ReadonlyMap<string, string> = new Map();
const say = (text: string): string => fillText(text, NONE);

function paragraphsOf(
  { code, rules }: { readonly code: string; readonly rules: readonly Rule[] },
  beside: boolean,
): string[] {
  if (rules.length === 0)
    return [
      `${code} is a general word that repeats the HTTP status or wraps another error; the reason stands in the code and the sentence beside it.`,
    ];
  const [first, ...others] = rules;
  if (first === undefined) return [];
  const lead = beside ? `${code} (${first.service}): ` : `${first.service}: `;
  const meaning = `${lead}${say(first.title)}. ${say(first.why)}`;
  const retry = beside ? [] : [`${RETRY[first.retry.verdict]} ${say(first.retry.because)}`];
  const also = others.map(({ service, title }) => `${service} may send ${code} too: ${say(title)}.`);
  return [meaning, ...retry, ...also];
}

const RETRY: Readonly<Record<Rule['retry']['verdict'], string>> = {
  yes: 'You may retry now.',
  after: 'Retry later.',
  no: "Don't retry as it is.",
  unknown: 'Whether a retry helps depends.',
};
