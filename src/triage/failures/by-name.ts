import { z } from 'zod';
import { armPath } from '../../azure/arm-path.ts';
import type { Deployment, DeploymentRef } from '../../azure/checks/shared/deployments.ts';
import { changedGroups, type FoundGroup, findGroups, uniqueGroups } from '../../azure/find-groups.ts';
import { queryGraph } from '../../azure/query-graph.ts';
import { READS } from '../read-names.ts';
import { groupOf } from './failed-deployment.ts';
import { deploymentAt, type FailureSearch, groupPath, loggedDeployments, subscriptionPath } from './failure-search.ts';
import { groupWords, type Lookout, someOf, subscriptionWords } from './looked-at.ts';

/** Most subscriptions that are asked for a name, and calls that are kept for a second try. */
const MOST_SUBSCRIPTIONS = 5;
const SPARE = 2;
const MOST_MANAGEMENT_GROUPS = 3;

const chainSchema = z.object({
  chain: z
    .array(z.object({ name: z.string() }))
    .nullish()
    .catch(null),
});

/** Deployments of a name, whatever became of them: in these groups, or else at the subscriptions. */
export async function deploymentsInGroups(
  search: FailureSearch,
  name: string,
  groups: readonly FoundGroup[],
  { lookedAt }: Lookout,
): Promise<Deployment[]> {
  lookedAt.push(...groups.map(groupWords));
  const found = await readAll(
    search,
    groups.map((group) => ({ scope: groupPath(group), name })),
  );
  if (found.length > 0) return found;
  const ids = [...new Set(groups.map(({ subscriptionId }) => subscriptionId.toLowerCase()))];
  const holders = search.subscriptions.filter(({ id }) => ids.includes(id.toLowerCase()));
  lookedAt.push(...holders.map(subscriptionWords));
  return readAll(
    search,
    holders.map((holder) => ({ scope: subscriptionPath(holder), name })),
  );
}

/**
 * Deployments of a name, wherever they are: at the subscriptions; in the groups that the log names, else in as many others as
 * there are calls for, those where something changed last before others; else at the management groups above.
 */
export async function deploymentsAnywhere(
  search: FailureSearch,
  name: string,
  lookout: Lookout,
): Promise<Deployment[]> {
  const { session, from } = search;
  const { azure, signal } = session;
  const chosen = search.subscriptions.slice(0, MOST_SUBSCRIPTIONS);
  const left = search.subscriptions.slice(MOST_SUBSCRIPTIONS);
  if (left.length > 0) {
    lookout.notLookedAt.push(`${left.length} more subscriptions: ${someOf(left.map((one) => one.name))}.`);
  }
  lookout.lookedAt.push(...chosen.map(subscriptionWords));
  const subscriptions = search.subscriptions.map(({ id }) => id);
  const [atSubscriptions, logs, changed, groups] = await Promise.all([
    readAll(
      search,
      chosen.map((one) => ({ scope: subscriptionPath(one), name })),
    ),
    Promise.all(chosen.map(({ id }) => loggedDeployments(search, id, 1))),
    session.attempt(READS.changes, () => changedGroups(azure, { subscriptions, signal, since: from })),
    session.attempt(READS.groups, () => findGroups(azure, { subscriptions, signal })),
  ]);
  const logged = logs
    .flatMap((log) => log?.items ?? [])
    .flatMap(({ resourceId: id = '' }) => (isNamed(id, name) ? groupOf({ id }) : []));
  const inLogged = await readAll(search, refsIn(uniqueGroups(logged), name, session.callsLeft() - SPARE));
  const found = [...atSubscriptions, ...inLogged];
  if (found.length > 0) return found;
  const others = uniqueGroups([...(changed?.items ?? []), ...(groups?.items ?? [])]);
  const room = Math.max(0, session.callsLeft() - SPARE - MOST_MANAGEMENT_GROUPS - 1);
  lookout.lookedAt.push(...others.slice(0, room).map(groupWords));
  const inOthers = await readAll(search, refsIn(others, name, room));
  if (inOthers.length > 0) return inOthers;
  if (others.length > room || groups?.complete !== true) {
    lookout.notLookedAt.push('Some resource groups in which less changed lately: name the group to look in it.');
  }
  return atManagementGroups(search, name, lookout);
}

const refsIn = (groups: readonly FoundGroup[], name: string, room: number): DeploymentRef[] =>
  groups.slice(0, Math.max(0, room)).map((group) => ({ scope: groupPath(group), name }));

const isNamed = (id: string, name: string): boolean => id.toLowerCase().endsWith(`/deployments/${name.toLowerCase()}`);

async function readAll(search: FailureSearch, refs: readonly DeploymentRef[]): Promise<Deployment[]> {
  const read = await Promise.all(refs.map((ref) => deploymentAt(search, ref)));
  return read.filter((deployment) => deployment !== null);
}

/** Only where every subscription may be read: what is above them concerns others as well. */
async function atManagementGroups(search: FailureSearch, name: string, lookout: Lookout): Promise<Deployment[]> {
  const { session, subscriptions } = search;
  if (!session.mayRead('')) return [];
  const { azure, signal } = session;
  const query = [
    'resourcecontainers',
    "| where type =~ 'microsoft.resources/subscriptions'",
    '| project chain = properties.managementGroupAncestorsChain',
  ].join('\n');
  const chains = await session.attempt(READS.changes, () =>
    queryGraph(azure, {
      query,
      subscriptions: subscriptions.map(({ id }) => id),
      schema: chainSchema,
      signal,
      top: 50,
    }),
  );
  const names = [...new Set((chains?.items ?? []).flatMap(({ chain }) => (chain ?? []).map((group) => group.name)))];
  const some = names.slice(0, MOST_MANAGEMENT_GROUPS);
  lookout.lookedAt.push(...some.map((group) => `the management group "${group}"`));
  return readAll(
    search,
    some.map((group) => ({ scope: armPath`/providers/Microsoft.Management/managementGroups/${group}`, name })),
  );
}
