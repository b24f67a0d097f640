import { type Budget, FULL_BUDGET, fitView } from './fit-view.ts';
import { escapeMarkdown as esc, fencedCode, inlineCode } from './markdown-escape.ts';
import { observedAt } from './observed-at.ts';
import type { CauseView, CommandView, FindingView, FixView, QuestionView, Tone, View } from './view.ts';
import { DESTRUCTIVE } from './view.ts';

const MARKS: Readonly<Record<Tone, string>> = { yes: '✅', after: '⏳', no: '⛔', unknown: '❔', failure: '⚠️' };
const EFFECTS = { supports: '✔ ', 'rules-out': 'Ruled out: ', neutral: '' } as const;

/**
 * GitHub-flavoured Markdown of the whole view, in the order of reading. Foreign text is escaped: it shows as it is.
 * Ends with a line break; never throws.
 */
export function renderMarkdown(view: View, budget: Budget = FULL_BUDGET): string {
  const fitted = fitView(view, budget);
  return `${blocks(fitted).filter(Boolean).join('\n\n')}\n`;
}

function blocks(view: View): string[] {
  const { headline, confidence, codes } = view;
  const sure = confidence ? ` (${confidence.words}, ${confidence.percent})` : '';
  return [
    headline ? `${MARKS[headline.tone]} **${esc(headline.label)}.** ${esc(headline.because)}` : '',
    `### ${esc(view.title)}${sure}`,
    ...view.paragraphs.map(esc),
    codes ? `The tool printed ${inlineCode(codes.printed)}; the real code is ${inlineCode(codes.real)}.` : '',
    list(view.examples.map((example) => `${esc(example.label)}: ${inlineCode(example.text)}`)),
    view.notice ? `**${esc(view.notice)}**` : '',
    view.outcome ? `**${esc(view.outcome)}**` : '',
    list(view.findings.map(finding)),
    view.status ? esc(view.status) : '',
    ...view.questions.map(question),
    ...view.fixes.map((fix, at) => fixBlock(fix, at)),
    section('Why this cause', list(view.reasons.map(esc))),
    ...view.notChecked.map(esc),
    section('Other causes', list(view.otherCauses.map(cause))),
    section(
      'Details',
      list(view.facts.map(({ label, value, code }) => `${esc(label)}: ${code ? inlineCode(value) : esc(value)}`)),
    ),
    section('Read more', list(view.links.map(({ title, url }) => `[${esc(title)}](<${url}>)`))),
    view.omitted.length > 0 ? `Left out to fit: ${view.omitted.join(', ')}.` : '',
  ];
}

function section(title: string, body: string): string {
  return body ? `**${title}**\n\n${body}` : '';
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function finding({ effect, summary, observedAt: at }: FindingView): string {
  const time = observedAt(at);
  return `${EFFECTS[effect]}${esc(summary)}${time ? ` (${time})` : ''}`;
}

function question({ text, lines, options }: QuestionView): string {
  const choices = lines.length > 0 ? lines : options.map(({ label }) => label);
  return `**${esc(text)}**\n\n${list(choices.map(esc))}`;
}

function cause({ title, why, confidence }: CauseView): string {
  return `**${esc(title)}** (${confidence.words}, ${confidence.percent}) ${esc(why)}`;
}

function fixBlock(fix: FixView, at: number): string {
  const mark = fix.destructive ? ` ⚠️ ${DESTRUCTIVE}` : '';
  return [
    `**${at === 0 ? 'Do this' : 'Or'}: ${esc(fix.title)}**${mark}`,
    fix.steps.map((step, number) => `${number + 1}. ${esc(step)}`).join('\n'),
    ...[...fix.commands, ...fix.otherCommands].map(command),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function command({ label, language, text }: CommandView): string {
  return `${esc(label)}:\n\n${fencedCode(text, language)}`;
}
