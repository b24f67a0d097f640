import type { Json, JsonObject } from '../lenient-json.ts';
import { findJson, isJsonObject } from '../lenient-json.ts';
import type { Candidate, CandidateReader } from './candidate.ts';
import { fromId, isResource } from './candidate.ts';
import { hostOf } from './from-hosts.ts';
import { canonicalType } from './kinds.ts';
import { findResourceIds } from './resource-id.ts';

/** Only these are looked for: parsing every paste once more would cost for nothing. */
const MARKS =
  /"(?:targetResource|alertTargetIDs|eventDataId|operationName|resourceProviderName|RemoteDependencyData|baseData|resourceUri)"/;
const MAX_OBJECTS = 20_000;

/** Deployment operations, activity log entries, alerts and dependency telemetry; of several, the failed one counts. */
export const fromDocuments: CandidateReader = ({ text }) => {
  if (!MARKS.test(text)) return null;
  let first: Candidate | null = null;
  let left = MAX_OBJECTS;
  const queue: Json[] = findJson(text).map((found) => found.value);
  for (let at = 0; at < queue.length && left > 0; at++, left--) {
    const value = queue[at];
    if (Array.isArray(value)) queue.push(...value.slice(0, 2000));
    if (!isJsonObject(value)) continue;
    const candidate = readDocument(value);
    if (candidate && isFailed(value)) return candidate;
    first ??= candidate;
    queue.push(...Object.values(value).filter((inner) => typeof inner === 'object' && inner !== null));
  }
  return first;
};

function readDocument(value: JsonObject): Candidate | null {
  return fromTargetResource(value) ?? fromEvent(value) ?? fromAlert(value) ?? fromDependency(value);
}

/** A deployment operation: `properties.targetResource`. */
function fromTargetResource(value: JsonObject): Candidate | null {
  const properties = isJsonObject(value['properties']) ? value['properties'] : value;
  const target = properties['targetResource'];
  if (!isJsonObject(target)) return null;
  const id = resource(text(target['id']));
  if (id) return id;
  const [type, name] = [text(target['resourceType']), text(target['resourceName'])];
  return type === null || /\/deployments$/i.test(type)
    ? null
    : { type: canonicalType(type), name: name?.split('/').at(-1) ?? null };
}

/** An activity log entry, in the portal's, the API's and the export's spelling. */
function fromEvent(value: JsonObject): Candidate | null {
  if (value['operationName'] === undefined && value['eventDataId'] === undefined) return null;
  const scope = isJsonObject(value['authorization']) ? text(value['authorization']['scope']) : null;
  return (
    resource(text(value['resourceId']) ?? text(value['resourceUri']) ?? text(value['_ResourceId']) ?? scope) ??
    resource(scope)
  );
}

/** Azure Monitor's common alert schema: the rule's target. */
function fromAlert(value: JsonObject): Candidate | null {
  const targets = value['alertTargetIDs'];
  return Array.isArray(targets) ? resource(text(targets.find((target) => typeof target === 'string'))) : null;
}

/** Application Insights: the host that a failed call went to. */
function fromDependency(value: JsonObject): Candidate | null {
  if (value['baseType'] !== 'RemoteDependencyData' || !isJsonObject(value['baseData'])) return null;
  const host = hostOf((text(value['baseData']['target']) ?? '').split(/[ |/:]/)[0] ?? '');
  return host === null || host === 'other' ? null : host;
}

function isFailed(value: JsonObject): boolean {
  const properties = isJsonObject(value['properties']) ? value['properties'] : value;
  const status = isJsonObject(value['status'])
    ? (text(value['status']['value']) ?? text(value['status']['localizedValue']))
    : text(value['status']);
  return [
    status,
    text(value['resultType']),
    text(properties['provisioningState']),
    text(value['level']),
    text(properties['status']),
  ].some((word) => /^(?:failed|failure|error)$/i.test(word ?? ''));
}

function resource(id: string | null): Candidate | null {
  const found = id === null ? undefined : findResourceIds(id)[0];
  if (!found) return null;
  // A deployment's own event tells where, not what.
  return isResource(found) ? fromId(found) : { group: found.group, subscriptionId: found.subscriptionId };
}

function text(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
