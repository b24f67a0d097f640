import {
  type Deployment,
  deploymentPath,
  deploymentRef,
  isActive,
  readDeployment,
} from '../azure/checks/shared/deployments.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { findDeploymentId } from '../report/find-deployment-id.ts';
import { parseReport } from '../report/parse-report.ts';
import { redact } from '../report/redact.ts';
import { parseResourceId } from '../report/resource/resource-id.ts';
import type { AzureTrouble } from './azure-context.ts';
import { refusal, unanswered, withAzure } from './azure-session.ts';
import { READS } from './read-names.ts';
import { type LiveContext, type LiveTriage, triageReport } from './triage-live.ts';

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

const DEADLINE_MS = 8_000;
/** What is left of the 25 calls once the deployment was read, with one more try. */
const BUDGET = 23;

/**
 * Leads from a deployment in Azure to a diagnosis: its error is the paste, and the rest goes as with a pasted one. Never throws
 * for what Azure answers.
 * @param deploymentId resource id of a deployment, as `listFailures` gives it, or a link to one in the portal
 */
export async function triageDeployment(deploymentId: string, context: LiveContext): Promise<DeploymentTriage> {
  const ref = deploymentRef(deploymentId) ?? deploymentRef(findDeploymentId(deploymentId) ?? '');
  if (ref === null) return { kind: 'not-found', because: 'That is no resource id of a deployment.' };
  const deadlineMs = context.deadlineMs ?? DEADLINE_MS;
  const start = performance.now();
  const read = await withAzure({ ...context, deadlineMs }, async (session) => {
    const refused = refusal(session, parseResourceId(ref.scope)?.subscriptionId ?? null);
    if (refused) return refused;
    const found = await session.attempt(READS.deployments, async () => ({
      deployment: await readDeployment(session.azure, ref, session.signal),
    }));
    return found ?? unanswered(session);
  });
  if ('kind' in read) return read;
  const { deployment } = read;
  if (deployment === null) {
    const because = `There is no deployment "${ref.name}" there: it was never accepted, or was removed from the history.`;
    return { kind: 'not-found', because };
  }
  const seen = seenDeployment(deployment, deploymentPath(ref));
  const other = notFailed(deployment, seen);
  if (other) return other;
  const paste = pasteOf(deployment, seen);
  const live = await triageReport(reportOf(paste, seen), {
    ...context,
    deadlineMs: Math.max(0, deadlineMs - (performance.now() - start)),
    budget: BUDGET,
  });
  return { kind: 'triaged', deployment: seen, paste, at: deployment.changedAt, ...live };
}

function seenDeployment({ id, name, correlationId }: Deployment, path: string): SeenDeployment {
  const [, subscriptionId = null, group = null] =
    /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?/i.exec(path) ?? [];
  return { id, name, group: group === null ? null : decodeURIComponent(group), subscriptionId, correlationId };
}

function notFailed(deployment: Deployment, seen: SeenDeployment): DeploymentTriage | null {
  const { state, startedAt, changedAt } = deployment;
  if (isActive(deployment)) return { kind: 'running', deployment: seen, state, since: startedAt };
  if (/^Succeeded$/i.test(state)) return { kind: 'succeeded', deployment: seen, at: changedAt };
  return /^Canceled$/i.test(state) ? { kind: 'canceled', deployment: seen, at: changedAt } : null;
}

/** A deployment's body as clients print it, without what a diagnosis has no use for. */
function pasteOf({ error, changedAt, state }: Deployment, { id, name, correlationId }: SeenDeployment): string {
  const unsaid = { code: 'DeploymentFailed', message: 'The deployment failed, and says no more itself.' };
  const properties = {
    provisioningState: state,
    timestamp: changedAt,
    correlationId,
    error: typeof error === 'object' && error !== null ? error : unsaid,
  };
  return redact(JSON.stringify({ id, name, type: 'Microsoft.Resources/deployments', properties }, null, 2));
}

/** What the paste says; what is known for sure is not left to how it reads. */
function reportOf(paste: string, seen: SeenDeployment): ErrorReport {
  const report = parseReport(paste);
  const others = report.names.otherResources.filter((id) => id.toLowerCase() !== seen.id.toLowerCase());
  return {
    ...report,
    correlationId: seen.correlationId ?? report.correlationId,
    deploymentName: seen.name,
    resource: {
      ...report.resource,
      group: report.resource.group ?? seen.group,
      subscriptionId: seen.subscriptionId ?? report.resource.subscriptionId,
    },
    names: { ...report.names, otherResources: [seen.id, ...others] },
  };
}
