/** Decides which subscriptions may be read. */
export type MayRead = (subscriptionId: string) => boolean;

/**
 * The allow-list of AZURE_SUBSCRIPTIONS as a question.
 * @param allowed subscription ids, in any letter case; empty allows all that the credential sees
 */
export function subscriptionAccess(allowed: readonly string[]): MayRead {
  const ids = new Set(allowed.map((id) => id.trim().toLowerCase()).filter((id) => id !== ''));
  return ids.size === 0 ? () => true : (id) => ids.has(id.toLowerCase());
}
