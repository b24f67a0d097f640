const BREAKS = new Set([
  'br',
  'p',
  'div',
  'li',
  'tr',
  'pre',
  'blockquote',
  'codeblock',
  'ul',
  'ol',
  'table',
  'h1',
  'h2',
  'h3',
]);
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
const NAME_LIMIT = 20;

/**
 * The text of a chat message's HTML: blocks and breaks become lines, other tags vanish, entities are decoded once.
 * Reads each character once, whatever the markup.
 */
export function htmlText(html: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < html.length) {
    const open = html.indexOf('<', at);
    if (open === -1) break;
    const close = html.indexOf('>', open);
    if (close === -1) break;
    parts.push(decode(html.slice(at, open)));
    if (BREAKS.has(tagName(html, open))) parts.push('\n');
    at = close + 1;
  }
  parts.push(decode(html.slice(at)));
  // `</p><p>` is one line end, not two.
  return parts
    .join('')
    .replace(/\n{2,}/g, '\n')
    .trim();
}

function tagName(html: string, open: number): string {
  const start = html[open + 1] === '/' ? open + 2 : open + 1;
  return (/^[a-z][a-z0-9]*/i.exec(html.slice(start, start + NAME_LIMIT))?.[0] ?? '').toLowerCase();
}

function decode(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : whole;
  });
}
