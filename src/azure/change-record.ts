import type { ActivityRun } from './checks/shared/activity-runs.ts';
import type { Change } from './read-changes.ts';

/** Records of one write may tell times that differ by as much. */
const APART_MS = 5 * 60_000;

/** Who did what to which resource, from whatever recorded it. */
export interface ChangeRecord {
  /** ISO 8601. */
  readonly at: string;
  readonly targetId: string;
  readonly what: 'created' | 'changed' | 'deleted' | 'acted';
  /** Null where nobody is named. */
  readonly by: string | null;
  /** Such as `Azure Portal`; null where it isn't known. */
  readonly client: string | null;
  /** Such as `Microsoft.Storage/storageAccounts/write`; empty where it isn't told. */
  readonly operation: string;
  /** Changed properties, by their paths. */
  readonly properties: readonly string[];
  /** What became of it, by the log; null where only the change was noticed. */
  readonly status: string | null;
  readonly correlationId: string | null;
}

/**
 * Puts what Resource Graph noticed and what the activity log holds together, newest first: one record for one write of one
 * resource.
 */
export function changeRecords(changes: readonly Change[], runs: readonly ActivityRun[]): ChangeRecord[] {
  const left = new Set(runs);
  const noticed = changes.map((change): ChangeRecord => {
    const run = [...left].find((one) => isSameWrite(change, one));
    if (run) left.delete(run);
    const client =
      change.clientType && !/^(?:Unspecified|Unknown)$/i.test(change.clientType) ? change.clientType : null;
    return {
      at: new Date(change.changedAt).toISOString(),
      targetId: change.targetId,
      what: verbOf(change.changeType ?? ''),
      by: run?.caller ?? change.changedBy ?? null,
      client,
      operation: change.operation || (run?.operation ?? ''),
      properties: Object.keys(change.changes ?? {}).filter((path) => path !== 'properties.provisioningState'),
      status: run?.status ?? null,
      correlationId: change.correlationId ?? run?.correlationId ?? null,
    };
  });
  const logged = [...left].map(
    (run): ChangeRecord => ({
      at: run.startedAt,
      targetId: run.resourceId,
      what: /\/delete$/i.test(run.operation) ? 'deleted' : /\/write$/i.test(run.operation) ? 'changed' : 'acted',
      by: run.caller,
      client: null,
      operation: run.operation,
      properties: [],
      status: run.status,
      correlationId: run.correlationId,
    }),
  );
  return [...noticed, ...logged].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

function isSameWrite({ targetId, correlationId, changedAt }: Change, run: ActivityRun): boolean {
  if (targetId.toLowerCase() !== run.resourceId.toLowerCase()) return false;
  if (correlationId && run.correlationId) return correlationId.toLowerCase() === run.correlationId.toLowerCase();
  return Math.abs(Date.parse(changedAt) - Date.parse(run.startedAt)) < APART_MS;
}

function verbOf(changeType: string): ChangeRecord['what'] {
  if (/^Create$/i.test(changeType)) return 'created';
  return /^Delete$/i.test(changeType) ? 'deleted' : 'changed';
}
