import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { type Deployment, deploymentPath, deploymentRef, isActive, listDeployments } from './shared/deployments.ts';
import {
  type FoundDeployment,
  groupScope,
  namesDeployment,
  pastedDeployment,
  readNamedDeployment,
  subscriptionScope,
} from './shared/named-deployment.ts';
import { type OperationStatus, pastedOperation, readOperation } from './shared/pasted-operation.ts';
import { readStates, type SeenResource } from './shared/resource-states.ts';
import { saysConcurrent, saysDeploymentActive } from './shared/says-concurrent.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { when } from './shared/when.ts';

/** What a busy resource is worth where the paste doesn't speak of another operation, in nats; for a deployment, less. */
const BUSY = 3;
const DEPLOYING = 1.5;
/** That nothing runs now says little of the moment of the failure. */
const QUIET = -1.5;

/**
 * Is a deployment or another operation still running on the resource, on what holds it, or beside it?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/common-deployment-errors
 */
export const runningOperations: Check = {
  id: 'running-operations',
  question: 'Is another deployment or operation still running?',
  causes: ['concurrent-operation'],
  source: 'running deployments and operations',
  permission: 'Microsoft.Resources/deployments/read',
  appliesTo: (target) =>
    target.subscriptionId !== null && (target.report.resource.group !== null || namesDeployment(target)),
  async run(target, azure, signal) {
    const seen = await look(target, azure, signal);
    const link = (path: string): string | undefined => portalLink(azure.portalUrl, path);
    const judgement = running(target, seen, link) ?? quiet(target, seen);
    return [toFinding(this, target.now, judgement)];
  },
};

/** What was seen. */
interface Seen {
  /** The operation that the paste names: undefined where it names none, null where Azure has forgotten it. */
  readonly operation: OperationStatus | null | undefined;
  /** The deployment that the paste names. */
  readonly named: FoundDeployment | null;
  /** Deployments that run. */
  readonly active: Listed<Deployment>;
  readonly states: readonly SeenResource[];
}

/** The group, or the subscription where there is none; where the pasted deployment is, too. */
function scopesOf(target: Target): readonly string[] {
  const own = pastedDeployment(target)?.scope;
  const scopes = [own, groupScope(target)].filter((scope) => scope !== undefined && scope !== null);
  const unique = [...new Map(scopes.map((scope) => [scope.toLowerCase(), scope])).values()];
  return unique.length > 0 ? unique : [subscriptionScope(target)].filter((scope) => scope !== null);
}

