import { z } from 'zod';

/** Questions to Azure that a person can ask in words. */
export const ASKED_KINDS = [
  'check-locks',
  'check-policy',
  'check-exists',
  'who-changed',
  'in-progress',
  'was-it-deleted',
] as const;

const text = z.string().nullable();

/** A question in words, as it is kept while it is not clear what it is about. Instants are ISO 8601. */
export const askedSchema = z.object({
  kind: z.enum(ASKED_KINDS),
  resourceName: text,
  resourceGroup: text,
  deploymentName: text,
  subscriptionId: text,
  resourceType: text,
  resourceId: text,
  location: text,
  from: text,
  to: text,
});

export type Asked = z.infer<typeof askedSchema>;
export type AskedKind = Asked['kind'];
