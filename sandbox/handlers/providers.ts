import { parseArmId, same } from '../arm-id.ts';
import { pageOf } from '../page.ts';
import { type KnownType, LOCATIONS, NAMESPACES, typesOf } from '../provider-table.ts';
import { armError, ok } from '../reply.ts';
import { type Handler, RESOURCES_VERSIONS } from '../route.ts';
import type { World } from '../world.ts';

const CAPABILITIES = 'CrossResourceGroupResourceMove, CrossSubscriptionResourceMove, SupportsTags, SupportsLocation';

/** Namespaces that need no registration. */
const FREE = ['Microsoft.Resources', 'Microsoft.Authorization', 'Microsoft.Features', 'Microsoft.Support'];

/** GET of providers, one provider, and its resource types; in a subscription or in the tenant. */
export const providers: Handler = ({ request, world, pageSize }) => {
  const { tail, scope } = request;
  const isHere = scope === '' || /^\/subscriptions\/[^/]+$/i.test(scope);
  if (tail === null || !isHere || tail.length > 2 || (tail.length === 2 && !same(tail[1], 'resourceTypes')))
    return null;
  const subscription = parseArmId(scope).subscriptionId;
  const [namespace] = tail;
  return {
    action: 'Microsoft.Resources/subscriptions/providers/read',
    versions: RESOURCES_VERSIONS,
    methods: ['GET'],
    answer: () => {
      const all = [...NAMESPACES, ...FREE];
      if (namespace === undefined) {
        return pageOf(
          request,
          all.map((name) => toProvider(world, subscription, name)),
          { size: pageSize },
        );
      }
      const known = all.find((name) => same(name, namespace));
      if (known === undefined) {
        return armError(404, 'InvalidResourceNamespace', `The resource namespace '${namespace}' is invalid.`);
      }
      return tail.length === 2 ? ok({ value: typesOf(known).map(toType) }) : ok(toProvider(world, subscription, known));
    },
  };
};

/** State of a namespace in the subscription; registered unless the scenario says otherwise. */
export const registrationOf = (world: World, namespace: string): string =>
  world.providers.find((provider) => same(provider.namespace, namespace))?.state ?? 'Registered';

function toProvider(world: World, subscription: string | null, namespace: string) {
  const isFree = FREE.includes(namespace);
  return {
    ...(subscription === null ? {} : { id: `/subscriptions/${subscription}/providers/${namespace}` }),
    namespace,
    ...(subscription === null
      ? {}
      : {
          registrationPolicy: isFree ? 'RegistrationFree' : 'RegistrationRequired',
          registrationState: registrationOf(world, namespace),
        }),
    resourceTypes: typesOf(namespace).map(toType),
  };
}

function toType({ type, versions }: KnownType) {
  return { resourceType: type, locations: LOCATIONS, apiVersions: versions, capabilities: CAPABILITIES };
}
