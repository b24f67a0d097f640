import { AzureReadError } from '../../azure-read-error.ts';
import type { AzureReader } from '../../azure-reader.ts';
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
 * newest of the provider.
 * @returns null where there is no such resource
 * @throws AzureReadError also where nobody knows the type
 */
export async function readResource(
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
