import { AzureReadError } from './azure-read-error.ts';
import type { AzureReader, Listed } from './azure-reader.ts';
import type { ActivityEvent } from './known-reads.ts';
import { odata } from './query-literals.ts';

/**
 * Entries come up to 20 minutes late, and are kept for 90 days.
 * @see https://learn.microsoft.com/azure/azure-monitor/platform/activity-log
 */
export const LOG_LAG_SECONDS = 1_200;
/** A minute short of what is refused. */
const KEPT_MS = 90 * 24 * 3_600_000 - 60_000;
const SELECT = 'eventTimestamp,operationName,status,subStatus,category,resourceId,correlationId,caller,properties';

/** What to look for besides the time; the log takes one of these. */
export type LogSubject =
  | { readonly resourceGroupName: string }
  | { readonly resourceUri: string }
  | { readonly resourceProvider: string }
  | { readonly correlationId: string }
  | Readonly<Record<never, string>>;

/** What to read of the activity log. */
export interface LogQuery {
  readonly subscriptionId: string;
  readonly subject: LogSubject;
  readonly from: Date;
  readonly to: Date;
  readonly now: Date;
  readonly signal: AbortSignal;
  readonly maxPages?: number;
}

/**
 * Events of the activity log, newest first. An endpoint that doesn't take the choice of fields is asked for all of them.
 * @see https://learn.microsoft.com/rest/api/monitor/activity-logs/list
 */
export async function readLog(azure: AzureReader, query: LogQuery): Promise<Listed<ActivityEvent>> {
  const { subscriptionId, subject, from, to, now, signal, maxPages = 1 } = query;
  const oldest = new Date(Math.max(from.getTime(), now.getTime() - KEPT_MS));
  const terms = [
    `eventTimestamp ge ${odata(oldest.toISOString())}`,
    `eventTimestamp le ${odata(to.toISOString())}`,
    ...Object.entries(subject).map(([field, value]) => `${field} eq ${odata(value)}`),
  ];
  const ask = { subscriptionId, filter: terms.join(' and '), signal, maxPages };
  try {
    return await azure.activityLog({ ...ask, select: SELECT });
  } catch (error) {
    if (error instanceof AzureReadError && error.status === 400) return azure.activityLog(ask);
    throw error;
  }
}
