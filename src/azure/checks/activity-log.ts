import type { Cause } from '../../knowledge/causes.ts';
import { AzureReadError } from '../azure-read-error.ts';
import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import type { ActivityEvent } from '../known-reads.ts';
import { odata } from '../query-literals.ts';
import { isWithin, targetScope } from '../target-scope.ts';
import { type ActivityRun, activityRuns } from './shared/activity-runs.ts';
import { errorBody } from './shared/failed-operations.ts';
import { policyDenial } from './shared/policy-denial.ts';
import { saysConcurrent } from './shared/says-concurrent.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { when } from './shared/when.ts';

const HOUR = 3_600_000;
/** A failure is pasted within hours, or the next day: the log of one resource is short enough for that; a group's is not. */
const WINDOW = 24 * HOUR;
const GROUP_WINDOW = 3 * HOUR;
/** What the log shows no end of for longer than this has ended without a word. */
const LONGEST = 6 * HOUR;
/** As long as the log is kept, for a correlation id alone, less a minute. */
const KEPT = 90 * 24 * HOUR - 60_000;
/**
 * Entries come up to 20 minutes late.
 * @see https://learn.microsoft.com/azure/azure-monitor/platform/activity-log
 */
const LAG_SECONDS = 1200;
const SELECT = 'eventTimestamp,operationName,status,subStatus,resourceId,correlationId,caller,properties';
/** An operation that ended so short before the failure was still in its way. */
const SLACK = 60_000;
/** What the log is worth where the paste speaks of something else, in nats. */
const UNASKED = 2;
/** What the last conflict on the same resource is worth, which may be another one than the pasted. */
const LIKELY_OWN = 3.5;
const OPEN: readonly (Cause | undefined)[] = ['nested-failure', 'unspecified-conflict'];

/**
 * Who else wrote to the resource, or deleted it, when the request failed? Absence from the log proves nothing.
 * @see https://learn.microsoft.com/rest/api/monitor/activity-logs/list
 */
export const activityLog: Check = {
  id: 'activity-log',
  question: 'Who else changed the resource, or what holds it, at that time?',
  causes: ['concurrent-operation', 'invalid-state', 'policy-denied', 'unspecified-conflict'],
  source: 'activity log',
  permission: 'Microsoft.Insights/eventtypes/values/read',
  appliesTo: (target) => filtersOf(target).length > 0,
  async run(target, azure, signal) {
    const { subscriptionId } = target;
    if (subscriptionId === null) return [];
    const lists = await Promise.allSettled(
      filtersOf(target).map((filter) => readLog(azure, { subscriptionId, filter, signal, maxPages: 2 })),
    );
    const [failed] = lists.filter((list) => list.status === 'rejected');
    if (failed && lists.every(({ status }) => status === 'rejected')) throw failed.reason;
    const events = lists.flatMap((list) => (list.status === 'fulfilled' ? list.value.items : []));
    const scope = targetScope(target.report, target.subscriptionId);
    const link = scope === null ? undefined : portalLink(azure.portalUrl, scope.path, 'eventlogs');
    return judge(target, unique(events)).map((judgement) =>
      toFinding(this, target.now, { lagSeconds: LAG_SECONDS, link, ...judgement }),
    );
  },
};

/** The same event is in two lists. */
function unique(events: readonly ActivityEvent[]): readonly ActivityEvent[] {
  const key = (event: ActivityEvent): string =>
    [event.eventTimestamp, event.resourceId, event.operation, event.status, event.correlationId]
      .join('|')
      .toLowerCase();
  return [...new Map(events.map((event) => [key(event), event])).values()];
}

