import { z } from 'zod';
import type { MayRead } from './access.ts';
import type { AzureReader, Listed } from './azure-reader.ts';

const subscriptionSchema = z.object({
  subscriptionId: z.string(),
  displayName: z.string().nullish().catch(null),
  state: z.string().nullish().catch(null),
});

/** A subscription. */
export interface Subscription {
  readonly id: string;
  /** Its id where it has no name. */
  readonly name: string;
  /** As Azure writes it, such as `Enabled`; empty where it doesn't say. */
  readonly state: string;
}

/**
 * The subscriptions that the credential sees and that may be read.
 * @see https://learn.microsoft.com/rest/api/resources/subscriptions/list
 */
export async function listSubscriptions(
  azure: AzureReader,
  mayRead: MayRead,
  signal: AbortSignal,
  maxPages = 1,
): Promise<Listed<Subscription>> {
  const { items, complete } = await azure.list({
    path: '/subscriptions',
    apiVersion: '2022-12-01',
    schema: subscriptionSchema,
    signal,
    maxPages,
  });
  const allowed = items
    .filter(({ subscriptionId }) => mayRead(subscriptionId))
    .map(({ subscriptionId: id, displayName, state }) => ({ id, name: displayName || id, state: state ?? '' }));
  return { items: allowed, complete };
}
