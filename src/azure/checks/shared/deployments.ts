import { z } from 'zod';
import { armPath, parseScope } from '../../arm-path.ts';
import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader, Listed } from '../../azure-reader.ts';
import { odata } from '../../query-literals.ts';
import { before } from './when.ts';

/** Version of Microsoft.Resources for all reads of deployments. */
export const DEPLOYMENTS_API = '2025-03-01';

/** Azure leaves out what it has no value for, or sends null. */
const text = z.string().nullish().catch(null);

const deploymentSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    location: text,
    properties: z.object({
      provisioningState: text,
      timestamp: text,
      duration: text,
      correlationId: text,
      error: z.unknown().optional(),
    }),
  })
  .transform(({ id, name, location, properties }) => ({
    id,
    name,
    /** Null for one in a resource group. */
    location: location ?? null,
    state: properties.provisioningState ?? '',
    /** When its state last changed; ISO 8601 or empty. */
    changedAt: properties.timestamp ?? '',
    startedAt: before(properties.timestamp ?? '', properties.duration ?? undefined),
    correlationId: properties.correlationId ?? null,
    /** ARM's error object, where it failed. */
    error: properties.error,
  }));

/** A deployment, without its parameters and outputs. */
export type Deployment = z.infer<typeof deploymentSchema>;

/** Where a deployment is. */
export interface DeploymentRef {
  /** Encoded path of its group, subscription or management group; empty for the tenant. */
  readonly scope: string;
  readonly name: string;
}

/**
 * A deployment's id taken apart.
 * @returns null for another kind of id
 */
export function deploymentRef(id: string): DeploymentRef | null {
  const path = parseScope(id)?.path;
  const match = /^(.*)\/providers\/Microsoft\.Resources\/deployments\/([^/]+)$/i.exec(path ?? '');
  return match ? { scope: match[1] ?? '', name: decodeURIComponent(match[2] ?? '') } : null;
}

/** Path of a deployment. */
export function deploymentPath({ scope, name }: DeploymentRef): string {
  return `${scope}${armPath`/providers/Microsoft.Resources/deployments/${name}`}`;
}

/** Path of a deployment's operations; in a group clients leave the provider out. */
export function operationsPath({ scope, name }: DeploymentRef): string {
  const provider = /\/resourceGroups\/[^/]+$/i.test(scope) ? '' : '/providers/Microsoft.Resources';
  return `${scope}${provider}${armPath`/deployments/${name}/operations`}`;
}

/** Null where there is none of that name. */
export async function readDeployment(
  azure: AzureReader,
  ref: DeploymentRef,
  signal: AbortSignal,
): Promise<Deployment | null> {
  return azure.get({ path: deploymentPath(ref), apiVersion: DEPLOYMENTS_API, schema: deploymentSchema, signal });
}

/** What deployments to list; all states where none is given. */
export interface DeploymentQuery {
  readonly state?: string;
  /** Most deployments of a page. */
  readonly top: number;
  readonly maxPages?: number;
}

/**
 * Deployments at a scope, not below it. The state is all that the list can be filtered by.
 * @see https://learn.microsoft.com/rest/api/resources/deployments/list-by-resource-group
 */
export async function listDeployments(
  azure: AzureReader,
  scope: string,
  { state, top, maxPages = 1 }: DeploymentQuery,
  signal: AbortSignal,
): Promise<Listed<Deployment>> {
  const list = (filter: Readonly<Record<string, string>>): Promise<Listed<Deployment>> =>
    azure.list({
      path: `${scope}/providers/Microsoft.Resources/deployments`,
      apiVersion: DEPLOYMENTS_API,
      query: { ...filter, $top: String(top) },
      schema: deploymentSchema,
      signal,
      maxPages,
    });
  if (state === undefined) return list({});
  const { items, complete } = await filtered(list, `provisioningState eq ${odata(state)}`);
  // What an endpoint sends beyond the filter is not taken on trust.
  return { items: items.filter((item) => item.state.toLowerCase() === state.toLowerCase()), complete };
}

/** An endpoint that takes no filter is asked for all. */
async function filtered<T>(
  list: (filter: Readonly<Record<string, string>>) => Promise<T>,
  $filter: string,
): Promise<T> {
  try {
    return await list({ $filter });
  } catch (error) {
    if (error instanceof AzureReadError && (error.status === 400 || error.status === 501)) return list({});
    throw error;
  }
}

/** True while a deployment has not come to an end. */
export function isActive({ state }: Deployment): boolean {
  return !/^(?:Succeeded|Failed|Canceled|Deleted)?$/i.test(state);
}
