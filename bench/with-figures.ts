/**
 * A page with other figures in one section: all from the section's line about the machine, or its table, to the next heading. What
 * people wrote above stays.
 * @throws Error for a page without that section
 */
export function withFigures(page: string, section: string, figures: string): string {
  const start = page.indexOf(`\n## ${section}\n`);
  if (start < 0) throw new Error(`There is no section ${section}.`);
  const next = page.indexOf('\n## ', start + 1);
  const end = next < 0 ? page.length : next;
  const old = page.slice(start, end).search(/^(?:Machine: |\| )/m);
  return `${page.slice(0, old < 0 ? end : start + old)}${figures}\n${page.slice(end)}`;
}
