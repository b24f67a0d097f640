import { deploymentNotFound, groupNotFound, invalidFilter } from '../arm-errors.ts';
import { parseArmId, same } from '../arm-id.ts';
import type { Deployment } from '../entities.ts';
import { equalTo, parseFilter } from '../odata.ts';
import { pageOf } from '../page.ts';
import { offsetOf, timeAt } from '../relative-time.ts';
import { existence, ok } from '../reply.ts';
import { type Ask, DEPLOYMENT_VERSIONS, type Handler } from '../route.ts';
import type { World } from '../world.ts';
import { findGroup } from './resource-groups.ts';

/** GET and HEAD of a deployment; GET of the deployments of a group, subscription, management group or tenant. */
export const deployments: Handler = (ask) => {
  const { request, world } = ask;
  const [namespace, word, name, ...rest] = request.tail ?? [];
  if (!same(namespace, 'Microsoft.Resources') || !same(word, 'deployments') || rest.length > 0) return null;
  return {
    action: 'Microsoft.Resources/deployments/read',
    versions: DEPLOYMENT_VERSIONS,
    methods: name === undefined ? ['GET'] : ['GET', 'HEAD'],
    answer: () => {
      const { group, subscriptionId } = parseArmId(request.scope);
      const isGone = group !== null && !findGroup(world, subscriptionId ?? '', group);
      if (name === undefined) return isGone ? groupNotFound(group) : list(ask);
      const found = isGone ? undefined : findDeployment(world, request.scope, name);
      if (request.method === 'HEAD') return existence(found !== undefined);
      if (isGone) return groupNotFound(group);
      return found ? ok(deploymentBody(found, world)) : deploymentNotFound(name);
    },
  };
};

/** The deployment of that name at that scope. */
export function findDeployment(world: World, scope: string, name: string): Deployment | undefined {
  for (const deployment of world.allDeployments()) {
    if (same(deployment.id, `${scope}/providers/Microsoft.Resources/deployments/${name}`)) return deployment;
  }
  return undefined;
}

/** Newest first. The one documented filter is that of the state. */
function list({ request, world, pageSize }: Ask) {
  const filter = request.query.get('$filter');
  const terms = filter ? parseFilter(filter) : [];
  const state = equalTo(terms ?? [], 'provisioningState');
  if (terms === null || terms.length > 1 || (terms.length === 1 && state === undefined)) {
    return invalidFilter(`Invalid $filter '${filter}' specified in the query string.`);
  }
  const prefix = `${request.scope}/providers/Microsoft.Resources/deployments/`.toLowerCase();
  const found = [...world.allDeployments()]
    .filter(({ id }) => id.toLowerCase().startsWith(prefix))
    .filter((deployment) => state === undefined || same(deployment.state, state))
    .sort((a, b) => offsetOf(b.at) - offsetOf(a.at));
  return pageOf(request, found, { size: pageSize, toBody: (deployment) => deploymentBody(deployment, world) });
}

const DONE = ['succeeded', 'failed', 'canceled'];

function deploymentBody(deployment: Deployment, world: World) {
  const { id, location, state, mode, correlationId, duration, error, operations } = deployment;
  const targets = operations.flatMap(({ target }) => (target === undefined ? [] : [target]));
  const succeeded = operations.flatMap(({ state, target }) =>
    state === 'Succeeded' && target ? [{ id: target }] : [],
  );
  return {
    id,
    name: parseArmId(id).name,
    type: 'Microsoft.Resources/deployments',
    ...(location === undefined ? {} : { location }),
    properties: {
      templateHash: '11283745092337561204',
      parameters: {},
      mode,
      provisioningState: state,
      timestamp: timeAt(deployment.at, world.startedAt),
      duration,
      correlationId,
      providers: providersOf(targets),
      dependencies: [],
      ...(DONE.includes(state.toLowerCase()) && succeeded.length > 0 ? { outputResources: succeeded } : {}),
      ...(error === undefined ? {} : { error }),
    },
  };
}

function providersOf(targets: readonly string[]) {
  const types = [...new Set(targets.map((target) => parseArmId(target).type ?? ''))].filter(Boolean);
  const namespaces = [...new Set(types.map((type) => type.split('/')[0] ?? ''))];
  return namespaces.map((namespace) => ({
    namespace,
    resourceTypes: types
      .filter((type) => type.startsWith(`${namespace}/`))
      .map((type) => ({ resourceType: type.slice(namespace.length + 1), locations: ['westeurope'] })),
  }));
}
