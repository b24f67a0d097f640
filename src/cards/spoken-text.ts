import { FULL_BUDGET, fitView } from './fit-view.ts';
import { clip } from './plain-text.ts';
import type { View } from './view.ts';

/**
 * The answer in one line of at most 300 characters, for notifications, screen readers and old clients. Nobody says
 * whether they read it as text, Markdown or SSML, so characters that any of these obeys become spaces.
 */
export function spokenText(view: View): string {
  const { headline, title } = fitView(view, FULL_BUDGET);
  const text = headline ? `${headline.label}. ${headline.because} ${title}` : title;
  const bare = text
    .replace(/[<>&*~`[\]{}$\\|#@]/g, ' ')
    .replace(/:\/\//g, ': ')
    .replace(/(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g, ' ')
    .replace(/^ {0,8}(?:[-+]|\d{1,9}[.)]) /, '');
  return clip(bare.split(' ').filter(Boolean).join(' '), 300);
}
