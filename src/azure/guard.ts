import { z } from 'zod';
import type { MayRead } from './access.ts';
import { AzureReadError } from './azure-read-error.ts';
import type { ReadingPost } from './azure-reader.ts';

/** One request as it would be sent. */
export interface Outgoing {
  readonly method: string;
  readonly url: string;
  readonly body?: string | undefined;
}

const SCOPE = String.raw`(?:/[A-Za-z][\w.-]{0,79}/[^/]{1,260}){0,12}`;
const NAMESPACE = String.raw`/providers/[A-Za-z][\w.]{2,80}`;

/** Paths of the POSTs that change nothing, below the endpoint. */
const READING_POSTS: Readonly<Record<ReadingPost, RegExp>> = {
  'check-name-availability': new RegExp(
    `^(?:/subscriptions/[^/]{1,64})?(?:/resourceGroups/[^/]{1,260})?${NAMESPACE}(?:/[A-Za-z]\\w{0,79}/[^/]{1,260}){0,2}/check[A-Za-z]{0,40}Availability$`,
    'i',
  ),
  'resource-graph': /^\/providers\/Microsoft\.ResourceGraph\/resources$/i,
  'policy-events': new RegExp(
    `^${SCOPE}/providers/Microsoft\\.PolicyInsights/(?:policyEvents/default|policyStates/latest)/queryResults$`,
    'i',
  ),
  'check-policy-restrictions': new RegExp(
    `^${SCOPE}/providers/Microsoft\\.PolicyInsights/checkPolicyRestrictions$`,
    'i',
  ),
};

/** Deployments at a management group or the tenant. */
const DEPLOYMENTS_ABOVE =
  /^\/providers\/(?:Microsoft\.Management\/managementGroups\/[^/]{1,90}\/providers\/)?Microsoft\.Resources\/deployments(?:\/|$)/i;

const graphBody = z.object({ subscriptions: z.array(z.string()).min(1) });

/** What may leave: where to, and which subscriptions. */
export interface GuardOptions {
  /** URL of Azure Resource Manager. */
  readonly endpoint: string;
  readonly mayRead: MayRead;
}

/** True for a path, below the endpoint, that a POST of this kind goes to. */
export function isReadingPost(kind: ReadingPost, path: string): boolean {
  return READING_POSTS[kind].test(path);
}

/**
 * Makes the last word on every request: only reads, only over TLS, only to our endpoint, only in allowed subscriptions.
 * It judges the request itself, whoever made it.
 * @throws AzureReadError (refused) from the returned function
 */
export function createGuard(options: GuardOptions): (request: Outgoing) => void {
  const endpoint = new URL(options.endpoint);
  const prefix = endpoint.pathname.replace(/\/$/, '');
  return ({ method, url, body }) => {
    const target = parseUrl(url);
    if (target.protocol !== 'https:') throw refused('Azure is read over https only.');
    if (target.origin !== endpoint.origin || target.username !== '' || target.password !== '') {
      throw refused('A request to another host than Azure Resource Manager was stopped.');
    }
    if (!target.pathname.startsWith(`${prefix}/`)) throw refused('A request outside the endpoint was stopped.');
    const path = target.pathname.slice(prefix.length);
    if (/\/\/|%(?:2f|5c|00)|\\/i.test(path)) throw refused('A request with an ambiguous path was stopped.');
    if (!isRead(method, path)) throw refused(`A ${method} that is no known read was stopped.`);
    checkSubscriptions(path, body, options.mayRead);
  };
}

function isRead(method: string, path: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true;
  return method === 'POST' && Object.values(READING_POSTS).some((pattern) => pattern.test(path));
}

function checkSubscriptions(path: string, body: string | undefined, mayRead: MayRead): void {
  const inPath = /^\/subscriptions\/([^/]{1,64})/i.exec(path)?.[1];
  if (inPath !== undefined && !mayRead(inPath)) throw outside();
  // Nothing is allowed by name where everything is: then what lies above all subscriptions is fine, too.
  if (DEPLOYMENTS_ABOVE.test(path) && !mayRead('')) throw outside();
  if (!READING_POSTS['resource-graph'].test(path) || mayRead('')) return;
  const asked = graphBody.safeParse(parseJson(body));
  if (!asked.success || !asked.data.subscriptions.every(mayRead)) throw outside();
}

function parseUrl(url: string): URL {
  if (!URL.canParse(url)) throw refused('A request without a proper URL was stopped.');
  return new URL(url);
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

const refused = (message: string): AzureReadError => new AzureReadError('refused', message);

const outside = (): AzureReadError => refused('The subscription is outside AZURE_SUBSCRIPTIONS.');
