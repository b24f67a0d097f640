import { z } from 'zod';
import { type ArmScope, parseScope } from '../../arm-path.ts';
import type { AzureReader, Listed } from '../../azure-reader.ts';
import { textAt, valuesAt } from './resource-body.ts';

/** @see https://learn.microsoft.com/rest/api/policy/policy-assignments */
const ASSIGNMENTS_VERSION = '2024-05-01';
/** @see https://learn.microsoft.com/rest/api/policy/policy-exemptions */
const EXEMPTIONS_VERSION = '2022-07-01-preview';
/** @see https://learn.microsoft.com/rest/api/policyinsights/policy-events */
const EVENTS_VERSION = '2024-10-01';

const HOUR = 3_600_000;

const assignmentSchema = z.object({
  id: z.string(),
  name: z.string(),
  properties: z.object({
    displayName: z.string().nullish(),
    policyDefinitionId: z.string().nullish(),
    scope: z.string().nullish(),
    notScopes: z.array(z.string()).nullish(),
    enforcementMode: z.string().nullish(),
    parameters: z.record(z.string(), z.unknown()).nullish().catch(null),
    /** What the error says as its reasons. */
    nonComplianceMessages: z
      .array(z.object({ message: z.string() }))
      .nullish()
      .catch(null),
  }),
});

const exemptionSchema = z.object({
  name: z.string(),
  properties: z.object({
    policyAssignmentId: z.string(),
    policyDefinitionReferenceIds: z.array(z.string()).nullish(),
    displayName: z.string().nullish(),
    expiresOn: z.string().nullish(),
  }),
});

const definitionSchema = z.object({
  properties: z.object({
    policyRule: z.unknown(),
    parameters: z.record(z.string(), z.unknown()).nullish().catch(null),
  }),
});

const eventSchema = z.object({
  policyAssignmentId: z.string(),
  policyAssignmentName: z.string().nullish(),
  policyDefinitionAction: z.string().nullish(),
  resourceId: z.string().nullish().catch(null),
  timestamp: z.string().nullish().catch(null),
});

/** A policy or an initiative in force at a scope. */
export type Assignment = z.infer<typeof assignmentSchema>;
/** A scope left out of an assignment. */
export type Exemption = z.infer<typeof exemptionSchema>;
/** A request that a policy denied. */
export type DenyEvent = z.infer<typeof eventSchema>;
/** A policy's rule; an initiative has none. */
export type Definition = z.infer<typeof definitionSchema>;

/** Assignments at a group or a subscription, those that it inherits from management groups included. */
export function readAssignments(azure: AzureReader, path: string, signal: AbortSignal): Promise<Listed<Assignment>> {
  return azure.list({
    path: `${path}/providers/Microsoft.Authorization/policyAssignments`,
    apiVersion: ASSIGNMENTS_VERSION,
    query: { $filter: 'atScope()' },
    schema: assignmentSchema,
    signal,
    maxPages: 4,
  });
}

/** Exemptions that apply at a scope. */
export function readExemptions(azure: AzureReader, scope: ArmScope, signal: AbortSignal): Promise<Listed<Exemption>> {
  return azure.list({
    path: `${scope.path}/providers/Microsoft.Authorization/policyExemptions`,
    apiVersion: EXEMPTIONS_VERSION,
    query: { $filter: 'atScope()' },
    schema: exemptionSchema,
    signal,
    maxPages: 2,
  });
}

/** A definition by its id; null for an initiative, an id that is none, and one that is gone. */
export async function readDefinition(azure: AzureReader, id: string, signal: AbortSignal): Promise<Definition | null> {
  const path = /\/policyDefinitions\/[^/]+$/i.test(id) ? parseScope(id)?.path : undefined;
  if (path === undefined) return null;
  return azure.get({ path, apiVersion: ASSIGNMENTS_VERSION, schema: definitionSchema, signal });
}

/** A definition's effect as an assignment sets it; null where that cannot be told. */
export function effectOf({ properties }: Definition, assignment: Assignment): string | null {
  const effect = textAt(properties, 'policyRule.then.effect');
  const parameter = /^\[parameters\('(\w{1,80})'\)\]$/i.exec(effect ?? '')?.[1];
  if (parameter === undefined) return effect;
  // An initiative's parameters have other names: only the policy's own assignment sets them.
  if (/\/policySetDefinitions\//i.test(assignment.properties.policyDefinitionId ?? '')) return null;
  const set = parameterValue(assignment.properties.parameters, parameter, 'value');
  return set ?? parameterValue(properties.parameters, parameter, 'defaultValue');
}

function parameterValue(parameters: unknown, name: string, key: string): string | null {
  return valuesAt(parameters, name).map((parameter) => textAt(parameter, key))[0] ?? null;
}

/** Denials of the last hour at a scope, or of a longer time, newest first. */
export async function readDenyEvents(
  azure: AzureReader,
  scope: ArmScope,
  now: Date,
  signal: AbortSignal,
  sinceMs = HOUR,
): Promise<Listed<DenyEvent>> {
  const { value } = await azure.post('policy-events', {
    path: `${scope.path}/providers/Microsoft.PolicyInsights/policyEvents/default/queryResults`,
    apiVersion: EVENTS_VERSION,
    query: {
      $filter: "policyDefinitionAction eq 'deny'",
      $from: new Date(now.getTime() - sinceMs).toISOString(),
      $orderby: 'timestamp desc',
      $top: '10',
    },
    schema: z.object({ value: z.array(z.unknown()) }),
    signal,
  });
  const events = value.flatMap((item) => {
    const result = eventSchema.safeParse(item);
    return result.success ? [result.data] : [];
  });
  // What an endpoint sends beyond the filter is not taken on trust.
  const items = events.filter(({ policyDefinitionAction }) => /^deny/i.test(policyDefinitionAction ?? 'deny'));
  return { items, complete: false };
}
