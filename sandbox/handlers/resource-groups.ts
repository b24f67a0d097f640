import { groupNotFound, invalidFilter } from '../arm-errors.ts';
import { parseArmId, same } from '../arm-id.ts';
import type { Group } from '../entities.ts';
import { equalTo, parseFilter, type Term } from '../odata.ts';
import { pageOf } from '../page.ts';
import { existence, ok } from '../reply.ts';
import { type Handler, RESOURCES_VERSIONS } from '../route.ts';
import type { World } from '../world.ts';

/** GET and HEAD of a group, GET of a subscription's groups. */
export const resourceGroups: Handler = ({ request, world, pageSize }) => {
  const [first, subscription, word, name, ...rest] = request.path.split('/').slice(1);
  if (request.tail !== null || rest.length > 0) return null;
  if (!same(first, 'subscriptions') || !same(word, 'resourcegroups') || subscription === undefined) return null;
  return {
    action: 'Microsoft.Resources/subscriptions/resourceGroups/read',
    versions: RESOURCES_VERSIONS,
    methods: name === undefined ? ['GET'] : ['GET', 'HEAD'],
    answer: () => {
      if (name === undefined) {
        const terms = parseFilter(request.query.get('$filter') ?? "tagName eq ''");
        if (terms === null) return invalidFilter('The filter of resource groups takes tagName and tagValue alone.');
        return pageOf(request, groupsOf(world, subscription, terms), { size: pageSize });
      }
      const group = findGroup(world, subscription, name);
      if (request.method === 'HEAD') return existence(group !== undefined);
      return group ? ok(toGroup(group)) : groupNotFound(name);
    },
  };
};

/** The group; undefined where there is none. */
export function findGroup(world: World, subscription: string, name: string): Group | undefined {
  for (const group of world.allGroups()) {
    if (same(group.id, `/subscriptions/${subscription}/resourceGroups/${name}`)) return group;
  }
  return undefined;
}

function* groupsOf(world: World, subscription: string, terms: readonly Term[]) {
  const tagName = equalTo(terms, 'tagName') || undefined;
  const tagValue = equalTo(terms, 'tagValue');
  for (const group of world.allGroups()) {
    const value = tagName === undefined ? undefined : group.tags?.[tagName];
    const fits = tagName === undefined || (value !== undefined && (tagValue === undefined || same(value, tagValue)));
    if (fits && same(parseArmId(group.id).subscriptionId, subscription)) yield toGroup(group);
  }
}

function toGroup({ id, location, state, managedBy, tags }: Group) {
  return {
    id,
    name: parseArmId(id).name,
    type: 'Microsoft.Resources/resourceGroups',
    location,
    ...(managedBy === undefined ? {} : { managedBy }),
    ...(tags === undefined ? {} : { tags }),
    properties: { provisioningState: state },
  };
}
