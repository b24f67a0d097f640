import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { parseArmId, same } from '../arm-id.ts';
import { armError, ok, type Reply } from '../reply.ts';
import type { Ask, Handler } from '../route.ts';
import type { World } from '../world.ts';

const checkSchema = z.strictObject({
  path: z.string(),
  method: z.enum(['POST', 'GET', 'HEAD']).default('POST'),
  versions: z.array(z.string()),
  type: z.string(),
  body: z.string().optional(),
  name: z.string().default('name'),
  field: z.string().default('nameAvailable'),
  free: z.record(z.string(), z.string()).default({}),
  echo: z.array(z.string()).default([]),
});
type NameCheck = z.infer<typeof checkSchema>;

const file = new URL('../data/name-checks.yaml', import.meta.url);
const checks = z
  .array(checkSchema)
  .parse(parse(readFileSync(file, 'utf8')))
  .map((check) => ({
    ...check,
    pattern: new RegExp(`^${check.path.replaceAll('.', '\\.').replace(/\{\w+\}/g, '([^/]+)')}$`, 'i'),
  }));

/** Whether a global or regional name is free: POSTs for most services, a HEAD for Cosmos DB, a GET for DNS labels. */
export const nameAvailability: Handler = (ask) => {
  const { request } = ask;
  const found = checks.filter(({ pattern }) => pattern.test(request.path));
  const [first] = found;
  if (first === undefined) return null;
  const [namespace = ''] = first.type.split('/');
  return {
    action: `${namespace}/${request.path.split('/').at(-1)}/action`,
    versions: first.versions,
    type: first.type,
    needsRegistration: request.scope !== '',
    methods: [first.method],
    answer: () => {
      if (first.method === 'HEAD') {
        return { status: isTaken(ask.world, first.type, request.path.split('/').at(-1) ?? '') ? 200 : 404 };
      }
      if (first.method === 'GET') {
        const label = request.query.get('domainnamelabel') ?? '';
        return ok({ available: !isTaken(ask.world, first.type, label) });
      }
      return post(ask, found);
    },
  };
};

const bodySchema = z.looseObject({ type: z.string().optional() });

function post({ request, world }: Ask, found: readonly NameCheck[]): Reply {
  const body = bodySchema.safeParse(parseJson(request.body));
  if (!body.success) return armError(400, 'InvalidRequestContent', 'The request content was invalid.');
  const { type } = body.data;
  const check = found.find((candidate) => candidate.body === undefined || same(candidate.body, type));
  if (check === undefined) return armError(400, 'InvalidResourceType', `The type '${type}' cannot be checked here.`);
  const name = body.data[check.name];
  if (typeof name !== 'string' || name === '') {
    return armError(400, 'InvalidRequestContent', `The field '${check.name}' is required.`);
  }
  const taken = isTaken(world, check.type, name);
  // Azure Cache for Redis says it by the status alone.
  if (check.field === 'none') return taken ? armError(409, 'NameNotAvailable', taken.message) : { status: 200 };
  const echo = Object.fromEntries(check.echo.map((key) => [key, body.data[key] ?? null]));
  const value = check.field === 'nameAvailability' ? (taken ? 'Unavailable' : 'Available') : !taken;
  return ok({ ...echo, [check.field]: value, ...(taken || check.free) });
}

interface Taken {
  readonly reason: string;
  readonly message: string;
}

/** Who has the name: somebody the scenario names, a resource of these subscriptions, or a deleted one. False where free. */
function isTaken(world: World, type: string, name: string): Taken | false {
  const named = world.takenNames.find((taken) => same(taken.name, name) && same(taken.type ?? type, type));
  const kind = type.split('/').at(-1) ?? type;
  const message = `The name '${name}' is already in use for ${kind}.`;
  if (named) return { reason: named.reason, message: named.message ?? message };
  const isHere = (id: string): boolean => same(parseArmId(id).type, type) && same(parseArmId(id).name, name);
  const isHeld =
    world.resources.some(({ id }) => isHere(id)) ||
    world.deleted.some(({ id, kind }) => kind !== 'web-site' && isHere(id));
  return isHeld ? { reason: 'AlreadyExists', message } : false;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
