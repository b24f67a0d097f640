import { commandElement } from './adaptive-code.ts';
import { container, type Element, inert, linkRun, paragraph, rich, run, toggle } from './adaptive-elements.ts';
import { observedAt } from './observed-at.ts';
import {
  type CauseView,
  type CommandView,
  DESTRUCTIVE,
  type Fact,
  type FindingView,
  type FixView,
  type Headline,
  type QuestionView,
  type Tone,
  type View,
  type ViewAction,
  type ViewField,
} from './view.ts';

/** What the host can do beyond Adaptive Cards 1.5. */
export interface AdaptiveOptions {
  /** Show commands in Teams' CodeBlock where the client knows it. */
  readonly codeBlock?: boolean;
  /** Send questions and actions as buttons; without a server behind them they are listed as text. */
  readonly submit?: boolean;
}

const TONES: Readonly<Record<Tone, { style: string; mark: string }>> = {
  yes: { style: 'good', mark: '✅' },
  after: { style: 'warning', mark: '⏳' },
  no: { style: 'attention', mark: '⛔' },
  unknown: { style: 'emphasis', mark: '❔' },
  failure: { style: 'warning', mark: '⚠️' },
};

/** Most buttons that hosts show side by side; the official library warns beyond it. */
const ROW_OF_BUTTONS = 5;

const EFFECTS = { supports: '✔ ', 'rules-out': 'Ruled out: ', neutral: '•  ' } as const;

/** The first line: whether to retry, on a coloured ground. */
export function banner({ tone, label, because }: Headline): Element {
  const { style, mark } = TONES[tone];
  return container(
    [
      paragraph(`${mark} ${label}`, { weight: 'bolder', size: 'medium' }),
      ...(because ? [paragraph(because, {}, { spacing: 'small' })] : []),
    ],
    { style, bleed: true },
  );
}

/** What happened, how sure that is, why, and which code is the real one. */
export function opening(view: View): Element[] {
  const { confidence, codes } = view;
  return [
    paragraph(view.title, { weight: 'bolder', size: 'medium' }, { spacing: 'medium' }),
    ...(confidence
      ? [
          paragraph(
            `${capital(confidence.words)} · ${confidence.percent}`,
            { color: 'accent', size: 'small' },
            { spacing: 'small' },
          ),
        ]
      : []),
    ...view.paragraphs.map((text) => paragraph(text, {}, { spacing: 'small' })),
    ...(codes
      ? [
          rich(
            [
              run('The tool printed ', { isSubtle: true }),
              run(codes.printed, { fontType: 'monospace' }),
              run('; the real code is ', { isSubtle: true }),
              run(codes.real, { fontType: 'monospace', weight: 'bolder' }),
            ],
            { spacing: 'small' },
          ),
        ]
      : []),
  ];
}

/** One answer of Azure with its time. */
export function findingItem({ effect, summary, observedAt: at }: FindingView): Element {
  const time = observedAt(at);
  return rich(
    [
      run(EFFECTS[effect], effect === 'supports' ? { color: 'good', weight: 'bolder' } : { isSubtle: true }),
      run(summary),
      ...(time ? [run(`  ${time}`, { isSubtle: true, size: 'small' })] : []),
    ],
    { spacing: 'small' },
  );
}

/** How far the asking of Azure has come. */
export function statusLine({ status }: View): Element[] {
  return status ? [paragraph(status, { isSubtle: true, size: 'small' }, { spacing: 'small' })] : [];
}

/** What speaks for the leading cause, and what was not looked at. */
export function evidence(view: View): Element[] {
  return [
    ...view.reasons.map(bullet),
    ...view.notChecked.map((text) => paragraph(text, { isSubtle: true }, { spacing: 'small' })),
  ];
}

/** One of the other causes. */
export function causeItems(cause: CauseView, options: AdaptiveOptions): Element[] {
  return [
    rich([
      run(cause.title, { weight: 'bolder' }),
      run(`  ${capital(cause.confidence.words)} · ${cause.confidence.percent}`, { color: 'accent', size: 'small' }),
    ]),
    paragraph(cause.why, {}, { spacing: 'small' }),
    ...cause.reasons.map(bullet),
    ...(options.submit && cause.actions.length > 0
      ? [{ type: 'ActionSet', spacing: 'small', actions: cause.actions.map(button) }]
      : []),
  ];
}

function bullet(text: string): Element {
  return paragraph(`•  ${text}`, {}, { spacing: 'small' });
}

