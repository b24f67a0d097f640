const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' });
/** Scripts and symbols that take two columns (East Asian Wide and Fullwidth, and emoji shown as pictures). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const ZERO = /^[\p{M}\u200b-\u200d]+$/u;
const ASCII = /^[\u0020-\u007e]*$/;

/** Columns that plain text takes in a terminal. */
export function textWidth(text: string): number {
  if (ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += graphemeWidth(segment);
  return width;
}

function graphemeWidth(grapheme: string): number {
  if (ZERO.test(grapheme)) return 0;
  return WIDE.test(grapheme) || grapheme.includes('\ufe0f') ? 2 : 1;
}

/**
 * Lines of at most `columns` columns. Breaks at spaces; a longer word (an id, an address) stays whole so that it can be
 * copied, unless it is written in a script without spaces.
 */
export function wrap(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ').flatMap((part) => breakable(part, columns))) {
    const width = textWidth(word);
    if (line && used + 1 + width > columns) {
      lines.push(line);
      line = word;
      used = width;
    } else {
      line = line ? `${line} ${word}` : word;
      used = line === word ? width : used + 1 + width;
    }
  }
  if (line) lines.push(line);
  return lines;
}

/** A word too wide for a line, in pieces where its script has no spaces anyway. */
function breakable(word: string, columns: number): string[] {
  if (ASCII.test(word) || textWidth(word) <= columns) return [word];
  const graphemes = [...GRAPHEMES.segment(word)].map(({ segment }) => segment);
  if (!graphemes.some((grapheme) => graphemeWidth(grapheme) === 2)) return [word];
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const grapheme of graphemes) {
    const width = graphemeWidth(grapheme);
    if (used + width > columns) {
      pieces.push(piece);
      piece = '';
      used = 0;
    }
    piece += grapheme;
    used += width;
  }
  return [...pieces, piece];
}
