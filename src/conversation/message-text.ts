import type { Activity } from 'botbuilder';
import { z } from 'zod';
import { htmlText } from './html-text.ts';

const mention = z.object({
  type: z.string().regex(/^mention$/i),
  mentioned: z.object({ id: z.string() }),
  text: z.string().min(1),
});

/** What a message says to the bot. */
export interface MessageText {
  /** The text without the bot's own @mention. */
  readonly text: string;
  /** True where the message mentions the bot. */
  readonly mentioned: boolean;
}

/**
 * Reads a message's text. Teams sends the same message as plain text and as HTML, and its plain text can lose the
 * line ends of lists and code blocks, so the one with more lines counts.
 *
 * The SDK's `removeRecipientMention` takes away the first mention only and fails on a message without text.
 */
export function messageText(activity: Partial<Activity>): MessageText {
  const own = (activity.entities ?? []).flatMap((entity) => {
    const parsed = mention.safeParse(entity);
    return parsed.success && parsed.data.mentioned.id === activity.recipient?.id ? [parsed.data.text] : [];
  });
  // Longest first, so that a short mention never cuts a longer one in two.
  const labels = [...new Set(own)].sort((a, b) => b.length - a.length);
  const plain = withoutTags(labels.reduce((text, label) => text.replaceAll(label, ' '), activity.text ?? ''));
  const html = (activity.attachments ?? []).flatMap(({ contentType, content }) =>
    contentType === 'text/html' && typeof content === 'string' ? [htmlText(withoutMentions(content, labels))] : [],
  );
  const fullest = [plain, ...html].reduce((best, text) => (isFuller(text, best) ? text : best));
  return { text: fullest.trim(), mentioned: own.length > 0 };
}

/** In HTML a mention is a `<at id="0">` or a span around the name, so the name is matched, not the tag. */
function withoutMentions(html: string, labels: readonly string[]): string {
  return labels
    .map((label) => withoutTags(label).trim())
    .filter((name) => name !== '')
    .reduce((text, name) => text.replaceAll(`>${name}<`, '><'), html);
}

/** `<at>Name</at>` of other people becomes the name. */
function withoutTags(text: string): string {
  return text.replace(/<at(?: [^<>]{0,200})?>|<\/at>/gi, '');
}

function isFuller(text: string, best: string): boolean {
  if (best.trim() === '') return true;
  return lines(text) > lines(best) && text.length >= best.length / 2;
}

function lines(text: string): number {
  return text.trim().split('\n').length;
}
