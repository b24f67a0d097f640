/** Remembers the last ids it saw. */
export interface RecentIds {
  /** Notes the id. False where it was already there: the same activity came again. */
  add(id: string): boolean;
  /** Forgets the id, so that it counts as new. */
  remove(id: string): void;
}

/**
 * Keeps the newest `capacity` ids in memory. Teams sends an activity again after 15 seconds without an answer, so a
 * few minutes' worth is enough.
 */
export function createRecentIds(capacity: number): RecentIds {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      // A set keeps the order of insertion: the first one is the oldest.
      const [oldest] = ids;
      if (ids.size > capacity && oldest !== undefined) ids.delete(oldest);
      return true;
    },
    remove(id) {
      ids.delete(id);
    },
  };
}
