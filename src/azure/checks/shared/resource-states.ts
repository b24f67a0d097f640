import { parseScope } from '../../arm-path.ts';
import type { AzureReader } from '../../azure-reader.ts';
import type { Target } from '../../check.ts';
import { readResource } from './read-resource.ts';
import { type ResourceState, stateOf } from './state-of.ts';
import { resourceAt, type TargetResource, targetResource } from './target-resource.ts';

/** A resource that holds others is read, and what holds that; no more. */
const MAX_RESOURCES = 3;

/** A resource that was looked at. */
export interface SeenResource {
  readonly resource: TargetResource;
  /** Null where there is no such resource. */
  readonly state: ResourceState | null;
}

/** The resource that failed and what holds it, the resource first; none for a group or a deployment. */
export function statefulResources(target: Target): readonly TargetResource[] {
  const own = targetResource(target);
  if (own === null || /^Microsoft\.Resources\//i.test(own.type)) return [];
  const parents = own.scope.parents.flatMap((path) => {
    const scope = parseScope(path);
    const resource = scope && resourceAt(scope, own.subscriptionId);
    return resource ? [resource] : [];
  });
  return [own, ...parents].slice(0, MAX_RESOURCES);
}

/** Their provisioning states; what cannot be read is left out. */
export async function readStates(
  target: Target,
  azure: AzureReader,
  signal: AbortSignal,
): Promise<readonly SeenResource[]> {
  const read = await Promise.allSettled(
    statefulResources(target).map(async (resource): Promise<SeenResource> => {
      const body = await readResource(azure, resource, { signal });
      return { resource, state: body && stateOf(resource.type, body) };
    }),
  );
  return read.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}
