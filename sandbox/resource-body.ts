import { parseArmId } from './arm-id.ts';
import type { Resource } from './entities.ts';
import { timeAt } from './relative-time.ts';
import { stableGuid } from './stable-guid.ts';

/** A resource as GET by id shows it. */
export function resourceBody(resource: Resource): Record<string, unknown> {
  const { state, properties } = resource;
  return {
    ...envelope(resource),
    properties: { ...(state === null ? {} : { provisioningState: state }), ...properties },
  };
}

/** A resource as lists show it: no properties, and times only where asked for. */
export function listedResource(resource: Resource, expand: ReadonlySet<string>, startedAt: Date): object {
  return {
    ...envelope(resource),
    ...(expand.has('createdtime') ? { createdTime: timeAt(resource.created, startedAt) } : {}),
    ...(expand.has('changedtime') ? { changedTime: timeAt(resource.changed, startedAt) } : {}),
    ...(expand.has('provisioningstate') && resource.state !== null ? { provisioningState: resource.state } : {}),
  };
}

function envelope({ id, location, kind, sku, tags, identity, managedBy, zones }: Resource): Record<string, unknown> {
  const { type, fullName, name, parent } = parseArmId(id);
  const optional = { kind, sku, identity, managedBy, zones };
  return {
    id,
    // A child goes by its last name in its own answer.
    name: parent === null ? fullName : name,
    type,
    ...(location === undefined ? {} : { location, tags: tags ?? {} }),
    ...Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined)),
    ...(type?.toLowerCase().startsWith('microsoft.network/') ? { etag: `W/"${stableGuid(id)}"` } : {}),
  };
}
