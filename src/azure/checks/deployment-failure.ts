import type { Cause } from '../../knowledge/causes.ts';
import { parseReport } from '../../report/parse-report.ts';
import { parseResourceId } from '../../report/resource/resource-id.ts';
import type { AzureReader } from '../azure-reader.ts';
import type { Check, Judged, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { type Deployment, deploymentPath, deploymentRef, isActive, listDeployments } from './shared/deployments.ts';
import { errorBody, type FailedOperation, findFailedOperations } from './shared/failed-operations.ts';
import {
  type FoundDeployment,
  groupScope,
  namesDeployment,
  readNamedDeployment,
  subscriptionScope,
} from './shared/named-deployment.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { minutesSince, when } from './shared/when.ts';

/** Causes that say no more than that something below failed. */
const OPEN: readonly Cause[] = ['nested-failure', 'unspecified-conflict'];
/** A deployment that nothing in the paste names counts if it failed in so many minutes before. */
const RECENT = 120;
/** What a deployment that may be another run than the pasted one is worth, in nats. */
const UNSURE = 3;
const MAX_CAUSES = 3;

/**
 * What failed first-hand below the deployment, and why?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/find-error-code
 */
export const deploymentFailure: Check = {
  id: 'deployment-failure',
  question: 'Which operation of the deployment failed first-hand, and why?',
  causes: OPEN,
  source: 'deployment operations',
  permission: 'Microsoft.Resources/deployments/read',
  appliesTo: (target) => target.subscriptionId !== null && (namesDeployment(target) || canGuess(target)),
  async run(target, azure, signal) {
    const found = await locate(target, azure, signal);
    if (found === null) return [toFinding(this, target.now, absent(target))];
    const link = portalLink(azure.portalUrl, deploymentPath(found.ref));
    const { deployment } = found;
    if (/^Succeeded$/i.test(deployment.state)) {
      return [toFinding(this, target.now, { ...succeeded(deployment, target), link })];
    }
    const failed = await findFailedOperations(azure, found.ref, signal);
    return judge(target, found, withOwnError(failed, found)).map((judgement) =>
      toFinding(this, target.now, { link, ...judgement }),
    );
  },
};

/** A deployment, and how it was chosen. */
interface Located extends FoundDeployment {
  /** True where it is the very run of the paste; false where it may be another run, or merely the newest. */
  readonly sure: boolean;
  /** True where nothing in the paste names it. */
  readonly guessed: boolean;
}

/** Without a name there is the correlation id; without that, the newest failure tells something if the paste says nothing. */
function canGuess({ report, diagnosis }: Target): boolean {
  if (report.correlationId !== null) return true;
  const lead = diagnosis.causes[0]?.cause;
  return report.resource.group !== null && lead !== undefined && OPEN.includes(lead);
}

async function locate(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Located | null> {
  const wanted = target.report.correlationId?.toLowerCase();
  const isRun = ({ correlationId }: Deployment): boolean => correlationId?.toLowerCase() === wanted;
  if (namesDeployment(target)) {
    const named = await readNamedDeployment(target, azure, signal);
    return named && { ...named, sure: wanted === undefined || isRun(named.deployment), guessed: false };
  }
  const scope = groupScope(target) ?? subscriptionScope(target);
  if (scope === null) return null;
  const { items } = await listDeployments(azure, scope, { state: 'Failed', top: 25 }, signal);
  // A deployment ends after those nested in it, which share its correlation id.
  const newest = items.toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  const deployment =
    wanted === undefined
      ? newest.find(({ changedAt }) => (minutesSince(changedAt, target.now) ?? RECENT) < RECENT)
      : newest.find(isRun);
  const ref = deployment && deploymentRef(deployment.id);
  return ref ? { ref, deployment, sure: wanted !== undefined, guessed: wanted === undefined } : null;
}

function absent({ report: { deploymentName } }: Target): Judgement {
  const summary =
    deploymentName === null
      ? 'No failed deployment that fits was found here.'
      : `There is no deployment "${shown(deploymentName, 64)}" here: it was never accepted, or it was removed from the history.`;
  return { effect: 'neutral', cause: null, summary };
}

function succeeded({ name, changedAt }: Deployment, { now, diagnosis }: Target): Judgement {
  const summary = `The deployment "${shown(name, 64)}" has succeeded since: ${when(changedAt, now)}.`;
  const because = `"${shown(name, 64)}" has gone through in the meantime, so the same request may be sent again, if it is still needed.`;
  return { effect: 'neutral', cause: diagnosis.causes[0]?.cause ?? null, summary, retry: { verdict: 'yes', because } };
}

/** A deployment that failed before any of its operations has its error itself. */
function withOwnError(failed: readonly FailedOperation[], { ref, deployment }: Located): readonly FailedOperation[] {
  if (failed.length > 0 || typeof deployment.error !== 'object' || deployment.error === null) return failed;
  return [
    {
      deployments: [deployment.name],
      ref,
      resourceId: null,
      resourceType: null,
      resourceName: null,
      statusCode: '',
      text: errorBody({ error: deployment.error }, ''),
      at: deployment.changedAt,
    },
  ];
}

/** A failure that was read, with the cause that its text speaks for. */
interface Read {
  readonly failure: FailedOperation;
  /** Null where the text is open or says nothing. */
  readonly cause: Cause | null;
  readonly said: Judged | null;
}

function judge(target: Target, found: Located, failed: readonly FailedOperation[]): Judgement[] {
  const { deployment } = found;
  const fitting = found.guessed ? failed.filter((failure) => fits(failure, target)) : failed;
  if (fitting.length === 0) return [nothingFailed(deployment, target.now)];
  const judged = byRelevance(fitting, target).map((failure): Read => {
    const said = target.judge(failure.text);
    const cause = said?.cause ?? null;
    const specific = cause === null || cause === 'not-azure' || OPEN.includes(cause) ? null : cause;
    return { failure, cause: specific, said };
  });
  const specific = judged.filter(({ cause }) => cause !== null);
  const firsts = specific.filter(({ cause }, index) => specific.findIndex((other) => other.cause === cause) === index);
  const [first] = judged;
  if (firsts.length === 0) {
    if (!first) return [];
    const summary = describe(first.failure, found, judged.length - 1);
    return [{ effect: 'neutral', cause: null, summary, ...innerOf(first, found) }];
  }
  const supports = firsts.slice(0, MAX_CAUSES).map((read): Judgement => {
    const { failure, cause, said } = read;
    const more = specific.filter((other) => other.cause === cause).length - 1;
    return {
      effect: 'supports',
      cause,
      summary: describe(failure, found, more),
      ...(found.sure ? {} : { weight: UNSURE }),
      ...(said?.retry === undefined ? {} : { retry: said.retry }),
      ...(said?.rule ? { rule: said.rule } : {}),
      holes: { ...said?.holes, ...holesOf(failure, deployment) },
      ...innerOf(read, found),
    };
  });
  return found.sure ? [...supports, ...notOpen(target)] : supports;
}

/** What there is to look into: a failure that surely belongs to the paste, on a resource that it names. */
function innerOf({ failure }: Read, { guessed }: Located): Partial<Judgement> {
  return guessed || failure.resourceId === null ? {} : { inner: failure.text };
}

/** With the inner error known, the wrapper is no explanation any more. */
function notOpen({ diagnosis }: Target): Judgement[] {
  return diagnosis.causes
    .filter(({ cause }) => OPEN.includes(cause))
    .map(({ cause }) => ({
      effect: 'rules-out',
      cause,
      summary: 'The deployment operations name the error below the wrapper.',
    }));
}

function nothingFailed(deployment: Deployment, now: Date): Judgement {
  const name = shown(deployment.name, 64);
  const summary = isActive(deployment)
    ? `The deployment "${name}" is running, since ${when(deployment.startedAt, now)}; nothing in it has failed so far.`
    : `The deployment "${name}" is ${shown(deployment.state, 40)}, but none of its operations tells more.`;
  return { effect: 'neutral', cause: null, summary };
}

/** True where a failure could be the pasted one, as far as the paste names a resource. */
function fits({ resourceId, resourceName }: FailedOperation, { report }: Target): boolean {
  const { id, name } = report.resource;
  if (id !== null && resourceId !== null && parseResourceId(id)?.type !== 'Microsoft.Resources/resourceGroups') {
    return id.toLowerCase() === resourceId.toLowerCase();
  }
  return name === null || name === report.resource.group || lastName(resourceName) === name.toLowerCase();
}

const lastName = (name: string | null): string | undefined => name?.split('/').at(-1)?.toLowerCase();

/** The pasted resource first, then what failed first: later failures often follow from it. */
function byRelevance(failed: readonly FailedOperation[], target: Target): FailedOperation[] {
  const isPasted = (failure: FailedOperation): number => (fits(failure, target) ? 0 : 1);
  return failed.toSorted((a, b) => isPasted(a) - isPasted(b) || (Date.parse(a.at) || 0) - (Date.parse(b.at) || 0));
}

function describe(
  { text, deployments, resourceType, resourceName, statusCode }: FailedOperation,
  found: Located,
  more: number,
) {
  const { code, codes, messages, names } = parseReport(text);
  const path = deployments.map((name) => shown(name, 64)).join(' / ');
  const on = resourceName === null ? '' : ` on ${shown(`${resourceType ?? ''} "${resourceName}"`, 160)}`;
  const message = messages[0] ? `: ${shown(messages[0], 300).replace(/\.$/, '')}` : '';
  const policies =
    names.policies.length === 0 ? '' : ` Policy: ${names.policies.map((name) => shown(name, 200)).join(', ')}.`;
  const others = more > 0 ? ` (and ${more} more like it)` : '';
  const run = found.sure
    ? ''
    : found.guessed
      ? ' It is the newest failed deployment here.'
      : ' It is another run than the pasted one.';
  return `The innermost failure is ${shown(code ?? codes.at(-1) ?? (statusCode || 'an error'), 80)} in deployment "${path}"${on}${message}${others}.${policies}${run}`;
}

function holesOf(
  { resourceId, ref }: FailedOperation,
  { correlationId }: Deployment,
): Readonly<Record<string, string>> {
  const id = resourceId === null ? null : parseResourceId(resourceId);
  const values: Readonly<Record<string, string | null | undefined>> = {
    'deployment.name': ref.name,
    'correlation.id': correlationId,
    'resource.id': resourceId,
    'resource.name': id?.name,
    'resource.parent': id?.parent,
    'resource.type': id?.type,
    'resource.group': id?.group,
    'subscription.id': id?.subscriptionId,
  };
  return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value ? [[key, value]] : [])));
}
