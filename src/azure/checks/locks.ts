import { z } from 'zod';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { Operation } from '../../report/error-report.ts';
import { redact } from '../../report/redact.ts';
import { type ArmScope, parseScope } from '../arm-path.ts';
import { AzureReadError } from '../azure-read-error.ts';
import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { isWithin, targetScope } from '../target-scope.ts';

const API_VERSION = '2020-05-01';

/** More locks than these beside the first are counted, not named. */
const NAMED = 3;

const lockSchema = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({
    level: z.string(),
    notes: z.string().nullish(),
    owners: z.array(z.unknown()).nullish(),
  }),
  systemData: z.object({ createdBy: z.string().nullish(), createdAt: z.string().nullish() }).nullish().catch(null),
});

/** A lock, with the scope that it is on. */
export interface Lock {
  readonly id: string;
  readonly name: string;
  readonly readOnly: boolean;
  readonly notes: string;
  /** True where an application made it and takes it away. */
  readonly owned: boolean;
  readonly scope: string;
  /** Who made it, and when; null where Azure doesn't say. */
  readonly createdBy: string | null;
  /** ISO 8601. */
  readonly createdAt: string | null;
}

/**
 * Is there a lock on the resource, on what holds it, or on something in it that must go with it?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 */
export const locks: Check = {
  id: 'locks',
  question: 'Is there a management lock in the way?',
  causes: ['locked'],
  source: 'management locks',
  permission: 'Microsoft.Authorization/locks/read',
  appliesTo: (target) => scopeOf(target) !== null,
  async run(target, azure, signal) {
    const scope = scopeOf(target);
    if (scope === null) return [];
    const found = await readLocks(azure, scope, signal);
    return [judge(target, scope, found, portalLink(azure.portalUrl, scope.path, 'locks'))];
  },
};

/** The scope that the paste calls locked tells more than a resource that has nothing to do with it. */
function scopeOf({ report, subscriptionId }: Target): ArmScope | null {
  const named = report.names.lockedScopes
    .map(parseScope)
    .find((scope) => scope?.subscriptionId?.toLowerCase() === subscriptionId?.toLowerCase());
  const own = targetScope(report, subscriptionId);
  if (!named || !own) return own ?? named ?? null;
  return isRelated(named.path, own.path) ? own : named;
}

const isRelated = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/**
 * Locks at, below and above a scope. By the documentation of PowerShell, the list at the scope has them all; what is above is
 * read once more at each parent, so that "no lock" doesn't hang on that.
 * @see https://learn.microsoft.com/powershell/module/az.resources/get-azresourcelock
 */
export async function readLocks(azure: AzureReader, scope: ArmScope, signal: AbortSignal): Promise<Listed<Lock>> {
  const list = (path: string, query: Readonly<Record<string, string>> = {}) =>
    azure.list({
      path: `${path}/providers/Microsoft.Authorization/locks`,
      apiVersion: API_VERSION,
      query,
      schema: lockSchema,
      signal,
      maxPages: 3,
    });
  const [own, ...above] = await Promise.allSettled([
    list(scope.path),
    ...scope.parents.map((parent) => list(parent, { $filter: 'atScope()' })),
  ]);
  const inherited = above.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  // A resource that is gone, or never came to be, may have no list of its own; its group's locks bind it all the same.
  if (own.status === 'rejected' && (!isAbsence(own.reason) || inherited.length === 0)) throw own.reason;
  const lists = [...(own.status === 'fulfilled' ? [own.value] : []), ...inherited];
  const byId = new Map(
    lists.flatMap(({ items }) => items.map((item) => [item.id.toLowerCase(), toLock(item)] as const)),
  );
  // Whoever may read a group alone sees what it inherits in its own list.
  const group = scope.parents.findIndex((parent) => /\/resourceGroups\/[^/]+$/i.test(parent));
  const isConfirmed = group < 0 || above[group]?.status === 'fulfilled';
  return { items: [...byId.values()], complete: isConfirmed && lists.every(({ complete }) => complete) };
}

/** True where an endpoint has no such list, rather than no right for us. */
const isAbsence = (error: unknown): boolean =>
  error instanceof AzureReadError && (error.kind === 'not-found' || error.kind === 'rejected' || error.status === 501);

function toLock({ id, name, properties, systemData }: z.infer<typeof lockSchema>): Lock {
  const end = id.toLowerCase().lastIndexOf('/providers/microsoft.authorization/locks/');
  return {
    id,
    name,
    readOnly: properties.level.toLowerCase() === 'readonly',
    notes: redact(properties.notes ?? '').slice(0, 120),
    owned: (properties.owners?.length ?? 0) > 0,
    scope: end < 0 ? id : id.slice(0, end),
    createdBy: systemData?.createdBy ?? null,
    createdAt: systemData?.createdAt ?? null,
  };
}

