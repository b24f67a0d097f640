import { z } from 'zod';
import { armId, bag, guid, list, text, time } from './parts.ts';

export const policyAssignment = z.strictObject({
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

export const policyDefinition = z.strictObject({
  id: armId,
  displayName: text,
  description: z.string().default(''),
  mode: text.default('Indexed'),
  rule: bag,
  parameters: bag.default({}),
});

export const policyExemption = z.strictObject({
  scope: armId,
  name: text,
  displayName: text,
  assignment: armId,
  category: z.enum(['Waiver', 'Mitigated']),
  expires: time.optional(),
});

export const policyEvent = z.strictObject({
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

export const fieldRestriction = z.strictObject({
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

export const denyAssignment = z.strictObject({
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

export const roleAssignment = z.strictObject({
  scope: armId,
  id: guid,
  principalId: guid,
  principalType: z.enum(['User', 'Group', 'ServicePrincipal']).default('ServicePrincipal'),
  /** GUID of the role definition. */
  role: guid,
});
