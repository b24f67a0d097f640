import { SOFT_DELETES, type SoftDelete, softDeleteOf } from '../../azure/checks/data/soft-delete.ts';
import { deletedResources } from '../../azure/checks/shared/deleted-resources.ts';
import { softDeleted } from '../../azure/checks/soft-deleted.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { AzureSession } from '../azure-session.ts';
import type { AzureSubject } from '../azure-subject.ts';
import { READS } from '../read-names.ts';
import { targetOf } from './answered.ts';

/** Calls that are left for the rest of a question. */
const SPARE = 6;

/** Whether deleted resources have a name. */
export interface SoftDeletedNamed {
  /** One for each deleted resource of that name. */
  readonly findings: readonly Finding[];
  /** Ids that they had, as far as their groups are told. */
  readonly originalIds: readonly string[];
  /** True where one of them keeps the name from being used. */
  readonly holdsName: boolean;
  /** False where lists could not be read, or are only there by location and none was named. */
  readonly complete: boolean;
}

const NONE = { findings: [], originalIds: [], holdsName: false };

/**
 * Deleted resources of a name that can still be recovered, in some subscriptions; of all types that Resource Manager lists
 * deleted ones of where the type isn't known.
 */
export async function softDeletedNamed(
  subject: AzureSubject,
  subscriptions: readonly string[],
  session: AzureSession,
): Promise<SoftDeletedNamed> {
  if (subject.kind !== 'resource') return { ...NONE, complete: true };
  const own = subject.type === null ? null : softDeleteOf(subject.type);
  if (subject.type !== null && own === null) return { ...NONE, complete: true };
  const entries = own === null ? SOFT_DELETES : [own];
  const asks = subscriptions.flatMap((subscriptionId) => entries.map((entry) => ({ entry, subscriptionId })));
  const some = asks.slice(0, Math.max(0, session.callsLeft() - SPARE));
  const found = await Promise.all(some.map((ask) => look(subject, ask, session)));
  return {
    findings: found.flatMap(({ findings }) => findings),
    originalIds: found.flatMap(({ originalIds }) => originalIds),
    holdsName: found.some(({ holdsName }) => holdsName),
    complete: some.length === asks.length && found.every(({ complete }) => complete),
  };
}

async function look(
  subject: AzureSubject,
  { entry, subscriptionId }: { entry: SoftDelete; subscriptionId: string },
  session: AzureSession,
): Promise<SoftDeletedNamed> {
  const { azure, signal } = session;
  const { name, location } = subject;
  // Without a location a list by location says nothing.
  if (location === null && entry.path.includes('{location}')) return { ...NONE, complete: false };
  const list = await session.attempt(READS.deleted, () =>
    deletedResources(azure, entry, { subscriptionId, name, location, signal }),
  );
  const isThere = list !== null && list.items.length > 0;
  // The check's own read is the same one again, which costs no call.
  const target = targetOf({ ...subject, type: entry.type, subscriptionId }, session);
  return {
    findings: isThere ? (await session.check(softDeleted, target)).filter(({ effect }) => effect !== 'rules-out') : [],
    originalIds: (list?.items ?? []).flatMap(({ group, name }) => originalId(entry, subscriptionId, group, name)),
    holdsName: isThere && entry.holdsName !== 'no',
    complete: list?.complete === true,
  };
}

function originalId({ type }: SoftDelete, subscriptionId: string, group: string | null, name: string): string[] {
  return group === null ? [] : [`/subscriptions/${subscriptionId}/resourceGroups/${group}/providers/${type}/${name}`];
}
