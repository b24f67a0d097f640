import { armPath } from '../../azure/arm-path.ts';
import {
  type Deployment,
  type DeploymentRef,
  listDeployments,
  readDeployment,
} from '../../azure/checks/shared/deployments.ts';
import type { FoundGroup } from '../../azure/find-groups.ts';
import type { ActivityEvent } from '../../azure/known-reads.ts';
import type { Subscription } from '../../azure/list-subscriptions.ts';
import type { Listed } from '../../azure/listed.ts';
import { readLog } from '../../azure/read-log.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import { deploymentPlace, type FailedDeployment, failedDeployment } from './failed-deployment.ts';

/** Failures of one scope that are read; their order is not documented, so it is more than is shown. */
const TOP = 50;

/** What every way of looking for failures needs. */
export interface FailureSearch {
  readonly session: AzureSession;
  readonly from: Date;
  readonly to: Date;
  /** The subscriptions to look in. */
  readonly subscriptions: readonly Subscription[];
}

/** Path of a group. */
export const groupPath = ({ subscriptionId, name }: FoundGroup): string =>
  armPath`/subscriptions/${subscriptionId}/resourceGroups/${name}`;

/** Path of a subscription. */
export const subscriptionPath = ({ id }: Pick<Subscription, 'id'>): string => armPath`/subscriptions/${id}`;

/** Failures of the time range at a scope, not below it; null where they could not be read. */
export async function failuresAt(search: FailureSearch, path: string): Promise<Listed<FailedDeployment> | null> {
  const { session } = search;
  const found = await session.attempt(READS.deployments, () =>
    listDeployments(session.azure, path, { state: 'Failed', top: TOP }, session.signal),
  );
  if (found === null) return null;
  return { items: found.items.flatMap((deployment) => toFailure(search, deployment)), complete: found.complete };
}

/** A deployment as a failure of the time range; none where it is outside of it. */
export function toFailure(search: FailureSearch, deployment: Deployment): FailedDeployment[] {
  const failure = failedDeployment(deployment, (id) => nameOf(search, id));
  return failure && isBetween(search, failure.at) ? [failure] : [];
}

/** One deployment; null where there is none, or where it could not be read. */
export async function deploymentAt({ session }: FailureSearch, ref: DeploymentRef): Promise<Deployment | null> {
  const read = await session.attempt(READS.deployments, async () => ({
    found: await readDeployment(session.azure, ref, session.signal),
  }));
  return read?.found ?? null;
}

/** Deployments that the activity log tells of, failed ones and others, the last event of each; null where it could not be read. */
export async function loggedDeployments(
  { session, from, to }: FailureSearch,
  subscriptionId: string,
  maxPages: number,
): Promise<Listed<ActivityEvent> | null> {
  const { azure, now, signal } = session;
  const subject = { resourceProvider: 'Microsoft.Resources' };
  const log = await session.attempt(READS.log, () =>
    readLog(azure, { subscriptionId, subject, from, to, now, signal, maxPages }),
  );
  if (log === null) return null;
  const items = log.items.filter(({ operation }) => /^Microsoft\.Resources\/deployments\/write$/i.test(operation));
  return { items, complete: log.complete };
}

/** A failure as far as the log knows it, for a deployment that was not read itself. */
export function loggedFailure(search: FailureSearch, event: ActivityEvent): FailedDeployment[] {
  const place = deploymentPlace(event.resourceId ?? '');
  if (place === null || !/^Failed$/i.test(event.status)) return [];
  return [
    {
      ...place,
      subscriptionName: place.subscriptionId === null ? null : nameOf(search, place.subscriptionId),
      at: event.eventTimestamp,
      durationSeconds: null,
      code: null,
      correlationId: event.correlationId ?? null,
    },
  ];
}

function nameOf({ subscriptions }: FailureSearch, id: string): string | null {
  const found = subscriptions.find((subscription) => subscription.id.toLowerCase() === id.toLowerCase());
  return found && found.name !== found.id ? found.name : null;
}

const isBetween = ({ from, to }: FailureSearch, instant: string): boolean => {
  const at = Date.parse(instant);
  // A deployment without a time is shown rather than hidden.
  return Number.isNaN(at) || (at >= from.getTime() && at <= to.getTime());
};
