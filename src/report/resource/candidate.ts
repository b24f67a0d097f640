import type { FoundError } from '../found-error.ts';
import type { ResourceId } from './resource-id.ts';

/** What one place in a paste says about the resource; what it doesn't say is absent. */
export interface Candidate {
  readonly id?: string | null;
  readonly type?: string | null;
  readonly name?: string | null;
  readonly parent?: string | null;
  readonly group?: string | null;
  readonly subscriptionId?: string | null;
}

/** What the resource is looked for in. */
export interface Scene {
  /** Redacted, unwrapped text. */
  readonly text: string;
  /** The error that explains the failure, where one was read. */
  readonly lead: FoundError | null;
  /** Every ARM id in the text, in order of place. */
  readonly ids: readonly ResourceId[];
}

/** A place where pastes name their resource. */
export type CandidateReader = (scene: Scene) => Candidate | null;

/** A resource id as a candidate. */
export function fromId(found: ResourceId): Candidate {
  const { id, type, name, parent, group, subscriptionId } = found;
  return { id: type === null ? null : id, type, name, parent, group, subscriptionId };
}

const NOT_THE_RESOURCE =
  /\/(?:operations|operationresults|operationStatuses|asyncOperations|\w{1,40}OperationStatuses|events|operationsStatus)(?:\/|$)|Microsoft\.Resources\/deployments\/|Microsoft\.Authorization\/(?:policyDefinitions|policySetDefinitions|locks|denyAssignments)\//i;

/** False for ids of operations, events, deployments, policies and locks: they are about the failure, not its object. */
export function isResource(found: ResourceId): boolean {
  const { type } = found;
  return (
    type !== null &&
    type !== 'Microsoft.Resources/resourceGroups' &&
    !/\/locations$/i.test(type) &&
    !NOT_THE_RESOURCE.test(found.id)
  );
}
