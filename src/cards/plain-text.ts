/** Terminal escape sequences: CSI, OSC (ended by BEL or ST) and two-character ones. Repeats are bounded: linear. */
const ESCAPES =
  /\u001b\[[0-?]{0,64}[ -/]{0,8}[@-~]|\u001b\][^\u0007\u001b]{0,2048}(?:\u0007|\u001b\\)|\u001b[@-Z\\^_]?/g;
const LINE_BREAKS = /\r\n?|[\u0085\u2028\u2029\u000b\u000c]/g;
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;
/**
 * Characters that reorder or hide text: bidirectional marks, embeddings, overrides and isolates, zero-width space and
 * joiners of words, soft hyphen, invisible operators, interlinear marks, byte-order mark, language tags. The zero-width
 * joiner and non-joiner stay: scripts and emoji need them.
 */
const INVISIBLE =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;
/** Half of a surrogate pair: cannot be sent as UTF-8. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/** Text without anything that a screen would obey instead of show. Line breaks become `\n`, tabs four spaces. */
export function plainText(text: string): string {
  return text
    .replace(ESCAPES, '')
    .replace(LINE_BREAKS, '\n')
    .replace(/\t/g, '    ')
    .replace(CONTROLS, '')
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATE, '\ufffd');
}

/** Plain text on one line: white space folded, ends trimmed. */
export function oneLine(text: string): string {
  return plainText(text).replace(/\s/g, ' ').split(' ').filter(Boolean).join(' ');
}

/** At most `max` UTF-16 units, cut at a word where one is near, with an ellipsis. Never splits a surrogate pair. */
export function clip(text: string, max: number): string {
  if (text.length <= max) return text;
  const head = text.slice(0, Math.max(0, max - 1));
  const space = head.lastIndexOf(' ');
  const cut = space > max * 0.7 ? head.slice(0, space) : head;
  return `${cut.replace(/[\ud800-\udbff]$/, '').trimEnd()}…`;
}

/** One line of at most `max` units. Looks only at the part of a huge text that can matter. */
export function prose(text: string, max: number): string {
  const enough = max * 4 + 4096;
  const line = oneLine(text.slice(0, enough));
  return clip(text.length > enough ? `${line} …` : line, max);
}
