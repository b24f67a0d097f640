let segmenter: Intl.Segmenter | undefined;
/** What a reader sees as one character each. Loading the segmenter takes 10 ms: most texts need none. */
function graphemesOf(text: string): string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  return [...segmenter.segment(text)].map(({ segment }) => segment);
}

/** Scripts and symbols that take two columns (East Asian Wide and Fullwidth, and emoji shown as pictures). */
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/u;
const ZERO = /^[\p{M}\u200b-\u200d]+$/u;
/** One column each: ASCII, and the punctuation, arrows and lines that the views are written with. */
const PLAIN = /^[\u0020-\u007e\u00b7\u2013-\u2014\u2018-\u201d\u2022\u2026\u2190-\u2193\u2500-\u257f\u2713\u2717]*$/;

/** Columns that plain text takes in a terminal. */
export function textWidth(text: string): number {
  if (PLAIN.test(text)) return text.length;
  let width = 0;
  for (const grapheme of graphemesOf(text)) width += graphemeWidth(grapheme);
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
  if (PLAIN.test(word) || textWidth(word) <= columns) return [word];
  const graphemes = graphemesOf(word);
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
