import type { AzureTrouble } from './azure-context.ts';
import type { LiveContext, LiveTriage } from './triage-live.ts';

/** A deployment that was looked at. */
export interface SeenDeployment {
  readonly id: string;
  readonly name: string;
  readonly group: string | null;
  readonly subscriptionId: string | null;
  readonly correlationId: string | null;
}

/** A live triage of a failed deployment, or what the deployment is instead. */
export type DeploymentTriage =
  | ({
      readonly kind: 'triaged';
      readonly deployment: SeenDeployment;
      /** The text that was triaged: give it to `triageLive` or `triage` for a second look, such as one with answers. */
      readonly paste: string;
      /** When it failed; ISO 8601. */
      readonly at: string;
    } & LiveTriage)
  /** Instants are ISO 8601. */
  | { readonly kind: 'running'; readonly deployment: SeenDeployment; readonly state: string; readonly since: string }
  | { readonly kind: 'succeeded'; readonly deployment: SeenDeployment; readonly at: string }
  | { readonly kind: 'canceled'; readonly deployment: SeenDeployment; readonly at: string }
  /** There is no such deployment, or the text is no id of one. */
  | { readonly kind: 'not-found'; readonly because: string }
  | AzureTrouble;

/**
 * Leads from a deployment in Azure to a diagnosis: its error is the paste, and the rest goes as with a pasted one. Never throws
 * for what Azure answers.
 * @param deploymentId resource id of a deployment, as `listFailures` gives it
 */
export async function triageDeployment(_deploymentId: string, _context: LiveContext): Promise<DeploymentTriage> {
  return { kind: 'unreachable', because: 'This is not built yet.' };
}
