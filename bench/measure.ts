/** The middle value; of an even number the upper one. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

/** Milliseconds that one call takes. */
export function milliseconds(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of several runs, in milliseconds, after one run that warms up. */
export function medianRun(runs: number, work: () => unknown): number {
  work();
  return median(Array.from({ length: runs }, () => milliseconds(work)));
}
