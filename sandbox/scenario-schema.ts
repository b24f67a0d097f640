import { z } from 'zod';
import { CAUSES } from '../src/knowledge/causes.ts';
import { CHECKS } from '../src/knowledge/schema.ts';
import { RELATIVE_TIME } from './relative-time.ts';

const text = z.string().trim().min(1);
/** Relative to the moment the sandbox starts, such as `-12m`. */
const time = z.string().regex(RELATIVE_TIME, 'must be a time such as -12m, +3d or now');
const guid = z.string().regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, 'must be a GUID');
/** `/` is the default subscription; `/resourceGroups/…` and `/providers/…` lie in it; `/subscriptions/…` is as it is. */
const armId = z
  .string()
  .regex(/^\/(?:[^/]+(?:\/[^/]+)*)?$/, 'must be an id that begins with / and does not end with it');
const bag = z.record(z.string(), z.unknown());
const tags = z.record(z.string(), z.string());
const list = <T extends z.ZodType>(item: T) => z.array(item).default([]);

const subscription = z.strictObject({
  id: guid,
  name: text,
  state: z.enum(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted']).default('Enabled'),
  managementGroups: list(text),
  tags: tags.default({}),
});

const group = z.strictObject({
  id: armId,
  location: text,
  state: text.default('Succeeded'),
  managedBy: armId.optional(),
  tags: tags.optional(),
});

const resource = z.strictObject({
  id: armId,
  location: text.optional(),
  kind: text.optional(),
  sku: bag.optional(),
  tags: tags.optional(),
  identity: bag.optional(),
  managedBy: armId.optional(),
  zones: z.array(text).optional(),
  /** provisioningState; null for a type that has none. */
  state: text.nullable().default('Succeeded'),
  created: time.default('-90d'),
  changed: time.default('-30d'),
  properties: bag.default({}),
});

const armError: z.ZodType<ArmErrorBody> = z.lazy(() =>
  z.strictObject({
    code: text,
    message: z.string(),
    target: z.string().optional(),
    details: z.array(armError).optional(),
    additionalInfo: z.array(bag).optional(),
  }),
);

/** An error as Resource Manager nests it. */
export interface ArmErrorBody {
  code: string;
  message: string;
  target?: string | undefined;
  details?: ArmErrorBody[] | undefined;
  additionalInfo?: Record<string, unknown>[] | undefined;
}

const deploymentOperation = z.strictObject({
  target: armId.optional(),
  operation: z.enum(['Create', 'Read', 'EvaluateDeploymentOutput', 'Action', 'NotSpecified']).default('Create'),
  state: text,
  at: time.optional(),
  duration: text.default('PT4.2S'),
  statusCode: text.default('OK'),
  statusMessage: z.union([z.strictObject({ status: text.optional(), error: armError }), z.string()]).optional(),
});

const deployment = z.strictObject({
  id: armId,
  state: text,
  at: time,
  duration: text.default('PT1M2.5S'),
  mode: z.enum(['Incremental', 'Complete']).default('Incremental'),
  correlationId: guid,
  /** For deployments at a subscription or management group. */
  location: text.optional(),
  error: armError.optional(),
  operations: list(deploymentOperation),
});

const lock = z.strictObject({
  scope: armId,
  name: text,
  level: z.enum(['CanNotDelete', 'ReadOnly']),
  notes: text.optional(),
  /** Application ids. */
  owners: z.array(text).optional(),
});

const policyAssignment = z.strictObject({
  scope: armId,
  name: text,
  displayName: text,
  description: text.optional(),
  definition: armId,
  parameters: bag.optional(),
  notScopes: list(armId),
  enforcementMode: z.enum(['Default', 'DoNotEnforce']).default('Default'),
  identity: bag.optional(),
  location: text.optional(),
  metadata: bag.optional(),
});

const policyDefinition = z.strictObject({
  id: armId,
  displayName: text,
  description: text.default(''),
  mode: text.default('Indexed'),
  rule: bag,
  parameters: bag.default({}),
});

const policyExemption = z.strictObject({
  scope: armId,
  name: text,
  displayName: text,
  assignment: armId,
  category: z.enum(['Waiver', 'Mitigated']),
  expires: time.optional(),
});

const policyEvent = z.strictObject({
  at: time,
  resource: armId,
  location: text.default('westeurope'),
  assignment: armId,
  definition: armId,
  action: text.default('deny'),
  isCompliant: z.boolean().default(false),
  principalOid: guid.optional(),
  /** Also in the policy states, as the latest evaluation. */
  isState: z.boolean().default(true),
  details: bag.optional(),
});

const fieldRestriction = z.strictObject({
  /** Group or subscription that it holds for, and what is below. */
  scope: armId,
  field: text,
  assignment: armId,
  definition: armId,
  effect: text.default('Deny'),
  result: z.enum(['Deny', 'Required', 'Removed', 'Audit']).default('Deny'),
  reason: text,
  values: z.array(z.string()).optional(),
});

const denyAssignment = z.strictObject({
  scope: armId,
  id: guid,
  name: text,
  description: text,
  actions: z.array(text),
  notActions: list(text),
  principals: list(z.strictObject({ id: guid, type: text })),
  excludePrincipals: list(z.strictObject({ id: guid, type: text })),
  isSystemProtected: z.boolean().default(true),
  doesNotApplyToChildScopes: z.boolean().default(false),
});

const roleAssignment = z.strictObject({
  scope: armId,
  id: guid,
  principalId: guid,
  principalType: z.enum(['User', 'Group', 'ServicePrincipal']).default('ServicePrincipal'),
  /** GUID of the role definition. */
  role: guid,
});

/** Kinds of soft-deleted things that Resource Manager lists. */
export const DELETED_KINDS = [
  'key-vault',
  'managed-hsm',
  'cognitive-account',
  'api-management',
  'app-configuration',
  'log-analytics-workspace',
  'recovery-vault',
  'storage-account',
  'sql-server',
  'web-site',
] as const;

const deleted = z.strictObject({
  kind: z.enum(DELETED_KINDS),
  /** Id that the live resource had. */
  id: armId,
  location: text,
  at: time,
  purge: time,
  isPurgeProtected: z.boolean().default(false),
  properties: bag.default({}),
});

const takenName = z.strictObject({
  /** Resource type; without one, every check says that the name is taken. */
  type: text.optional(),
  name: text,
  reason: text.default('AlreadyExists'),
  message: text.optional(),
});

const activityEvent = z.strictObject({
  at: time,
  /** After how long the log shows it; Azure's takes 3 to 20 minutes. */
  lag: z
    .string()
    .regex(/^\+\d{1,4}[sm]$/)
    .default('+4m'),
  resource: armId,
  operation: text,
  status: z.enum(['Started', 'Accepted', 'Succeeded', 'Failed']),
  subStatus: text.default(''),
  caller: text,
  correlationId: guid,
  category: z.enum(['Administrative', 'Policy', 'ResourceHealth', 'ServiceHealth']).default('Administrative'),
  method: text.default('PUT'),
  clientIp: text.default('20.31.4.18'),
  properties: bag.default({}),
});

const change = z.strictObject({
  resource: armId,
  at: time,
  type: z.enum(['Create', 'Update', 'Delete']),
  by: text,
  byType: z.enum(['User', 'Application', 'System']).default('User'),
  client: text.default('Azure Portal'),
  operation: text,
  correlationId: guid,
  /** Path of the property, with its old and its new value. */
  properties: z.record(z.string(), z.tuple([z.string().nullable(), z.string().nullable()])).default({}),
});

const provider = z.strictObject({
  namespace: text,
  state: z.enum(['Registered', 'NotRegistered', 'Registering', 'Unregistering', 'Unregistered']),
});

const feature = z.strictObject({
  namespace: text,
  name: text,
  state: z.enum(['NotRegistered', 'Pending', 'Registering', 'Registered', 'Unregistered']),
});

const asyncOperation = z.strictObject({
  /** Such as `/providers/Microsoft.Compute/locations/westeurope/operations/{guid}`. */
  id: armId,
  status: text,
  started: time,
  ended: time.optional(),
  percent: z.number().min(0).max(100).optional(),
  error: armError.optional(),
});

const denial = z.strictObject({
  /** `*` or an action with `*` at its end. */
  action: text,
  scope: armId.default('/'),
});

const bulk = z.strictObject({
  /** Name of the group that holds it all. */
  group: text,
  location: text.default('westeurope'),
  resources: z.number().int().min(0).max(100_000).default(0),
  deployments: z.number().int().min(0).max(800).default(0),
  events: z.number().int().min(0).max(100_000).default(0),
});

/** State of Azure: everything that a scenario may hold. */
const state = {
  subscriptions: list(subscription),
  groups: list(group),
  resources: list(resource),
  deployments: list(deployment),
  locks: list(lock),
  policyAssignments: list(policyAssignment),
  policyDefinitions: list(policyDefinition),
  policyExemptions: list(policyExemption),
  policyEvents: list(policyEvent),
  fieldRestrictions: list(fieldRestriction),
  denyAssignments: list(denyAssignment),
  roleAssignments: list(roleAssignment),
  deleted: list(deleted),
  takenNames: list(takenName),
  activity: list(activityEvent),
  changes: list(change),
  providers: list(provider),
  features: list(feature),
  asyncOperations: list(asyncOperation),
  /** Reads that the caller has no right to. */
  forbidden: list(denial),
  bulk: list(bulk),
};

export const stateSchema = z.strictObject(state);

const head = {
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case'),
  title: text,
  /** Why the case is worth having: what misleads, what tells. */
  why: text,
};

/** What a right answer is once Azure has been asked. */
const expectation = z.strictObject({
  cause: z.enum(CAUSES),
  retry: z.enum(['yes', 'after', 'no', 'unknown']),
  /** The checks that tell it. Empty where nothing in Azure can. */
  checks: z.array(z.enum(CHECKS)),
  /** What the text alone says, where that is something else. */
  textSays: z.enum(CAUSES).optional(),
});

/** One incident: what a person pastes and the state of Azure behind it. */
export const incidentSchema = z.strictObject({ ...head, paste: text, expect: expectation, ...state });

/** Several incidents in one subscription. */
export const collectionSchema = z.strictObject({ ...head, includes: z.array(text).min(1), ...state });

export const scenarioSchema = z.union([incidentSchema, collectionSchema]);

export type Incident = z.infer<typeof incidentSchema>;
export type Collection = z.infer<typeof collectionSchema>;
export type Scenario = z.infer<typeof scenarioSchema>;
/** State as a scenario file writes it, defaults filled in. */
export type ScenarioState = z.infer<typeof stateSchema>;
/** Names of the lists of state. */
export const STATE_KEYS = stateSchema.keyof().options;
