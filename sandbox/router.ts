import {
  forbidden,
  invalidApiVersion,
  malformedSubscription,
  missingApiVersion,
  noRegisteredProvider,
  notARead,
  notRegistered,
  subscriptionNotFound,
  unknownNamespace,
  unknownType,
} from './arm-errors.ts';
import { isWithin, parseArmId, same } from './arm-id.ts';
import { activityLog } from './handlers/activity-log.ts';
import { authorization } from './handlers/authorization.ts';
import { deleted } from './handlers/deleted.ts';
import { deploymentOperations } from './handlers/deployment-operations.ts';
import { deployments } from './handlers/deployments.ts';
import { features } from './handlers/features.ts';
import { locks } from './handlers/locks.ts';
import { nameAvailability } from './handlers/name-availability.ts';
import { operationStatus } from './handlers/operation-status.ts';
import { policy } from './handlers/policy.ts';
import { policyInsights } from './handlers/policy-insights.ts';
import { providers, registrationOf } from './handlers/providers.ts';
import { resourceGraph } from './handlers/resource-graph.ts';
import { resourceGroups } from './handlers/resource-groups.ts';
import { resourceList } from './handlers/resource-list.ts';
import { resources } from './handlers/resources.ts';
import { subscriptions } from './handlers/subscriptions.ts';
import { LOCATIONS, locationName, typesOf } from './provider-table.ts';
import { armError, type Reply } from './reply.ts';
import type { Ask, Handler, Route } from './route.ts';
import type { World } from './world.ts';

/** The first that takes a request answers it. */
const HANDLERS: readonly Handler[] = [
  deploymentOperations,
  deployments,
  subscriptions,
  resourceGroups,
  resourceList,
  features,
  providers,
  activityLog,
  locks,
  policy,
  policyInsights,
  authorization,
  resourceGraph,
  nameAvailability,
  operationStatus,
  deleted,
  resources,
];

/** Answers one request, in the order in which Resource Manager refuses: verb, version, subscription, rights. */
export function answer(ask: Ask): Reply {
  const { request, world } = ask;
  const route = HANDLERS.reduce<Route | null>((found, handler) => found ?? handler(ask), null);
  if (route === null) return ['GET', 'HEAD'].includes(request.method) ? unknown(ask) : notARead(request.method);
  if (!route.methods.includes(request.method)) return notARead(request.method);
  return (
    wrongVersion(request.query.get('api-version'), route) ??
    wrongSubscription(request.path, world) ??
    noRight(ask, route) ??
    unregistered(route, world) ??
    route.answer()
  );
}

function unknown({ request }: Ask): Reply {
  const version = request.query.get('api-version');
  if (version === undefined) return missingApiVersion();
  const [namespace, type = ''] = request.tail ?? [];
  if (namespace === undefined) return armError(404, 'NotFound', `The resource '${request.path}' could not be found.`);
  return typesOf(namespace).length === 0 ? unknownNamespace(namespace) : unknownType(type, namespace, version);
}

function wrongVersion(version: string | undefined, { versions, type }: Route): Reply | null {
  if (version === undefined || version === '') return missingApiVersion();
  if (versions.includes(version)) return null;
  if (type === undefined) return invalidApiVersion(version, versions);
  const name = type.slice(type.indexOf('/') + 1);
  return noRegisteredProvider('westeurope', version, name, versions, LOCATIONS.map(locationName));
}

function wrongSubscription(path: string, world: World): Reply | null {
  const id = parseArmId(path).subscriptionId;
  if (id === null || world.subscriptions.some((subscription) => same(subscription.id, id))) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id) ? subscriptionNotFound(id) : malformedSubscription(id);
}

/** Lists of subscriptions are open to everyone; they show what one may see. */
function noRight({ request, world }: Ask, route: Route): Reply | null {
  const scope = request.path.toLowerCase() === '/subscriptions' ? null : request.path;
  const isDenied = world.forbidden.some(
    (denial) =>
      scope !== null && covers(denial.action, route.action) && concerns(denial.scope, request.path, request.scope),
  );
  return isDenied ? forbidden(route.action, request.scope || request.path) : null;
}

const concerns = (denied: string, path: string, scope: string): boolean =>
  isWithin(path, denied) || (scope !== '' && isWithin(scope, denied));

function covers(pattern: string, action: string): boolean {
  return pattern.endsWith('*')
    ? action.toLowerCase().startsWith(pattern.slice(0, -1).toLowerCase())
    : same(pattern, action);
}

function unregistered({ needsRegistration, type }: Route, world: World): Reply | null {
  const namespace = type?.split('/')[0];
  if (!needsRegistration || namespace === undefined) return null;
  return ['Registered', 'Unregistering'].includes(registrationOf(world, namespace)) ? null : notRegistered(namespace);
}
