import type { z } from 'zod';
import { type ArmResponse, readJson, throwForStatus } from './arm-response.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { AzureReader, Listed, Read } from './azure-reader.ts';
import type { AzureConnection } from './connection.ts';
import type { ReadLimits } from './deadline.ts';
import { isReadingPost } from './guard.ts';
import { circle, nextLinkOf, orAbsent, pageSchema, parse, readPages } from './pages.ts';
import { createKnownReads, loadClients } from './sdk-clients.ts';
import { createTransport, type Transport } from './transport.ts';

/** What a request is made of besides its method. */
type Parts = Pick<Read<unknown>, 'path' | 'apiVersion' | 'query'>;

/** A reader for one investigation. Nothing of the Azure SDK is loaded before the first read. */
export function createHttpReader(connection: AzureConnection, limits: ReadLimits): AzureReader {
  const { endpoint, portalUrl } = connection.cloud;
  // Loading takes a while, and so does the first answer.
  const transport = createTransport(connection, limits, () => loadClients().catch(() => undefined));
  const url = (parts: Parts): string => urlOf(endpoint, parts);
  const fetchOne = (read: Parts & { readonly signal: AbortSignal }) =>
    transport.send({ method: 'GET', url: url(read), signal: read.signal });

  return {
    ...createKnownReads(connection, transport),
    portalUrl,
    async get(read) {
      return orAbsent(async () => parse(read.schema, readJson(await fetchOne(read))));
    },
    async list(read) {
      return listPages(transport, url(read), read);
    },
    async exists(read) {
      const head = await transport.send({ method: 'HEAD', url: url(read), signal: read.signal });
      const answer = head.status === 405 ? await fetchOne(read) : head;
      return (await orAbsent(async () => whole(answer))) !== null;
    },
    async post(kind, read) {
      if (!isReadingPost(kind, read.path)) throw new AzureReadError('refused', `This is no ${kind} request.`);
      const body = read.body === undefined ? undefined : JSON.stringify(read.body);
      return parse(
        read.schema,
        readJson(await transport.send({ method: 'POST', url: url(read), body, signal: read.signal })),
      );
    },
  };
}

function whole(response: ArmResponse): true {
  throwForStatus(response);
  return true;
}

/**
 * The URL of a read.
 * @throws AzureReadError (refused) for a path that a URL would change: it was not made by armPath
 */
function urlOf(endpoint: string, { path, apiVersion, query }: Parts): string {
  const base = `${endpoint}${path}`;
  const parsed = URL.canParse(base) ? new URL(base) : null;
  if (!path.startsWith('/') || parsed === null || `${parsed.origin}${parsed.pathname}` !== base) {
    throw new AzureReadError('refused', 'A path that is none in Azure was stopped.');
  }
  const values = Object.entries({ 'api-version': apiVersion, ...query });
  return `${base}?${values.map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join('&')}`;
}

async function listPages<T>(
  transport: Transport,
  first: string,
  { schema, signal, maxPages }: { schema: z.ZodType<T>; signal: AbortSignal; maxPages?: number },
): Promise<Listed<T>> {
  let url = first;
  let link = '';
  const read = new Set<string>();
  return readPages(schema, maxPages, async () => {
    // Another host is refused by the guard, before a token goes there.
    url = resolve(link, url);
    if (read.has(url)) throw circle();
    read.add(url);
    const page = parse(pageSchema, readJson(await transport.send({ method: 'GET', url, signal })));
    link = nextLinkOf(page) ?? '';
    return page;
  });
}

/** The next page's URL; relative links and links without an api-version are filled up from the page before. */
function resolve(link: string, base: string): string {
  if (!URL.canParse(link, base)) throw new AzureReadError('malformed', 'Azure named a next page that is no URL.');
  const { href, search } = new URL(link, base);
  const version = new URL(base).searchParams.get('api-version');
  const isWhole = version === null || /[?&]api-version=/i.test(search);
  return isWhole ? href : `${href}${search === '' ? '?' : '&'}api-version=${encodeURIComponent(version)}`;
}
