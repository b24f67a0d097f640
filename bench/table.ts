/** One measured value beside what it is compared with. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  /** The floor of the same run. */
  readonly floor: string;
  /** What must hold; without one, the value is for information. */
  readonly bound?: { readonly text: string; readonly holds: boolean };
}

/** Figures as a Markdown table, its columns lined up to be read in a terminal too. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map(({ name, value, floor, bound }) => [
    name,
    value,
    floor,
    bound ? `${bound.text} ${bound.holds ? 'holds' : '**BROKEN**'}` : '',
  ]);
  const all = [['what', 'measured', 'floor, same run', 'bound'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  const [head = [], ...body] = all;
  return [line(head), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...body.map(line)].join('\n');
}
