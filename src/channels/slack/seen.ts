/** Remembers for a while what it has seen. */
export interface Seen {
  /** True the first time that it is asked about a key. */
  claim(key: string): boolean;
}

/** Slack delivers an event for the last time about six minutes after the first. */
const KEPT_MS = 15 * 60_000;
const MOST = 20_000;

export function createSeen(now: () => Date): Seen {
  const seen = new Map<string, number>();
  return {
    claim(key) {
      const at = now().getTime();
      // The oldest come first.
      for (const [old, since] of seen) {
        if (at - since < KEPT_MS && seen.size < MOST) break;
        seen.delete(old);
      }
      if (seen.has(key)) return false;
      seen.set(key, at);
      return true;
    },
  };
}
