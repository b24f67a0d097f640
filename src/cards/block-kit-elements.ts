/** A JSON object of Slack's Block Kit. */
export type Block = Readonly<Record<string, unknown>>;

/** Look of a piece of rich text. */
export interface TextStyle {
  readonly bold?: true;
  readonly italic?: true;
  readonly code?: true;
}

/**
 * Longest texts of Block Kit, in UTF-16 units.
 * https://docs.slack.dev/reference/block-kit/blocks/header-block,
 * https://docs.slack.dev/reference/block-kit/block-elements/button-element
 */
export const HEADER_LENGTH = 150;
export const BUTTON_LENGTH = 75;
export const BUTTON_VALUE_LENGTH = 2_000;

/**
 * A piece of rich text. Slack reads no markup in it: what looks like a mention, a link or a format is shown as it is.
 * https://docs.slack.dev/reference/block-kit/blocks/rich-text-block
 */
export function text(value: string, style?: TextStyle): Block {
  return { type: 'text', text: value, ...(style ? { style } : {}) };
}

export function link(title: string, url: string): Block {
  return { type: 'link', url, text: title };
}

/** A line of rich text. */
export function line(...pieces: readonly Block[]): Block {
  return { type: 'rich_text_section', elements: pieces };
}

export function list(style: 'bullet' | 'ordered', items: readonly Block[]): Block[] {
  return items.length > 0 ? [{ type: 'rich_text_list', style, elements: items }] : [];
}

/** Fixed-width lines with a button to copy them. */
export function preformatted(value: string): Block {
  return { type: 'rich_text_preformatted', elements: [text(value)] };
}

/** A block of lines and lists; none where there are none. */
export function richText(parts: readonly Block[]): Block[] {
  return parts.length > 0 ? [{ type: 'rich_text', elements: parts }] : [];
}

/** A text in which Slack reads no markup. */
export function plain(value: string): Block {
  return { type: 'plain_text', text: value, emoji: false };
}

/** One small grey line. */
export function small(value: string): Block[] {
  return value === '' ? [] : [{ type: 'context', elements: [plain(value)] }];
}
