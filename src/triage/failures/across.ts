import { changedGroups, type FoundGroup, findGroups, groupKey, uniqueGroups } from '../../azure/find-groups.ts';
import type { Subscription } from '../../azure/list-subscriptions.ts';
import { READS } from '../read-names.ts';
import { type FailedDeployment, groupOf } from './failed-deployment.ts';
import {
  type FailureSearch,
  failuresAt,
  loggedDeployments,
  loggedFailure,
  subscriptionPath,
} from './failure-search.ts';
import { failuresInGroups } from './in-group.ts';
import { type Lookout, someOf, subscriptionWords } from './looked-at.ts';

/** Most subscriptions of which deployments and the log are read. */
const MOST_SUBSCRIPTIONS = 5;
/** Calls that are kept for a second try. */
const SPARE = 2;

/**
 * Failures wherever they are, cheaply: Resource Graph says which groups there are and where things changed last, the log where
 * deployments failed; then the deployments of the subscriptions and of the most promising groups are read.
 */
export async function failuresAcross(search: FailureSearch, lookout: Lookout): Promise<FailedDeployment[]> {
  const { session, from } = search;
  const { azure, signal } = session;
  const all = search.subscriptions.map(({ id }) => id);
  const [changed, groups] = await Promise.all([
    session.attempt(READS.changes, () => changedGroups(azure, { subscriptions: all, signal, since: from })),
    session.attempt(READS.groups, () => findGroups(azure, { subscriptions: all, signal })),
  ]);
  const subscriptions = lastChangedFirst(search.subscriptions, changed?.items ?? []);
  const chosen = subscriptions.slice(0, MOST_SUBSCRIPTIONS);
  const own = await failuresOf(search, chosen, lookout);

  const failedIn = uniqueGroups(own.logged.flatMap(groupOf));
  const promising = uniqueGroups([...failedIn, ...(changed?.items ?? []), ...(groups?.items ?? [])]);
  const room = Math.max(0, session.callsLeft() - SPARE);
  const inGroups = await failuresInGroups(search, promising.slice(0, room), lookout);

  sayWhatIsLeft(subscriptions.slice(MOST_SUBSCRIPTIONS), promising.slice(room), lookout);
  if (groups === null || !groups.complete) {
    lookout.notLookedAt.push('Not all resource groups could be listed: a failure in a quiet one may be missing.');
  }
  const read = [...own.failures, ...inGroups];
  const ids = new Set(read.map(({ id }) => id.toLowerCase()));
  const looked = new Set(promising.slice(0, room).map(groupKey));
  // What was read says more than the log; what failed there and is gone from the history has been replaced by now.
  const unread = own.logged.filter(
    (failure) => !ids.has(failure.id.toLowerCase()) && !groupOf(failure).some((group) => looked.has(groupKey(group))),
  );
  return [...read, ...unread];
}

/** Failures at some subscriptions, and what their logs say of failures in groups. */
async function failuresOf(search: FailureSearch, subscriptions: readonly Subscription[], lookout: Lookout) {
  const pages = subscriptions.length > 2 ? 1 : 2;
  const read = await Promise.all(
    subscriptions.map(async (subscription) => {
      const [list, log] = await Promise.all([
        failuresAt(search, subscriptionPath(subscription)),
        loggedDeployments(search, subscription.id, pages),
      ]);
      const words = subscriptionWords(subscription);
      if (list) lookout.lookedAt.push(`the deployments of ${words} itself`);
      else lookout.notLookedAt.push(`The deployments of ${words} itself could not be read.`);
      if (log === null) lookout.notLookedAt.push(`The activity log of ${words} could not be read.`);
      else if (!log.complete)
        lookout.notLookedAt.push(`Only the newest part of the activity log of ${words} was read.`);
      const logged = (log?.items ?? []).flatMap((event) => loggedFailure(search, event));
      return { failures: list?.items ?? [], logged: logged.filter(({ scope }) => scope === 'group') };
    }),
  );
  return { failures: read.flatMap(({ failures }) => failures), logged: read.flatMap(({ logged }) => logged) };
}

function lastChangedFirst(subscriptions: readonly Subscription[], changed: readonly FoundGroup[]): Subscription[] {
  const order = changed.map(({ subscriptionId }) => subscriptionId.toLowerCase());
  const rank = ({ id }: Subscription): number => {
    const at = order.indexOf(id.toLowerCase());
    return at < 0 ? order.length : at;
  };
  return subscriptions.toSorted((a, b) => rank(a) - rank(b));
}

function sayWhatIsLeft(
  subscriptions: readonly Subscription[],
  groups: readonly FoundGroup[],
  { notLookedAt }: Lookout,
): void {
  if (subscriptions.length > 0) {
    notLookedAt.push(`${subscriptions.length} more subscriptions: ${someOf(subscriptions.map(({ name }) => name))}.`);
  }
  if (groups.length > 0) {
    const count = `${groups.length} more resource groups`;
    notLookedAt.push(
      `${count}, where nothing failed by the log and less changed: ${someOf(groups.map(({ name }) => name))}.`,
    );
  }
  notLookedAt.push('Deployments at management groups.');
}
