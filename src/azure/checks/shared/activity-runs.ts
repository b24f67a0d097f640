import type { ActivityEvent } from '../../known-reads.ts';

/** The events of one operation on one resource, under one correlation id. */
export interface ActivityRun {
  /** Such as `Microsoft.Storage/storageAccounts/write`. */
  readonly operation: string;
  readonly resourceId: string;
  readonly correlationId: string | null;
  readonly caller: string | null;
  /** ISO 8601. */
  readonly startedAt: string;
  /** ISO 8601; null while the log shows no end. */
  readonly endedAt: string | null;
  /** Latest status: Started, Accepted, Succeeded, Failed. */
  readonly status: string;
  /** The HTTP status of its end as a word, such as `Conflict`. */
  readonly subStatus: string;
  /** The error body of a failure; null where the log holds none. */
  readonly error: unknown;
}

/** Puts the events of changes together to runs, the newest first. Events of policies and of health are no runs. */
export function activityRuns(events: readonly ActivityEvent[]): readonly ActivityRun[] {
  const groups = new Map<string, ActivityEvent[]>();
  for (const event of events) {
    if (!/\/(?:write|delete|action)$/i.test(event.operation) || isPolicy(event)) continue;
    const key = `${event.correlationId}|${event.operation}|${event.resourceId}`.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), event]);
  }
  const runs = [...groups.values()].flatMap((group) => {
    const run = toRun(group.toSorted((a, b) => Date.parse(a.eventTimestamp) - Date.parse(b.eventTimestamp)));
    return run === null ? [] : [run];
  });
  return runs.sort((a, b) => Date.parse(b.startedAt) - Date.parse(a.startedAt));
}

/** True for an event of a policy's effect. */
export function isPolicy({ category, operation }: ActivityEvent): boolean {
  return /^Policy$/i.test(category) || /\/policies\/\w{1,40}\/action$/i.test(operation);
}

const ENDS = /^(?:Succeeded|Failed|Cancell?ed)$/i;

function toRun(events: readonly ActivityEvent[]): ActivityRun | null {
  const [first] = events;
  if (!first) return null;
  // Accepted says that an asynchronous operation goes on, even where the log has it after the answer of the request.
  const end = events.findLast(({ status }) => ENDS.test(status));
  const last = end ?? events.at(-1) ?? first;
  return {
    operation: first.operation,
    resourceId: first.resourceId ?? '',
    correlationId: first.correlationId ?? null,
    caller: events.find(({ caller }) => caller)?.caller ?? null,
    startedAt: first.eventTimestamp,
    endedAt: end?.eventTimestamp ?? null,
    status: last.status,
    subStatus: last.subStatus,
    error: end?.properties['statusMessage'] ?? null,
  };
}
