import { invalidFilter } from '../arm-errors.ts';
import { same } from '../arm-id.ts';
import type { Lock } from '../entities.ts';
import { calls, parseFilter } from '../odata.ts';
import { pageOf } from '../page.ts';
import { timeAt } from '../relative-time.ts';
import { armError, ok } from '../reply.ts';
import type { Handler } from '../route.ts';
import { relationOf } from '../scope-relation.ts';

/**
 * GET of the locks of a subscription, group or resource: those at it and above it, and those below it unless the filter is
 * atScope(). A lock's id tells where it really is.
 */
export const locks: Handler = ({ request, world, pageSize }) => {
  const [namespace, word, name, ...rest] = request.tail ?? [];
  if (!same(namespace, 'Microsoft.Authorization') || !same(word, 'locks') || rest.length > 0) return null;
  return {
    action: 'Microsoft.Authorization/locks/read',
    versions: ['2020-05-01', '2017-04-01', '2016-09-01'],
    methods: ['GET'],
    answer: () => {
      if (name !== undefined) {
        const found = world.locks.find((lock) => same(lock.scope, request.scope) && same(lock.name, name));
        return found
          ? ok(toLock(found, world.startedAt))
          : armError(404, 'LockNotFound', `The lock '${name}' could not be found.`);
      }
      const filter = request.query.get('$filter');
      const terms = filter ? parseFilter(filter) : [];
      const isAtScope = terms !== null && calls(terms, 'atScope');
      if (terms === null || terms.length > (isAtScope ? 1 : 0))
        return invalidFilter(`The filter '${filter}' is invalid.`);
      const wanted = isAtScope ? ['at', 'above'] : ['at', 'above', 'below'];
      const found = world.locks.filter((lock) => wanted.includes(relationOf(world, lock.scope, request.scope)));
      return pageOf(
        request,
        found.map((lock) => toLock(lock, world.startedAt)),
        { size: pageSize },
      );
    },
  };
};

function toLock({ scope, name, level, notes, owners, by, at }: Lock, startedAt: Date) {
  return {
    properties: {
      level,
      ...(notes === undefined ? {} : { notes }),
      ...(owners === undefined ? {} : { owners: owners.map((applicationId) => ({ applicationId })) }),
    },
    id: `${scope}/providers/Microsoft.Authorization/locks/${name}`,
    type: 'Microsoft.Authorization/locks',
    name,
    ...(by === undefined ? {} : { systemData: systemData(by, timeAt(at, startedAt)) }),
  };
}

const systemData = (by: string, at: string) => ({
  createdBy: by,
  createdByType: 'User',
  createdAt: at,
  lastModifiedBy: by,
  lastModifiedByType: 'User',
  lastModifiedAt: at,
});
