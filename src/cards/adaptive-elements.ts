/** A JSON object of the Adaptive Cards schema. */
export type Element = Readonly<Record<string, unknown>>;

/** Look of one run of text. */
export interface RunStyle {
  readonly weight?: 'bolder';
  readonly size?: 'small' | 'medium' | 'large';
  readonly color?: 'good' | 'warning' | 'attention' | 'accent';
  readonly fontType?: 'monospace';
  readonly isSubtle?: boolean;
  readonly italic?: boolean;
}

/** A TextRun; its text is shown as it is: runs know no Markdown. */
export function run(text: string, style: RunStyle = {}): Element {
  return { type: 'TextRun', text: inert(text), ...style };
}

export function linkRun(text: string, url: string): Element {
  return { ...run(text), selectAction: { type: 'Action.OpenUrl', url } };
}

/**
 * All text of a card goes into RichTextBlocks: a TextBlock or a FactSet reads Markdown, and Teams clients disagree on
 * how a backslash escape in it is shown (github.com/microsoft/AdaptiveCards/issues/5590).
 */
export function rich(inlines: readonly Element[], layout: Element = {}): Element {
  return { type: 'RichTextBlock', inlines, ...layout };
}

export function paragraph(text: string, style: RunStyle = {}, layout: Element = {}): Element {
  return rich([run(text, style)], layout);
}

export function container(items: readonly Element[], layout: Element = {}): Element {
  return { type: 'Container', items, ...layout };
}

/** A button that shows or hides the element with that id; needs no server. */
export function toggle(title: string, id: string): Element {
  return { type: 'Action.ToggleVisibility', title: inert(title), targetElements: [id] };
}

/** `{{DATE(…)}}` and `{{TIME(…)}}` are functions in any text of a card, `<at>` begins a mention in Teams. */
export function inert(text: string): string {
  return text.replace(/\{\{(?=(?:DATE|TIME)\()/gi, '{\u2060{').replace(/<(?=\/?at\b)/gi, '<\u2060');
}
