import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader } from '../../azure-reader.ts';
import { isWithin } from '../../target-scope.ts';
import { type DeploymentOperation, listOperations } from './deployment-operations.ts';
import { type Deployment, type DeploymentRef, deploymentPath, deploymentRef } from './deployments.ts';

/** Most lists of operations that are read to find out who works on a resource. */
const MAX_READS = 6;
const MAX_DEPTH = 4;

/** A running deployment that has to do with a resource. */
export interface DeploymentWork {
  /** The running deployment that was listed, the outermost of its run. */
  readonly deployment: Deployment;
  /** Name of the nested deployment whose operation it is; null for the deployment's own. */
  readonly nested: string | null;
  readonly operation: DeploymentOperation;
  /** False where this step of it has ended. */
  readonly isGoing: boolean;
}

/** What was found out about running deployments. */
export interface WorkFound {
  /** The one that works on the resource, else one that has; null where none does. */
  readonly work: DeploymentWork | null;
  /** True where the operations of all of them were read. */
  readonly isWhole: boolean;
}

/**
 * Finds the running deployment that writes a resource, what holds it or what it holds, down through those nested in it.
 * @param running the oldest first: a deployment starts before those nested in it
 * @param path the resource's id
 */
export async function findWork(
  azure: AzureReader,
  running: readonly Deployment[],
  path: string,
  signal: AbortSignal,
): Promise<WorkFound> {
  const seen = new Set<string>();
  let isWhole = true;
  let ended: DeploymentWork | null = null;
  for (const deployment of running) {
    const root = deploymentRef(deployment.id);
    let level: readonly DeploymentRef[] = root === null ? [] : [root];
    for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
      const fresh = level.filter((ref) => !seen.has(keyOf(ref))).slice(0, MAX_READS - seen.size);
      isWhole &&= fresh.length === level.length || seen.size < MAX_READS;
      for (const ref of fresh) seen.add(keyOf(ref));
      const read = await Promise.all(fresh.map((ref) => operationsOf(azure, ref, signal)));
      const next: DeploymentRef[] = [];
      for (const [index, operations] of read.entries()) {
        isWhole &&= operations !== null;
        for (const operation of operations ?? []) {
          const isGoing = isUnderWay(operation);
          const nested = nestedRef(operation);
          if (nested !== null) {
            if (isGoing) next.push(nested);
            continue;
          }
          if (!concerns(operation, path)) continue;
          const ref = fresh[index];
          const isOwn = ref !== undefined && root !== null && keyOf(ref) === keyOf(root);
          const work = { deployment, nested: isOwn ? null : (ref?.name ?? null), operation, isGoing };
          if (isGoing) return { work, isWhole };
          ended ??= work;
        }
      }
      level = next;
    }
  }
  return { work: ended, isWhole };
}

const keyOf = (ref: DeploymentRef): string => deploymentPath(ref).toLowerCase();

const isUnderWay = ({ state }: DeploymentOperation): boolean => !/^(?:Succeeded|Failed|Canceled|Skipped)$/i.test(state);

function nestedRef({ resourceType, resourceId }: DeploymentOperation): DeploymentRef | null {
  const isDeployment = /^Microsoft\.Resources\/deployments$/i.test(resourceType ?? '');
  return isDeployment && resourceId !== null ? deploymentRef(resourceId) : null;
}

function concerns({ resourceId }: DeploymentOperation, path: string): boolean {
  // Below a group lies everything: only the resource and its kin count.
  const isResource = resourceId !== null && /\/providers\/[^/]+\/[^/]+\/[^/]+/i.test(resourceId);
  return isResource && (isWithin(resourceId, path) || isWithin(path, resourceId));
}

/** Null where they cannot be read. */
async function operationsOf(azure: AzureReader, ref: DeploymentRef, signal: AbortSignal) {
  try {
    return (await listOperations(azure, ref, signal)).items;
  } catch (error) {
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}
