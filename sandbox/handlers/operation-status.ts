import { parseArmId, same } from '../arm-id.ts';
import { typesOf } from '../provider-table.ts';
import { timeAt } from '../relative-time.ts';
import { armError, ok } from '../reply.ts';
import { type Handler, RESOURCES_VERSIONS } from '../route.ts';

/** Ways that providers name the resource of an operation that goes on. */
const PATH =
  /^\/subscriptions\/[^/]+\/providers\/([^/]+)\/locations\/[^/]+\/(?:operations|operationstatuses|operationsstatus|operationresults|asyncoperations)\/[^/]+$/i;
const RESULT = /^\/subscriptions\/[^/]+\/operationresults\/[^/]+$/i;

/** GET of the status of a long-running operation; a group's deletion answers 202 till it is done. */
export const operationStatus: Handler = ({ request, world }) => {
  const namespace = PATH.exec(request.path)?.[1];
  const isResult = RESULT.test(request.path);
  if (namespace === undefined && !isResult) return null;
  const versions = typesOf(namespace ?? '').flatMap((type) => type.versions);
  return {
    action: `${namespace ?? 'Microsoft.Resources'}/locations/operations/read`,
    versions: isResult ? RESOURCES_VERSIONS : [...new Set(versions)],
    ...(isResult ? {} : { type: `${namespace}/locations/operations` }),
    methods: ['GET'],
    answer: () => {
      const found = world.asyncOperations.find((operation) => same(operation.id, request.path));
      if (found === undefined) return armError(404, 'NotFound', 'The operation could not be found.');
      const { status, started, ended, percent, error } = found;
      const isRunning = ended === undefined;
      if (isResult)
        return isRunning
          ? { status: 202, headers: { location: request.url.href, 'retry-after': '15' } }
          : { status: 200 };
      return ok({
        id: found.id,
        name: parseArmId(found.id).name,
        status,
        startTime: timeAt(started, world.startedAt),
        ...(isRunning ? {} : { endTime: timeAt(ended, world.startedAt) }),
        ...(percent === undefined ? {} : { percentComplete: percent }),
        ...(error === undefined ? {} : { error }),
      });
    },
  };
};
