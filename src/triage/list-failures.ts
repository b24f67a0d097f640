import type { AzureContext, AzureTrouble } from './azure-context.ts';

/** Which failed deployments are wanted; all that is null is left open. */
export interface FailureQuery {
  readonly subscriptionId: string | null;
  readonly resourceGroup: string | null;
  readonly deploymentName: string | null;
  /** The last 7 days where both are null. */
  readonly from: Date | null;
  /** Now where null. */
  readonly to: Date | null;
  /** What was written, for a deployment's id or portal link in it; the link beats the names. */
  readonly text?: string;
}

/** A deployment that failed. */
export interface FailedDeployment {
  /** Resource id: what `triageDeployment` takes. */
  readonly id: string;
  readonly name: string;
  readonly scope: 'group' | 'subscription' | 'management-group' | 'tenant';
  /** Null at other scopes than a group. */
  readonly group: string | null;
  /** Null at a management group or the tenant. */
  readonly subscriptionId: string | null;
  readonly subscriptionName: string | null;
  /** When it failed; ISO 8601. */
  readonly at: string;
  readonly durationSeconds: number | null;
  /** Innermost code of the error that the deployment itself holds; null where it holds none. */
  readonly code: string | null;
  readonly correlationId: string | null;
}

/** Failed deployments, or why there are none to show. */
export type FailureList =
  | {
      readonly kind: 'listed';
      /** Newest first; those nested in another of the list are left out. May be empty. */
      readonly failures: readonly FailedDeployment[];
      /** For people, such as `the resource group "rg-shop"`. */
      readonly lookedAt: readonly string[];
      /** What could not, or not within the budget, be looked at: sentences. Empty where the list is whole. */
      readonly notLookedAt: readonly string[];
    }
  /** The text or the name means one deployment, which did not fail: running since, or succeeded at, `at`. */
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

/**
 * Recent failed deployments: of a name, in a group, or across all subscriptions that may be read. Never throws for what Azure
 * answers, never takes longer than the deadline, never makes more than 25 calls; what was left out for that is said.
 */
export async function listFailures(_query: FailureQuery, _context: AzureContext): Promise<FailureList> {
  return { kind: 'unreachable', because: 'This is not built yet.' };
}
