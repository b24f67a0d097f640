import { z } from 'zod';
import type { MayRead } from './access.ts';
import type { AzureReader } from './azure-reader.ts';
import { NoCredentialError } from './credential.ts';
import type { ReadLimits } from './deadline.ts';
import { startDeadline } from './deadline.ts';

/**
 * The subscription to look in where a paste names none: the only one that may be read. With several, or none, nobody is
 * asked on a guess.
 * @throws NoCredentialError where nobody could be found to ask as
 * @see https://learn.microsoft.com/rest/api/resources/subscriptions/list
 */
export async function findSubscription(
  createReader: (limits: ReadLimits) => AzureReader,
  mayRead: MayRead,
  deadlineMs: number,
): Promise<string | null> {
  const deadline = startDeadline(deadlineMs);
  try {
    const reader = createReader({ signal: deadline.signal, remainingMs: deadline.remainingMs, budget: 1 });
    const { items } = await reader.list({
      path: '/subscriptions',
      apiVersion: '2022-12-01',
      schema: z.object({ subscriptionId: z.string() }),
      signal: deadline.signal,
    });
    const allowed = items.map(({ subscriptionId }) => subscriptionId).filter(mayRead);
    return allowed.length === 1 ? (allowed[0] ?? null) : null;
  } catch (error) {
    // Without a credential no check could do better; for the rest the checks say themselves why they could not.
    if (error instanceof NoCredentialError) throw error;
    return null;
  } finally {
    deadline.close();
  }
}
