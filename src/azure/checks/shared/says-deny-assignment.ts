import type { Target } from '../../check.ts';

/** True where the paste itself speaks of a deny assignment. */
export function saysDenyAssignment({ report }: Pick<Target, 'report'>): boolean {
  return [...report.codes, ...report.messages, report.text].some((text) =>
    /deny ?assignment/i.test(text.slice(0, 20_000)),
  );
}
