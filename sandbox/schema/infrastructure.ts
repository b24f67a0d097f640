import { z } from 'zod';
import { armId, bag, guid, list, tags, text, time } from './parts.ts';

export const subscription = z.strictObject({
  id: guid,
  name: text,
  state: z.enum(['Enabled', 'Warned', 'PastDue', 'Disabled', 'Deleted']).default('Enabled'),
  managementGroups: list(text),
  tags: tags.default({}),
});

export const group = z.strictObject({
  id: armId,
  location: text,
  state: text.default('Succeeded'),
  managedBy: armId.optional(),
  tags: tags.optional(),
});

export const resource = z.strictObject({
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

export const armError: z.ZodType<ArmErrorBody> = z.lazy(() =>
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

export const deploymentOperation = z.strictObject({
  target: armId.optional(),
  operation: z.enum(['Create', 'Read', 'EvaluateDeploymentOutput', 'Action', 'NotSpecified']).default('Create'),
  state: text,
  at: time.optional(),
  duration: text.default('PT4.2S'),
  statusCode: text.default('OK'),
  statusMessage: z.union([z.strictObject({ status: text.optional(), error: armError }), z.string()]).optional(),
});

export const deployment = z.strictObject({
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

export const lock = z.strictObject({
  scope: armId,
  name: text,
  level: z.enum(['CanNotDelete', 'ReadOnly']),
  notes: text.optional(),
  /** Application ids. */
  owners: z.array(text).optional(),
  /** Who made it, where Resource Manager knows. */
  by: text.optional(),
  at: time.default('-60d'),
});
