import { z } from 'zod';
import { armPath } from '../../arm-path.ts';
import type { AzureReader, Listed } from '../../azure-reader.ts';
import { odata } from '../../query-literals.ts';

const API_VERSION = '2025-04-01';

const resourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string().nullish(),
  location: z.string().nullish(),
});

/** A resource of a list. */
export interface NamedResource {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly location: string | null;
  readonly group: string | null;
}

/** What to look for. */
export interface NameSearch {
  readonly subscriptionId: string;
  /** Any where null. */
  readonly type: string | null;
  readonly name: string;
  readonly signal: AbortSignal;
}

/** Lists of resources have what lies right below a namespace, Resource Manager's own apart. */
export const isListed = (type: string): boolean =>
  /^(?!Microsoft\.(?:Resources|Authorization|Management)\/)[^/]+\/[^/]+$/i.test(type);

/**
 * Resources of a name in a subscription, in whatever group. Only for types that are listed.
 * @see https://learn.microsoft.com/rest/api/resources/resources/list
 */
export async function resourcesByName(
  azure: AzureReader,
  { subscriptionId, type, name, signal }: NameSearch,
): Promise<Listed<NamedResource>> {
  const filter = [...(type === null ? [] : [`resourceType eq ${odata(type)}`]), `name eq ${odata(name)}`].join(' and ');
  const found = await azure.list({
    path: armPath`/subscriptions/${subscriptionId}/resources`,
    apiVersion: API_VERSION,
    query: { $filter: filter },
    schema: resourceSchema,
    signal,
    maxPages: 2,
  });
  const wanted = name.toLowerCase();
  const items = found.items
    // What an endpoint sends beyond the filter is not taken on trust.
    .filter(
      (item) =>
        item.name.toLowerCase() === wanted && (type === null || item.type?.toLowerCase() === type.toLowerCase()),
    )
    .map(({ id, name: found, type: kind, location }) => ({
      id,
      name: found,
      type: kind ?? type ?? '',
      location: location ?? null,
      group: /\/resourceGroups\/([^/]{1,90})/i.exec(id)?.[1] ?? null,
    }));
  return { items, complete: found.complete };
}
