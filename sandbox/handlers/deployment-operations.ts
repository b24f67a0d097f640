import { deploymentNotFound, groupNotFound } from '../arm-errors.ts';
import { parseArmId, same } from '../arm-id.ts';
import type { Deployment, DeploymentOperation } from '../entities.ts';
import { pageOf } from '../page.ts';
import { timeAt } from '../relative-time.ts';
import { armError, ok } from '../reply.ts';
import { DEPLOYMENT_VERSIONS, type Handler } from '../route.ts';
import { stableGuid } from '../stable-guid.ts';
import type { World } from '../world.ts';
import { findDeployment } from './deployments.ts';
import { findGroup } from './resource-groups.ts';

/** In a group clients leave `/providers/Microsoft.Resources` out; everywhere else, and in links, it is there. */
const PATH = /^(.*?)(?:\/providers\/Microsoft\.Resources)?\/deployments\/([^/]+)\/operations(?:\/([^/]+))?$/i;

/** GET of a deployment's operations, and of one of them; at every scope. */
export const deploymentOperations: Handler = ({ request, world, pageSize }) => {
  const match = PATH.exec(request.path);
  if (match === null) return null;
  const [, scope = '', name = '', operation] = match;
  return {
    action: 'Microsoft.Resources/deployments/operations/read',
    versions: DEPLOYMENT_VERSIONS,
    methods: ['GET'],
    answer: () => {
      const { group, subscriptionId } = parseArmId(scope);
      if (group !== null && !findGroup(world, subscriptionId ?? '', group)) return groupNotFound(group);
      const deployment = findDeployment(world, scope, name);
      if (deployment === undefined) return deploymentNotFound(name);
      const all = operationsOf(deployment, world);
      if (operation === undefined) return pageOf(request, all, { size: pageSize });
      const found = all.find(({ operationId }) => same(operationId, operation));
      return found
        ? ok(found)
        : armError(404, 'DeploymentOperationNotFound', `Deployment operation '${operation}' could not be found.`);
    },
  };
};

function operationsOf(deployment: Deployment, world: World) {
  return deployment.operations.map((operation, index) => {
    const operationId = stableGuid(`${deployment.id}/${index}`).replaceAll('-', '').slice(0, 16).toUpperCase();
    return {
      id: `${deployment.id}/operations/${operationId}`,
      operationId,
      properties: {
        provisioningOperation: operation.operation,
        provisioningState: operation.state,
        timestamp: timeAt(operation.at ?? deployment.at, world.startedAt),
        duration: operation.duration,
        trackingId: stableGuid(`tracking ${operationId}`),
        statusCode: operation.statusCode,
        ...(operation.statusMessage === undefined ? {} : { statusMessage: operation.statusMessage }),
        ...targetOf(operation),
      },
    };
  });
}

function targetOf({ target }: DeploymentOperation) {
  if (target === undefined) return {};
  const { type, fullName } = parseArmId(target);
  return { targetResource: { id: target, resourceType: type, resourceName: fullName } };
}