/** A delete is blocked by any lock from above or below, any other change by a ReadOnly lock from above. */
function blocks(lock: Lock, scope: ArmScope, operation: Operation | null): boolean {
  const path = decode(scope.path);
  if (isWithin(path, lock.scope)) return lock.readOnly || operation === 'delete';
  return operation === 'delete' && isWithin(lock.scope, path);
}

const decode = (path: string): string => path.split('/').map(decodeURIComponent).join('/');

function judge(target: Target, scope: ArmScope, found: Listed<Lock>, link: string | undefined): Finding {
  const { report, now } = target;
  const finding = (effect: Finding['effect'], summary: string, more: Partial<Finding> = {}): Finding => ({
    check: 'locks',
    effect,
    cause: 'locked',
    summary,
    source: 'management locks',
    observedAt: now.toISOString(),
    ...(link === undefined ? {} : { link }),
    ...more,
  });
  // Where the error speaks of a lock, one that is here is the one, whatever the paste says of the request.
  const isSaid = saysLocked(target);
  const path = decode(scope.path);
  const strict = found.items.filter((lock) => blocks(lock, scope, report.operation));
  const blocking = strict.length > 0 || !isSaid ? strict : found.items.filter((lock) => isRelated(lock.scope, path));
  const first = blocking.find((lock) => lock.readOnly) ?? blocking[0];
  if (first) {
    const because = `As long as the lock "${first.name}" is there, it is refused each time.`;
    const retry = { verdict: 'no', because } as const;
    const others = blocking.filter((lock) => lock !== first);
    return finding('supports', blockedSummary(first, others, scope), { holes: holesOf(first), retry });
  }
  const near = found.items.find((lock) => isWithin(path, lock.scope));
  if (near && report.operation === null) {
    // A CanNotDelete lock matters if this was a delete; the paste doesn't say.
    const summary = `There is a CanNotDelete lock "${near.name}" on ${near.scope}: it blocks deletions, and no other change.`;
    return finding('supports', summary, { weight: 0.7, holes: holesOf(near) });
  }
  if (near) {
    const summary =
      `The lock "${near.name}" on ${near.scope} forbids deletions alone; among these are role assignments, ` +
      'old deployments of a full history, and the old copy when a resource moves.';
    return finding('neutral', summary, { cause: null });
  }
  if (!found.complete)
    return finding('neutral', 'No lock was seen, but not all locks could be listed.', { cause: null });
  if (isSaid) {
    // The paste is right about the past; that there is none now is news, not a contradiction.
    const retry = { verdict: 'yes', because: 'No management lock applies here any more.' } as const;
    return finding('neutral', 'No management lock applies here now: the one in the error has been removed.', { retry });
  }
  return finding('rules-out', 'No management lock is on the resource, its group or its subscription.');
}

function saysLocked({ report }: Target): boolean {
  return report.names.lockedScopes.length > 0 || report.codes.some((code) => /^(?:Scope|Resource)Locked$/i.test(code));
}

function blockedSummary(lock: Lock, more: readonly Lock[], scope: ArmScope): string {
  const level = lock.readOnly ? 'ReadOnly' : 'CanNotDelete';
  const effect = lock.readOnly
    ? 'every change is refused, and so are reads that are sent as POST, such as listing keys or starting a VM'
    : isWithin(decode(scope.path), lock.scope)
      ? 'whatever lies below it cannot be deleted'
      : 'what holds it cannot be deleted either, and nothing of it is deleted in part';
  const owner = lock.owned ? ' It belongs to a managed application: change that one, not the lock.' : '';
  const notes = lock.notes === '' ? '' : ` Its note: "${lock.notes}"`;
  return `${level} lock "${lock.name}" on ${lock.scope}: ${effect}.${owner}${notes}${besides(more)}`;
}

/** The locks that have to go as well. */
function besides(locks: readonly Lock[]): string {
  if (locks.length === 0) return '';
  const named = locks.slice(0, NAMED).map(({ name, scope }) => `"${name}" on ${scope}`);
  const rest = locks.length > NAMED ? ` and ${locks.length - NAMED} more` : '';
  return ` There ${locks.length === 1 ? 'is' : 'are'} also ${named.join(', ')}${rest}.`;
}

const holesOf = (lock: Lock): Readonly<Record<string, string>> => ({
  'lock.name': lock.name,
  'lock.id': lock.id,
  'lock.scope': lock.scope,
});
