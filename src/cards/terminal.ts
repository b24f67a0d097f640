import { FULL_BUDGET, fitView } from './fit-view.ts';
import { observedAt } from './observed-at.ts';
import { textWidth, wrap } from './terminal-text.ts';
import type {
  CauseView,
  CommandView,
  Confidence,
  Fact,
  FindingView,
  FixView,
  QuestionView,
  Tone,
  View,
} from './view.ts';
import { DESTRUCTIVE } from './view.ts';

export interface TerminalOptions {
  /** Width to wrap words at; 80 where nothing is said, never under 40 or over 110. */
  readonly columns?: number;
  /** ANSI colours; off unless asked for. */
  readonly color?: boolean;
  /** Also print the commands of tools other than the asker's. */
  readonly allTools?: boolean;
}

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Where text goes: how wide it is, and how it is coloured. */
interface Screen {
  readonly columns: number;
  readonly paint: (text: string, ...styles: Style[]) => string;
}

const SGR: Readonly<Record<Style, number>> = { bold: 1, dim: 2, red: 31, green: 32, yellow: 33, cyan: 36 };
const TONES: Readonly<Record<Tone, { mark: string; style: Style }>> = {
  yes: { mark: '✓', style: 'green' },
  after: { mark: '…', style: 'yellow' },
  no: { mark: '✗', style: 'red' },
  unknown: { mark: '?', style: 'cyan' },
  failure: { mark: '!', style: 'yellow' },
};
const EFFECTS = { supports: '✓ ', 'rules-out': 'Ruled out: ', neutral: '• ' } as const;

/**
 * The view for a terminal: the verdict first, then cause, evidence, fixes, links. Words wrap, commands never do, so each
 * can be copied whole. Foreign text cannot colour, move or hide anything. Ends with a line break; never throws.
 */
export function renderTerminal(view: View, options: TerminalOptions = {}): string {
  const columns = Math.min(110, Math.max(40, Math.floor(options.columns ?? 80) || 80));
  const screen: Screen = { columns, paint: options.color ? ansi : (text) => text };
  const fitted = fitView(view, FULL_BUDGET);
  const blocks = [
    headlineBlock(screen, fitted),
    causeBlock(screen, fitted),
    evidenceBlock(screen, fitted),
    fitted.examples.flatMap(({ label, text }) => hang(screen, `  ${label}: `, text, 'cyan')),
    ...fitted.questions.map((question) => questionBlock(screen, question)),
    ...fitted.fixes.map((fix, at) => fixBlock(screen, fix, at, options.allTools ?? false)),
    section(
      screen,
      'Other causes',
      fitted.otherCauses.flatMap((cause) => otherCause(screen, cause)),
    ),
    section(screen, 'Details', factLines(screen, fitted.facts)),
    section(
      screen,
      'Read more',
      fitted.links.map((link) => `  ${link.url}`),
    ),
    fitted.omitted.length > 0 ? hang(screen, '', `Left out: ${fitted.omitted.join(', ')}.`, 'dim') : [],
  ];
  const page = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
  return `${page.join('\n\n')}\n`;
}

function ansi(text: string, ...styles: Style[]): string {
  return text && `\u001b[${styles.map((style) => SGR[style]).join(';')}m${text}\u001b[0m`;
}

/** Text narrower than this reads badly. */
const NARROWEST = 24;

/** Wrapped text behind a prefix; further lines are indented to where the text began, or under a prefix that is too long. */
function hang({ columns, paint }: Screen, prefix: string, text: string, ...styles: Style[]): string[] {
  const indent = textWidth(prefix);
  if (columns - indent < NARROWEST) return [prefix.trimEnd(), ...hang({ columns, paint }, '    ', text, ...styles)];
  return wrap(text, columns - indent).map((line, at) => {
    const start = at === 0 ? prefix : ' '.repeat(indent);
    return `${start}${styles.length > 0 ? paint(line, ...styles) : line}`;
  });
}

function section({ paint }: Screen, title: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? [paint(title, 'bold'), ...lines] : [];
}

function headlineBlock(screen: Screen, { headline }: View): string[] {
  if (!headline) return [];
  const { mark, style } = TONES[headline.tone];
  return [...hang(screen, `${mark} `, headline.label, 'bold', style), ...hang(screen, '  ', headline.because)];
}

function causeBlock(screen: Screen, { title, confidence, paragraphs, codes }: View): string[] {
  return [
    ...hang(screen, '', title, 'bold'),
    ...(confidence ? [screen.paint(`${sure(confidence)}`, 'dim')] : []),
    ...paragraphs.flatMap((text) => hang(screen, '  ', text)),
    ...(codes ? hang(screen, '  ', `The tool printed ${codes.printed}; the real code is ${codes.real}.`) : []),
  ];
}

function evidenceBlock(screen: Screen, view: View): string[] {
  return [
    ...section(
      screen,
      'Why this cause',
      view.reasons.flatMap((reason) => hang(screen, '  • ', reason)),
    ),
    ...view.findings.flatMap((finding) => findingLines(screen, finding)),
    ...(view.status ? hang(screen, '  - ', view.status, 'dim') : []),
    ...view.notChecked.flatMap((text) => hang(screen, '  - ', text, 'dim')),
  ];
}

function findingLines(screen: Screen, { effect, summary, observedAt: at }: FindingView): string[] {
  const time = observedAt(at);
  return hang(screen, `  ${EFFECTS[effect]}`, time ? `${summary} (${time})` : summary);
}

function questionBlock(screen: Screen, { text, options }: QuestionView): string[] {
  return [...hang(screen, '? ', text, 'bold'), ...options.flatMap(({ label }) => hang(screen, '  - ', label))];
}

function fixBlock(screen: Screen, fix: FixView, at: number, allTools: boolean): string[] {
  const mark = fix.destructive ? hang(screen, '  ! ', DESTRUCTIVE, 'bold', 'red') : [];
  const commands = [...fix.commands, ...(allTools ? fix.otherCommands : [])];
  return [
    ...hang(screen, at === 0 ? 'Do this: ' : 'Or: ', fix.title, 'bold'),
    ...mark,
    ...fix.steps.flatMap((step, number) => hang(screen, `${String(number + 1).padStart(3)}. `, step)),
    ...commands.flatMap((command) => commandLines(screen, command)),
  ];
}

function commandLines({ paint }: Screen, { label, text }: CommandView): string[] {
  return [
    '',
    paint(`  ${label}`, 'dim'),
    ...text.split('\n').map((line) => (line ? `    ${paint(line, 'cyan')}` : '')),
  ];
}

function otherCause(screen: Screen, { title, confidence, reasons }: CauseView): string[] {
  const [reason] = reasons;
  return [
    ...hang(screen, '  • ', `${title} (${confidence.words}, ${confidence.percent})`),
    ...(reason ? hang(screen, '    ', reason, 'dim') : []),
  ];
}

function factLines(screen: Screen, facts: readonly Fact[]): string[] {
  const width = Math.max(0, ...facts.map(({ label }) => textWidth(label)));
  return facts.flatMap(({ label, value }) => {
    const prefix = `  ${screen.paint(label, 'dim')}${' '.repeat(width - textWidth(label) + 2)}`;
    const [first = '', ...rest] = hang(screen, ' '.repeat(width + 4), value);
    return [`${prefix}${first.trimStart()}`.trimEnd(), ...rest];
  });
}

function sure({ words, percent }: Confidence): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}, ${percent}`;
}
