import { parseArmId, same } from '../arm-id.ts';
import type { ActivityEvent } from '../entities.ts';
import { type Comparison, parseFilter } from '../odata.ts';
import { pageOf } from '../page.ts';
import { offsetOf, timeAt } from '../relative-time.ts';
import { armError } from '../reply.ts';
import type { Handler } from '../route.ts';
import { stableGuid } from '../stable-guid.ts';
import { TENANT } from '../tenant.ts';
import type { World } from '../world.ts';

const RETENTION_MS = 90 * 86_400_000;
/** At most one of these may stand beside the time range. */
const FIELDS = ['resourceGroupName', 'resourceUri', 'resourceProvider', 'correlationId'];

/**
 * GET of the activity log: newest first. The filter must be a time range, and at most one field; an event shows up some
 * minutes after it happened. @see https://learn.microsoft.com/rest/api/monitor/activity-logs/list
 */
export const activityLog: Handler = ({ request, world, pageSize }) => {
  const [namespace, word, management, values, ...rest] = request.tail ?? [];
  if (!same(namespace, 'Microsoft.Insights') || !same(word, 'eventtypes') || rest.length > 0) return null;
  if (!same(management, 'management') || !same(values, 'values')) return null;
  return {
    action: 'Microsoft.Insights/eventtypes/values/Read',
    versions: ['2015-04-01', '2014-04-01'],
    methods: ['GET'],
    answer: () => {
      const filter = readFilter(request.query.get('$filter') ?? '');
      if (typeof filter === 'string') return armError(400, 'BadRequest', filter);
      if (world.clock().getTime() - filter.from > RETENTION_MS) {
        return armError(400, 'BadRequest', 'The start time cannot be more than 90 days in the past.');
      }
      const select = request.query
        .get('$select')
        ?.split(',')
        .map((name) => name.trim());
      return pageOf(request, found(world, request.scope, filter), {
        size: pageSize,
        toBody: (event) => selected(toEvent(event, world), select),
      });
    },
  };
};

interface LogFilter {
  readonly from: number;
  readonly to: number;
  readonly field: Comparison | undefined;
}

/** The filter, or what is wrong with it. */
function readFilter(text: string): LogFilter | string {
  const terms = parseFilter(text);
  if (terms === null) return `Query parameter $filter is missing or invalid: '${text}'.`;
  const comparisons = terms.filter((term) => term.kind === 'comparison');
  const bound = (op: string): number => {
    const found = comparisons.find((term) => same(term.field, 'eventTimestamp') && term.op === op);
    return found === undefined ? Number.NaN : Date.parse(found.value);
  };
  const others = comparisons.filter((term) => !same(term.field, 'eventTimestamp'));
  const from = bound('ge');
  const to = bound('le');
  if (Number.isNaN(from) || Number.isNaN(to)) return 'The filter must hold eventTimestamp ge and le.';
  const isKnown = others.every((term) => term.op === 'eq' && FIELDS.some((name) => same(name, term.field)));
  if (comparisons.length !== terms.length || !isKnown || others.length > 1 || comparisons.length - others.length > 2) {
    return `The filter '${text}' is not supported: only one of ${FIELDS.join(', ')} may stand beside the time range.`;
  }
  return { from, to, field: others[0] };
}

function* found(world: World, scope: string, { from, to, field }: LogFilter): Iterable<ActivityEvent> {
  const { subscriptionId } = parseArmId(scope);
  const now = world.clock().getTime();
  const written = [...world.activity].sort((a, b) => offsetOf(b.at) - offsetOf(a.at));
  const all = world.bulk.length === 0 ? written : world.allEvents();
  for (const event of all) {
    const at = world.startedAt.getTime() + offsetOf(event.at);
    if (at < from || at > to || at + offsetOf(event.lag) > now) continue;
    if (!same(parseArmId(event.resource).subscriptionId, subscriptionId) || !fits(event, field)) continue;
    yield event;
  }
}

function selected(body: object, select: readonly string[] | undefined): object {
  if (select === undefined) return body;
  return Object.fromEntries(Object.entries(body).filter(([key]) => select.some((name) => same(name, key))));
}

function fits(event: ActivityEvent, field: Comparison | undefined): boolean {
  if (field === undefined) return true;
  const { group, type } = parseArmId(event.resource);
  const values: Record<string, string | null | undefined> = {
    resourcegroupname: group,
    resourceuri: event.resource,
    resourceprovider: type?.split('/')[0],
    correlationid: event.correlationId,
  };
  return same(values[field.field.toLowerCase()], field.value);
}

const HTTP: Readonly<Record<string, number>> = {
  OK: 200,
  Created: 201,
  Accepted: 202,
  NoContent: 204,
  BadRequest: 400,
  Forbidden: 403,
  NotFound: 404,
  Conflict: 409,
  PreconditionFailed: 412,
  TooManyRequests: 429,
  InternalServerError: 500,
};

function toEvent(event: ActivityEvent, world: World) {
  const { type, group, subscriptionId } = parseArmId(event.resource);
  const eventDataId = stableGuid(`${event.resource}${event.at}${event.operation}${event.status}${event.correlationId}`);
  const at = new Date(world.startedAt.getTime() + offsetOf(event.at));
  const provider = type?.split('/')[0] ?? 'Microsoft.Resources';
  const code = HTTP[event.subStatus];
  const named = (value: string, localizedValue = value) => ({ value, localizedValue });
  return {
    authorization: { action: event.operation, role: 'Contributor', scope: event.resource },
    caller: event.caller,
    channels: 'Operation',
    claims: {
      aud: 'https://management.core.windows.net/',
      iss: `https://sts.windows.net/${TENANT.id}/`,
      name: event.caller,
      'http://schemas.microsoft.com/identity/claims/tenantid': TENANT.id,
    },
    category: named(event.category),
    correlationId: event.correlationId,
    description: '',
    eventDataId,
    eventName: event.status === 'Started' ? named('BeginRequest', 'Begin request') : named('EndRequest', 'End request'),
    eventTimestamp: at.toISOString().replace('Z', '0000Z'),
    httpRequest: { clientRequestId: stableGuid(eventDataId), clientIpAddress: event.clientIp, method: event.method },
    id: `${event.resource}/events/${eventDataId}/ticks/${at.getTime() * 10_000 + 621_355_968_000_000_000}`,
    level: event.status === 'Failed' ? 'Error' : 'Informational',
    operationId: event.correlationId,
    operationName: named(event.operation),
    properties: {
      statusCode: event.subStatus,
      entity: event.resource,
      ...event.properties,
    },
    ...(group === null ? {} : { resourceGroupName: group }),
    resourceId: event.resource,
    resourceProviderName: named(provider),
    resourceType: named(type ?? 'Microsoft.Resources/subscriptions/resourcegroups'),
    status: named(event.status),
    subStatus: named(
      event.subStatus,
      code === undefined ? event.subStatus : `${event.subStatus} (HTTP Status Code: ${code})`,
    ),
    submissionTimestamp: timeAt(event.at, new Date(world.startedAt.getTime() + offsetOf(event.lag))),
    subscriptionId,
    tenantId: TENANT.id,
    relatedEvents: [],
  };
}
