const MINUTE_MS = 60_000;
const DEFAULT_MS = 2 * 60 * MINUTE_MS;
const LONGEST_MS = 24 * 60 * MINUTE_MS;

/** When a watch ends: when it was wished, at most a day from now. */
export function endOfWatch(now: Date, wished: Date | null): Date {
  const wanted = wished === null || wished <= now ? DEFAULT_MS : wished.getTime() - now.getTime();
  return new Date(now.getTime() + Math.min(LONGEST_MS, wanted));
}

/**
 * When to look next: often at first, as most conflicts clear within minutes, then less often. A look is about ten reads, and Azure
 * allows a principal 25 a second in each subscription.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function nextLook(startedAt: Date, now: Date): Date {
  const minutes = (now.getTime() - startedAt.getTime()) / MINUTE_MS;
  const pause = minutes < 10 ? 0.5 : minutes < 60 ? 1 : 5;
  return new Date(now.getTime() + pause * MINUTE_MS);
}
