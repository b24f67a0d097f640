import { groupNotFound, headRefused, parentNotFound, resourceNotFound } from '../arm-errors.ts';
import { parseArmId, same } from '../arm-id.ts';
import { pageOf } from '../page.ts';
import { knownType } from '../provider-table.ts';
import { existence, ok } from '../reply.ts';
import { resourceBody } from '../resource-body.ts';
import type { Ask, Handler, Route } from '../route.ts';
import type { World } from '../world.ts';
import { findGroup } from './resource-groups.ts';

/** GET and HEAD of a resource by its id; GET of the resources of a type below a subscription, group or parent. */
export const resources: Handler = (ask) => {
  const { tail } = ask.request;
  if (tail === null || tail.length < 2) return null;
  return tail.length % 2 === 1 ? byId(ask) : collection(ask);
};

function byId({ request, world }: Ask): Route | null {
  const id = parseArmId(request.path);
  const known = knownType(id.type ?? '');
  if (known === undefined || id.type === null) return null;
  const type = `${known.namespace}/${known.type}`;
  return {
    action: `${type}/read`,
    versions: known.versions,
    type,
    methods: ['GET', 'HEAD'],
    answer: () => {
      const found =
        world.resources.find((resource) => same(resource.id, request.path)) ?? generated(world, request.path);
      if (request.method === 'HEAD') return known.refusesHead ? headRefused() : existence(found !== undefined);
      if (found) return ok(resourceBody(found));
      if (id.group !== null && !findGroup(world, id.subscriptionId ?? '', id.group)) return groupNotFound(id.group);
      if (id.parent !== null && !exists(world, id.parent)) return parentNotFound(known.type, id.parent);
      return resourceNotFound(type, id.fullName, id.group);
    },
  };
}

function collection({ request, world, pageSize }: Ask): Route | null {
  const tail = request.tail ?? [];
  const [namespace = '', ...rest] = tail;
  const type = [namespace, ...rest.filter((_, index) => index % 2 === 0)].join('/');
  const known = knownType(type);
  if (known === undefined) return null;
  const parent = tail.length === 2 ? null : request.path.slice(0, request.path.lastIndexOf('/'));
  const prefix = `${parent ?? request.scope}/`.toLowerCase();
  return {
    action: `${known.namespace}/${known.type}/read`,
    versions: known.versions,
    type: `${known.namespace}/${known.type}`,
    needsRegistration: true,
    methods: ['GET'],
    answer: () => {
      const { group, subscriptionId } = parseArmId(request.path);
      if (group !== null && !findGroup(world, subscriptionId ?? '', group)) return groupNotFound(group);
      if (parent !== null && !exists(world, parent)) return parentNotFound(known.type, parent);
      return pageOf(request, ofType(world, prefix, type), { size: pageSize, toBody: resourceBody });
    },
  };
}

function* ofType(world: World, prefix: string, type: string) {
  for (const resource of world.allResources()) {
    if (resource.id.toLowerCase().startsWith(prefix) && same(parseArmId(resource.id).type, type)) {
      yield resource;
    }
  }
}

/** Parts such as `blobServices/default` are there with their parent, written down or not. */
const exists = (world: World, id: string): boolean => {
  const { name, parent } = parseArmId(id);
  if (world.resources.some((resource) => same(resource.id, id)) || generated(world, id)) return true;
  return name.toLowerCase() === 'default' && parent !== null && exists(world, parent);
};

function generated(world: World, id: string) {
  if (world.bulk.length === 0) return undefined;
  for (const resource of world.allResources()) if (same(resource.id, id)) return resource;
  return undefined;
}
