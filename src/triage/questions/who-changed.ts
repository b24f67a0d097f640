import { type ChangeRecord, changeRecords } from '../../azure/change-record.ts';
import { activityRuns } from '../../azure/checks/shared/activity-runs.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { portalLink } from '../../azure/clouds.ts';
import type { ActivityEvent } from '../../azure/known-reads.ts';
import type { Listed } from '../../azure/listed.ts';
import { CHANGES_LAG_SECONDS, type Change, readChanges } from '../../azure/read-changes.ts';
import { LOG_LAG_SECONDS, type LogSubject, readLog } from '../../azure/read-log.ts';
import { isWithin } from '../../azure/target-scope.ts';
import type { AzureQuestion } from '../azure-question.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import { type Answered, finding, followUp } from './answered.ts';
import { changeSentence } from './change-words.ts';
import type { PlacedSubject } from './placed-subject.ts';
import { subjectWords } from './subject-words.ts';
import { rangeWords, type TimeRange, timeRange } from './time-range.ts';

const SHOWN = 8;
const PEOPLE = 3;

/**
 * Who changed it, when and with what client: by what Resource Graph noticed, and by the activity log. Absence from either is no
 * proof, which the answer says.
 */
export async function whoChanged(
  subject: PlacedSubject,
  question: AzureQuestion,
  session: AzureSession,
): Promise<Answered> {
  const { azure, now } = session;
  const range = timeRange(question, now);
  const [changes, log] = await Promise.all([noticed(subject, range, session), logged(subject, range, session)]);
  const events = (log?.items ?? []).filter(
    ({ resourceId }) => resourceId !== undefined && isWithin(resourceId, subject.id),
  );
  const records = changeRecords(
    changes.flatMap((list) => list?.items ?? []),
    activityRuns(events),
  );
  const isWhole = log?.complete === true && changes.every((list) => list?.complete !== false);
  const link = portalLink(azure.portalUrl, subject.scope.path, 'eventlogs');
  const findings = records.slice(0, SHOWN).map((record) =>
    finding(session, record.status === null ? READS.changes : READS.log, {
      summary: changeSentence(record, now),
      lagSeconds: record.status === null ? CHANGES_LAG_SECONDS : LOG_LAG_SECONDS,
      link,
      ...(record.correlationId === null ? {} : { holes: { 'correlation.id': record.correlationId } }),
    }),
  );
  return {
    kind: 'answered',
    subject,
    answer: records.length > 0 ? 'yes' : isWhole && !range.isFresh && !range.isOld ? 'no' : 'unclear',
    headline: records.length > 0 ? told(subject, records, range, isWhole, now) : silent(subject, range, isWhole),
    findings,
    followUps: [logCommand(subject, range)],
  };
}

/** What Resource Graph noticed: of the subject and what is below it, and of a group itself. */
async function noticed(
  subject: PlacedSubject,
  { from, to }: TimeRange,
  session: AzureSession,
): Promise<readonly (Listed<Change> | null)[]> {
  if (subject.kind === 'deployment') return [];
  const { azure, signal } = session;
  const { kind, group, id, subscriptionId } = subject;
  const ask = { subscriptions: [subscriptionId], from, to, signal };
  const inIt = kind === 'group' && group !== null ? { group } : kind === 'subscription' ? ('all' as const) : { id };
  return Promise.all([
    session.attempt(READS.changes, () => readChanges(azure, { ...ask, subject: inIt })),
    kind === 'group'
      ? session.attempt(READS.changes, () => readChanges(azure, { ...ask, subject: { id }, containers: true }))
      : { items: [], complete: true },
  ]);
}

async function logged(
  subject: PlacedSubject,
  { from, to }: TimeRange,
  session: AzureSession,
): Promise<Listed<ActivityEvent> | null> {
  const { azure, now, signal } = session;
  const { subscriptionId } = subject;
  const ask = { subscriptionId, subject: logSubject(subject), from, to, now, signal, maxPages: 3 };
  return session.attempt(READS.log, () => readLog(azure, ask));
}

/** What happens to a child, or below a resource, is in the group's log for sure. */
function logSubject({ kind, group, id, scope }: PlacedSubject): LogSubject {
  if (kind === 'subscription' || group === null) return kind === 'subscription' ? {} : { resourceUri: id };
  const isTop = scope.parents.length === 2;
  return kind !== 'group' && isTop ? { resourceUri: id } : { resourceGroupName: group };
}

function told(
  subject: PlacedSubject,
  records: readonly ChangeRecord[],
  range: TimeRange,
  isWhole: boolean,
  now: Date,
): string {
  const [last] = records;
  const people = peopleOf(records);
  const who = people.length === 0 ? 'Somebody that is not named' : listed(people.map((name) => shown(name, 90)));
  const one = records.length === 1;
  const at = last === undefined ? '' : when(last.at, now);
  const count = one ? `once, at ${at}` : `${records.length} times, last at ${at}`;
  const isHolder = subject.kind === 'group' || subject.kind === 'subscription';
  const what = `${isHolder ? 'something in ' : ''}${subjectWords(subject)}`;
  const failed = records.every(({ status }) => status !== null && /^Failed$/i.test(status));
  const more = isWhole ? '' : ' There may be more: not all records could be read.';
  return `${who} ${failed ? 'tried to change' : 'changed'} ${what} ${rangeWords(range)}: ${count}.${more}`;
}

/** People and pipelines, the last one first. What Azure does by itself counts where nobody else did anything. */
function peopleOf(records: readonly ChangeRecord[]): string[] {
  const names = [...new Set(records.flatMap(({ by }) => (by === null ? [] : [by])))];
  const others = names.filter((name) => !/^System$/i.test(name));
  return others.length > 0 ? others : names;
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, PEOPLE);
  const more = names.length - some.length;
  if (more > 0) return `${some.join(', ')} and ${more} more`;
  return some.length < 2 ? (some[0] ?? '') : `${some.slice(0, -1).join(', ')} and ${some.at(-1)}`;
}

function silent(subject: PlacedSubject, range: TimeRange, isWhole: boolean): string {
  const doubts = [
    isWhole ? '' : 'not all records could be read',
    range.isFresh ? 'entries come up to 20 minutes late' : '',
    range.isOld ? 'nothing is kept longer than 90 days' : '',
    'what happens to data inside a resource is not recorded',
  ].filter((doubt) => doubt !== '');
  return `No change of ${subjectWords(subject)} is recorded ${rangeWords(range)}. That is no proof: ${doubts.join(', and ')}.`;
}

function logCommand({ kind, id, group, subscriptionId }: PlacedSubject, { from, to }: TimeRange) {
  const values = {
    'resource.id': id,
    'resource.group': group,
    'subscription.id': subscriptionId,
    from: from.toISOString(),
    to: to.toISOString(),
  };
  const az = 'az monitor activity-log list --subscription {{subscription.id}} --start-time {{from}} --end-time {{to}}';
  const powershell = 'Get-AzActivityLog -StartTime {{from}} -EndTime {{to}}';
  const where =
    kind === 'subscription'
      ? { az: '', powershell: '' }
      : kind === 'group'
        ? { az: ' --resource-group {{resource.group}}', powershell: ' -ResourceGroupName {{resource.group}}' }
        : { az: ' --resource-id {{resource.id}}', powershell: ' -ResourceId {{resource.id}}' };
  return followUp(
    'Read the activity log yourself',
    { az: `${az}${where.az} --output table`, powershell: `${powershell}${where.powershell}` },
    values,
  );
}
