/** A terminal's narrowest usual width. */
const MIN_WIDTH = 78;

/**
 * Joins lines that a terminal cut at its width in the middle of a word. A width is believed where no line is longer and
 * at least two lines have just that length.
 */
export function joinHardWraps(lines: readonly string[]): string[] {
  let width = 0;
  for (const line of lines) width = Math.max(width, line.length);
  if (width < MIN_WIDTH || lines.filter((line) => line.length === width).length < 2) return [...lines];
  const joined: string[][] = [];
  let wrapped = false;
  for (const line of lines) {
    const pieces = joined.at(-1);
    if (wrapped && pieces && !/\s/.test(pieces.at(-1)?.at(-1) ?? ' ') && /^[\w/.'"-]/.test(line)) pieces.push(line);
    else joined.push([line]);
    wrapped = line.length === width;
  }
  return joined.map((pieces) => pieces.join(''));
}
