/** How many messages a person, or a conversation, may have answered. */
export interface RateLimit {
  /** `over` for the first message too many of a key, `still-over` for those after it; nothing is to be said then. */
  take(key: string): 'ok' | 'over' | 'still-over';
}

interface Bucket {
  tokens: number;
  at: number;
  told: boolean;
}

const MOST_KEYS = 10_000;

/**
 * A token bucket per key, in this process.
 * @param perMinute tokens that flow in each minute, and the most that a bucket holds
 */
export function createRateLimit(perMinute: number, now: () => Date): RateLimit {
  const buckets = new Map<string, Bucket>();
  return {
    take(key) {
      const at = now().getTime();
      const old = buckets.get(key);
      const tokens = old ? Math.min(perMinute, old.tokens + ((at - old.at) / 60_000) * perMinute) : perMinute;
      const allowed = tokens >= 1;
      // Put at the end of the map: the first key is the one that was quiet for longest.
      buckets.delete(key);
      buckets.set(key, { tokens: allowed ? tokens - 1 : tokens, at, told: !allowed });
      const [oldest] = buckets.keys();
      if (buckets.size > MOST_KEYS && oldest !== undefined) buckets.delete(oldest);
      if (allowed) return 'ok';
      return old?.told ? 'still-over' : 'over';
    },
  };
}
