/** A resource id taken apart. */
export interface ArmId {
  readonly id: string;
  readonly subscriptionId: string | null;
  readonly group: string | null;
  /** Such as `Microsoft.Sql/servers/databases`; null for a subscription, group or management group. */
  readonly type: string | null;
  /** Last segment. */
  readonly name: string;
  /** Names of the chain, such as `server/database`. */
  readonly fullName: string;
  /** The resource that holds this one; null for a top-level one. */
  readonly parent: string | null;
}

/** Takes an id apart; the part after the last `providers` names the type. */
export function parseArmId(id: string): ArmId {
  const segments = id.split('/').filter(Boolean);
  const lower = segments.map((segment) => segment.toLowerCase());
  const after = (word: string): string | null => segments[lower.indexOf(word) + 1] ?? null;
  const subscriptionId = lower[0] === 'subscriptions' ? (segments[1] ?? null) : null;
  const group = lower.includes('resourcegroups') ? after('resourcegroups') : null;
  const name = segments.at(-1) ?? '';
  const at = lower.lastIndexOf('providers');
  if (at < 0) return { id, subscriptionId, group, type: null, name, fullName: name, parent: null };
  const [namespace = '', ...rest] = segments.slice(at + 1);
  const types = rest.filter((_, index) => index % 2 === 0);
  const names = rest.filter((_, index) => index % 2 === 1);
  return {
    id,
    subscriptionId,
    group,
    type: [namespace, ...types].join('/'),
    name,
    fullName: names.join('/'),
    parent: names.length > 1 ? `/${segments.slice(0, -2).join('/')}` : null,
  };
}

/** Ids and names match whatever their letter case. */
export const same = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a?.toLowerCase() === b?.toLowerCase();

/** True where `inner` is `outer` or lies below it. */
export function isWithin(inner: string, outer: string): boolean {
  const a = inner.toLowerCase();
  const b = outer.toLowerCase();
  return a === b || a.startsWith(`${b}/`);
}
