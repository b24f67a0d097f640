import {
  type Block,
  BUTTON_LENGTH,
  BUTTON_VALUE_LENGTH,
  HEADER_LENGTH,
  line,
  link,
  list,
  plain,
  preformatted,
  richText,
  small,
  text,
} from './block-kit-elements.ts';
import { observedAt } from './observed-at.ts';
import { clip } from './plain-text.ts';
import {
  type CauseView,
  type CommandView,
  DESTRUCTIVE,
  type FindingView,
  type FixView,
  type QuestionView,
  type Tone,
  type View,
  type ViewAction,
} from './view.ts';

/** A button without its `action_id`, which only the whole message can make unique. */
export type Button = (action: ViewAction) => Block[];

const MARKS: Readonly<Record<Tone, string>> = { yes: '✅', after: '⏳', no: '⛔', unknown: '❔', failure: '⚠️' };
const EFFECTS = { supports: '✔ ', 'rules-out': 'Ruled out: ', neutral: '' } as const;
/** What the paste says of itself, most useful first: the rest stands in the message above. */
const SHOWN_FACTS = 8;

/** The first line: whether to retry. */
export function banner({ headline }: View): Block[] {
  if (!headline?.label) return [];
  const label = clip(`${MARKS[headline.tone]} ${headline.label}`, HEADER_LENGTH);
  return [{ type: 'header', text: plain(label) }];
}

/** Why, what happened, how sure that is, and which code is the real one. */
export function opening({ headline, title, confidence, paragraphs, codes, examples, notice, outcome }: View): Block[] {
  const sure = confidence ? [text(`  ${capital(confidence.words)} · ${confidence.percent}`, { italic: true })] : [];
  return richText([
    ...(headline?.because ? [line(text(headline.because))] : []),
    ...(title ? [line(text(title, { bold: true }), ...sure)] : []),
    ...paragraphs.map((paragraph) => line(text(paragraph))),
    ...(codes
      ? [
          line(
            text('The tool printed '),
            text(codes.printed, { code: true }),
            text('; the real code is '),
            text(codes.real, { code: true }),
          ),
        ]
      : []),
    ...list(
      'bullet',
      examples.flatMap(({ label, text: said }) => (said ? [line(text(`${label}: `), text(said, { code: true }))] : [])),
    ),
    ...(notice ? [line(text(notice, { bold: true }))] : []),
    ...(outcome ? [line(text(outcome, { bold: true }))] : []),
  ]);
}

/** What Azure answered, and how far the asking has come. */
export function evidence({ findings, status }: View): Block[] {
  return [...richText(list('bullet', findings.flatMap(findingItem))), ...small(status ?? '')];
}

function findingItem({ effect, summary, observedAt: at }: FindingView): Block[] {
  if (!summary) return [];
  const time = observedAt(at);
  return [line(text(`${EFFECTS[effect]}${summary}${time ? ` (${time})` : ''}`))];
}

/** A question with its options as buttons. */
export function questionBlocks({ text: asked, lines, options }: QuestionView, button: Button): Block[] {
  return [
    ...richText([...(asked ? [line(text(asked, { bold: true }))] : []), ...lines.map((choice) => line(text(choice)))]),
    ...row(options, button),
  ];
}

/** Buttons side by side. */
export function row(actions: readonly ViewAction[], button: Button): Block[] {
  const elements = actions.flatMap(button);
  return elements.length > 0 ? [{ type: 'actions', elements }] : [];
}

/** A fix with its steps and the commands of the asker's own tool. */
export function fixBlocks(fix: FixView, lead: string): Block[] {
  return [
    ...richText([
      ...(fix.title ? [line(text(`${lead}${fix.title}`, { bold: true }), ...warning(fix))] : []),
      ...list(
        'ordered',
        fix.steps.map((step) => line(text(step))),
      ),
      ...fix.commands.flatMap(commandParts),
    ]),
    ...otherTools(fix),
  ];
}

function commandParts({ label, text: command }: CommandView): Block[] {
  if (!command) return [];
  return [...(label ? [line(text(label, { italic: true }))] : []), preformatted(command)];
}

function warning({ destructive }: FixView): Block[] {
  return destructive ? [text(`  ⚠ ${DESTRUCTIVE}`, { italic: true })] : [];
}

function otherTools({ otherCommands }: FixView): Block[] {
  const [first] = otherCommands;
  if (first === undefined) return [];
  const labels = [...new Set(otherCommands.map(({ label }) => label))];
  return small(`Also for ${labels.join(', ')}: say "in ${first.tool}".`);
}

/** Other fixes by their titles: a message can't fold away the rest. */
export function fixTitles(fixes: readonly FixView[]): Block[] {
  const items = fixes.flatMap((fix) => (fix.title ? [line(text(fix.title), ...warning(fix))] : []));
  if (items.length === 0) return [];
  return richText([line(text('Or (say "steps" for how): ', { italic: true })), ...list('bullet', items)]);
}

/** What speaks for the leading cause, and what was not looked at. What Azure said stands above already. */
export function reasons(view: View): Block[] {
  const said = new Set(view.findings.map(({ summary }) => summary));
  const items = view.reasons.flatMap((reason) => (said.has(reason) ? [] : [line(text(reason))]));
  return [
    ...(items.length > 0 ? richText([line(text('Why: ', { italic: true })), ...list('bullet', items)]) : []),
    ...small(view.notChecked.join(' ')),
  ];
}

/** The other causes, each in one line beside its button. */
export function otherCauses(causes: readonly CauseView[], button: Button): Block[] {
  const shown = causes.filter(({ title }) => title !== '');
  if (shown.length === 0) return [];
  return [
    ...small(shown.length === 1 ? 'It may also be this:' : 'It may also be one of these:'),
    ...shown.map(({ title, confidence, actions }) => {
      const [accessory] = actions.slice(0, 1).flatMap(button);
      const said = plain(`${title} (${confidence.words}, ${confidence.percent})`);
      return { type: 'section', text: said, ...(accessory ? { accessory } : {}) };
    }),
  ];
}

/** What the paste says of itself, links, and what did not fit. */
export function footer({ facts, links, omitted }: View): Block[] {
  const said = facts.slice(0, SHOWN_FACTS).map(({ label, value }) => `${label}: ${value}`);
  const named = links.filter(({ title, url }) => title !== '' && URL.canParse(url));
  const pieces = named.flatMap(({ title, url }, at) => [
    ...(at > 0 ? [text('  ·  ')] : []),
    link(title, new URL(url).href),
  ]);
  return [
    ...small(said.join('  ·  ')),
    ...(pieces.length > 0 ? richText([line(...pieces)]) : []),
    ...small(omitted.length > 0 ? `Left out to fit: ${omitted.join(', ')}.` : ''),
  ];
}

/** Makes the buttons of one message: each has an id of its own, as Slack demands. */
export function buttons(): Button {
  let count = 0;
  return ({ id, label, data, form }) => {
    count += 1;
    // A form travels with its button: it is drawn when somebody presses, whichever version of the bot that is.
    const value = JSON.stringify({ ...data, action: id, ...(form ? { form } : {}) });
    const caption = clip(label, BUTTON_LENGTH);
    if (value.length > BUTTON_VALUE_LENGTH || !caption) return [];
    return [{ type: 'button', text: plain(caption), action_id: `${id.slice(0, 200)}-${count}`, value }];
  };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
