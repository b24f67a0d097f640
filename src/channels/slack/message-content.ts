import { z } from 'zod';

const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const field = z.object({ title: z.string().catch(''), value: z.string().catch('') });
const block = z.looseObject({ type: z.string() });
const attachment = z.object({
  pretext: z.string().catch(''),
  title: z.string().catch(''),
  text: z.string().catch(''),
  fallback: z.string().catch(''),
  fields: z.array(field).catch([]),
  blocks: z.array(block).catch([]),
  is_msg_unfurl: optional(z.boolean()),
  is_share: optional(z.boolean()),
});
const file = z.object({ id: z.string(), name: z.string().catch('file') });

/**
 * The fields of a Slack message that are read, wherever it comes from: events, shortcuts, the history of a thread.
 * https://docs.slack.dev/reference/events/message
 */
export const slackMessage = z.object({
  ts: z.string().regex(/^\d{1,12}\.\d{1,8}$/),
  text: z.string().catch(''),
  subtype: optional(z.string()),
  thread_ts: optional(z.string()),
  parent_user_id: optional(z.string()),
  user: optional(z.string()),
  username: optional(z.string()),
  bot_id: optional(z.string()),
  bot_profile: optional(z.object({ name: z.string() })),
  attachments: z.array(attachment).catch([]),
  blocks: z.array(block).catch([]),
  files: z.array(file).catch([]),
});

export type SlackMessage = z.infer<typeof slackMessage>;
export type SlackFile = SlackMessage['files'][number];

/**
 * All that a message says, still in Slack's markup. What a person typed is in its text; monitors and pipelines put the error into
 * attachments or blocks, and a forwarded message is an attachment.
 */
export function markupOf({ text, attachments, blocks, bot_id }: SlackMessage): string {
  const isBot = bot_id !== undefined;
  const inBlocks = isBot ? blocksText(blocks) : '';
  const attached = attachments.filter(({ is_msg_unfurl, is_share }) => isBot || is_msg_unfurl || is_share);
  const parts = [inBlocks.length > text.length ? inBlocks : text, ...attached.map(attachmentText)];
  return parts.filter(Boolean).join('\n');
}

function attachmentText({ pretext, title, text, fallback, fields, blocks }: z.infer<typeof attachment>): string {
  const parts = [
    pretext,
    title,
    text,
    ...fields.map(({ title: name, value }) => `${name}: ${value}`),
    blocksText(blocks),
  ];
  return parts.filter(Boolean).join('\n') || fallback;
}

const MAX_DEPTH = 8;
const said = z.object({ text: z.string() });
const linked = z.object({ url: z.string() });
const line = z.object({
  type: z.enum(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote']),
  elements: z.array(z.unknown()),
});

/** Text of blocks whatever their type, a line for each text object and each line of rich text. */
function blocksText(blocks: readonly unknown[]): string {
  return linesIn(blocks, 0).filter(Boolean).join('\n');
}

function linesIn(value: unknown, depth: number): string[] {
  if (depth > MAX_DEPTH || typeof value !== 'object' || value === null) return [];
  const rich = line.safeParse(value).data;
  if (rich) return [rich.elements.map(pieceText).join('')];
  const text = said.safeParse(value).data?.text;
  return text === undefined ? Object.values(value).flatMap((inner) => linesIn(inner, depth + 1)) : [text];
}

function pieceText(piece: unknown): string {
  return linked.safeParse(piece).data?.url ?? said.safeParse(piece).data?.text ?? '';
}
