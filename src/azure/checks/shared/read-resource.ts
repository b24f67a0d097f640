import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader } from '../../azure-reader.ts';
import { odata } from '../../query-literals.ts';
import { knownApiVersion } from '../data/api-versions.ts';
import { type ResourceBody, resourceBodySchema } from './resource-body.ts';
import type { TargetResource } from './target-resource.ts';

/** How a resource is read. */
interface Options {
  readonly signal: AbortSignal;
  readonly query?: Readonly<Record<string, string>>;
}

/**
 * A resource at an api-version that its type knows: one of the table, else, or where this cloud doesn't have that one, the
 * newest of the provider. Where none is known, what the list of its group tells, which is its state and little else.
 * @returns null where there is no such resource
 * @throws AzureReadError also where nobody knows the type
 */
export async function readResource(
  azure: AzureReader,
  resource: Pick<TargetResource, 'scope' | 'subscriptionId' | 'type'>,
  options: Options,
): Promise<ResourceBody | null> {
  try {
    return await readWhole(azure, resource, options);
  } catch (error) {
    const listed = isUnknown(error) ? await readListed(azure, resource, options) : null;
    if (listed !== null) return listed;
    throw error;
  }
}

/** True where an endpoint knows nothing of the type, rather than that we may not read it. */
const isUnknown = (error: unknown): boolean =>
  error instanceof AzureReadError && (error.kind === 'rejected' || error.kind === 'not-found' || error.status === 501);

/** A resource as the list of its group has it; null where it isn't in there, or is no kind that lists have. */
async function readListed(
  azure: AzureReader,
  { scope, subscriptionId, type }: Pick<TargetResource, 'scope' | 'subscriptionId' | 'type'>,
  { signal }: Options,
): Promise<ResourceBody | null> {
  const name = decodeURIComponent(scope.path.split('/').at(-1) ?? '');
  if (scope.group === null || type.split('/').length !== 2) return null;
  const filter = `resourceType eq ${odata(type)} and name eq ${odata(name)}`;
  const { items } = await azure.resourcesInGroup({ subscriptionId, group: scope.group, filter, signal });
  // What an endpoint sends beyond the filter is not taken on trust.
  const found = items.find((item) => item.name.toLowerCase() === name.toLowerCase() && isSame(item.type, type));
  if (found === undefined) return null;
  const { provisioningState } = found;
  return resourceBodySchema.parse({
    ...found,
    systemData: { lastModifiedAt: found.changedTime },
    properties: provisioningState === undefined ? {} : { provisioningState },
  });
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

async function readWhole(
  azure: AzureReader,
  { scope, subscriptionId, type }: Pick<TargetResource, 'scope' | 'subscriptionId' | 'type'>,
  { signal, query }: Options,
): Promise<ResourceBody | null> {
  return atKnownVersion(azure, { subscriptionId, type, signal }, (apiVersion) =>
    azure.get({
      path: scope.path,
      apiVersion,
      schema: resourceBodySchema,
      signal,
      ...(query === undefined ? {} : { query }),
    }),
  );
}

/** Reads at the table's api-version of a type and, where that is missing or refused, at the provider's newest. */
async function atKnownVersion<T>(
  azure: AzureReader,
  ask: { readonly subscriptionId: string; readonly type: string; readonly signal: AbortSignal },
  read: (apiVersion: string) => Promise<T>,
): Promise<T> {
  const known = knownApiVersion(ask.type);
  try {
    if (known !== null) return await read(known);
  } catch (error) {
    if (!isVersionRefusal(error)) throw error;
  }
  const newest = await newestApiVersion(azure, ask);
  if (newest === null || newest === known) {
    throw new AzureReadError('rejected', 'No api-version of this type is known.', { code: 'InvalidResourceType' });
  }
  return read(newest);
}

const isVersionRefusal = (error: unknown): boolean =>
  error instanceof AzureReadError &&
  error.status === 400 &&
  /^(?:NoRegisteredProviderFound|InvalidApiVersion|InvalidResourceType|UnsupportedApiVersion)/i.test(error.code ?? '');

async function newestApiVersion(
  azure: AzureReader,
  { subscriptionId, type, signal }: { subscriptionId: string; type: string; signal: AbortSignal },
): Promise<string | null> {
  const [namespace = '', ...rest] = type.split('/');
  const provider = await azure.provider({ subscriptionId, namespace, signal });
  const wanted = rest.join('/').toLowerCase();
  const versions = provider?.resourceTypes.find(
    ({ resourceType }) => resourceType.toLowerCase() === wanted,
  )?.apiVersions;
  const sorted = versions?.toSorted((a, b) => (a < b ? 1 : -1)) ?? [];
  return sorted.find((version) => !/preview|alpha|beta/i.test(version)) ?? sorted[0] ?? null;
}
