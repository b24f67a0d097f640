import { z } from 'zod';
import { parseScope } from '../arm-path.ts';
import { AzureReadError } from '../azure-read-error.ts';
import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { knownApiVersion } from './data/api-versions.ts';
import { type Usage, usageOf } from './data/usages.ts';
import { findReferrers } from './shared/find-referrers.ts';
import { readResource } from './shared/read-resource.ts';
import { type ResourceBody, textAt, valuesAt } from './shared/resource-body.ts';
import { shown } from './shared/shown.ts';
import { resourceAt, type TargetResource, targetResource, typeAndName } from './shared/target-resource.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';

/** More users than this are counted, not named. */
const NAMED = 3;
/** What use is worth where neither the request nor the reason is told, in nats. */
const UNSAID = 3;

/** What an endpoint answers that has no such list. */
const REFUSED: readonly AzureReadError['kind'][] = ['not-found', 'rejected', 'server'];

const childSchema = z.record(z.string(), z.unknown());

/**
 * What uses the resource? Read from its own body, which lists what is attached to it.
 * @see https://learn.microsoft.com/azure/virtual-network/virtual-network-manage-subnet
 */
export const dependents: Check = {
  id: 'dependents',
  question: 'What uses the resource?',
  causes: ['dependency-conflict'],
  source: 'resource and what is attached to it',
  permission: 'read on the resource, such as Microsoft.Network/virtualNetworks/subnets/read',
  appliesTo: (target) => asked(target) !== null,
  async run(target, azure, signal) {
    const ask = asked(target);
    if (ask === null) return [];
    const { resource, usage } = ask;
    const [body, early] = await Promise.all([
      readResource(azure, resource, { signal }),
      // Where its body tells nothing of its users, there is no need to wait for it.
      usage.paths.length === 0 ? readUsers(azure, ask, signal) : null,
    ]);
    const users = body === null ? null : await findUsers(azure, ask, body, early, signal);
    const judgement = users === null ? judgeAbsence(resource, target) : judge(users, ask, target);
    const link = portalLink(azure.portalUrl, resource.scope.path, usage.page);
    return [toFinding(dependents, target.now, { ...judgement, ...(body === null ? {} : { link }) })];
  },
};

/** Whose users are looked for. */
interface Ask {
  readonly resource: TargetResource;
  readonly usage: Usage;
  /** False for another resource than the one that failed. */
  readonly isOwn: boolean;
}

/** The resource that failed, where its type tells its users; else one that the error names, such as a VM's interface. */
function asked(target: Target): Ask | null {
  const { report, subscriptionId } = target;
  const own = targetResource(target);
  const usage = own && usageOf(own.type);
  if (own && usage) return report.operation === 'create' ? null : { resource: own, usage, isOwn: true };
  for (const id of report.names.otherResources.slice(0, 5)) {
    const scope = parseScope(id);
    const isHere = scope?.subscriptionId?.toLowerCase() === subscriptionId?.toLowerCase();
    const resource = scope && subscriptionId !== null && isHere ? resourceAt(scope, subscriptionId) : null;
    const other = resource && usageOf(resource.type);
    if (resource && other) return { resource, usage: other, isOwn: false };
  }
  return null;
}

/** Ids of what uses the resource: by its own body, else by what was or is read beside it. */
async function findUsers(
  azure: AzureReader,
  ask: Ask,
  body: ResourceBody,
  early: Listed<string> | null,
  signal: AbortSignal,
): Promise<Listed<string>> {
  const told = usersOf(
    ask,
    ask.usage.paths.flatMap((path) => valuesAt(body, path)),
  );
  return told.length > 0 ? { items: told, complete: true } : (early ?? readUsers(azure, ask, signal));
}

/** Each owner once, the resource itself apart. */
function usersOf({ resource }: Ask, ids: readonly unknown[]): string[] {
  const own = resource.scope.path.toLowerCase();
  const owners = ids.flatMap((id) => (typeof id === 'string' && id !== '' ? [ownerOf(id)] : []));
  const unique = [...new Map(owners.map((id) => [id.toLowerCase(), id])).values()];
  return unique.filter((id) => id.toLowerCase() !== own);
}

