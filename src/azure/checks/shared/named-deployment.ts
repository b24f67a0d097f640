import { armPath, parseScope } from '../../arm-path.ts';
import type { AzureReader } from '../../azure-reader.ts';
import type { Target } from '../../check.ts';
import { type Deployment, type DeploymentRef, deploymentRef, readDeployment } from './deployments.ts';

/** A deployment, and where it was found. */
export interface FoundDeployment {
  readonly ref: DeploymentRef;
  readonly deployment: Deployment;
}

/** Path of the group that a paste names, in the subscription that is looked in; null where it names none. */
export function groupScope({ report, subscriptionId }: Target): string | null {
  const { group } = report.resource;
  if (subscriptionId === null || group === null) return null;
  return armPath`/subscriptions/${subscriptionId}/resourceGroups/${group}`;
}

/** Path of the subscription that is looked in. */
export function subscriptionScope({ subscriptionId }: Target): string | null {
  return subscriptionId === null ? null : armPath`/subscriptions/${subscriptionId}`;
}

/**
 * The deployment whose id a paste holds: the one that it calls the deployment, before others. One in another subscription is
 * passed over.
 */
export function pastedDeployment({ report, subscriptionId }: Target): DeploymentRef | null {
  const { resource, names, deploymentName } = report;
  const refs = [resource.id, ...names.otherResources].flatMap((id) => {
    const scope = id === null ? null : parseScope(id);
    const isHere =
      scope?.subscriptionId === null || scope?.subscriptionId.toLowerCase() === subscriptionId?.toLowerCase();
    const ref = id !== null && isHere ? deploymentRef(id) : null;
    return ref ? [ref] : [];
  });
  return refs.find(({ name }) => name.toLowerCase() === deploymentName?.toLowerCase()) ?? refs[0] ?? null;
}

/** True where a paste names its deployment. */
export function namesDeployment(target: Target): boolean {
  return target.report.deploymentName !== null || pastedDeployment(target) !== null;
}

/** Reads the deployment that a paste names: by its id, else by its name in the group, else in the subscription. */
export async function readNamedDeployment(
  target: Target,
  azure: AzureReader,
  signal: AbortSignal,
): Promise<FoundDeployment | null> {
  for (const ref of whereNamed(target)) {
    const deployment = await readDeployment(azure, ref, signal);
    if (deployment) return { ref, deployment };
  }
  return null;
}

function whereNamed(target: Target): DeploymentRef[] {
  const pasted = pastedDeployment(target);
  if (pasted) return [pasted];
  const name = target.report.deploymentName;
  if (name === null) return [];
  return [groupScope(target), subscriptionScope(target)].flatMap((scope) => (scope === null ? [] : [{ scope, name }]));
}
