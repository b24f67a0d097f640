import { container, type Element, paragraph, rich, run, toggle } from './adaptive-elements.ts';
import {
  type AdaptiveOptions,
  banner,
  button,
  causeItems,
  evidence,
  factRow,
  findingItem,
  firstFix,
  fixItems,
  footer,
  noteLines,
  opening,
  questionItems,
  statusLine,
} from './adaptive-parts.ts';
import { type Budget, FULL_BUDGET, fitView } from './fit-view.ts';
import { spokenText } from './spoken-text.ts';
import { EMPTY_VIEW, type View } from './view.ts';

/** Largest card, in bytes of UTF-8 JSON. Teams refuses cards over 28 KB; the rest is room for the envelope. */
export const MAX_CARD_BYTES = 25_000;

/** Each step gives up more of what an engineer misses least. */
const ROOMY: Budget = { ...FULL_BUDGET, text: 600, title: 200, value: 400, command: 2000, fixes: 6, otherCauses: 6 };
const FEWER: Budget = {
  ...ROOMY,
  text: 500,
  title: 160,
  value: 240,
  command: 1200,
  fixes: 4,
  otherCauses: 4,
  reasons: 5,
};
const SHORTER: Budget = {
  ...FEWER,
  text: 320,
  fixes: 3,
  otherCauses: 3,
  otherCommands: 1,
  findings: 8,
  facts: 14,
  steps: 8,
};
const TIGHT: Budget = {
  ...SHORTER,
  text: 240,
  title: 120,
  value: 120,
  command: 800,
  fixes: 2,
  otherCauses: 2,
  reasons: 3,
  links: 3,
  otherCommands: 0,
  findings: 4,
  facts: 10,
  steps: 5,
  commands: 2,
  questions: 2,
};
const LEAST: Budget = {
  ...TIGHT,
  text: 140,
  title: 100,
  value: 100,
  command: 500,
  fixes: 1,
  otherCauses: 1,
  reasons: 2,
  links: 1,
  findings: 2,
  facts: 6,
  steps: 3,
  commands: 1,
  questions: 1,
};

/**
 * An Adaptive Card 1.5 of at most `MAX_CARD_BYTES`. Shown at once: the retry verdict, the leading cause with its
 * confidence, the first fix with its commands. Folded behind buttons that need no server: reasons, other causes, other
 * fixes, other tools, details. Never throws; foreign text never formats, links or mentions.
 */
export function renderAdaptive(view: View, options: AdaptiveOptions = {}): Element {
  for (const budget of [ROOMY, FEWER, SHORTER, TIGHT, LEAST]) {
    const card = layOut(fitView(view, budget), options);
    if (Buffer.byteLength(JSON.stringify(card)) <= MAX_CARD_BYTES) return card;
  }
  const { headline, title } = view;
  return layOut(fitView({ ...EMPTY_VIEW, headline, title, omitted: ['everything but the verdict'] }, LEAST), {});
}

function layOut(view: View, options: AdaptiveOptions): Element {
  const [first, ...otherFixes] = view.fixes;
  const folds = [
    fold('why', 'Why', 'Why this cause', evidence(view)),
    fold(
      'causes',
      more(view.otherCauses, 'cause', 'causes'),
      'Other causes',
      view.otherCauses.flatMap((cause) => causeItems(cause, options)),
    ),
    fold(
      'fixes',
      more(otherFixes, 'fix', 'fixes'),
      'Other fixes',
      otherFixes.flatMap((fix) => fixItems(fix, options)),
    ),
    fold('details', 'Details', 'Details', view.facts.map(factRow)),
  ].filter((part) => part.items.length > 0);
  const body = [
    ...(view.headline ? [banner(view.headline)] : []),
    ...opening(view),
    ...view.examples.map((example) =>
      rich([run(`${example.label}: `, { isSubtle: true }), run(example.text, { fontType: 'monospace' })]),
    ),
    ...noteLines(view),
    ...view.findings.map(findingItem),
    ...statusLine(view),
    ...view.questions.flatMap((question) => questionItems(question, options)),
    ...(first ? [firstFix(first, options)] : []),
    ...(folds.length > 0 ? [{ type: 'ActionSet', actions: folds.map((part) => toggle(part.button, part.id)) }] : []),
    ...folds.map(({ id, title, items }) =>
      container([paragraph(title, { weight: 'bolder', isSubtle: true, size: 'small' }), ...items], {
        id,
        isVisible: false,
        separator: true,
        spacing: 'medium',
      }),
    ),
    ...footer(view),
  ];
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText: spokenText(view),
    speak: spokenText(view),
    body,
    ...(options.submit && view.actions.length > 0 ? { actions: view.actions.map(button) } : {}),
  };
}

/** A part of the card behind a button. The button is short: a phone shows four of them side by side. */
function fold(id: string, button: string, title: string, items: readonly Element[]) {
  return { id: `fold-${id}`, button, title, items };
}

function more(items: readonly unknown[], one: string, many: string): string {
  return `+${items.length} ${items.length === 1 ? one : many}`;
}
