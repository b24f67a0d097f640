import { z } from 'zod';
import { invalidFilter } from '../arm-errors.ts';
import { isWithin, parseArmId, same } from '../arm-id.ts';
import { type Comparison, parseFilter } from '../odata.ts';
import { pageOf } from '../page.ts';
import { offsetOf, timeAt } from '../relative-time.ts';
import { armError, ok, type Reply } from '../reply.ts';
import type { Ask, Handler } from '../route.ts';
import type { ScenarioState } from '../scenario-schema.ts';
import { relationOf } from '../scope-relation.ts';
import { TENANT } from '../tenant.ts';
import type { World } from '../world.ts';

const VERSIONS = ['2024-10-01', '2023-03-01', '2022-09-01', '2022-03-01', '2019-10-01'];
type PolicyEvent = ScenarioState['policyEvents'][number];

/**
 * Policy events and states (a POST without a body; the pages after the first are GETs), and checkPolicyRestrictions.
 * @see https://learn.microsoft.com/rest/api/policyinsights/
 */
export const policyInsights: Handler = (ask) => {
  const [namespace, word, set, query] = ask.request.tail ?? [];
  if (!same(namespace, 'Microsoft.PolicyInsights')) return null;
  const route = { versions: VERSIONS, methods: ['POST'] };
  if (same(word, 'checkPolicyRestrictions') && set === undefined) {
    const action = 'Microsoft.PolicyInsights/checkPolicyRestrictions/read';
    return { ...route, action, answer: () => restrictions(ask) };
  }
  if (!same(query, 'queryResults')) return null;
  if (same(word, 'policyEvents') && same(set, 'default')) {
    const action = 'Microsoft.PolicyInsights/policyEvents/queryResults/read';
    return { ...route, methods: ['POST', 'GET'], action, answer: () => results(ask, 'policyEvents/$metadata#default') };
  }
  if (same(word, 'policyStates') && same(set, 'latest')) {
    const action = 'Microsoft.PolicyInsights/policyStates/queryResults/read';
    return { ...route, methods: ['POST', 'GET'], action, answer: () => results(ask, 'policyStates/$metadata#latest') };
  }
  return null;
};

function results({ request, world, pageSize }: Ask, metadata: string): Reply {
  const filter = request.query.get('$filter');
  const terms = filter ? parseFilter(filter) : [];
  const isKnown = terms?.every(
    (term): term is Comparison => term.kind === 'comparison' && ['eq', 'ne'].includes(term.op),
  );
  if (terms === null || !isKnown) return invalidFilter(`The filter '${filter}' is not supported.`);
  const isState = metadata.startsWith('policyStates');
  const now = world.clock().getTime();
  const from = Date.parse(request.query.get('$from') ?? '') || now - 86_400_000;
  const to = Date.parse(request.query.get('$to') ?? '') || now;
  const context = `${request.url.origin}${request.scope}/providers/Microsoft.PolicyInsights/${metadata}`;
  const expand = request.query.get('$expand');
  const rows = world.policyEvents
    .filter((event) => (isState ? event.isState : isBetween(world, event, from, to)))
    .filter((event) => isWithin(event.resource, request.scope))
    .sort((a, b) => offsetOf(b.at) - offsetOf(a.at))
    .map((event) => toRow(world, event, context, isState && same(expand, 'PolicyEvaluationDetails')))
    .filter((row) => terms.every((term) => term.kind === 'comparison' && matches(row, term)));
  return pageOf(request, rows, { size: pageSize, link: '@odata.nextLink', more: { '@odata.context': context } });
}

function isBetween(world: World, event: PolicyEvent, from: number, to: number): boolean {
  const at = world.startedAt.getTime() + offsetOf(event.at);
  return at >= from && at <= to;
}

function matches(row: Readonly<Record<string, unknown>>, term: Comparison): boolean {
  const key = Object.keys(row).find((name) => same(name, term.field));
  const value = key === undefined ? undefined : row[key];
  return same(String(value), term.value) === (term.op === 'eq');
}

