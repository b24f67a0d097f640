import { z } from 'zod';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { kql } from '../query-literals.ts';
import { saysConcurrent } from './shared/says-concurrent.ts';
import { shown } from './shared/shown.ts';
import { type TargetResource, targetResource } from './shared/target-resource.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { minutesSince, when } from './shared/when.ts';

/**
 * A change is there in less than five minutes, and for 14 days.
 * @see https://learn.microsoft.com/azure/governance/resource-graph/changes/get-resource-changes
 */
const LAG_SECONDS = 300;
const DAYS = 14;
/** A change of so few minutes ago may not have ended. */
const FRESH = 10;
/** One of so many minutes ago can be the one that an ETag missed. */
const DAY = 24 * 60;
/** A change is a hint: that it was made doesn't say that it was in the way. In nats. */
const HINT = 2;

const text = z.string().nullish().catch(null);

const bagSchema = z
  .object({
    targetResourceId: z.string(),
    changeType: text,
    changeAttributes: z.object({
      timestamp: z.string(),
      changedBy: text,
      clientType: text,
      operation: text,
      correlationId: text,
    }),
  })
  .transform(({ targetResourceId, changeType, changeAttributes: { timestamp, ...more } }) => ({
    ...more,
    changeType,
    changedAt: timestamp,
    targetId: targetResourceId,
  }));

/** A row, or the bag of its properties alone. */
const changeSchema = z.union([
  z.object({ properties: bagSchema }).transform(({ properties }) => properties),
  bagSchema,
]);

type Change = z.infer<typeof changeSchema>;

/** Who changed the resource, or made it, in the last days? */
export const recentChanges: Check = {
  id: 'recent-changes',
  question: 'Who changed the resource lately, with what client?',
  causes: ['already-exists', 'concurrent-operation', 'precondition-failed'],
  source: 'resource changes',
  permission: 'Microsoft.ResourceGraph/resources/read',
  appliesTo: (target) => targetResource(target) !== null,
  async run(target, azure, signal) {
    const resource = targetResource(target);
    if (resource === null) return [];
    const { data } = await azure.post('resource-graph', {
      path: '/providers/Microsoft.ResourceGraph/resources',
      apiVersion: '2021-03-01',
      body: {
        subscriptions: [resource.subscriptionId],
        query: queryOf(resource),
        options: { $top: 5, resultFormat: 'objectArray' },
      },
      schema: z.object({ data: z.array(z.unknown()) }),
      signal,
    });
    const ids = idsOf(resource).map((id) => id.toLowerCase());
    const changes = data.flatMap((row) => {
      const result = changeSchema.safeParse(row);
      // What an endpoint sends beyond the query is not taken on trust.
      return result.success && ids.includes(result.data.targetId.toLowerCase()) ? [result.data] : [];
    });
    const link = portalLink(azure.portalUrl, resource.scope.path);
    return [toFinding(this, target.now, { lagSeconds: LAG_SECONDS, link, ...judge(target, changes) })];
  },
};

/** The resource and the one that holds it all: a child's changes are often told as the parent's. */
function idsOf({ scope }: TargetResource): string[] {
  const group = scope.parents.findIndex((parent) => /\/resourceGroups\/[^/]+$/i.test(parent));
  const top = group > 0 ? scope.parents[group - 1] : undefined;
  return [scope.path, top].flatMap((path) => (path === undefined ? [] : [plain(path)]));
}

function queryOf(resource: TargetResource): string {
  return [
    'resourcechanges',
    '| extend changedAt = todatetime(properties.changeAttributes.timestamp), targetId = tostring(properties.targetResourceId)',
    `| where changedAt > ago(${DAYS}d) and targetId in~ (${idsOf(resource).map(kql).join(', ')})`,
    '| order by changedAt desc',
    '| take 5',
    '| project id, properties',
  ].join('\n');
}

const plain = (path: string): string => path.split('/').map(decodeURIComponent).join('/');

function judge(target: Target, changes: readonly Change[]): Judgement {
  const newest = changes.toSorted((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  const [last] = newest;
  if (last === undefined) {
    return { effect: 'neutral', cause: null, summary: `No change of the last ${DAYS} days is recorded for it.` };
  }
  const causes = target.diagnosis.causes.slice(0, 3).map(({ cause }) => cause);
  const created = newest.find((change) => /^Create$/i.test(change.changeType ?? '') && isOther(change, target));
  if (created && causes.includes('already-exists')) {
    return { effect: 'supports', cause: 'already-exists', summary: tell(created, target), weight: HINT };
  }
  const minutes = minutesSince(last.changedAt, target.now);
  if (causes[0] === 'precondition-failed' && minutes !== null && minutes <= DAY && isOther(last, target)) {
    const because = 'Once you have read it anew and put your change on top: the ETag that was sent is an old one.';
    const retry = { verdict: 'after', because } as const;
    return { effect: 'supports', cause: 'precondition-failed', summary: tell(last, target), weight: HINT, retry };
  }
  const isFresh = minutes !== null && minutes <= FRESH && isOther(last, target);
  if (isFresh && (saysConcurrent(target) || causes.includes('concurrent-operation'))) {
    const holes = last.correlationId ? { 'correlation.id': last.correlationId } : {};
    return { effect: 'supports', cause: 'concurrent-operation', summary: tell(last, target), weight: HINT, holes };
  }
  return { effect: 'neutral', cause: null, summary: tell(last, target) };
}

/** True for a change that is not of the pasted request. */
function isOther({ correlationId }: Change, { report }: Target): boolean {
  return report.correlationId === null || correlationId?.toLowerCase() !== report.correlationId.toLowerCase();
}

function tell(change: Change, { now }: Target): string {
  const { changedAt, changeType, changedBy, clientType, operation, targetId } = change;
  const verbs: Readonly<Record<string, string>> = { create: 'created', update: 'changed', delete: 'deleted' };
  const verb = verbs[(changeType ?? '').toLowerCase()] ?? 'changed';
  const who = changedBy ? ` by ${shown(changedBy, 80)}` : '';
  const client = clientType && !/^Unspecified$/i.test(clientType) ? ` with ${shown(clientType, 60)}` : '';
  const what = operation ? ` (${shown(operation, 100)})` : '';
  return `"${shown(targetId.split('/').at(-1) ?? '', 80)}" was ${verb} at ${when(changedAt, now)}${who}${client}${what}.`;
}
