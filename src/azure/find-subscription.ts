import { z } from 'zod';
import type { ErrorReport } from '../report/error-report.ts';
import type { MayRead } from './access.ts';
import { armPath } from './arm-path.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureReader } from './azure-reader.ts';
import { readDeployment } from './checks/shared/deployments.ts';
import { isListed, resourcesByName } from './checks/shared/resources-by-name.ts';
import { NoCredentialError } from './credential.ts';
import { listSubscriptions, type Subscription } from './list-subscriptions.ts';
import { queryGraph } from './query-graph.ts';
import { kql } from './query-literals.ts';

/** More subscriptions than these are not asked one by one. */
const MAX_ASKED = 8;
/** Shorter names are words of any sentence. */
const SHORTEST_NAME = 4;

/** The subscription to look in; else why it is not known. */
export type FoundSubscription =
  | { readonly id: string }
  | { readonly id: null; readonly error: AzureReadError | NoCredentialError };

/**
 * The subscription to look in where a paste names none by id: the only one that may be read, the one whose id or name stands in
 * the text, or the only one that has the group, the resource or the deployment of the paste. Nobody is asked on a guess. Never
 * throws.
 */
export async function findSubscription(
  report: ErrorReport,
  azure: AzureReader,
  mayRead: MayRead,
  signal: AbortSignal,
): Promise<FoundSubscription> {
  try {
    const { items: all, complete } = await listSubscriptions(azure, mayRead, signal, 3);
    const [first, ...others] = all;
    if (first === undefined) {
      return unknown('there is no subscription that may be read: the Reader role on one would change that.');
    }
    if (others.length === 0 && complete) return { id: first.id };
    const said = all.filter(({ id, name }) => isSaid(report.text, id) || isSaid(report.text, name));
    // A few are asked themselves, at once; many through Resource Graph, whose copy is minutes old.
    const search = all.length <= MAX_ASKED ? oneByOne : inGraph;
    const found = said.length === 1 ? said : await search(report, all, azure, signal);
    const [only, ...more] = found;
    if (only !== undefined && more.length === 0) return { id: only.id };
    const count = more.length > 0 ? found.length : `${complete ? '' : 'more than '}${all.length}`;
    return unknown(`the paste names no subscription, and ${count} may be meant: add its id or the whole resource id.`);
  } catch (error) {
    if (error instanceof AzureReadError || error instanceof NoCredentialError) return { id: null, error };
    return unknown('something went wrong here.');
  }
}

const unknown = (message: string): FoundSubscription => ({ id: null, error: new AzureReadError('refused', message) });

/** True where an id or a name stands in the text as a word of its own. */
function isSaid(text: string, name: string): boolean {
  if (name.length < SHORTEST_NAME) return false;
  const [where, what] = [text.toLowerCase(), name.toLowerCase()];
  for (let at = where.indexOf(what); at >= 0; at = where.indexOf(what, at + 1)) {
    const around = `${where[at - 1] ?? ' '}${where[at + what.length] ?? ' '}`;
    if (!/[\w-]/.test(around)) return true;
  }
  return false;
}

/**
 * Looks for the group, else for the resource. Of a child the table has no row.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/reference/supported-tables-resources
 */
function queryOf({ resource: { group, type, name } }: ErrorReport): string | null {
  if (group !== null) {
    return `resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups' and name =~ ${kql(group)}`;
  }
  const hasRow = type !== null && name !== null && isListed(type);
  return hasRow ? `resources | where type =~ ${kql(type)} and name =~ ${kql(name)}` : null;
}

const rowSchema = z.object({ subscriptionId: z.string() });

/** Those of the subscriptions that hold what the paste names: by one call, however many they are. */
async function inGraph(
  report: ErrorReport,
  all: readonly Subscription[],
  azure: AzureReader,
  signal: AbortSignal,
): Promise<readonly Subscription[]> {
  const query = queryOf(report);
  if (query === null) return [];
  const subscriptions = all.map(({ id }) => id);
  const { items } = await queryGraph(azure, {
    query: `${query} | project subscriptionId | take 100`,
    subscriptions,
    schema: rowSchema,
    top: 100,
    signal,
  });
  const found = new Set(items.map(({ subscriptionId }) => subscriptionId.toLowerCase()));
  return all.filter(({ id }) => found.has(id.toLowerCase()));
}

/**
 * As `inGraph`, by one read a subscription.
 * @throws AzureReadError where one could not be read, and none of the others has it
 */
async function oneByOne(
  { resource, deploymentName }: ErrorReport,
  all: readonly Subscription[],
  azure: AzureReader,
  signal: AbortSignal,
): Promise<readonly Subscription[]> {
  const { group, type, name } = resource;
  const has = async (subscriptionId: string): Promise<boolean> => {
    if (group !== null) return (await azure.resourceGroup({ subscriptionId, name: group, signal })) !== null;
    if (type !== null && name !== null && isListed(type)) {
      return (await resourcesByName(azure, { subscriptionId, type, name, signal })).items.length > 0;
    }
    if (deploymentName === null) return false;
    const ref = { scope: armPath`/subscriptions/${subscriptionId}`, name: deploymentName };
    return (await readDeployment(azure, ref, signal)) !== null;
  };
  const answers = await Promise.allSettled(all.map(({ id }) => has(id)));
  const found = all.filter((_, index) => {
    const answer = answers[index];
    return answer?.status === 'fulfilled' && answer.value;
  });
  const failed = answers.find((answer) => answer.status === 'rejected');
  if (failed && found.length === 0) throw failed.reason;
  return found;
}
