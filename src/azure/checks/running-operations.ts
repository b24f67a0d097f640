import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import type { DeploymentWork, WorkFound } from './shared/deployment-work.ts';
import { type Deployment, deploymentPath, deploymentRef, isActive } from './shared/deployments.ts';
import { type FoundDeployment, namesDeployment, pastedDeployment } from './shared/named-deployment.ts';
import type { OperationStatus } from './shared/pasted-operation.ts';
import type { SeenResource } from './shared/resource-states.ts';
import { isOwnRun, lookForRunning, type SeenRunning } from './shared/running-seen.ts';
import { saysConcurrent, saysDeploymentActive } from './shared/says-concurrent.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { when } from './shared/when.ts';

/**
 * What is worth how much where the paste doesn't speak of another operation, in nats: a busy resource, a deployment that works on
 * it or has done so, one in the same group where the paste names no resource, and one of which no more is known.
 */
const BUSY = 3;
const WORKS_ON_IT = 4;
const WORKED_ON_IT = 2.5;
const IN_THE_GROUP = 3;
const DEPLOYING = 1.5;
/** One that is seen to have nothing to do with the resource. */
const BESIDE = 0.3;
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
    target.subscriptionId === null
      ? pastedDeployment(target) !== null
      : target.report.resource.group !== null || namesDeployment(target),
  async run(target, azure, signal) {
    const seen = await lookForRunning(target, azure, signal);
    const link = (path: string): string | undefined => portalLink(azure.portalUrl, path);
    const judgement = running(target, seen, link);
    // What is seen to run is an answer by itself; silence is none where the list of deployments could not be read.
    if (judgement === null && seen.failure !== null) throw seen.failure;
    return [toFinding(this, target.now, judgement ?? quiet(target, seen))];
  },
};

type Link = (path: string) => string | undefined;

/** The most telling thing that runs; null where nothing does. */
function running(target: Target, seen: SeenRunning, link: Link): Judgement | null {
  const { operation, named } = seen;
  if (operation && !operation.ended) return operationRuns(target, operation);
  const isNamed = named !== null && isActive(named.deployment);
  if (isNamed && isOwnRun(named.deployment, target)) return ownRuns(named, target, link);
  if (isNamed && isAbout(named, target)) return deploymentRuns(named.deployment, target, 1, link, WORKS_ON_IT);
  if (isNamed && saysDeploymentActive(target)) return deploymentRuns(named.deployment, target, 1, link, DEPLOYING);
  const says = saysConcurrent(target);
  const busy = seen.states.find(({ state }) => state?.kind === 'changing' || (says && state?.kind === 'deleting'));
  if (busy) return resourceBusy(busy, target, link);
  const work = seen.found?.work;
  if (work) return deploymentWorks(work, target, link);
  const [first] = seen.others;
  return first ? deploymentRuns(first, target, seen.others.length, link, worthOf(seen.found, target)) : null;
}

/** What a running deployment is worth that is not seen to work on the resource. */
function worthOf(found: WorkFound | null, target: Target): number {
  if (found !== null) return found.isWhole ? BESIDE : DEPLOYING;
  const isOpen = ['unspecified-conflict', 'nested-failure'].includes(target.diagnosis.causes[0]?.cause ?? '');
  return isOpen && target.report.resource.group !== null ? IN_THE_GROUP : DEPLOYING;
}

function deploymentWorks(
  { deployment, nested, operation, isGoing }: DeploymentWork,
  target: Target,
  link: Link,
): Judgement {
  const { name, id, startedAt, correlationId, state } = deployment;
  const label = `deployment "${shown(name, 64)}"`;
  const since = when(startedAt, target.now);
  const through = nested === null ? '' : ` (in its nested deployment "${shown(nested, 64)}")`;
  const what = `"${shown(operation.resourceName ?? operation.resourceId?.split('/').at(-1) ?? '', 80)}"`;
  const does = isGoing ? `is working on ${what}` : `has written ${what} and goes on`;
  const ref = deploymentRef(id);
  return {
    ...supports(
      target,
      `The ${label}, started ${since}, is ${shown(state, 40)} and ${does}${through}.`,
      `Not yet: ${label}, started ${since}, ${does}.`,
      isGoing ? WORKS_ON_IT : WORKED_ON_IT,
    ),
    link: ref === null ? undefined : link(deploymentPath(ref)),
    rule: 'arm-other-deployment-running',
    holes: { 'deployment.name': name, ...(correlationId === null ? {} : { 'correlation.id': correlationId }) },
  };
}

/** True where the paste names that deployment and nothing else, and tells no more than that there was a conflict. */
function isAbout({ ref }: FoundDeployment, target: Target): boolean {
  const { report, diagnosis } = target;
  const pasted = pastedDeployment(target);
  const isIt = pasted !== null && deploymentPath(pasted).toLowerCase() === deploymentPath(ref).toLowerCase();
  const isAlone = report.resource.name === null || report.resource.name.toLowerCase() === ref.name.toLowerCase();
  return isIt && isAlone && diagnosis.causes[0]?.cause === 'unspecified-conflict';
}

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

function deploymentRuns(deployment: Deployment, target: Target, count: number, link: Link, unasked: number): Judgement {
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
      unasked,
    ),
    link: ref === null ? undefined : link(deploymentPath(ref)),
    rule: 'arm-other-deployment-running',
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
function quiet(target: Target, { operation, named, active, states }: SeenRunning): Judgement {
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
  const past = named && !isActive(named.deployment) ? named.deployment : null;
  const over =
    past === null
      ? ''
      : ` The deployment "${shown(past.name, 64)}" is ${shown(past.state, 40)}, since ${when(past.changedAt, target.now)}.`;
  const ended =
    operation?.ended === true
      ? ` The operation that the error names has ended: ${shown(operation.status, 40)}.${over}`
      : over;
  const isOver = isSeen || operation?.ended === true || (active.complete && saysDeploymentActive(target));
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
