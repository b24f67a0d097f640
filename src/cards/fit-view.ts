import { plainText, prose } from './plain-text.ts';
import type { CauseView, CodeChain, CommandView, FixView, View, ViewAction } from './view.ts';

/** How much of a view may be shown. Lengths in UTF-16 units, the rest are counts. */
export interface Budget {
  /** A paragraph, a reason, a step. */
  readonly text: number;
  /** A title or a label. */
  readonly title: number;
  /** A fact's value. */
  readonly value: number;
  /** A whole command: a longer one is left out, for half a command is worse than none. */
  readonly command: number;
  readonly reasons: number;
  readonly findings: number;
  readonly questions: number;
  readonly fixes: number;
  readonly steps: number;
  readonly commands: number;
  readonly otherCommands: number;
  readonly otherCauses: number;
  readonly facts: number;
  readonly links: number;
}

/** Choices of one question, the one to skip it included. */
const MAX_OPTIONS = 10;

/** More than any honest diagnosis holds: for renderers without a limit of their own. */
export const FULL_BUDGET: Budget = {
  text: 600,
  title: 300,
  value: 600,
  command: 8000,
  reasons: 6,
  findings: 24,
  questions: 4,
  fixes: 8,
  steps: 10,
  commands: 6,
  otherCommands: 12,
  otherCauses: 8,
  facts: 24,
  links: 12,
};

/**
 * The view with every string made plain (nothing that a screen obeys) and cut to the budget, and lists shortened from
 * their end. What is left out is said in `omitted`. Pure; never throws.
 */
export function fitView(view: View, budget: Budget): View {
  const title = (text: string) => prose(text, budget.title);
  const text = (value: string) => prose(value, budget.text);
  const texts = (values: readonly string[], max: number) => values.slice(0, max).map(text).filter(Boolean);
  const action = (item: ViewAction): ViewAction => ({ ...item, label: title(item.label) });
  const cause = (item: CauseView): CauseView => ({
    ...item,
    actions: item.actions.map(action),
    title: title(item.title),
    why: text(item.why),
    reasons: texts(item.reasons, budget.reasons),
  });
  const fix = (item: FixView): FixView => ({
    ...item,
    title: title(item.title),
    steps: texts(item.steps, budget.steps),
    commands: fitCommands(item.commands, budget.commands, budget.command),
    otherCommands: fitCommands(item.otherCommands, budget.otherCommands, budget.command),
  });
  return {
    headline: view.headline && {
      ...view.headline,
      label: title(view.headline.label),
      because: text(view.headline.because),
    },
    title: title(view.title),
    confidence: view.confidence,
    paragraphs: texts(view.paragraphs, 8),
    codes: view.codes && fitCodes({ printed: title(view.codes.printed), real: title(view.codes.real) }),
    reasons: texts(view.reasons, budget.reasons),
    findings: view.findings.slice(0, budget.findings).map((finding) => ({
      ...finding,
      summary: text(finding.summary),
      source: title(finding.source),
      observedAt: prose(finding.observedAt, 40),
    })),
    status: view.status === null ? null : text(view.status),
    notChecked: texts(view.notChecked, budget.findings),
    questions: view.questions.slice(0, budget.questions).map((question) => ({
      ...question,
      text: text(question.text),
      lines: texts(question.lines, MAX_OPTIONS),
      options: question.options.slice(0, MAX_OPTIONS).map(action),
    })),
    fixes: view.fixes.slice(0, budget.fixes).map(fix),
    otherCauses: view.otherCauses.slice(0, budget.otherCauses).map(cause),
    facts: view.facts
      .slice(0, budget.facts)
      .map((fact) => ({ label: title(fact.label), value: prose(fact.value, budget.value), code: fact.code }))
      .filter((fact) => fact.value),
    links: view.links
      .filter((link) => link.url.startsWith('https://') && link.url.length <= 500)
      .slice(0, budget.links)
      .map((link) => ({ title: title(link.title), url: link.url })),
    examples: view.examples.slice(0, 8).map((example) => ({ label: title(example.label), text: text(example.text) })),
    actions: view.actions.slice(0, 5).map(action),
    notice: view.notice === null ? null : text(view.notice),
    outcome: view.outcome === null ? null : text(view.outcome),
    omitted: [...view.omitted, ...omissions(view, budget)],
  };
}

function fitCodes(codes: CodeChain): CodeChain | null {
  return codes.printed && codes.real ? codes : null;
}

function fitCommands(commands: readonly CommandView[], count: number, max: number): CommandView[] {
  return commands
    .filter(({ text }) => text.length <= max)
    .slice(0, count)
    .map((command) => ({ ...command, label: prose(command.label, 60), text: codeText(command.text) }));
}

/**
 * Plain text that keeps its lines and its indentation. Only a line feed is a line break here: a shell would run what
 * follows any other one.
 */
function codeText(text: string): string {
  const oneKind = text.replace(/\r\n/g, '\n').replace(/[\r\u000b\u000c\u0085\u2028\u2029]/g, ' ');
  return plainText(oneKind)
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/^\n{1,100}/, '')
    .trimEnd();
}

function omissions(view: View, budget: Budget): string[] {
  const shown = view.fixes.slice(0, budget.fixes);
  const commands = shown.flatMap((fix) => [
    ...fix.commands.filter((command, at) => at >= budget.commands || command.text.length > budget.command),
    ...fix.otherCommands.filter((command, at) => at >= budget.otherCommands || command.text.length > budget.command),
  ]);
  return [
    ...count(view.otherCauses.length - budget.otherCauses, 'cause'),
    ...count(view.fixes.length - budget.fixes, 'fix', 'fixes'),
    ...count(commands.length, 'command'),
    ...count(view.findings.length - budget.findings, 'finding'),
    ...count(view.facts.length - budget.facts, 'detail'),
  ];
}

function count(more: number, one: string, many = `${one}s`): string[] {
  return more > 0 ? [`${more} ${more === 1 ? one : many}`] : [];
}
