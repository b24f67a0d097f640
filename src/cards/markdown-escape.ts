/** Characters that GitHub-flavoured Markdown gives a meaning anywhere in a line. */
const SPECIAL = /[\\`*_[\]<>#~|$]/g;

/**
 * One line of foreign text as Markdown that shows the same characters: no formatting, link, mention, list or HTML.
 * A backslash stops all of them but mentions and references (`@team`, `#12`), which hosts find in the finished page:
 * those are parted by an invisible word joiner.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(SPECIAL, '\\$&')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www|mailto|xmpp)([.:])/gi, '$1\\$2')
    .replace(/@/g, '@\u2060')
    .replace(/#(?=\d)/g, '#\u2060')
    .replace(/^(\s{0,8})([-+=])/, '$1\\$2')
    .replace(/^(\s{0,8}\d{1,9})([.)])/, '$1\\$2');
}

/** Foreign text as inline code: the fence is longer than any run of backticks in it. */
export function inlineCode(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = text.startsWith('`') || text.endsWith('`') ? ' ' : '';
  return `${fence}${pad}${text}${pad}${fence}`;
}

/** Text as a fenced code block with a language tag. */
export function fencedCode(text: string, language: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
