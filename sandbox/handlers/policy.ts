import { invalidFilter } from '../arm-errors.ts';
import { parseArmId, same } from '../arm-id.ts';
import { calls, equalTo, parseFilter, type Term } from '../odata.ts';
import { pageOf } from '../page.ts';
import { timeAt } from '../relative-time.ts';
import { armError, ok, type Reply } from '../reply.ts';
import type { Ask, Handler, Route } from '../route.ts';
import type { ScenarioState } from '../scenario-schema.ts';
import { relationOf } from '../scope-relation.ts';
import { stableGuid } from '../stable-guid.ts';
import type { World } from '../world.ts';

const VERSIONS = ['2025-03-01', '2025-01-01', '2024-05-01', '2024-04-01', '2023-04-01', '2022-06-01', '2021-06-01'];
const EXEMPTION_VERSIONS = ['2022-07-01-preview', '2020-07-01-preview'];

/** GET of policy assignments, definitions and exemptions, at every scope. */
export const policy: Handler = (ask) => {
  const [namespace, word, name, ...rest] = ask.request.tail ?? [];
  if (!same(namespace, 'Microsoft.Authorization') || rest.length > 0) return null;
  switch (word?.toLowerCase()) {
    case 'policyassignments':
      return route('policyAssignments', VERSIONS, () => assignments(ask, name));
    case 'policyexemptions':
      return route('policyExemptions', EXEMPTION_VERSIONS, () => exemptions(ask, name));
    case 'policydefinitions':
      return route('policyDefinitions', VERSIONS, () => definitions(ask, name));
    default:
      return null;
  }
};

const route = (word: string, versions: readonly string[], answer: () => Reply): Route => ({
  action: `Microsoft.Authorization/${word}/read`,
  versions,
  methods: ['GET'],
  answer,
});

function assignments({ request, world, pageSize }: Ask, name: string | undefined): Reply {
  if (name !== undefined) {
    const found = world.policyAssignments.find((item) => same(item.scope, request.scope) && same(item.name, name));
    return found ? ok(toAssignment(found)) : notFound('PolicyAssignmentNotFound', 'policy assignment', name);
  }
  const terms = readTerms(request.query.get('$filter'), 'policyDefinitionId');
  if (terms === null) return invalidFilter('The policy assignment filter is invalid.');
  const definition = equalTo(terms, 'policyDefinitionId');
  const found = world.policyAssignments
    .filter((item) => isWanted(world, item.scope, request.scope, terms))
    .filter((item) => definition === undefined || same(item.definition, definition));
  return pageOf(request, found.map(toAssignment), { size: pageSize });
}

function exemptions({ request, world, pageSize }: Ask, name: string | undefined): Reply {
  const now = world.clock();
  const body = (item: ScenarioState['policyExemptions'][number]) => toExemption(item, world.startedAt);
  if (name !== undefined) {
    const found = world.policyExemptions.find((item) => same(item.scope, request.scope) && same(item.name, name));
    return found ? ok(body(found)) : notFound('PolicyExemptionNotFound', 'policy exemption', name);
  }
  const terms = readTerms(request.query.get('$filter'), 'policyAssignmentId');
  if (terms === null) return invalidFilter('The policy exemption filter is invalid.');
  const assignment = equalTo(terms, 'policyAssignmentId');
  const isLive = (expires: string | undefined): boolean =>
    expires === undefined || timeAt(expires, world.startedAt) > now.toISOString();
  const found = world.policyExemptions
    .filter((item) => isWanted(world, item.scope, request.scope, terms))
    .filter((item) => assignment === undefined || same(item.assignment, assignment))
    .filter((item) => !calls(terms, 'excludeExpired') || isLive(item.expires));
  return pageOf(request, found.map(body), { size: pageSize });
}

