import { groupNotFound, invalidFilter } from '../arm-errors.ts';
import { parseArmId, same } from '../arm-id.ts';
import type { Resource } from '../entities.ts';
import { parseFilter, type Term } from '../odata.ts';
import { pageOf } from '../page.ts';
import { locationName } from '../provider-table.ts';
import { armError } from '../reply.ts';
import { listedResource } from '../resource-body.ts';
import { type Handler, RESOURCES_VERSIONS } from '../route.ts';
import type { World } from '../world.ts';
import { findGroup } from './resource-groups.ts';

const EXPANDS = ['createdtime', 'changedtime', 'provisioningstate'];

/** GET /subscriptions/{s}/resources and /subscriptions/{s}/resourceGroups/{g}/resources, with $filter, $expand and $top. */
export const resourceList: Handler = ({ request, world, pageSize }) => {
  const match = /^\/subscriptions\/([^/]+)(?:\/resourcegroups\/([^/]+))?\/resources$/i.exec(request.path);
  if (request.tail !== null || match === null) return null;
  const [, subscription = '', group] = match;
  return {
    action:
      group === undefined
        ? 'Microsoft.Resources/subscriptions/resources/read'
        : 'Microsoft.Resources/subscriptions/resourceGroups/resources/read',
    versions: RESOURCES_VERSIONS,
    methods: ['GET'],
    answer: () => {
      if (group !== undefined && !findGroup(world, subscription, group)) return groupNotFound(group);
      const filter = request.query.get('$filter');
      const terms = filter ? parseFilter(filter) : [];
      if (terms === null || !terms.every(isKnown)) {
        return invalidFilter(`Invalid $filter '${filter}' specified in the query string.`);
      }
      const expand = (request.query.get('$expand') ?? '').toLowerCase().split(',').filter(Boolean);
      const unknown = expand.find((word) => !EXPANDS.includes(word));
      if (unknown !== undefined) return armError(400, 'InvalidExpandInQueryString', `Invalid $expand '${unknown}'.`);
      const scope =
        group === undefined
          ? `/subscriptions/${subscription}`
          : `/subscriptions/${subscription}/resourceGroups/${group}`;
      const wanted = new Set(expand);
      return pageOf(request, listed(world, scope, terms), {
        size: pageSize,
        toBody: (resource) => listedResource(resource, wanted, world.startedAt),
      });
    },
  };
};

function* listed(world: World, scope: string, terms: readonly Term[]): Iterable<Resource> {
  for (const resource of world.allResources()) {
    if (!resource.id.toLowerCase().startsWith(`${scope.toLowerCase()}/`) || !isTracked(resource)) continue;
    if (terms.every((term) => fits(resource, term))) yield resource;
  }
}

/** Lists leave out children without a place, such as subnets. */
const isTracked = (resource: Resource): boolean => resource.location !== undefined;

const FIELDS = ['resourcetype', 'name', 'location', 'resourcegroup', 'tagname', 'tagvalue'];

const isKnown = (term: Term): boolean =>
  term.kind === 'comparison'
    ? FIELDS.includes(term.field.toLowerCase()) && (term.op === 'eq' || term.op === 'ne')
    : ['substringof', 'startswith'].includes(term.name.toLowerCase()) && term.args.length === 2;

function fits(resource: Resource, term: Term): boolean {
  if (term.kind === 'call') {
    const [first = '', second = ''] = term.args;
    const isSubstring = term.name.toLowerCase() === 'substringof';
    const value = (fieldOf(resource, isSubstring ? second : first) ?? '').toLowerCase();
    return isSubstring ? value.includes(first.toLowerCase()) : value.startsWith(second.toLowerCase());
  }
  if (same(term.field, 'tagName')) return resource.tags?.[term.value] !== undefined;
  if (same(term.field, 'tagValue')) return Object.values(resource.tags ?? {}).includes(term.value);
  const wanted = same(term.field, 'location') ? locationName(term.value) : term.value;
  return same(fieldOf(resource, term.field), wanted) === (term.op === 'eq');
}

function fieldOf(resource: Resource, field: string): string | null | undefined {
  const { type, fullName, group } = parseArmId(resource.id);
  const fields: Record<string, string | null | undefined> = {
    resourcetype: type,
    name: fullName,
    location: locationName(resource.location ?? ''),
    resourcegroup: group,
  };
  return fields[field.toLowerCase()];
}
