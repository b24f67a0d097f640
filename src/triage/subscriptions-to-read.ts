import { listSubscriptions, type Subscription } from '../azure/list-subscriptions.ts';
import type { AzureTrouble } from './azure-context.ts';
import { type AzureSession, refusal, unanswered } from './azure-session.ts';
import { READS } from './read-names.ts';

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The subscriptions that a question is about. */
export interface SubscriptionsToRead {
  readonly kind: 'known';
  readonly subscriptions: readonly Subscription[];
  /** False where there may be more. */
  readonly complete: boolean;
}

/**
 * The subscription that was named, by its id or its name; else all that may be read. A named one is taken at its word where
 * subscriptions can't be listed.
 */
export async function subscriptionsToRead(
  session: AzureSession,
  wanted: string | null,
): Promise<SubscriptionsToRead | AzureTrouble> {
  const isId = wanted !== null && GUID.test(wanted);
  const refused = refusal(session, isId ? wanted : null);
  if (refused) return refused;
  const { azure, mayRead, signal } = session;
  const found = await session.attempt(READS.subscriptions, () => listSubscriptions(azure, mayRead, signal, 2));
  if (wanted === null) {
    return found === null
      ? unanswered(session)
      : { kind: 'known', subscriptions: found.items, complete: found.complete };
  }
  const key = wanted.toLowerCase();
  const named = (found?.items ?? []).filter(({ id, name }) => id.toLowerCase() === key || name.toLowerCase() === key);
  if (named.length > 0) return { kind: 'known', subscriptions: named, complete: true };
  if (isId) return { kind: 'known', subscriptions: [{ id: wanted, name: '', state: '' }], complete: true };
  if (found === null) return unanswered(session);
  return { kind: 'refused', because: `No subscription that may be read has the name "${wanted}".` };
}
