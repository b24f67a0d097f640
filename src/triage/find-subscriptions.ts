import { listSubscriptions, type Subscription } from '../azure/list-subscriptions.ts';
import type { AzureContext, AzureTrouble } from './azure-context.ts';
import { unanswered, withAzure } from './azure-session.ts';
import { READS } from './read-names.ts';

/** A subscription that may be read. */
export type AzureSubscription = Subscription;

/** The subscriptions to choose from. */
export type SubscriptionList =
  | {
      readonly kind: 'found';
      /** By name; empty where the credential sees none that AZURE_SUBSCRIPTIONS allows. */
      readonly subscriptions: readonly AzureSubscription[];
      /** False where there may be more. */
      readonly complete: boolean;
    }
  | AzureTrouble;

const MAX_PAGES = 5;

/** The subscriptions that the credential sees and AZURE_SUBSCRIPTIONS allows. Never throws for what Azure answers. */
export async function findSubscriptions(context: AzureContext): Promise<SubscriptionList> {
  return withAzure(context, async (session): Promise<SubscriptionList> => {
    const { azure, mayRead, signal } = session;
    const found = await session.attempt(READS.subscriptions, () =>
      listSubscriptions(azure, mayRead, signal, MAX_PAGES),
    );
    if (found === null) return unanswered(session);
    const subscriptions = found.items.toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    return { kind: 'found', subscriptions, complete: found.complete };
  });
}
