import { subscriptionNotFound } from '../arm-errors.ts';
import { same } from '../arm-id.ts';
import type { Subscription } from '../entities.ts';
import { pageOf } from '../page.ts';
import { ok } from '../reply.ts';
import { type Handler, SUBSCRIPTION_VERSIONS } from '../route.ts';
import { TENANT } from '../tenant.ts';

/** GET /subscriptions, /subscriptions/{id}, /tenants */
export const subscriptions: Handler = ({ request, world, pageSize }) => {
  if (request.tail !== null) return null;
  const [first, id, ...rest] = request.path.toLowerCase().split('/').slice(1);
  if (rest.length > 0) return null;
  const route = { versions: SUBSCRIPTION_VERSIONS, methods: ['GET'] };
  if (first === 'tenants' && id === undefined) {
    return {
      ...route,
      action: 'Microsoft.Resources/tenants/read',
      answer: () => pageOf(request, [tenant()], { size: pageSize }),
    };
  }
  if (first !== 'subscriptions') return null;
  return {
    ...route,
    action: 'Microsoft.Resources/subscriptions/read',
    answer: () => {
      if (id === undefined) return pageOf(request, world.subscriptions.map(toSubscription), { size: pageSize });
      const found = world.subscriptions.find((subscription) => same(subscription.id, id));
      return found ? ok(toSubscription(found)) : subscriptionNotFound(id);
    },
  };
};

function toSubscription({ id, name, state, tags }: Subscription) {
  return {
    id: `/subscriptions/${id}`,
    authorizationSource: 'RoleBased',
    managedByTenants: [],
    tags,
    subscriptionId: id,
    tenantId: TENANT.id,
    displayName: name,
    state,
    subscriptionPolicies: {
      locationPlacementId: 'Public_2014-09-01',
      quotaId: 'EnterpriseAgreement_2014-09-01',
      spendingLimit: 'Off',
    },
  };
}

const tenant = () => ({
  id: `/tenants/${TENANT.id}`,
  tenantId: TENANT.id,
  countryCode: 'SE',
  displayName: TENANT.name,
  domains: ['lindqvist.example'],
  tenantCategory: 'Home',
});