function toRow(world: World, event: PolicyEvent, context: string, withDetails: boolean): Record<string, unknown> {
  const { type, group, subscriptionId } = parseArmId(event.resource);
  const assignment = world.policyAssignments.find((item) =>
    same(`${item.scope}/providers/Microsoft.Authorization/policyAssignments/${item.name}`, event.assignment),
  );
  return {
    '@odata.id': null,
    '@odata.context': `${context}/$entity`,
    timestamp: timeAt(event.at, world.startedAt),
    resourceId: event.resource,
    policyAssignmentId: event.assignment,
    policyDefinitionId: event.definition,
    effectiveParameters: null,
    isCompliant: event.isCompliant,
    subscriptionId,
    resourceType: `/${type ?? ''}`,
    resourceLocation: event.location,
    resourceGroup: group,
    resourceTags: 'tbd',
    policyAssignmentName: parseArmId(event.assignment).name,
    policyAssignmentOwner: 'tbd',
    policyAssignmentParameters: JSON.stringify(assignment?.parameters ?? {}),
    policyAssignmentScope: assignment?.scope ?? '',
    policyDefinitionName: parseArmId(event.definition).name,
    policyDefinitionAction: event.action,
    policyDefinitionCategory: 'tbd',
    policySetDefinitionId: null,
    policySetDefinitionName: null,
    policySetDefinitionOwner: null,
    policySetDefinitionCategory: null,
    policySetDefinitionParameters: null,
    managementGroupIds: 'mg-landing-zones,mg-lindqvist',
    policyDefinitionReferenceId: null,
    complianceState: event.isCompliant ? 'Compliant' : 'NonCompliant',
    ...(context.includes('policyStates')
      ? stateFields()
      : { tenantId: TENANT.id, principalOid: event.principalOid ?? '' }),
    ...(withDetails ? { policyEvaluationDetails: event.details ?? { evaluatedExpressions: [] } } : {}),
  };
}

const stateFields = () => ({
  policyDefinitionGroupNames: [],
  policyDefinitionVersion: '1.0.0',
  policySetDefinitionVersion: null,
  policyAssignmentVersion: '1.0.0',
});

const bodySchema = z.object({
  resourceDetails: z.object({ resourceContent: z.record(z.string(), z.unknown()), apiVersion: z.string().optional() }),
});

/** Restrictions that hold at the scope; a resource content with a field's denied value is evaluated as non-compliant. */
function restrictions({ request, world }: Ask): Reply {
  const body = bodySchema.safeParse(parseJson(request.body));
  if (!body.success) {
    return armError(
      400,
      'InvalidCheckRestrictionsRequest',
      "The request content is invalid: 'resourceDetails' is required.",
    );
  }
  const held = world.fieldRestrictions.filter((item) =>
    ['at', 'above'].includes(relationOf(world, item.scope, request.scope)),
  );
  const content = body.data.resourceDetails.resourceContent;
  const fields = [...new Set(held.map((item) => item.field))];
  const violated = held.filter(
    (item) => item.result === 'Deny' && isDenied(fieldOf(content, item.field), item.values ?? []),
  );
  return ok({
    fieldRestrictions: fields.map((field) => ({
      field,
      restrictions: held.filter((item) => item.field === field).map(toRestriction),
    })),
    contentEvaluationResult: {
      policyEvaluations: violated.map((item) => ({
        policyInfo: { policyDefinitionId: item.definition, policyAssignmentId: item.assignment },
        evaluationResult: 'NonCompliant',
        evaluationDetails: {
          evaluatedExpressions: [
            {
              result: 'True',
              expressionKind: 'field',
              expression: item.field,
              path: item.field,
              expressionValue: fieldOf(content, item.field),
              targetValue: item.values,
              operator: 'in',
            },
          ],
        },
        effectDetails: { policyEffect: item.effect },
      })),
    },
  });
}

function toRestriction(item: ScenarioState['fieldRestrictions'][number]) {
  return {
    result: item.result,
    ...(item.values === undefined ? {} : { values: item.values }),
    policy: { policyDefinitionId: item.definition, policyAssignmentId: item.assignment },
    policyEffect: item.effect,
    reason: item.reason,
  };
}

const isDenied = (value: unknown, values: readonly string[]): boolean =>
  values.some((denied) => typeof value === 'string' && same(denied, value));

function fieldOf(content: Readonly<Record<string, unknown>>, field: string): unknown {
  let value: unknown = content;
  for (const name of field.split('.')) {
    value = typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
  }
  return value;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text || '{}');
  } catch {
    return null;
  }
}