/** The first fix, open, with the same commands for other tools folded inside. */
export function firstFix(fix: FixView, options: AdaptiveOptions): Element {
  const others = commandItems(fix.otherCommands, options);
  const tools =
    others.length > 0
      ? [
          { type: 'ActionSet', spacing: 'small', actions: [toggle('Other tools', 'fold-tools')] },
          container(others, { id: 'fold-tools', isVisible: false, spacing: 'small' }),
        ]
      : [];
  return container([...fixItems(fix, options, 'Do this:'), ...tools], { style: 'emphasis', spacing: 'medium' });
}

/** A fix with its steps and the commands of the asker's own tool. */
export function fixItems(fix: FixView, options: AdaptiveOptions, lead = ''): Element[] {
  return [
    rich([
      ...(lead ? [run(`${lead} `, { color: 'accent', weight: 'bolder' })] : []),
      run(fix.title, { weight: 'bolder' }),
      ...(fix.destructive ? [run(`  ⚠ ${DESTRUCTIVE}`, { color: 'attention', weight: 'bolder', size: 'small' })] : []),
    ]),
    ...fix.steps.map((step, at) => paragraph(`${at + 1}.  ${step}`, {}, { spacing: 'small' })),
    ...commandItems(fix.commands, options),
  ];
}

function commandItems(commands: readonly CommandView[], options: AdaptiveOptions): Element[] {
  return commands.flatMap((command) => [
    paragraph(command.label, { isSubtle: true, size: 'small' }),
    commandElement(command, options.codeBlock ?? false),
  ]);
}

/** One line of the details. */
export function factRow(fact: Fact): Element {
  const column = (width: number, item: Element) => ({ type: 'Column', width, items: [item] });
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      column(1, paragraph(fact.label, { isSubtle: true, size: 'small' })),
      column(3, paragraph(fact.value, { size: 'small', ...(fact.code ? { fontType: 'monospace' } : {}) })),
    ],
  };
}

/** A question with its options, as buttons where a server answers them. */
export function questionItems(question: QuestionView, options: AdaptiveOptions): Element[] {
  const text = [
    paragraph(question.text, { weight: 'bolder' }, { spacing: 'medium' }),
    ...question.lines.map((line) => paragraph(line, {}, { spacing: 'small' })),
  ];
  if (options.submit) {
    const rows = Array.from({ length: Math.ceil(question.options.length / ROW_OF_BUTTONS) }, (_, at) =>
      question.options.slice(at * ROW_OF_BUTTONS, (at + 1) * ROW_OF_BUTTONS).map(button),
    );
    return [...text, ...rows.map((actions) => ({ type: 'ActionSet', spacing: 'small', actions }))];
  }
  return [...text, paragraph(question.options.map((option) => option.label).join('  /  '), {}, { spacing: 'small' })];
}

/** A button that sends its data to the server; one with a form unfolds it first. */
export function button(action: ViewAction): Element {
  const { form } = action;
  if (form === undefined) return execute(action, action.label);
  const card = { type: 'AdaptiveCard', body: form.fields.map(field), actions: [execute(action, form.submit)] };
  return { type: 'Action.ShowCard', title: inert(action.label), card };
}

/**
 * Clients that know Universal Actions get the new card as the answer; older ones send a message instead.
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/universal-actions-for-adaptive-cards/overview
 */
function execute({ id, data }: ViewAction, label: string): Element {
  const common = { title: inert(label), data: { ...data, action: id } };
  return { type: 'Action.Execute', verb: id, ...common, fallback: { type: 'Action.Submit', ...common } };
}

function field({ id, label, choices }: ViewField): Element {
  const common = { id, label: inert(label), isRequired: false };
  if (choices === undefined) return { type: 'Input.Text', ...common, isMultiline: true, maxLength: 500 };
  return {
    type: 'Input.ChoiceSet',
    ...common,
    style: 'expanded',
    choices: choices.map((choice) => ({ title: inert(choice.label), value: choice.id })),
  };
}

/** What must not be overlooked, and what became of it. */
export function noteLines({ notice, outcome }: View): Element[] {
  return [
    ...(notice ? [paragraph(notice, { weight: 'bolder', color: 'attention' }, { spacing: 'medium' })] : []),
    ...(outcome ? [paragraph(outcome, { weight: 'bolder', color: 'good' }, { spacing: 'medium' })] : []),
  ];
}

/** Links, and what did not fit. */
export function footer(view: View): Element[] {
  const links = view.links.flatMap((link, at) => [
    ...(at > 0 ? [run('  ·  ', { isSubtle: true })] : []),
    linkRun(link.title, link.url),
  ]);
  return [
    ...(links.length > 0 ? [rich(links, { spacing: 'medium' })] : []),
    ...(view.omitted.length > 0
      ? [paragraph(`Left out to fit: ${view.omitted.join(', ')}.`, { isSubtle: true, size: 'small' })]
      : []),
  ];
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