/** Time ranges with one thing to look for each: a resource right in a group, else the group; and the correlation id. */
function filtersOf({ report, subscriptionId, now }: Target): readonly string[] {
  if (subscriptionId === null) return [];
  const scope = targetScope(report, subscriptionId);
  const range = (length: number): string =>
    `eventTimestamp ge ${odata(new Date(now.getTime() - length).toISOString())} and eventTimestamp le ${odata(now.toISOString())}`;
  const { correlationId } = report;
  const own = correlationId === null ? [] : [`${range(KEPT)} and correlationId eq ${odata(correlationId)}`];
  if (scope?.group == null) return own;
  // What happens to the parent of a child is in the group's log alone.
  const isTop = scope.parents.length === 2;
  const around = isTop
    ? `${range(WINDOW)} and resourceUri eq ${odata(plain(scope.path))}`
    : `${range(GROUP_WINDOW)} and resourceGroupName eq ${odata(scope.group)}`;
  return [around, ...own];
}

const plain = (path: string): string => path.split('/').map(decodeURIComponent).join('/');

/** An endpoint that doesn't take the choice of fields is asked for all of them. */
async function readLog(
  azure: AzureReader,
  ask: Parameters<AzureReader['activityLog']>[0],
): Promise<Listed<ActivityEvent>> {
  try {
    return await azure.activityLog({ ...ask, select: SELECT });
  } catch (error) {
    if (error instanceof AzureReadError && (error.status === 400 || error.status === 501))
      return azure.activityLog(ask);
    throw error;
  }
}

function judge(target: Target, items: readonly ActivityEvent[]): Judgement[] {
  const runs = activityRuns(items.filter((event) => concerns(event.resourceId, target)));
  const own = ownRun(runs, target);
  const denial = items
    .filter((event) => concerns(event.resourceId, target))
    .flatMap((event) => {
      const found = policyDenial(event);
      return found ? [{ event, ...found }] : [];
    })[0];
  const judgements = [
    denial && denied(denial, target),
    otherRun(runs, own, target),
    own && ownError(own, target),
  ].filter((judgement) => judgement !== undefined && judgement !== null);
  return judgements.length > 0 ? judgements : [lastChange(runs, target)];
}

/** True for the resource, what holds it and what it holds; for all of a group where the paste names nothing smaller. */
function concerns(resourceId: string | undefined, { report, subscriptionId }: Target): boolean {
  const scope = targetScope(report, subscriptionId);
  if (scope === null) return true;
  const own = plain(scope.path);
  return resourceId !== undefined && (isWithin(resourceId, own) || isWithin(own, resourceId));
}

/** True for the correlation id that the paste holds. */
function isPasted(correlationId: string | null | undefined, { report }: Target): boolean {
  return report.correlationId !== null && correlationId?.toLowerCase() === report.correlationId.toLowerCase();
}

/** The pasted failure: by its correlation id, else the newest conflict. */
function ownRun(runs: readonly ActivityRun[], { report }: Target): ActivityRun | undefined {
  const wanted = report.correlationId?.toLowerCase();
  const failed = runs.filter(({ status }) => /^Failed$/i.test(status));
  return wanted === undefined
    ? failed.find(({ subStatus }) => /^(?:Conflict|PreconditionFailed|TooManyRequests)$/i.test(subStatus))
    : failed.find(({ correlationId }) => correlationId?.toLowerCase() === wanted);
}

