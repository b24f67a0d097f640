import { z } from 'zod';
import type { AzureReader, Listed } from '../../azure-reader.ts';
import type { SoftDelete } from '../data/soft-delete.ts';
import { fillPath } from './fill-path.ts';
import { textAt, valuesAt } from './resource-body.ts';

/** A resource that was deleted and may be recovered. */
export interface DeletedResource {
  /** Id of the deleted one: for a purge. */
  readonly id: string;
  readonly name: string;
  readonly location: string | null;
  /** The group that it was in. */
  readonly group: string | null;
  readonly deletedAt: Date | null;
  readonly purgeAt: Date | null;
  readonly isPurgeProtected: boolean;
}

/**
 * Deleted resources of one type and name in a subscription.
 * @param ask `location`: where to look, for the services that list by location
 * @returns null where a location is needed and missing
 */
export async function deletedResources(
  azure: AzureReader,
  entry: SoftDelete,
  ask: { subscriptionId: string; name: string; location: string | null; signal: AbortSignal },
): Promise<Listed<DeletedResource> | null> {
  const path = fillPath(entry.path, { subscription: ask.subscriptionId, location: ask.location });
  if (path === null) return null;
  const { apiVersion } = entry;
  const schema = z.record(z.string(), z.unknown()).transform((item) => toDeleted(item, entry));
  const { items, complete } = await azure.list({ path, apiVersion, schema, signal: ask.signal, maxPages: 4 });
  return { items: items.filter(({ name }) => name.toLowerCase() === ask.name.toLowerCase()), complete };
}

function toDeleted(item: Readonly<Record<string, unknown>>, entry: SoftDelete): DeletedResource {
  const id = textAt(item, 'id') ?? '';
  // Some services number their deleted resources; the last name of the original id is what counts then.
  const original = textAt(item, entry.originalId ?? 'id') ?? id;
  const deletedAt = dateAt(item, entry.deletedAt ?? 'properties.deletionDate');
  const purgeAt = dateAt(item, entry.purgeAt ?? 'properties.scheduledPurgeDate');
  const name = textAt(item, entry.name ?? 'name') ?? '';
  return {
    id,
    name: entry.name === undefined && original !== id ? (original.split('/').at(-1) ?? name) : name,
    location:
      textAt(item, entry.location ?? 'properties.location') ?? /\/locations\/([^/]{1,60})/i.exec(id)?.[1] ?? null,
    group: /\/resourceGroups\/([^/]{1,90})/i.exec(original)?.[1] ?? textAt(item, 'properties.resourceGroup'),
    deletedAt,
    purgeAt:
      purgeAt ??
      (deletedAt && entry.days !== undefined ? new Date(deletedAt.getTime() + entry.days * 86_400_000) : null),
    isPurgeProtected: valuesAt(item, 'properties.purgeProtectionEnabled')[0] === true,
  };
}

function dateAt(item: unknown, path: string): Date | null {
  const date = new Date(textAt(item, path) ?? Number.NaN);
  return Number.isNaN(date.getTime()) ? null : date;
}
