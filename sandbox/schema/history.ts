import { z } from 'zod';
import { armError } from './infrastructure.ts';
import { armId, bag, guid, text, time } from './parts.ts';

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

export const deleted = z.strictObject({
  kind: z.enum(DELETED_KINDS),
  /** Id that the live resource had. */
  id: armId,
  location: text,
  at: time,
  purge: time,
  isPurgeProtected: z.boolean().default(false),
  properties: bag.default({}),
});

export const takenName = z.strictObject({
  /** Resource type; without one, every check says that the name is taken. */
  type: text.optional(),
  name: text,
  reason: text.default('AlreadyExists'),
  message: text.optional(),
});

export const activityEvent = z.strictObject({
  at: time,
  /** After how long the log shows it; Azure's takes 3 to 20 minutes. */
  lag: z
    .string()
    .regex(/^\+\d{1,4}[sm]$/)
    .default('+4m'),
  resource: armId,
  operation: text,
  status: z.enum(['Started', 'Accepted', 'Succeeded', 'Failed']),
  subStatus: z.string().default(''),
  caller: text,
  correlationId: guid,
  category: z.enum(['Administrative', 'Policy', 'ResourceHealth', 'ServiceHealth']).default('Administrative'),
  method: text.default('PUT'),
  clientIp: text.default('20.31.4.18'),
  properties: bag.default({}),
});

export const change = z.strictObject({
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

export const provider = z.strictObject({
  namespace: text,
  state: z.enum(['Registered', 'NotRegistered', 'Registering', 'Unregistering', 'Unregistered']),
});

export const feature = z.strictObject({
  namespace: text,
  name: text,
  state: z.enum(['NotRegistered', 'Pending', 'Registering', 'Registered', 'Unregistered']),
});

export const asyncOperation = z.strictObject({
  /** Such as `/providers/Microsoft.Compute/locations/westeurope/operations/{guid}`. */
  id: armId,
  status: text,
  started: time,
  ended: time.optional(),
  percent: z.number().min(0).max(100).optional(),
  error: armError.optional(),
});

export const denial = z.strictObject({
  /** `*` or an action with `*` at its end. */
  action: text,
  scope: armId.default('/'),
});

export const bulk = z.strictObject({
  /** Name of the group that holds it all. */
  group: text,
  location: text.default('westeurope'),
  resources: z.number().int().min(0).max(100_000).default(0),
  deployments: z.number().int().min(0).max(800).default(0),
  events: z.number().int().min(0).max(100_000).default(0),
});
