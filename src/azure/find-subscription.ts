import { z } from 'zod';
import type { ErrorReport } from '../report/error-report.ts';
import type { MayRead } from './access.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureReader } from './azure-reader.ts';
import { NoCredentialError } from './credential.ts';
import { type ReadLimits, startDeadline } from './deadline.ts';
import { kql } from './query-literals.ts';

/** Most calls that the search takes: two, and each once more where a connection breaks. */
export const SEARCH_CALLS = 4;
/**
 * Most subscriptions of one query.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/troubleshoot/general
 */
const MOST = 1000;

/** The subscription to look in; else why it is not known. */
export type FoundSubscription =
  | { readonly id: string }
  | { readonly id: null; readonly error: AzureReadError | NoCredentialError };

/** What the search works with. */
export interface SearchOptions {
  readonly createReader: (limits: ReadLimits) => AzureReader;
  readonly mayRead: MayRead;
  readonly deadlineMs: number;
}

/**
 * The subscription to look in where a paste names none: the only one that may be read, else the only one that has the group or
 * the resource of that name. Nobody is asked on a guess. Never throws.
 * @see https://learn.microsoft.com/rest/api/resources/subscriptions/list
 */
export async function findSubscription(report: ErrorReport, options: SearchOptions): Promise<FoundSubscription> {
  const deadline = startDeadline(options.deadlineMs);
  const { signal, remainingMs } = deadline;
  try {
    const reader = options.createReader({ signal, remainingMs, budget: SEARCH_CALLS });
    const { items, complete } = await reader.list({
      path: '/subscriptions',
      apiVersion: '2022-12-01',
      schema: z.object({ subscriptionId: z.string() }),
      signal,
    });
    const allowed = items.map(({ subscriptionId }) => subscriptionId).filter(options.mayRead);
    const [only, ...others] = allowed;
    if (only === undefined) return unknown('there is no subscription that may be read.');
    if (others.length === 0 && complete) return { id: only };
    const holders = await subscriptionsWith(report, reader, allowed, signal);
    const [holder, ...more] = holders;
    if (holder !== undefined && more.length === 0) return { id: holder };
    const count = holders.length > 1 ? holders.length : allowed.length;
    return unknown(`the paste names no subscription, and ${count} may be meant: add its id or the whole resource id.`);
  } catch (error) {
    if (error instanceof AzureReadError || error instanceof NoCredentialError) return { id: null, error };
    return unknown('something went wrong here.');
  } finally {
    deadline.close();
  }
}

const unknown = (message: string): FoundSubscription => ({ id: null, error: new AzureReadError('refused', message) });

const rowsSchema = z.object({ data: z.array(z.object({ subscriptionId: z.string() })) });

/** Those of the subscriptions that hold what the paste names. */
async function subscriptionsWith(
  report: ErrorReport,
  reader: AzureReader,
  subscriptions: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const query = queryOf(report);
  if (query === null) return [];
  const { data } = await reader.post('resource-graph', {
    path: '/providers/Microsoft.ResourceGraph/resources',
    apiVersion: '2021-03-01',
    body: {
      subscriptions: subscriptions.slice(0, MOST),
      query: `${query} | project subscriptionId | take 100`,
      options: { $top: 100, resultFormat: 'objectArray' },
    },
    schema: rowsSchema,
    signal,
  });
  const found = new Set(data.map(({ subscriptionId }) => subscriptionId.toLowerCase()));
  return subscriptions.filter((id) => found.has(id.toLowerCase()));
}

/**
 * Looks for the group, else for the resource. Of a child the table has no row.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
 */
function queryOf({ resource: { group, type, name } }: ErrorReport): string | null {
  if (group !== null) {
    return `resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups' and name =~ ${kql(group)}`;
  }
  const isTop = type !== null && /^[^/]+\/[^/]+$/.test(type);
  return isTop && name !== null ? `resources | where type =~ ${kql(type)} and name =~ ${kql(name)}` : null;
}