async function look(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Seen> {
  const ref = pastedOperation(target);
  const [operation, named, active, states] = await Promise.allSettled([
    ref === null ? undefined : readOperation(azure, ref, signal),
    namesDeployment(target) ? readNamedDeployment(target, azure, signal) : null,
    listActive(target, azure, signal),
    readStates(target, azure, signal),
  ]);
  const value = <T>(result: PromiseSettledResult<T>, missing: T): T =>
    result.status === 'fulfilled' ? result.value : missing;
  const seen: Seen = {
    operation: value(operation, undefined),
    named: value(named, null),
    active: value(active, { items: [], complete: false }),
    states: value(states, []),
  };
  // What is seen to run is an answer by itself; silence is none where the list of deployments could not be read.
  if (active.status === 'rejected' && running(target, seen, () => undefined) === null) throw active.reason;
  return seen;
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

type Link = (path: string) => string | undefined;

/** The most telling thing that runs; null where nothing does. */
function running(target: Target, seen: Seen, link: Link): Judgement | null {
  const { operation, named } = seen;
  if (operation && !operation.ended) return operationRuns(target, operation);
  const isNamed = named !== null && isActive(named.deployment);
  if (isNamed && isOwnRun(named.deployment, target)) return ownRuns(named, target, link);
  if (isNamed && saysDeploymentActive(target)) return deploymentRuns(named.deployment, target, 1, link);
  const says = saysConcurrent(target);
  const busy = seen.states.find(({ state }) => state?.kind === 'changing' || (says && state?.kind === 'deleting'));
  if (busy) return resourceBusy(busy, target, link);
  const others = oldestFirst(seen.active.items.filter((deployment) => !isOwnRun(deployment, target)));
  const [first] = others;
  return first ? deploymentRuns(first, target, others.length, link) : null;
}

/** True for the very run that the paste is about: it is no other operation. */
function isOwnRun({ correlationId }: Deployment, { report }: Target): boolean {
  return correlationId !== null && correlationId.toLowerCase() === report.correlationId?.toLowerCase();
}

/** A deployment starts before those nested in it. */
const oldestFirst = (deployments: readonly Deployment[]): Deployment[] =>
  deployments.toSorted((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt));

const supports = (target: Target, summary: string, because: string, unasked: number): Judgement => ({
  effect: 'supports',
  cause: 'concurrent-operation',
  summary,
  retry: { verdict: 'after', because },
  ...(saysConcurrent(target) ? {} : { weight: unasked }),
});

function operationRuns(target: Target, { status, startedAt, percent }: OperationStatus): Judgement {
  const since = startedAt === null ? '' : `, started ${when(startedAt, target.now)}`;
  const done = percent === null ? '' : `, ${Math.round(percent)} % done`;
  const summary = `The operation that the error names is ${shown(status, 40)}${since}${done}.`;
  return supports(target, summary, `Not yet: the operation that the error names is still running${since}.`, BUSY);
}

function deploymentRuns(deployment: Deployment, target: Target, count: number, link: Link): Judgement {
  const { name, id, startedAt, correlationId, state } = deployment;
  const label = `deployment "${shown(name, 64)}"`;
  const others = count > 1 ? `, and ${count - 1} more beside it` : '';
  const since = when(startedAt, target.now);
  const ref = deploymentRef(id);
  return {
    ...supports(
      target,
      `The ${label}, started ${since}, is ${shown(state, 40)}${others}.`,
      `Not yet: ${label}, started ${since}, is still running.`,
      DEPLOYING,
    ),
    link: ref === null ? undefined : link(deploymentPath(ref)),
    holes: { 'deployment.name': name, ...(correlationId === null ? {} : { 'correlation.id': correlationId }) },
  };
}

function ownRuns({ ref, deployment }: FoundDeployment, { now }: Target, link: Link): Judgement {
  const label = `"${shown(deployment.name, 64)}"`;
  return {
    effect: 'neutral',
    cause: 'concurrent-operation',
    summary: `The deployment ${label} itself is still running, since ${when(deployment.startedAt, now)}.`,
    retry: { verdict: 'after', because: `Not yet: the deployment ${label} has not ended.` },
    link: link(deploymentPath(ref)),
  };
}

function resourceBusy({ resource, state }: SeenResource, target: Target, link: Link): Judgement {
  const label = `"${shown(resource.name, 80)}"`;
  const is = `is ${state?.words ?? 'busy'}`;
  return {
    ...supports(
      target,
      `${shown(resource.type, 80)} ${label} ${is}: an operation on it has not ended.`,
      `Not yet: ${label} ${is}.`,
      BUSY,
    ),
    link: link(resource.scope.path),
  };
}

/** What silence is worth. */
function quiet(target: Target, { operation, active, states }: Seen): Judgement {
  const settled = states[0];
  const isSeen = active.complete && settled !== undefined && settled.state?.kind !== 'deleting';
  const where = target.report.resource.group === null ? 'here' : 'in the resource group';
  const state =
    settled === undefined
      ? ''
      : `, and "${shown(settled.resource.name, 80)}" is ${settled.state?.words ?? 'not there'}`;
  const summary = `No deployment is running ${where} now${state}.`;
  if (!saysConcurrent(target)) {
    return isSeen
      ? { effect: 'rules-out', cause: 'concurrent-operation', summary, weight: QUIET }
      : { effect: 'neutral', cause: null, summary };
  }
  const ended =
    operation?.ended === true ? ` The operation that the error names has ended: ${shown(operation.status, 40)}.` : '';
  const isOver = isSeen || ended !== '' || (active.complete && saysDeploymentActive(target));
  if (!isOver) {
    const doubt = 'an operation outside of deployments would not show here.';
    return { effect: 'neutral', cause: 'concurrent-operation', summary: `${summary.slice(0, -1)}; ${doubt}` };
  }
  return {
    effect: 'neutral',
    cause: 'concurrent-operation',
    summary: `${summary}${ended}`,
    retry: { verdict: 'yes', because: 'Nothing is running here any more: the same request may be sent again.' },
  };
}
