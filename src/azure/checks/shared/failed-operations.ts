import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader } from '../../azure-reader.ts';
import { type DeploymentOperation, listOperations } from './deployment-operations.ts';
import { type DeploymentRef, deploymentPath, deploymentRef } from './deployments.ts';

/** Templates nest a few levels at most; a run of more is a circle. */
const MAX_DEPTH = 6;
/** Most lists of operations that one walk reads. */
const MAX_READS = 8;
/** Most failed nested deployments of one deployment that are followed. */
const MAX_BREADTH = 4;
/** Longest error that is judged, in characters. */
const LONGEST = 32_768;

/** One operation of a deployment that failed, with nothing further below it that could be read. */
export interface FailedOperation {
  /** Names of the deployments that lead to it, the outermost first. */
  readonly deployments: readonly string[];
  /** The innermost of these. */
  readonly ref: DeploymentRef;
  readonly resourceId: string | null;
  readonly resourceType: string | null;
  readonly resourceName: string | null;
  /** The HTTP status as a word, such as `Conflict`. */
  readonly statusCode: string;
  /** The error, as text to judge: it names the resource and holds the body. */
  readonly text: string;
  readonly at: string;
}

/** A deployment on the way down. */
interface Step {
  readonly ref: DeploymentRef;
  readonly names: readonly string[];
  /** What the deployment above tells of it. */
  readonly told: FailedOperation | null;
}

/**
 * Walks from a deployment through the nested ones that failed, in whatever group or subscription they are, down to the
 * operations that failed first-hand. Where a nested one cannot be read, what is told of it above stands in.
 * @throws AzureReadError where the operations of the first deployment cannot be read
 */
export async function findFailedOperations(
  azure: AzureReader,
  root: DeploymentRef,
  signal: AbortSignal,
): Promise<readonly FailedOperation[]> {
  const found: FailedOperation[] = [];
  const seen = new Set([keyOf(root)]);
  let steps: readonly Step[] = [{ ref: root, names: [root.name], told: null }];
  for (let depth = 1; steps.length > 0; depth++) {
    const read = await Promise.all(steps.map((step) => readFailed(azure, step, signal)));
    const next: Step[] = [];
    for (const operations of read) {
      let followed = 0;
      for (const operation of operations) {
        const ref = nestedRef(operation);
        const isNew = ref !== null && !seen.has(keyOf(ref));
        if (isNew && depth < MAX_DEPTH && followed < MAX_BREADTH && seen.size < MAX_READS) {
          followed += 1;
          seen.add(keyOf(ref));
          next.push({ ref, names: [...operation.deployments, ref.name], told: operation });
        } else if (ref === null || isNew) {
          found.push(operation);
        }
      }
    }
    steps = next;
  }
  return found;
}

const keyOf = (ref: DeploymentRef): string => deploymentPath(ref).toLowerCase();

function nestedRef({ resourceType, resourceId }: FailedOperation): DeploymentRef | null {
  return resourceType?.toLowerCase() === 'microsoft.resources/deployments' && resourceId !== null
    ? deploymentRef(resourceId)
    : null;
}

/** The failed operations of one deployment; what was told of it where it has none to show. */
async function readFailed(azure: AzureReader, step: Step, signal: AbortSignal): Promise<readonly FailedOperation[]> {
  const { ref, names, told } = step;
  // Followed once more, this one would be a circle: it is an end.
  const instead = told === null ? [] : [{ ...told, resourceType: null }];
  try {
    const { items } = await listOperations(azure, ref, signal);
    const failed = items.filter(({ state }) => /^Failed$/i.test(state));
    return failed.length === 0 ? instead : failed.map((item) => toFailed(item, ref, names));
  } catch (error) {
    if (told !== null && error instanceof AzureReadError && error.kind !== 'timeout') return instead;
    throw error;
  }
}

function toFailed(operation: DeploymentOperation, ref: DeploymentRef, deployments: readonly string[]): FailedOperation {
  const { kind, resourceId, resourceType, resourceName, statusCode, statusMessage, at } = operation;
  const where = resourceId ?? resourceName ?? 'a resource';
  return {
    deployments,
    ref,
    resourceId,
    resourceType,
    resourceName,
    statusCode,
    text: `${kind} of ${where} failed with status ${statusCode}:\n${errorBody(statusMessage, statusCode)}`,
    at,
  };
}

/** An error as JSON text: plain text becomes the message of the status. */
export function errorBody(message: unknown, code: string): string {
  const isJson = typeof message === 'string' && /^\s{0,20}[[{]/.test(message);
  const body = isJson
    ? message
    : JSON.stringify(
        typeof message === 'object' && message !== null ? message : { error: { code, message: String(message ?? '') } },
      );
  return body.slice(0, LONGEST);
}
