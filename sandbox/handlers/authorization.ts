import { invalidFilter } from '../arm-errors.ts';
import { same } from '../arm-id.ts';
import { calls, equalTo, parseFilter, type Term } from '../odata.ts';
import { pageOf } from '../page.ts';
import { timeAt } from '../relative-time.ts';
import { armError, ok, type Reply } from '../reply.ts';
import type { Ask, Handler, Route } from '../route.ts';
import type { ScenarioState } from '../scenario-schema.ts';
import { relationOf } from '../scope-relation.ts';

const VERSIONS = ['2022-04-01', '2020-10-01-preview', '2018-07-01-preview', '2015-07-01'];

/** Built-in roles that scenarios use. */
const ROLES: Readonly<Record<string, string>> = {
  'b24988ac-6180-42a0-ab88-20f7382dd24c': 'Contributor',
  'acdd72a7-3385-48ef-bd42-f606fba81ae7': 'Reader',
  '8e3af657-a8ff-443c-a75c-2fe8c4bcb635': 'Owner',
  '7f951dda-4ed3-4680-a7ca-43fe172d538d': 'AcrPull',
  'ba92f5b4-2d11-453d-a403-e96b0029c9fe': 'Storage Blob Data Contributor',
  '4633458b-17de-408a-b874-0445c86b69e6': 'Key Vault Secrets User',
};

/** GET of role assignments, deny assignments and role definitions, at every scope. */
export const authorization: Handler = (ask) => {
  const [namespace, word, name, ...rest] = ask.request.tail ?? [];
  if (!same(namespace, 'Microsoft.Authorization') || rest.length > 0) return null;
  switch (word?.toLowerCase()) {
    case 'roleassignments':
      return route('roleAssignments', () => roleAssignments(ask, name));
    case 'denyassignments':
      return route('denyAssignments', () => denyAssignments(ask, name));
    case 'roledefinitions':
      return route('roleDefinitions', () => roleDefinitions(ask, name));
    default:
      return null;
  }
};

const route = (word: string, answer: () => Reply): Route => ({
  action: `Microsoft.Authorization/${word}/read`,
  versions: VERSIONS,
  methods: ['GET'],
  answer,
});

function roleAssignments(ask: Ask, name: string | undefined): Reply {
  const { world } = ask;
  return answer(
    ask,
    name,
    world.roleAssignments,
    (item, principal) => same(item.principalId, principal),
    (item) => toRoleAssignment(item, world.startedAt),
  );
}

function denyAssignments(ask: Ask, name: string | undefined): Reply {
  return answer(
    ask,
    name,
    ask.world.denyAssignments,
    (item, principal) => item.principals.some(({ id }) => same(id, principal)),
    toDenyAssignment,
  );
}

/** One by its GUID, or the list that the filter asks for. */
function answer<T extends { readonly scope: string; readonly id: string }>(
  { request, world, pageSize }: Ask,
  name: string | undefined,
  items: readonly T[],
  concerns: (item: T, principal: string) => boolean,
  toBody: (item: T) => object,
): Reply {
  if (name !== undefined) {
    const found = items.find((item) => same(item.scope, request.scope) && same(item.id, name));
    return found
      ? ok(toBody(found))
      : armError(404, 'RoleAssignmentNotFound', `The assignment '${name}' is not found.`);
  }
  const filter = request.query.get('$filter');
  const terms = filter ? parseFilter(filter) : [];
  if (terms === null || terms.length > 1 || !terms.every(isKnown)) {
    return invalidFilter(
      `The filter '${filter}' is not supported. Supported filters are 'atScope()', 'principalId eq' and 'assignedTo()'.`,
    );
  }
  const principal = equalTo(terms, 'principalId') ?? assignedTo(terms);
  const found = items.filter((item) => {
    const relation = relationOf(world, item.scope, request.scope);
    if (relation === 'elsewhere' || (relation === 'below' && calls(terms, 'atScope'))) return false;
    return principal === undefined || concerns(item, principal);
  });
  return pageOf(request, found.map(toBody), { size: pageSize });
}

const isKnown = (term: Term): boolean =>
  term.kind === 'call'
    ? ['atscope', 'assignedto'].includes(term.name.toLowerCase())
    : term.op === 'eq' && same(term.field, 'principalId');

function assignedTo(terms: readonly Term[]): string | undefined {
  const [term] = terms;
  return term?.kind === 'call' && same(term.name, 'assignedTo') ? term.args[0] : undefined;
}

const roleId = (role: string): string => `/providers/Microsoft.Authorization/roleDefinitions/${role}`;

function toRoleAssignment(item: ScenarioState['roleAssignments'][number], startedAt: Date) {
  const { scope, id, role, principalId, principalType } = item;
  const at = timeAt('-40d', startedAt);
  const subscription = /^\/subscriptions\/[^/]+/i.exec(scope)?.[0] ?? '';
  return {
    properties: {
      roleDefinitionId: `${subscription}${roleId(role)}`,
      principalId,
      principalType,
      scope,
      condition: null,
      conditionVersion: null,
      createdOn: at,
      updatedOn: at,
      createdBy: principalId,
      updatedBy: principalId,
    },
    id: `${scope}/providers/Microsoft.Authorization/roleAssignments/${id}`,
    type: 'Microsoft.Authorization/roleAssignments',
    name: id,
  };
}

function toDenyAssignment(item: ScenarioState['denyAssignments'][number]) {
  return {
    properties: {
      denyAssignmentName: item.name,
      description: item.description,
      permissions: [{ actions: item.actions, notActions: item.notActions, dataActions: [], notDataActions: [] }],
      scope: item.scope,
      doNotApplyToChildScopes: item.doesNotApplyToChildScopes,
      principals: item.principals,
      excludePrincipals: item.excludePrincipals,
      isSystemProtected: item.isSystemProtected,
    },
    id: `${item.scope}/providers/Microsoft.Authorization/denyAssignments/${item.id}`,
    type: 'Microsoft.Authorization/denyAssignments',
    name: item.id,
  };
}

function roleDefinitions({ request, pageSize }: Ask, name: string | undefined): Reply {
  const body = (id: string) => ({
    properties: { roleName: ROLES[id], type: 'BuiltInRole', description: '', assignableScopes: ['/'], permissions: [] },
    id: `${request.scope}${roleId(id)}`,
    type: 'Microsoft.Authorization/roleDefinitions',
    name: id,
  });
  if (name === undefined) return pageOf(request, Object.keys(ROLES).map(body), { size: pageSize });
  const known = Object.keys(ROLES).find((id) => same(id, name));
  return known === undefined
    ? armError(404, 'RoleDefinitionDoesNotExist', `The specified role definition with ID '${name}' does not exist.`)
    : ok(body(known));
}
