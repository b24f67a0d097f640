import { parseArmId, same } from '../arm-id.ts';
import { deletedBody, FAMILIES, type Family } from '../deleted-families.ts';
import { pageOf } from '../page.ts';
import { locationName } from '../provider-table.ts';
import { armError, ok } from '../reply.ts';
import type { Ask, Handler, Route } from '../route.ts';

/** GET of what was deleted softly: of a subscription, of a location, or one by its name. */
export const deleted: Handler = (ask) => {
  const { tail, scope } = ask.request;
  if (tail === null || !/^\/subscriptions\/[^/]+(?:\/resourcegroups\/[^/]+)?$/i.test(scope)) return null;
  for (const family of FAMILIES) {
    if (same(tail[0], family.namespace)) {
      const route = match(ask, family, tail.slice(1));
      if (route !== null) return route;
    }
  }
  return null;
};

/** The three shapes of path; Cognitive Services puts the resource group into that of one account. */
function match(ask: Ask, family: Family, rest: readonly string[]): Route | null {
  const group = parseArmId(ask.request.scope).group;
  if (same(rest[0], family.word) && rest.length === 1 && family.isListed) return route(ask, family, null, group, null);
  if (!same(rest[0], 'locations') || group !== null) return null;
  const [, location = '', ...after] = rest;
  if (same(after[0], 'resourceGroups') && same(after[2], family.word) && after.length === 4) {
    return route(ask, family, location, after[1] ?? '', after[3] ?? '');
  }
  if (!same(after[0], family.word) || after.length > 2) return null;
  return route(ask, family, location, null, after[1] ?? null);
}

function route(ask: Ask, family: Family, location: string | null, group: string | null, name: string | null): Route {
  const { request, world, pageSize } = ask;
  const { subscriptionId } = parseArmId(request.scope);
  return {
    action: `${family.namespace}/${location === null ? '' : 'locations/'}${family.word}/read`,
    versions: family.versions,
    type: `${family.namespace}/${family.word}`,
    needsRegistration: true,
    methods: ['GET'],
    answer: () => {
      const found = world.deleted.filter((item) => {
        const id = parseArmId(item.id);
        return (
          item.kind === family.kind &&
          same(id.subscriptionId, subscriptionId) &&
          (location === null || locationName(item.location) === locationName(location)) &&
          (group === null || same(id.group, group)) &&
          (name === null || same(id.name, name))
        );
      });
      if (name === null) {
        return pageOf(
          request,
          found.map((item) => deletedBody(item, family, world.startedAt, 'list')),
          { size: pageSize },
        );
      }
      const [one] = found;
      return one
        ? ok(deletedBody(one, family, world.startedAt, 'get'))
        : armError(404, family.notFound, `The deleted resource '${name}' could not be found.`);
    },
  };
}