/** Another change that was under way when the request failed; where the failure isn't in the log yet, one that has no end. */
function otherRun(runs: readonly ActivityRun[], own: ActivityRun | undefined, target: Target): Judgement | null {
  const mine = (own?.correlationId ?? target.report.correlationId)?.toLowerCase();
  const at = Date.parse(own?.startedAt ?? '');
  const other = runs.find(({ correlationId, startedAt, endedAt, status, subStatus }) => {
    if (correlationId?.toLowerCase() === mine || (/^Failed$/i.test(status) && /^Conflict$/i.test(subStatus)))
      return false;
    if (Number.isNaN(at)) return endedAt === null && target.now.getTime() - Date.parse(startedAt) < LONGEST;
    return Date.parse(startedAt) <= at && (endedAt === null || Date.parse(endedAt) >= at - SLACK);
  });
  if (other === undefined) return null;
  const isDelete = /\/delete$/i.test(other.operation);
  const cause: Cause = isDelete && other.endedAt === null ? 'invalid-state' : 'concurrent-operation';
  const lead = target.diagnosis.causes[0]?.cause;
  const isExpected =
    cause === lead || OPEN.includes(lead) || (cause === 'concurrent-operation' && saysConcurrent(target));
  const end = other.endedAt === null ? 'no end of it is in the log yet' : `it ended ${when(other.endedAt, target.now)}`;
  return {
    effect: 'supports',
    cause,
    summary: `${tell(other, target)}; ${end}.`,
    ...(isExpected ? {} : { weight: UNASKED }),
    holes: other.correlationId === null ? {} : { 'correlation.id': other.correlationId },
    ...(other.endedAt === null ? {} : { retry: { verdict: 'yes', because: 'The other operation has ended.' } }),
  };
}

/** Who did what to which resource, and when. */
function tell({ caller, operation, resourceId, startedAt }: ActivityRun, { now }: Target): string {
  const name = resourceId.split('/').at(-1) ?? '';
  return `${shown(caller ?? 'Somebody', 80)} started ${shown(operation, 120)} on "${shown(name, 80)}" at ${when(startedAt, now)}`;
}

/** What the log holds of the pasted failure, where the paste itself says too little. */
function ownError(own: ActivityRun, target: Target): Judgement | null {
  const isSure = isPasted(own.correlationId, target);
  const scope = targetScope(target.report, target.subscriptionId);
  const isSame = scope !== null && plain(scope.path).toLowerCase() === own.resourceId.toLowerCase();
  if (!(isSure || isSame) || own.error === null || !OPEN.includes(target.diagnosis.causes[0]?.cause)) return null;
  const text = `${own.operation} on ${own.resourceId} failed with status ${own.subStatus}:\n${errorBody(own.error, own.subStatus)}`;
  const judged = target.judge(text);
  if (judged === null || OPEN.includes(judged.cause) || judged.cause === 'not-azure') return null;
  return {
    effect: 'supports',
    cause: judged.cause,
    summary: isSure
      ? `The log has the whole error of this request: ${shown(judged.title, 160)}.`
      : `The log has the error of the last conflict on this resource, ${when(own.startedAt, target.now)}: ${shown(judged.title, 160)}.`,
    ...(isSure ? {} : { weight: LIKELY_OWN }),
    ...(judged.retry === undefined ? {} : { retry: judged.retry }),
    ...(judged.rule ? { rule: judged.rule } : {}),
    ...(judged.holes === undefined ? {} : { holes: judged.holes }),
    inner: text,
  };
}

function denied(
  { assignment, assignmentId, event }: NonNullable<ReturnType<typeof policyDenial>> & { event: ActivityEvent },
  target: Target,
): Judgement {
  const name = assignment === null ? 'A policy' : `The policy assignment "${shown(assignment, 120)}"`;
  const isSure = isPasted(event.correlationId, target);
  const isLead = ['policy-denied', ...OPEN].includes(target.diagnosis.causes[0]?.cause);
  return {
    effect: 'supports',
    cause: 'policy-denied',
    summary: `${name} denied a request at ${when(event.eventTimestamp, target.now)}.`,
    ...(isSure || isLead ? {} : { weight: UNASKED }),
    ...(assignmentId === null ? {} : { holes: { 'policy.id': assignmentId } }),
  };
}

function lastChange([last]: readonly ActivityRun[], target: Target): Judgement {
  if (last === undefined) {
    const summary = 'The activity log shows no change here yet; entries come 3 to 20 minutes late.';
    return { effect: 'neutral', cause: null, summary };
  }
  const summary = `The last change in the activity log: ${tell(last, target)} (${shown(last.status, 40)}).`;
  return { effect: 'neutral', cause: null, summary };
}
