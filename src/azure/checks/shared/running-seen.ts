import type { AzureReader, Listed } from '../../azure-reader.ts';
import type { Target } from '../../check.ts';
import { findWork, type WorkFound } from './deployment-work.ts';
import { type Deployment, listDeployments } from './deployments.ts';
import {
  type FoundDeployment,
  groupScope,
  namesDeployment,
  pastedDeployment,
  readNamedDeployment,
  subscriptionScope,
} from './named-deployment.ts';
import { type OperationStatus, pastedOperation, readOperation } from './pasted-operation.ts';
import { readStates, type SeenResource } from './resource-states.ts';
import { saysConcurrent, saysDeploymentActive } from './says-concurrent.ts';
import { targetResource } from './target-resource.ts';

/** What was seen of all that may run. */
export interface SeenRunning {
  /** The operation that the paste names: undefined where it names none, null where Azure has forgotten it. */
  readonly operation: OperationStatus | null | undefined;
  /** The deployment that the paste names. */
  readonly named: FoundDeployment | null;
  /** Deployments that run. */
  readonly active: Listed<Deployment>;
  /** Those of them that are of another run than the pasted one, the oldest first. */
  readonly others: readonly Deployment[];
  readonly states: readonly SeenResource[];
  /** What the others do to the resource; null where there is no resource, or no other. */
  readonly found: WorkFound | null;
  /** Why the deployments could not be listed; null where they could. */
  readonly failure: unknown;
}

/** Reads the operation and the deployment that the paste names, deployments that run, and the states of the resource and its parents. */
export async function lookForRunning(target: Target, azure: AzureReader, signal: AbortSignal): Promise<SeenRunning> {
  const ref = pastedOperation(target);
  const [operation, read, listed, states] = await Promise.allSettled([
    ref === null ? undefined : readOperation(azure, ref, signal),
    namesDeployment(target) ? readNamedDeployment(target, azure, signal) : null,
    listActive(target, azure, signal),
    readStates(target, azure, signal),
  ]);
  const value = <T>(result: PromiseSettledResult<T>, missing: T): T =>
    result.status === 'fulfilled' ? result.value : missing;
  const named = value(read, null);
  const active = value(listed, { items: [], complete: false });
  // The run of the named deployment is the pasted one, unless that one is what the request met.
  const own = saysDeploymentActive(target) ? null : (named?.deployment.correlationId?.toLowerCase() ?? null);
  const others = active.items
    .filter((item) => !isOwnRun(item, target) && (own === null || item.correlationId?.toLowerCase() !== own))
    // A deployment starts before those nested in it.
    .toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));
  return {
    operation: value(operation, undefined),
    named,
    active,
    others,
    states: value(states, []),
    found: await workOn(target, others, azure, signal),
    failure: listed.status === 'rejected' ? listed.reason : null,
  };
}

/** True for the very run that the paste is about: it is no other operation. */
export function isOwnRun({ correlationId }: Deployment, { report }: Target): boolean {
  return correlationId !== null && correlationId.toLowerCase() === report.correlationId?.toLowerCase();
}

/** The group, or the subscription where there is none; where the pasted deployment is, too. */
function scopesOf(target: Target): readonly string[] {
  const own = pastedDeployment(target)?.scope;
  const scopes = [own, groupScope(target)].filter((scope) => scope !== undefined && scope !== null);
  const unique = [...new Map(scopes.map((scope) => [scope.toLowerCase(), scope])).values()];
  return unique.length > 0 ? unique : [subscriptionScope(target)].filter((scope) => scope !== null);
}

async function listActive(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Listed<Deployment>> {
  // A deployment is no longer than seconds in the second state, but "nothing runs" must hold.
  const states = saysConcurrent(target) ? ['Running', 'Accepted'] : ['Running'];
  const asks = states.flatMap((state) => scopesOf(target).map((scope) => ({ scope, state })));
  const lists = await Promise.allSettled(
    asks.map(({ scope, state }) => listDeployments(azure, scope, { state, top: 20 }, signal)),
  );
  const read = lists.flatMap((list) => (list.status === 'fulfilled' ? [list.value] : []));
  const items = read.flatMap((list) => list.items);
  const failed = lists.find((list) => list.status === 'rejected');
  if (failed && items.length === 0) throw failed.reason;
  return { items, complete: failed === undefined && read.every(({ complete }) => complete) };
}

/** Which of the running deployments has to do with the resource of the paste. */
async function workOn(
  target: Target,
  others: readonly Deployment[],
  azure: AzureReader,
  signal: AbortSignal,
): Promise<WorkFound | null> {
  const resource = targetResource(target);
  if (resource === null || /^Microsoft\.Resources\//i.test(resource.type) || others.length === 0) return null;
  return findWork(azure, others, resource.scope.path.split('/').map(decodeURIComponent).join('/'), signal);
}
