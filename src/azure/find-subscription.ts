import { z } from 'zod';
import type { ErrorReport } from '../report/error-report.ts';
import type { MayRead } from './access.ts';
import { armPath } from './arm-path.ts';
import type { AzureReader } from './azure-reader.ts';
import { readDeployment } from './checks/shared/deployments.ts';
import { resourcesByName } from './checks/shared/resources-by-name.ts';
import { NoCredentialError } from './credential.ts';

/** In more subscriptions than this nobody goes looking for a name. */
const MAX_SEARCHED = 8;
/** Shorter names are words of any sentence. */
const SHORTEST_NAME = 4;

/** A subscription that the credential sees. */
export interface Subscription {
  readonly id: string;
  readonly name: string;
}

/** Where to look, or what left it open. */
export type Where = { readonly subscriptionId: string } | Unplaced;

/** No subscription is the one. */
export interface Unplaced {
  readonly subscriptionId: null;
  /** How many there are to choose from. */
  readonly open: number;
  /** Why they could not be listed; undefined where they could. */
  readonly error?: unknown;
}

const subscriptionSchema = z
  .object({ subscriptionId: z.string(), displayName: z.string().nullish().catch(null) })
  .transform(({ subscriptionId, displayName }) => ({ id: subscriptionId, name: displayName ?? '' }));

/**
 * The subscriptions that the credential sees and that may be read.
 * @see https://learn.microsoft.com/rest/api/resources/subscriptions/list
 */
export async function listSubscriptions(
  azure: AzureReader,
  mayRead: MayRead,
  signal: AbortSignal,
): Promise<readonly Subscription[]> {
  const { items } = await azure.list({
    path: '/subscriptions',
    apiVersion: '2022-12-01',
    schema: subscriptionSchema,
    signal,
    maxPages: 3,
  });
  return items.filter(({ id }) => mayRead(id));
}

/**
 * The subscription to look in where a paste names none by id: the only one that may be read, the one whose id or name stands in the
 * text, or the only one of a few that has the group or the resource of the paste. Else nobody is asked on a guess.
 * @throws NoCredentialError where nobody could be found to ask as
 */
export async function findSubscription(
  report: ErrorReport,
  azure: AzureReader,
  mayRead: MayRead,
  signal: AbortSignal,
): Promise<Where> {
  try {
    const all = await listSubscriptions(azure, mayRead, signal);
    const [first, ...others] = all;
    if (first !== undefined && others.length === 0) return { subscriptionId: first.id };
    const said = all.filter(({ id, name }) => isSaid(report.text, id) || isSaid(report.text, name));
    const found = said.length === 1 ? said : await holders(report, all, azure, signal);
    const only = found.length === 1 ? found[0] : undefined;
    return only === undefined ? { subscriptionId: null, open: all.length } : { subscriptionId: only.id };
  } catch (error) {
    // Without a credential no check could do better.
    if (error instanceof NoCredentialError) throw error;
    return { subscriptionId: null, open: 0, error };
  }
}

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

/** Those that have the group, or else the resource or the deployment, that the paste names. */
async function holders(
  { resource, deploymentName }: ErrorReport,
  all: readonly Subscription[],
  azure: AzureReader,
  signal: AbortSignal,
): Promise<readonly Subscription[]> {
  const { group, type, name } = resource;
  if (all.length > MAX_SEARCHED) return [];
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
  return all.filter((_, index) => {
    const answer = answers[index];
    return answer?.status === 'fulfilled' && answer.value;
  });
}

/** Lists of resources have what lies right below a namespace, Resource Manager's own apart. */
const isListed = (type: string): boolean =>
  /^(?!Microsoft\.(?:Resources|Authorization|Management)\/)[^/]+\/[^/]+$/i.test(type);
