import type { Deployment } from '../../azure/checks/shared/deployments.ts';
import type { Subscription } from '../../azure/list-subscriptions.ts';
import type { AzureSession } from '../azure-session.ts';
import { deploymentsAnywhere, deploymentsInGroups } from './by-name.ts';
import type { FailureSearch } from './failure-search.ts';
import { groupsNamed } from './in-group.ts';
import type { Lookout } from './looked-at.ts';

const DAYS = 14;
const DAY = 24 * 3_600_000;

/** Deployments of a name, whatever became of them. */
export async function findDeployments(
  session: AzureSession,
  { name, group, subscriptions }: { name: string; group: string | null; subscriptions: readonly Subscription[] },
): Promise<Lookout & { readonly deployments: readonly Deployment[] }> {
  const { now } = session;
  const search: FailureSearch = { session, subscriptions, from: new Date(now.getTime() - DAYS * DAY), to: now };
  const lookout: Lookout = { lookedAt: [], notLookedAt: [] };
  if (group === null) return { ...lookout, deployments: await deploymentsAnywhere(search, name, lookout) };
  const groups = (await groupsNamed(search, group)) ?? [];
  return { ...lookout, deployments: await deploymentsInGroups(search, name, groups, lookout) };
}
