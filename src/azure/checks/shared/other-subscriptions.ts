import type { AzureReader } from '../../azure-reader.ts';
import { listSubscriptions } from '../../list-subscriptions.ts';
import type { SoftDelete } from '../data/soft-delete.ts';
import { type DeletedResource, deletedResources } from './deleted-resources.ts';
import { type NamedResource, resourcesByName } from './resources-by-name.ts';

/** In more subscriptions than this nobody goes looking for a name. */
const MAX_SEARCHED = 5;
/** What is known already must not be late for it. */
const LONGEST_MS = 2_000;

/** Who has a name in another subscription of the asker's. */
export interface OtherHolder {
  /** Name of the subscription. */
  readonly subscription: string;
  readonly live: NamedResource | null;
  readonly deleted: DeletedResource | null;
}

/**
 * Looks for the holder of a name in the other subscriptions that can be read.
 * @param ask `entry`: where deleted ones are listed; null where they hold no names
 * @returns null where none of a few has it; what cannot be read is passed over
 */
export async function holderElsewhere(
  azure: AzureReader,
  ask: {
    readonly subscriptionId: string;
    readonly type: string;
    readonly name: string;
    readonly location: string | null;
    readonly entry: SoftDelete | null;
    readonly signal: AbortSignal;
  },
): Promise<OtherHolder | null> {
  const { type, name, location, entry } = ask;
  const signal = AbortSignal.any([ask.signal, AbortSignal.timeout(LONGEST_MS)]);
  // Which of them may be read is the reader's to say.
  const all = await orNone(listSubscriptions(azure, () => true, signal));
  const others = (all?.items ?? []).filter(({ id }) => id.toLowerCase() !== ask.subscriptionId.toLowerCase());
  const found = await Promise.all(
    others.slice(0, MAX_SEARCHED).map(async ({ id: subscriptionId, name: subscription }): Promise<OtherHolder> => {
      const [live, deleted] = await Promise.all([
        orNone(resourcesByName(azure, { subscriptionId, type, name, signal })),
        entry === null ? null : orNone(deletedResources(azure, entry, { subscriptionId, name, location, signal })),
      ]);
      return {
        subscription,
        live: live?.items[0] ?? null,
        deleted: deleted?.items[0] ?? null,
      };
    }),
  );
  return found.find(({ live, deleted }) => live !== null || deleted !== null) ?? null;
}

async function orNone<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch {
    return null;
  }
}
