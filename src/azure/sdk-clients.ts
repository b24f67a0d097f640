import type { MonitorClient } from '@azure/arm-monitor';
import type { ResourceManagementClient } from '@azure/arm-resources';
import type { HttpClient } from '@azure/core-rest-pipeline';
import type { z } from 'zod';
import { parseScope, segment } from './arm-path.ts';
import { readJson } from './arm-response.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureConnection } from './connection.ts';
import { untilAborted } from './deadline.ts';
import { activityEventSchema, groupSchema, type KnownReads, providerSchema, resourceSchema } from './known-reads.ts';
import type { Listed } from './listed.ts';
import { circle, nextLinkOf, orAbsent, pageSchema, parse, readPages } from './pages.ts';
import type { Transport } from './transport.ts';

/** What the clients' operations take and tell. */
interface CallOptions {
  readonly abortSignal: AbortSignal;
  /** Sees each answer as it came. */
  readonly onResponse: (raw: {
    readonly bodyAsText?: string | null;
    readonly request: { readonly url: string };
  }) => void;
}

/**
 * Reads through @azure/arm-resources and @azure/arm-monitor. Their requests end in our transport in place of a socket, so
 * guard, budget, memo, cap and errors are the same as for every other read; their own retries are off. Answers are taken as
 * they came: what the clients make of them loses whatever their models don't foresee.
 */
export function createKnownReads(connection: AzureConnection, transport: Transport): KnownReads {
  const clients = openClients(connection, transport);
  // The clients encode a name, but would send `..` as it is: each goes through `segment` first.
  return {
    resourceGroup: ({ subscriptionId, name, signal }) => {
      segment(name);
      return one(groupSchema, signal, async (options) =>
        (await clients.resources(subscriptionId)).resourceGroups.get(name, options),
      );
    },
    resourcesInGroup: ({ subscriptionId, group, filter, maxPages, signal }) => {
      segment(group);
      return many(resourceSchema, signal, maxPages, async (options) =>
        (await clients.resources(subscriptionId)).resources
          .listByResourceGroup(group, {
            ...options,
            expand: 'createdTime,changedTime,provisioningState',
            ...(filter === undefined ? {} : { filter }),
          })
          .byPage(),
      );
    },
    resourceById: ({ id, apiVersion, schema, signal }) => {
      const scope = parseScope(id);
      if (!scope?.subscriptionId) throw new AzureReadError('refused', 'This is no id of a resource in a subscription.');
      const { path, subscriptionId } = scope;
      // The client puts a slash of its own in front.
      return one(schema, signal, async (options) =>
        (await clients.resources(subscriptionId)).resources.getById(path.slice(1), apiVersion, options),
      );
    },
    provider: ({ subscriptionId, namespace, signal }) => {
      segment(namespace);
      return one(providerSchema, signal, async (options) =>
        (await clients.resources(subscriptionId)).providers.get(namespace, options),
      );
    },
    activityLog: ({ subscriptionId, filter, select, maxPages, signal }) =>
      many(activityEventSchema, signal, maxPages, async (options) =>
        (await clients.monitor(subscriptionId)).activityLogs
          .list(filter, { ...options, ...(select === undefined ? {} : { select }) })
          .byPage(),
      ),
  };
}

/** One object, checked like any other answer. */
async function one<T>(
  schema: z.ZodType<T>,
  signal: AbortSignal,
  call: (options: CallOptions) => Promise<unknown>,
): Promise<T | null> {
  let body: unknown;
  const onResponse: CallOptions['onResponse'] = ({ bodyAsText }) => {
    body = JSON.parse(bodyAsText || 'null');
  };
  return orAbsent(async () => {
    await settled(() => call({ abortSignal: signal, onResponse }), signal);
    return parse(schema, body);
  });
}

