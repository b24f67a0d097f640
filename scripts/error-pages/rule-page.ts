import { CHECK_NAMES } from '../../src/cards/check-names.ts';
import { COMMAND_TOOL_INFO } from '../../src/cards/command-tools.ts';
import { linkTitle } from '../../src/cards/link-title.ts';
import { escapeMarkdown as esc, fencedCode, inlineCode } from '../../src/cards/markdown-escape.ts';
import { oneLine } from '../../src/cards/plain-text.ts';
import { CAUSE_TITLES } from '../../src/diagnosis/cause-titles.ts';
import { fillCommands, fillText } from '../../src/diagnosis/fill.ts';
import type { SourcedRule } from '../../src/knowledge/read-folder.ts';
import type { Fix, Retry } from '../../src/knowledge/schema.ts';
import { redact } from '../../src/report/redact.ts';

/** The sections of every page, in order. */
export const SECTIONS = [
  'What it looks like',
  'Why',
  'Can I retry?',
  'How to confirm it',
  'How to fix it',
  'When it is something else',
  'Read more',
] as const;

/** What a page needs besides its rule. */
export interface PageContext {
  /** Every fix by id. */
  readonly fixes: ReadonlyMap<string, Fix>;
  /** Other rules that share a code with this one. */
  readonly neighbours: readonly SourcedRule[];
}

const NO_HOLES: ReadonlyMap<string, string> = new Map();
const RETRY: Readonly<Record<Retry['verdict'], string>> = {
  yes: 'Yes, now.',
  after: 'Yes, but not yet.',
  no: 'No, not as it is.',
  unknown: 'It depends.',
};

/** A sentence of a rule as Markdown, its holes shown as placeholders. */
export const sentence = (text: string): string => esc(oneLine(fillText(text, NO_HOLES)));

/** Codes that a rule names, each once, as the rule writes them. */
export function codesOf(rule: SourcedRule): string[] {
  const codes = new Map(rule.match.flatMap((match) => match.codes ?? []).map((code) => [code.toLowerCase(), code]));
  return [...codes.values()];
}

/** The page of one rule: what the error looks like, why it happens and what to do. */
export function rulePage(rule: SourcedRule, context: PageContext): string {
  const bodies: Readonly<Record<(typeof SECTIONS)[number], string>> = {
    'What it looks like': fencedCode(redact(rule.examples[0]?.text ?? '').trim(), 'text'),
    Why: sentence(rule.why),
    'Can I retry?': `**${RETRY[rule.retry.verdict]}** ${sentence(rule.retry.because)}`,
    'How to confirm it': confirmation(rule),
    'How to fix it': rule.fixes.map((fix) => fixSection(fix, context.fixes)).join('\n\n'),
    'When it is something else': neighbours(rule, context.neighbours),
    'Read more': list(rule.docs.map(docLink)),
  };
  const codes = codesOf(rule);
  const head = [
    `# ${sentence(rule.title)}`,
    list([
      `Service: ${esc(rule.service)}`,
      `Cause: ${causeLink(rule.cause)}`,
      `Rule: ${inlineCode(rule.id)}`,
      ...(codes.length > 0 ? [`Codes: ${codes.map(inlineCode).join(', ')}`] : []),
    ]),
  ];
  const sections = SECTIONS.map((name) => `## ${name}\n\n${bodies[name]}`);
  return `${[...head, ...sections].join('\n\n')}\n`;
}

const causeLink = (cause: SourcedRule['cause']): string => `[${esc(CAUSE_TITLES[cause].title)}](causes/${cause}.md)`;

function confirmation({ checks }: SourcedRule): string {
  if (checks.length === 0) return 'The error says all there is to say; nothing in Azure needs to be looked up.';
  return `Look at, most telling first:\n\n${list(checks.map((check) => esc(CHECK_NAMES[check])))}`;
}

function fixSection(entry: string | Fix, fixes: ReadonlyMap<string, Fix>): string {
  const fix = typeof entry === 'string' ? fixes.get(entry) : entry;
  if (!fix) throw new Error(`There is no fix '${String(entry)}'.`);
  const commands = fillCommands(fix, NO_HOLES, null).map(({ tool, text }) => {
    const { label, language } = COMMAND_TOOL_INFO[tool];
    return `${label}:\n\n${fencedCode(text, language)}`;
  });
  return [
    `### ${sentence(fix.title)}`,
    fix.destructive ? '**Careful: this deletes, purges, unlocks or overwrites something.**' : '',
    fix.steps.map((step, at) => `${at + 1}. ${sentence(step)}`).join('\n'),
    ...commands,
    fix.docs.length > 0 ? `See ${fix.docs.map(docLink).join(', ')}.` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}

function neighbours(rule: SourcedRule, others: readonly SourcedRule[]): string {
  const causes = new Set(rule.counterExamples.flatMap(({ cause }) => (cause && cause !== rule.cause ? [cause] : [])));
  const items = [
    ...[...causes].map((cause) => `Much the same words can mean another cause: ${causeLink(cause)}.`),
    ...others.map(
      (other) => `${codesInCommon(rule, other)}: [${sentence(other.title)}](${other.id}.md) (${esc(other.service)})`,
    ),
  ];
  return items.length > 0 ? list(items) : 'No other error is known to look like this one.';
}

function codesInCommon(rule: SourcedRule, other: SourcedRule): string {
  const own = new Set(codesOf(rule).map((code) => code.toLowerCase()));
  return codesOf(other)
    .filter((code) => own.has(code.toLowerCase()))
    .map(inlineCode)
    .join(', ');
}

const docLink = (url: string): string => `[${esc(linkTitle(new URL(url)))}](<${new URL(url).href}>)`;
const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');
