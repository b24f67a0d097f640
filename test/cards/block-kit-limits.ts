import { z } from 'zod';

/**
 * What Slack takes in a message or a modal, as far as this project uses it: unknown blocks, elements and fields are problems, too.
 * Limits: https://docs.slack.dev/reference/block-kit/blocks, https://docs.slack.dev/reference/block-kit/block-elements,
 * https://docs.slack.dev/reference/block-kit/composition-objects and https://docs.slack.dev/reference/views/modal-views;
 * the sum over all blocks: https://github.com/slackapi/bolt-js/issues/2509.
 */
const chars = (max: number) => z.string().min(1).max(max);
const plainText = (max: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: chars(max), emoji: z.boolean().optional() });
const blockId = chars(255).optional();

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
const richPiece = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: chars(3_000), style: style.optional() }),
  z.strictObject({
    type: z.literal('link'),
    url: chars(3_000).regex(/^https:\/\//),
    text: chars(3_000).optional(),
    style: style.optional(),
  }),
]);
const richLine = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(richPiece).min(1) });
const richPart = z.discriminatedUnion('type', [
  richLine,
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    elements: z.array(richLine).min(1),
    indent: z.int().min(0).max(8).optional(),
  }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(richPiece).min(1) }),
]);

const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: chars(255),
  value: chars(2_000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});
const option = z.strictObject({ text: plainText(75), value: chars(150) });
const field = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('plain_text_input'),
    action_id: chars(255),
    multiline: z.boolean().optional(),
    max_length: z.int().min(1).max(3_000).optional(),
  }),
  z.strictObject({
    type: z.literal('radio_buttons'),
    action_id: chars(255),
    options: z.array(option).min(1).max(10),
  }),
]);

const messageBlock = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150), block_id: blockId }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richPart).min(1), block_id: blockId }),
  z.strictObject({
    type: z.literal('section'),
    text: plainText(3_000),
    accessory: button.optional(),
    block_id: blockId,
  }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(plainText(3_000)).min(1).max(10),
    block_id: blockId,
  }),
  z.strictObject({ type: z.literal('actions'), elements: z.array(button).min(1).max(25), block_id: blockId }),
]);
const inputBlock = z.strictObject({
  type: z.literal('input'),
  block_id: blockId,
  label: plainText(2_000),
  element: field,
  optional: z.boolean().optional(),
});
const modal = z.strictObject({
  type: z.literal('modal'),
  callback_id: chars(255),
  private_metadata: z.string().max(3_000).optional(),
  title: plainText(24),
  submit: plainText(24),
  close: plainText(24).optional(),
  blocks: z
    .array(z.union([inputBlock, messageBlock]))
    .min(1)
    .max(100),
});

/** Slack's word for what is wrong with the blocks of a message, and where; null where it would take them. */
export function blocksProblem(blocks: unknown): { readonly error: string; readonly detail: string } | null {
  const parsed = z.array(messageBlock).max(50).safeParse(blocks);
  if (!parsed.success) return { error: 'invalid_blocks', detail: z.prettifyError(parsed.error) };
  const bytes = Buffer.byteLength(JSON.stringify(parsed.data));
  if (bytes > 12_000) return { error: 'msg_blocks_too_long', detail: `${bytes} bytes` };
  return repeated(parsed.data);
}

/** The same for the view of a modal. */
export function modalProblem(view: unknown): { readonly error: string; readonly detail: string } | null {
  const parsed = modal.safeParse(view);
  if (!parsed.success) return { error: 'invalid_arguments', detail: z.prettifyError(parsed.error) };
  return repeated(parsed.data.blocks);
}

/** Ids of blocks and of what can be pressed are unique on a message. */
function repeated(blocks: unknown): { readonly error: string; readonly detail: string } | null {
  for (const key of ['block_id', 'action_id']) {
    const ids = valuesOf(blocks, key);
    const twice = ids.find((id, at) => ids.indexOf(id) < at);
    if (twice !== undefined) return { error: 'invalid_blocks', detail: `${key} ${String(twice)} stands there twice` };
  }
  return null;
}

/** All values under a key, however deep, in order. */
export function valuesOf(value: unknown, key: string): unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => valuesOf(item, key));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => (name === key ? [inner] : valuesOf(inner, key)));
}