function definitions({ request, world, pageSize }: Ask, name: string | undefined): Reply {
  const here = world.policyDefinitions.filter((item) =>
    same(item.id.slice(0, item.id.toLowerCase().lastIndexOf('/providers/')), request.scope),
  );
  if (name === undefined) return pageOf(request, here.map(toDefinition), { size: pageSize });
  const found = here.find((item) => same(parseArmId(item.id).name, name));
  return found ? ok(toDefinition(found)) : notFound('PolicyDefinitionNotFound', 'policy definition', name);
}

const notFound = (code: string, what: string, name: string): Reply =>
  armError(404, code, `The ${what} '${name}' is not found.`);

/** Documented: atScope(), atExactScope(), excludeExpired(), or one field. Null for anything else. */
function readTerms(filter: string | undefined, field: string): readonly Term[] | null {
  const terms = filter ? parseFilter(filter) : [];
  if (terms === null || terms.length > 1) return null;
  const isKnown = terms.every((term) =>
    term.kind === 'call'
      ? ['atscope', 'atexactscope', 'excludeexpired'].includes(term.name.toLowerCase())
      : same(term.field, field) && term.op === 'eq',
  );
  return isKnown ? terms : null;
}

function isWanted(world: World, scope: string, from: string, terms: readonly Term[]): boolean {
  const relation = relationOf(world, scope, from);
  if (calls(terms, 'atExactScope')) return relation === 'at';
  if (calls(terms, 'atScope')) return relation === 'at' || relation === 'above';
  return relation !== 'elsewhere';
}

function toAssignment(item: ScenarioState['policyAssignments'][number]) {
  const { scope, name, displayName, description, definition, parameters, notScopes, identity, location, metadata } =
    item;
  return {
    ...(identity === undefined ? {} : { identity }),
    ...(location === undefined ? {} : { location }),
    properties: {
      displayName,
      ...(description === undefined ? {} : { description }),
      policyDefinitionId: definition,
      definitionVersion: '1.*.*',
      effectiveDefinitionVersion: '1.0.0',
      latestDefinitionVersion: '1.0.0',
      scope,
      notScopes,
      parameters: parameters ?? {},
      metadata: metadata ?? { assignedBy: 'Platform Team' },
      enforcementMode: item.enforcementMode,
      instanceId: stableGuid(`${scope}/${name}`),
    },
    id: `${scope}/providers/Microsoft.Authorization/policyAssignments/${name}`,
    type: 'Microsoft.Authorization/policyAssignments',
    name,
  };
}

function toExemption(item: ScenarioState['policyExemptions'][number], startedAt: Date) {
  return {
    properties: {
      policyAssignmentId: item.assignment,
      policyDefinitionReferenceIds: [],
      exemptionCategory: item.category,
      displayName: item.displayName,
      description: '',
      metadata: {},
      ...(item.expires === undefined ? {} : { expiresOn: timeAt(item.expires, startedAt) }),
    },
    systemData: systemData(startedAt),
    id: `${item.scope}/providers/Microsoft.Authorization/policyExemptions/${item.name}`,
    type: 'Microsoft.Authorization/policyExemptions',
    name: item.name,
  };
}

function systemData(startedAt: Date) {
  const at = timeAt('-60d', startedAt);
  const by = 'platform@lindqvist.example';
  return {
    createdBy: by,
    createdByType: 'User',
    createdAt: at,
    lastModifiedBy: by,
    lastModifiedByType: 'User',
    lastModifiedAt: at,
  };
}

function toDefinition({
  id,
  displayName,
  description,
  mode,
  rule,
  parameters,
}: ScenarioState['policyDefinitions'][number]) {
  return {
    properties: {
      mode,
      displayName,
      description,
      policyType: id.startsWith('/providers/') ? 'BuiltIn' : 'Custom',
      metadata: { category: 'General', version: '1.0.0' },
      version: '1.0.0',
      parameters,
      policyRule: rule,
    },
    id,
    type: 'Microsoft.Authorization/policyDefinitions',
    name: parseArmId(id).name,
  };
}
