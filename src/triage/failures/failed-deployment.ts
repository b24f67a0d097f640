import { type Deployment, deploymentRef } from '../../azure/checks/shared/deployments.ts';
import { errorBody } from '../../azure/checks/shared/failed-operations.ts';
import type { FoundGroup } from '../../azure/find-groups.ts';
import { parseReport } from '../../report/parse-report.ts';

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

/** What a deployment's id tells. */
export type DeploymentPlace = Pick<FailedDeployment, 'id' | 'name' | 'scope' | 'group' | 'subscriptionId'>;

/** Longest error that is read for its code, in characters. */
const LONGEST = 32_768;

/** Null for what is no id of a deployment. */
export function deploymentPlace(id: string): DeploymentPlace | null {
  const ref = deploymentRef(id);
  if (ref === null) return null;
  const [, subscriptionId = null, group = null] =
    /^\/subscriptions\/([^/]+)(?:\/resourceGroups\/([^/]+))?$/i.exec(ref.scope) ?? [];
  const scope = group !== null ? 'group' : subscriptionId !== null ? 'subscription' : undefined;
  return {
    id,
    name: ref.name,
    scope: scope ?? (ref.scope === '' ? 'tenant' : 'management-group'),
    group: group === null ? null : decodeURIComponent(group),
    subscriptionId,
  };
}

/** The group of a deployment in one; none for others. */
export function groupOf({ id }: Pick<FailedDeployment, 'id'>): FoundGroup[] {
  const place = deploymentPlace(id);
  return place?.group != null && place.subscriptionId !== null
    ? [{ name: place.group, subscriptionId: place.subscriptionId }]
    : [];
}

/** A deployment's line in a list of failures; null for what has no proper id. */
export function failedDeployment(
  { id, startedAt, changedAt, correlationId, error }: Deployment,
  nameOf: (subscriptionId: string) => string | null,
): FailedDeployment | null {
  const place = deploymentPlace(id);
  if (place === null) return null;
  const seconds = Math.round((Date.parse(changedAt) - Date.parse(startedAt)) / 1000);
  return {
    ...place,
    subscriptionName: place.subscriptionId === null ? null : nameOf(place.subscriptionId),
    at: isoOf(changedAt),
    durationSeconds: seconds > 0 ? seconds : null,
    code: codeOf(error),
    correlationId,
  };
}

function codeOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  const { code, codes } = parseReport(errorBody({ error }, '').slice(0, LONGEST));
  return code ?? codes.at(-1) ?? null;
}

function isoOf(instant: string): string {
  const date = new Date(instant);
  return Number.isNaN(date.getTime()) ? instant : date.toISOString();
}

/**
 * Newest first, without those that another one of the list ran: they share its correlation id, and it ends after them.
 */
export function withoutNested(failures: readonly FailedDeployment[]): FailedDeployment[] {
  const known = new Map(failures.map((failure) => [failure.id.toLowerCase(), failure]));
  const newest = [...known.values()].sort((a, b) => Date.parse(b.at) - Date.parse(a.at) || width(b) - width(a));
  const runs = new Set<string>();
  return newest.filter(({ correlationId, id }) => {
    const run = correlationId?.toLowerCase() ?? id.toLowerCase();
    return !runs.has(run) && runs.add(run);
  });
}

/** At one instant the wider scope's is the outer one. */
const width = ({ scope }: FailedDeployment): number =>
  ['group', 'subscription', 'management-group', 'tenant'].indexOf(scope);
