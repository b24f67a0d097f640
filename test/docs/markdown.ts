import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Text of a page, by its path from the project's root. */
export const pageOf = (file: string): string => readFileSync(`${ROOT}${file}`, 'utf8');

/**
 * Rows of the table whose first column has this heading; each by its columns' headings, text as it is without backticks around it.
 * Throws where there is no such table.
 */
export function tableOf(page: string, firstHeading: string): readonly Readonly<Record<string, string>>[] {
  const lines = page.split('\n').map((line) => line.trim());
  const start = lines.findIndex(
    (line) => cellsOf(line)[0] === firstHeading && /^\|[ -|]+\|$/.test(lines[lines.indexOf(line) + 1] ?? ''),
  );
  if (start < 0) throw new Error(`There is no table of ${firstHeading}.`);
  const headings = cellsOf(lines[start] ?? '');
  const rows: Record<string, string>[] = [];
  for (const line of lines.slice(start + 2)) {
    if (!line.startsWith('|')) break;
    const cells = cellsOf(line);
    rows.push(Object.fromEntries(headings.map((heading, index) => [heading, cells[index] ?? ''])));
  }
  return rows;
}

function cellsOf(line: string): readonly string[] {
  if (!line.startsWith('|')) return [];
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim().replace(/^`([^`]*)`$/, '$1'));
}

/** Anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(page: string): ReadonlySet<string> {
  const headings = page
    .replaceAll(/```[\s\S]*?```/g, '')
    .split('\n')
    .filter((line) => /^#{1,6} /.test(line));
  return new Set(
    headings.map((line) =>
      line
        .replace(/^#+ /, '')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
