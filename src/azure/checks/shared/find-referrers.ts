import { parseScope } from '../../arm-path.ts';
import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader, Listed } from '../../azure-reader.ts';
import { odata } from '../../query-literals.ts';
import type { Usage } from '../data/usages.ts';
import { readResource } from './read-resource.ts';
import { valuesAt } from './resource-body.ts';
import { resourceAt, type TargetResource } from './target-resource.ts';

/** Most resources whose bodies are read. */
const MAX_READ = 5;

/** Ids of those in the resource's group that name it in their bodies; incomplete where there were too many to read. */
export async function findReferrers(
  azure: AzureReader,
  { scope, subscriptionId }: TargetResource,
  referrers: NonNullable<Usage['referrers']>,
  signal: AbortSignal,
): Promise<Listed<string>> {
  const { group } = scope;
  if (group === null) return { items: [], complete: false };
  const own = scope.path.toLowerCase();
  const types = [...new Set(referrers.map(({ type }) => type))];
  const lists = await Promise.all(
    types.map((type) =>
      azure.resourcesInGroup({ subscriptionId, group, filter: `resourceType eq ${odata(type)}`, signal }),
    ),
  );
  const candidates = lists
    .flatMap(({ items }) => items)
    // What an endpoint sends beyond the filter is not taken on trust.
    .filter(({ type }) => types.some((wanted) => wanted.toLowerCase() === type.toLowerCase()));
  const read = await Promise.allSettled(
    candidates.slice(0, MAX_READ).map(async ({ id, type }) => {
      const at = parseScope(id);
      const resource = at && resourceAt(at, subscriptionId);
      const body = resource && (await readResource(azure, resource, { signal }));
      const paths = referrers.filter((one) => one.type.toLowerCase() === type.toLowerCase()).map(({ path }) => path);
      const named = paths.flatMap((path) => valuesAt(body, path));
      return named.some((value) => typeof value === 'string' && value.toLowerCase() === own) ? [id] : [];
    }),
  );
  const items = read.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
  const failed = read.find((result) => result.status === 'rejected');
  if (failed && !(failed.reason instanceof AzureReadError)) throw failed.reason;
  // One that could not be read may be the one.
  const complete = failed === undefined && lists.every((list) => list.complete) && candidates.length <= MAX_READ;
  return { items, complete };
}
