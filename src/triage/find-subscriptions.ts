import type { AzureContext, AzureTrouble } from './azure-context.ts';

/** A subscription that may be read. */
export interface AzureSubscription {
  readonly id: string;
  readonly name: string;
  /** As Azure writes it, such as `Enabled` or `Disabled`. */
  readonly state: string;
}

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

/** The subscriptions that the credential sees and AZURE_SUBSCRIPTIONS allows. Never throws for what Azure answers. */
export async function findSubscriptions(_context: AzureContext): Promise<SubscriptionList> {
  return { kind: 'unreachable', because: 'This is not built yet.' };
}
