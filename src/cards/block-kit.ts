import type { Block } from './block-kit-elements.ts';
import {
  type Button,
  banner,
  buttons,
  evidence,
  fixBlocks,
  fixTitles,
  footer,
  opening,
  otherCauses,
  questionBlocks,
  reasons,
  row,
} from './block-kit-parts.ts';
import { type Budget, FULL_BUDGET, fitView } from './fit-view.ts';
import { EMPTY_VIEW, type View } from './view.ts';

/** Most blocks of a message. https://docs.slack.dev/reference/block-kit/blocks */
export const MAX_BLOCKS = 50;

/**
 * Largest message, in bytes of its blocks as UTF-8 JSON. Slack names no limit, but refuses blocks of a little over 13,000
 * characters in all with `msg_blocks_too_long` (https://github.com/slackapi/bolt-js/issues/2509).
 */
export const MAX_BLOCKS_BYTES = 12_000;

/** Each step gives up more of what an engineer misses least. */
const ROOMY: Budget = {
  ...FULL_BUDGET,
  text: 500,
  title: 200,
  value: 120,
  command: 1_500,
  fixes: 5,
  commands: 3,
  steps: 8,
  reasons: 3,
  findings: 10,
  otherCauses: 4,
  links: 5,
};
const FEWER: Budget = {
  ...ROOMY,
  text: 360,
  title: 150,
  command: 1_200,
  fixes: 4,
  findings: 8,
  otherCauses: 3,
  links: 3,
};
const SHORTER: Budget = { ...FEWER, text: 240, value: 80, fixes: 3, commands: 2, steps: 6, reasons: 2, findings: 6 };
const TIGHT: Budget = {
  ...SHORTER,
  text: 160,
  title: 100,
  command: 700,
  fixes: 2,
  otherCauses: 2,
  steps: 5,
  findings: 4,
  questions: 2,
  links: 2,
};
const LEAST: Budget = {
  ...TIGHT,
  text: 100,
  title: 60,
  value: 40,
  command: 400,
  fixes: 1,
  commands: 1,
  otherCauses: 1,
  steps: 3,
  reasons: 1,
  findings: 2,
  questions: 1,
  links: 1,
};

/**
 * Slack blocks of a view, within `MAX_BLOCKS` and `MAX_BLOCKS_BYTES`. In the order of reading: the retry verdict, the leading
 * cause with its confidence, what Azure says, the question, the first fix with its commands; then the rest, shortened, for a
 * message can't fold. Never throws; foreign text never formats, links or mentions.
 */
export function renderBlockKit(view: View): readonly Block[] {
  for (const budget of [ROOMY, FEWER, SHORTER, TIGHT, LEAST]) {
    const blocks = layOut(fitView(view, budget));
    if (fits(blocks)) return blocks;
  }
  const { headline, title } = view;
  return layOut(fitView({ ...EMPTY_VIEW, headline, title, omitted: ['everything but the verdict'] }, LEAST));
}

function fits(blocks: readonly Block[]): boolean {
  return blocks.length <= MAX_BLOCKS && Buffer.byteLength(JSON.stringify(blocks)) <= MAX_BLOCKS_BYTES;
}

function layOut(view: View): readonly Block[] {
  const button = buttons();
  const [first, ...others] = view.fixes;
  return [
    ...banner(view),
    ...opening(view),
    ...evidence(view),
    ...view.questions.flatMap((question) => questionBlocks(question, button)),
    ...(first ? fixBlocks(first, view.headline ? 'Do this: ' : '') : []),
    ...otherFixes(view, others),
    ...reasons(view),
    ...otherCauses(view.otherCauses, button),
    ...footer(view),
    ...actions(view, button),
  ];
}

/** A diagnosis has its steps a word away; a view of steps is what that word brings. */
function otherFixes(view: View, fixes: View['fixes']): Block[] {
  return view.headline ? fixTitles(fixes) : fixes.flatMap((fix) => fixBlocks(fix, ''));
}

function actions(view: View, button: Button): Block[] {
  return row(view.actions, button);
}
