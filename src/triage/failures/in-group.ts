import { type FoundGroup, findGroups, findGroupsOneByOne } from '../../azure/find-groups.ts';
import { READS } from '../read-names.ts';
import type { FailedDeployment } from './failed-deployment.ts';
import { type FailureSearch, failuresAt, groupPath } from './failure-search.ts';
import { groupWords, type Lookout } from './looked-at.ts';

/** Most groups of one name that are looked at, and most subscriptions that are asked one by one. */
const MOST_GROUPS = 6;
const MOST_ASKED = 8;

/** The groups of a name in the subscriptions that are looked in; null where nobody could say. */
export async function groupsNamed(
  { session, subscriptions }: Pick<FailureSearch, 'session' | 'subscriptions'>,
  name: string,
): Promise<readonly FoundGroup[] | null> {
  const { azure, signal } = session;
  const ids = subscriptions.map(({ id }) => id);
  if (ids.length === 0) return [];
  // A copy is not needed to learn of one group in one place.
  const found =
    ids.length > 1
      ? await session.attempt(READS.groups, () => findGroups(azure, { subscriptions: ids, signal, name }))
      : null;
  if (found && found.items.length > 0) return found.items.slice(0, MOST_GROUPS);
  const some = ids.slice(0, MOST_ASKED);
  const live = await session.attempt(READS.groups, () =>
    findGroupsOneByOne(azure, { subscriptions: some, signal, name }),
  );
  return live?.items ?? found?.items ?? null;
}

/** Failures in some groups. */
export async function failuresInGroups(
  search: FailureSearch,
  groups: readonly FoundGroup[],
  lookout: Lookout,
): Promise<FailedDeployment[]> {
  const lists = await Promise.all(groups.map((group) => failuresAt(search, groupPath(group))));
  groups.forEach((group, index) => {
    const list = lists[index];
    if (list) lookout.lookedAt.push(groupWords(group));
    if (!list) lookout.notLookedAt.push(`The deployments of ${groupWords(group)} could not be read.`);
    else if (!list.complete)
      lookout.notLookedAt.push(`Not all failed deployments of ${groupWords(group)} were listed.`);
  });
  return lists.flatMap((list) => list?.items ?? []);
}