async function many<T>(
  schema: z.ZodType<T>,
  signal: AbortSignal,
  maxPages: number | undefined,
  open: (options: CallOptions) => Promise<AsyncIterator<unknown[]>>,
): Promise<Listed<T>> {
  let page: z.infer<typeof pageSchema> = { value: [] };
  const read = new Set<string>();
  // The clients take an answer without a list for an empty list, and the one for the activity log hides its next link.
  const onResponse: CallOptions['onResponse'] = ({ bodyAsText, request }) => {
    page = parse(pageSchema, JSON.parse(bodyAsText || 'null'));
    read.add(singleParameters(request.url));
  };
  const iterator = await settled(() => open({ abortSignal: signal, onResponse }), signal);
  return readPages(schema, maxPages, async () => {
    if (read.has(singleParameters(nextLinkOf(page) ?? ''))) throw circle();
    const next = await settled(() => iterator.next(), signal);
    return next.done ? null : page;
  });
}

/** Waits for a client till the signal, and names what it throws itself. */
async function settled<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const late = (): AzureReadError => new AzureReadError('timeout', 'Azure did not answer in time.');
  try {
    return await untilAborted(call(), signal, late);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === 'AbortError') throw late();
    if (error.name === 'RestError')
      throw new AzureReadError('malformed', 'Azure answered with something that is no JSON.');
    throw error;
  }
}

/** Loads Azure's own clients, so that they are there once they are needed. */
export async function loadClients(): Promise<void> {
  await Promise.all([import('@azure/arm-resources'), import('@azure/arm-monitor')]);
}

/** The clients of one investigation, loaded when first asked for. */
function openClients({ cloud, credential }: AzureConnection, transport: Transport) {
  const resources = new Map<string, Promise<ResourceManagementClient>>();
  const monitors = new Map<string, Promise<MonitorClient>>();
  // A new object each time: one of the clients writes into it.
  const options = async () => ({
    endpoint: cloud.endpoint,
    credentialScopes: cloud.scope,
    retryOptions: { maxRetries: 0 },
    httpClient: await socketOf(transport),
  });
  return {
    resources: (subscriptionId: string) =>
      keep(resources, subscriptionId, async () => {
        await transport.open();
        const { ResourceManagementClient } = await import('@azure/arm-resources');
        return new ResourceManagementClient(credential, subscriptionId, await options());
      }),
    monitor: (subscriptionId: string) =>
      keep(monitors, subscriptionId, async () => {
        await transport.open();
        const { MonitorClient } = await import('@azure/arm-monitor');
        return new MonitorClient(credential, subscriptionId, await options());
      }),
  };
}

function keep<T>(kept: Map<string, Promise<T>>, subscriptionId: string, open: () => Promise<T>): Promise<T> {
  segment(subscriptionId);
  const made = kept.get(subscriptionId) ?? open();
  kept.set(subscriptionId, made);
  return made;
}

/** Our transport as a client's way to the network. Failed answers end here, whole, before a client can lose part of them. */
async function socketOf(transport: Transport): Promise<HttpClient> {
  const { createHttpHeaders } = await import('@azure/core-rest-pipeline');
  return {
    async sendRequest(request) {
      const { method, body, abortSignal } = request;
      const response = await transport.send({
        method,
        url: singleParameters(request.url),
        body: typeof body === 'string' ? body : undefined,
        // Ours, always; a request without one could not be stopped.
        signal: abortSignal instanceof AbortSignal ? abortSignal : AbortSignal.abort(),
      });
      readJson(response);
      return {
        request,
        status: response.status,
        headers: createHttpHeaders(response.headers),
        bodyAsText: response.text,
      };
    },
  };
}

/** The client for the activity log adds its filter to a next link that has it already. */
function singleParameters(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const kept = new Map<string, string>();
  for (const parameter of url.slice(at + 1).split('&')) {
    const name = (parameter.split('=')[0] ?? '').replace(/^%24/, '$');
    if (!kept.has(name)) kept.set(name, parameter);
  }
  return `${url.slice(0, at)}?${[...kept.values()].join('&')}`;
}
