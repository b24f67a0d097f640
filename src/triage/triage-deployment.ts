import {
  type Deployment,
  type DeploymentRef,
  deploymentPath,
  deploymentRef,
  isActive,
  readDeployment,
} from '../azure/checks/shared/deployments.ts';
import { findFailedOperations } from '../azure/checks/shared/failed-operations.ts';
import { isOpen } from '../diagnosis/rank.ts';
import type { Knowledge } from '../knowledge/knowledge.ts';
import type { ErrorReport } from '../report/error-report.ts';
import { findDeploymentId } from '../report/find-deployment-id.ts';
import { parseReport } from '../report/parse-report.ts';
import { redact } from '../report/redact.ts';
import { parseResourceId } from '../report/resource/resource-id.ts';
import type { AzureTrouble } from './azure-context.ts';
import { type AzureSession, refusal, unanswered, withAzure } from './azure-session.ts';
import { READS } from './read-names.ts';
import { triage } from './triage.ts';
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
      /** Names of the deployments from it down to the one in which something failed first-hand; its own name where that is it. */
      readonly failedIn: readonly string[];
    } & LiveTriage)
  /** Instants are ISO 8601. */
  | { readonly kind: 'running'; readonly deployment: SeenDeployment; readonly state: string; readonly since: string }
  | { readonly kind: 'succeeded'; readonly deployment: SeenDeployment; readonly at: string }
  | { readonly kind: 'canceled'; readonly deployment: SeenDeployment; readonly at: string }
  /** There is no such deployment, or the text is no id of one. */
  | { readonly kind: 'not-found'; readonly because: string }
  | AzureTrouble;

const DEADLINE_MS = 8_000;
/** Most calls to Azure for all of it. */
const BUDGET = 25;
/** How much of the deadline may go by before the triage. */
const SHARE_FOR_READING = 0.4;
/** Failures below a deployment that go into the text. */
const MOST_FAILURES = 3;

/**
 * Leads from a deployment in Azure to a diagnosis: its error is the paste, and the rest goes as with a pasted one. Where its error
 * is a wrapper, what failed first-hand below it is part of the paste, so that the checks look at that. Never throws for what Azure
 * answers.
 * @param deploymentId resource id of a deployment, as `listFailures` gives it, or a link to one in the portal
 */
export async function triageDeployment(deploymentId: string, context: LiveContext): Promise<DeploymentTriage> {
  const ref = deploymentRef(deploymentId) ?? deploymentRef(findDeploymentId(deploymentId) ?? '');
  if (ref === null) return { kind: 'not-found', because: 'That is no resource id of a deployment.' };
  const deadlineMs = context.deadlineMs ?? DEADLINE_MS;
  const start = performance.now();
  const read = await withAzure({ ...context, deadlineMs: deadlineMs * SHARE_FOR_READING }, (session) =>
    readFailure(ref, context.knowledge, session),
  );
  if (read.kind !== 'failed') return read;
  const { deployment, paste, at, failedIn, calls } = read;
  const live = await triageReport(reportOf(paste, deployment), {
    ...context,
    deadlineMs: Math.max(0, deadlineMs - (performance.now() - start)),
    budget: BUDGET - calls,
  });
  return { kind: 'triaged', deployment, paste, at, failedIn, ...live };
}

/** A deployment that failed, as a paste. */
interface ReadFailure {
  readonly kind: 'failed';
  readonly deployment: SeenDeployment;
  readonly paste: string;
  readonly at: string;
  readonly failedIn: readonly string[];
  /** Calls to Azure that it took. */
  readonly calls: number;
}

async function readFailure(
  ref: DeploymentRef,
  knowledge: Knowledge,
  session: AzureSession,
): Promise<ReadFailure | Exclude<DeploymentTriage, { kind: 'triaged' }>> {
  const { azure, signal } = session;
  const refused = refusal(session, parseResourceId(ref.scope)?.subscriptionId ?? null);
  if (refused) return refused;
  const read = await session.attempt(READS.deployments, async () => ({
    deployment: await readDeployment(azure, ref, signal),
  }));
  if (read === null) return unanswered(session);
  const { deployment } = read;
  if (deployment === null) {
    const because = `There is no deployment "${ref.name}" there: it was never accepted, or was removed from the history.`;
    return { kind: 'not-found', because };
  }
  const seen = seenDeployment(deployment, deploymentPath(ref));
  const other = notFailed(deployment, seen);
  if (other) return other;
  const own = pasteOf(deployment, seen);
  const lead = triage(own, { knowledge }).causes[0];
  const isWrapper = lead === undefined || isOpen(lead.cause);
  const failed = isWrapper
    ? await session.attempt(READS.operations, () => findFailedOperations(azure, ref, signal))
    : null;
  const paste = [own, ...(failed ?? []).slice(0, MOST_FAILURES).map(({ text }) => redact(text))].join('\n\n');
  const failedIn = failed?.[0]?.deployments ?? [seen.name];
  return {
    kind: 'failed',
    deployment: seen,
    paste,
    at: deployment.changedAt,
    failedIn,
    calls: BUDGET - session.callsLeft(),
  };
}

function seenDeployment({ id, name, correlationId }: Deployment, path: string): SeenDeployment {
  const [, subscriptionId = null, group = null] =
    /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?/i.exec(path) ?? [];
  return { id, name, group: group === null ? null : decodeURIComponent(group), subscriptionId, correlationId };
}

function notFailed(deployment: Deployment, seen: SeenDeployment) {
  const { state, startedAt, changedAt } = deployment;
  if (isActive(deployment)) return { kind: 'running' as const, deployment: seen, state, since: startedAt };
  if (/^Succeeded$/i.test(state)) return { kind: 'succeeded' as const, deployment: seen, at: changedAt };
  return /^Canceled$/i.test(state) ? { kind: 'canceled' as const, deployment: seen, at: changedAt } : null;
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
