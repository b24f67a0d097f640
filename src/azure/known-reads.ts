import { z } from 'zod';
import type { Listed } from './listed.ts';

const instant = z
  .string()
  .refine((text) => !Number.isNaN(Date.parse(text)))
  .transform((text) => new Date(text).toISOString());
/** Azure leaves out what it has no value for, or sends null. */
const text = z.string().optional().catch(undefined);

/** A resource group. */
export const groupSchema = z.object({
  name: z.string(),
  location: z.string(),
  /** Id of the application or resource that owns the group. */
  managedBy: text,
  properties: z.object({ provisioningState: text }).optional().catch(undefined),
});

/** A resource as a list tells it. */
export const resourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  location: text,
  managedBy: text,
  provisioningState: text,
  createdTime: instant.optional().catch(undefined),
  changedTime: instant.optional().catch(undefined),
});

/** A resource provider in a subscription. */
export const providerSchema = z.object({
  namespace: z.string(),
  registrationState: z.string(),
  resourceTypes: z
    .array(
      z.object({
        resourceType: z.string(),
        locations: z.array(z.string()).default([]).catch([]),
        /** Newest first. */
        apiVersions: z.array(z.string()).default([]).catch([]),
      }),
    )
    .default([])
    .catch([]),
});

/** A word with its translation; some events have the word alone. */
const named = z
  .union([z.string(), z.object({ value: z.string() }).transform(({ value }) => value)])
  .optional()
  .catch(undefined);

/** Details of an event; null, or JSON in a text, in some. */
const details = z
  .union([z.record(z.string(), z.unknown()), z.string().transform(readRecord)])
  .default({})
  .catch({});

function readRecord(text: string): Record<string, unknown> {
  try {
    return z.record(z.string(), z.unknown()).catch({}).parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** An event of the activity log. Letter case varies from one event to the next. */
export const activityEventSchema = z
  .object({
    eventTimestamp: instant,
    operationName: named,
    status: named,
    subStatus: named,
    category: named,
    level: text,
    resourceId: text,
    correlationId: text,
    caller: text,
    properties: details,
  })
  .transform(({ operationName, status, subStatus, category, ...event }) => ({
    ...event,
    /** Such as `Microsoft.Storage/storageAccounts/write`. */
    operation: operationName ?? '',
    /** Started, Accepted, Succeeded, Failed. */
    status: status ?? '',
    /** The HTTP status as a word, such as `Conflict`. */
    subStatus: subStatus ?? '',
    category: category ?? '',
  }));

/** A resource group. */
export type ResourceGroup = z.infer<typeof groupSchema>;
/** A resource as a list tells it; times are ISO 8601. */
export type ListedResource = z.infer<typeof resourceSchema>;
/** A resource provider in a subscription. */
export type Provider = z.infer<typeof providerSchema>;
/** An event of the activity log; times are ISO 8601. */
export type ActivityEvent = z.infer<typeof activityEventSchema>;

/** What all the reads below need. */
interface Ask {
  readonly subscriptionId: string;
  readonly signal: AbortSignal;
}

/** Reads through Azure's own clients for groups, resources, providers and the activity log. */
export interface KnownReads {
  /** Null where there is no such group. */
  resourceGroup(ask: Ask & { readonly name: string }): Promise<ResourceGroup | null>;
  /** @param ask `filter`: OData, values written by `odata`; `maxPages`: 1 where absent */
  resourcesInGroup(
    ask: Ask & { readonly group: string; readonly filter?: string; readonly maxPages?: number },
  ): Promise<Listed<ListedResource>>;
  /** One resource by its id, in any shape a paste may have it; null where there is none. */
  resourceById<T>(ask: {
    readonly id: string;
    /** One that the resource's type knows. */
    readonly apiVersion: string;
    readonly schema: z.ZodType<T>;
    readonly signal: AbortSignal;
  }): Promise<T | null>;
  /** Null where Azure knows no such namespace. */
  provider(ask: Ask & { readonly namespace: string }): Promise<Provider | null>;
  /**
   * Newest first; entries come 3 to 20 minutes late.
   * @param ask `filter`: a time range and at most one of resourceGroupName, resourceUri, resourceProvider, correlationId
   * @see https://learn.microsoft.com/rest/api/monitor/activity-logs/list
   */
  activityLog(
    ask: Ask & { readonly filter: string; readonly select?: string; readonly maxPages?: number },
  ): Promise<Listed<ActivityEvent>>;
}
