import { type Deployment, deploymentRef } from '../azure/checks/shared/deployments.ts';
import { findDeploymentId } from '../report/find-deployment-id.ts';
import { parseResourceId } from '../report/resource/resource-id.ts';
import type { AzureContext, AzureTrouble } from './azure-context.ts';
import { unanswered, withAzure } from './azure-session.ts';
import { failuresAcross } from './failures/across.ts';
import { deploymentsAnywhere, deploymentsInGroups } from './failures/by-name.ts';
import { type FailedDeployment, withoutNested } from './failures/failed-deployment.ts';
import { deploymentAt, type FailureSearch, toFailure } from './failures/failure-search.ts';
import { failuresInGroups, groupsNamed } from './failures/in-group.ts';
import { type Lookout, subscriptionWords } from './failures/looked-at.ts';
import { subscriptionsToRead } from './subscriptions-to-read.ts';

export type { FailedDeployment };

/** Which failed deployments are wanted; all that is null is left open. */
export interface FailureQuery {
  readonly subscriptionId: string | null;
  readonly resourceGroup: string | null;
  readonly deploymentName: string | null;
  /** The last 7 days where null. */
  readonly from: Date | null;
  /** Now where null. */
  readonly to: Date | null;
  /** What was written, for a deployment's id or portal link in it; that beats the names. */
  readonly text?: string;
}

/** Failed deployments, or why there are none to show. */
export type FailureList =
  | {
      readonly kind: 'listed';
      /** Newest first; those that another of the list ran are left out. May be empty. */
      readonly failures: readonly FailedDeployment[];
      /** For people, such as `the resource group "rg-shop"`. */
      readonly lookedAt: readonly string[];
      /** What could not, or not within the budget, be looked at: sentences. Empty where the list is whole. */
      readonly notLookedAt: readonly string[];
    }
  /** The text or the name means one deployment, which did not fail: running since, succeeded or canceled at, `at`. */
  | {
      readonly kind: 'not-failed';
      readonly id: string;
      readonly name: string;
      readonly state: string;
      /** ISO 8601. */
      readonly at: string;
    }
  /** There is no such group or deployment where could be looked. */
  | { readonly kind: 'not-found'; readonly headline: string; readonly lookedAt: readonly string[] }
  | AzureTrouble;

const DAY = 24 * 3_600_000;
const DAYS = 7;
const MOST_FAILURES = 50;
/** A deployment that was named may have failed long ago. */
const EVER = new Date(0);

/**
 * Recent failed deployments: of a name, in a group, or across all subscriptions that may be read. Never throws for what Azure
 * answers, never takes longer than the deadline, never makes more than 25 calls; what was left out for that is said.
 */
export async function listFailures(query: FailureQuery, context: AzureContext): Promise<FailureList> {
  const linked = deploymentRef(findDeploymentId(query.text ?? '') ?? '');
  const wanted = linked ? (parseResourceId(linked.scope)?.subscriptionId ?? null) : query.subscriptionId;
  return withAzure(context, async (session): Promise<FailureList> => {
    const place = await subscriptionsToRead(session, wanted);
    if (place.kind !== 'known') return place;
    const { subscriptions, complete } = place;
    const to = query.to ?? session.now;
    const from = query.from ?? new Date(to.getTime() - DAYS * DAY);
    const lookout: Lookout = {
      lookedAt: [],
      notLookedAt: complete ? [] : ['Not all subscriptions could be listed.'],
    };
    const search: FailureSearch = { session, from, to, subscriptions };
    if (linked) {
      const found = await deploymentAt({ ...search, from: EVER }, linked);
      return ofNamed(search, linked.name, found === null ? [] : [found], lookout);
    }
    if (subscriptions.length === 0) return nowhere();
    const { resourceGroup, deploymentName } = query;
    if (resourceGroup !== null) return inGroup(search, resourceGroup, deploymentName, lookout);
    if (deploymentName !== null) {
      return ofNamed(search, deploymentName, await deploymentsAnywhere(search, deploymentName, lookout), lookout);
    }
    return listed(search, await failuresAcross(search, lookout), lookout);
  });
}

async function inGroup(
  search: FailureSearch,
  group: string,
  deployment: string | null,
  lookout: Lookout,
): Promise<FailureList> {
  const groups = await groupsNamed(search, group);
  if (groups === null) return unanswered(search.session);
  if (groups.length === 0) {
    const lookedAt = search.subscriptions.map(subscriptionWords);
    return { kind: 'not-found', headline: `There is no resource group "${group}" that can be seen.`, lookedAt };
  }
  if (deployment !== null) {
    return ofNamed(search, deployment, await deploymentsInGroups(search, deployment, groups, lookout), lookout);
  }
  return listed(search, await failuresInGroups(search, groups, lookout), lookout);
}

/** A name that means one deployment means it whenever it failed. */
function ofNamed(search: FailureSearch, name: string, found: readonly Deployment[], lookout: Lookout): FailureList {
  const failed = found.filter(({ state }) => /^Failed$/i.test(state));
  const failures = failed.flatMap((deployment) =>
    toFailure({ ...search, from: EVER, to: search.session.now }, deployment),
  );
  if (failures.length > 0) return listed(search, failures, lookout);
  const [other] = found.toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  if (other) {
    const { id, state, changedAt, startedAt } = other;
    const ended = /^(?:Succeeded|Canceled)$/i.test(state);
    return { kind: 'not-failed', id, name: other.name, state, at: ended ? changedAt : startedAt };
  }
  if (search.session.notChecked.length > 0 && lookout.lookedAt.length === 0) return unanswered(search.session);
  const headline = `No deployment "${name}" was found: it was never accepted, was removed from the history, or is elsewhere.`;
  return { kind: 'not-found', headline, lookedAt: lookout.lookedAt };
}

function listed(
  { session }: FailureSearch,
  failures: readonly FailedDeployment[],
  { lookedAt, notLookedAt }: Lookout,
): FailureList {
  const newest = withoutNested(failures);
  const left = newest.length > MOST_FAILURES ? [`Failures before the newest ${MOST_FAILURES}.`] : [];
  const reasons = session.notChecked.map(({ summary }) => summary);
  return {
    kind: 'listed',
    failures: newest.slice(0, MOST_FAILURES),
    lookedAt: [...new Set(lookedAt)],
    notLookedAt: [...new Set([...left, ...notLookedAt, ...reasons])],
  };
}

const nowhere = (): FailureList => ({
  kind: 'not-found',
  headline: 'The credential sees no subscription that AZURE_SUBSCRIPTIONS allows.',
  lookedAt: [],
});