/** Users by a list below the resource, or else by the bodies of those that may be users. */
async function readUsers(azure: AzureReader, ask: Ask, signal: AbortSignal): Promise<Listed<string>> {
  const { resource, usage } = ask;
  const children = await readChildren(azure, resource, usage, signal);
  if (children) return { items: usersOf(ask, children.items), complete: children.complete };
  return usage.referrers === undefined
    ? { items: [], complete: children === null }
    : findReferrers(azure, resource, usage.referrers, signal);
}

/** What only a list below the resource tells, such as the apps of a plan; null where the type has none, undefined where it can't be read. */
async function readChildren(
  azure: AzureReader,
  { type, scope }: TargetResource,
  { list, listId = 'id' }: Usage,
  signal: AbortSignal,
): Promise<Listed<string | null> | null | undefined> {
  const apiVersion = knownApiVersion(type);
  if (list === undefined || apiVersion === null) return null;
  try {
    const path = `${scope.path}/${list}`;
    const { items, complete } = await azure.list({ path, apiVersion, schema: childSchema, signal, maxPages: 2 });
    return { items: items.map((item) => textAt(item, listId)), complete };
  } catch (error) {
    if (error instanceof AzureReadError && REFUSED.includes(error.kind)) return undefined;
    throw error;
  }
}

function judge({ items: users, complete }: Listed<string>, { resource, isOwn }: Ask, target: Target): Judgement {
  const what = `"${shown(resource.name, 90)}"`;
  const first = users[0];
  if (first !== undefined) {
    const more = users.length > NAMED ? ` and ${users.length - NAMED} more` : '';
    const summary = `${what} is used by ${users.slice(0, NAMED).join(', ')}${more}.`;
    const holes = { 'other.id': first };
    // Use is no obstacle to most updates; to a deletion it is, and nothing but a deletion may have been asked for.
    const unsure = target.report.operation === null && isOpen(target) ? UNSAID : 1;
    const weight = target.report.operation === 'delete' || !isOwn || saysInUse(target) ? {} : { weight: unsure };
    const retry = { verdict: 'no', because: `It is refused as long as ${what} is used by ${first}.` } as const;
    return { effect: 'supports', cause: 'dependency-conflict', summary, holes, retry, ...weight };
  }
  if (!complete) {
    return { effect: 'neutral', cause: null, summary: `Not all that may use ${what} could be listed.` };
  }
  if (saysInUse(target)) {
    const summary = `Nothing is attached to ${what} now, as far as its own body tells.`;
    const retry = { verdict: 'yes', because: `Nothing is attached to ${what} any more.` } as const;
    return { effect: 'neutral', cause: 'dependency-conflict', summary, retry };
  }
  return { effect: 'rules-out', cause: 'dependency-conflict', weight: -3, summary: `Nothing is attached to ${what}.` };
}

function judgeAbsence({ name }: TargetResource, { report }: Target): Judgement {
  const gone = report.operation === 'delete' ? ' It is deleted.' : '';
  return { effect: 'neutral', cause: null, summary: `There is no "${shown(name, 90)}" here now.${gone}` };
}

const isOpen = ({ diagnosis }: Target): boolean =>
  ['unspecified-conflict', 'nested-failure'].includes(diagnosis.causes[0]?.cause ?? '');

const saysInUse = ({ diagnosis }: Target): boolean => diagnosis.causes[0]?.cause === 'dependency-conflict';

/** An interface for its IP configuration, a scale set for one of its interfaces; subnets and peerings stay what they are. */
function ownerOf(id: string): string {
  const scope = parseScope(id);
  const parts = scope && typeAndName(scope.path);
  if (!scope || !parts) return id;
  const depth = /^Microsoft\.Network\/virtualNetworks\//i.test(parts.type) ? 2 : 1;
  const at = id.toLowerCase().lastIndexOf('/providers/');
  return (
    id.slice(0, at) +
    id
      .slice(at)
      .split('/')
      .slice(0, 3 + 2 * depth)
      .join('/')
  );
}
