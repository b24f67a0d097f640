import { type ChangeRecord, changeRecords } from '../../azure/change-record.ts';
import { type ActivityRun, activityRuns } from '../../azure/checks/shared/activity-runs.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { CHANGES_LAG_SECONDS, type Change, readChanges } from '../../azure/read-changes.ts';
import { LOG_LAG_SECONDS, type LogSubject, readLog } from '../../azure/read-log.ts';
import { isWithin } from '../../azure/target-scope.ts';
import type { AzureQuestion } from '../azure-question.ts';
import type { AzureSession } from '../azure-session.ts';
import type { AzureSubject } from '../azure-subject.ts';
import { READS } from '../read-names.ts';
import { type Answered, finding, followUp } from './answered.ts';
import { changeSentence } from './change-words.ts';
import type { AbsentSubject } from './find-subject.ts';
import { type PlacedSubject, placedById } from './placed-subject.ts';
import { presenceOf } from './presence.ts';
import { softDeletedNamed } from './soft-deleted-named.ts';
import { placeWords, sentence, subjectWords } from './subject-words.ts';
import { type TimeRange, timeRange } from './time-range.ts';

const DAY = 24 * 3_600_000;
/** How far back the log is read where no time was named: as long as it is kept. */
const LOG_DAYS = 89;
const SHOWN = 5;
/** Subscriptions whose logs and deleted resources are read for a name alone. */
const MOST_SUBSCRIPTIONS = 3;

/** Where traces of a deletion are looked for. */
interface Trail {
  readonly subject: AzureSubject;
  /** Its id; null where only its name is known. */
  readonly id: string | null;
  readonly subscriptions: readonly string[];
}

/**
 * Was it deleted, when and by whom, and is a soft-deleted one left? By the changes that Resource Graph noticed, the activity log
 * and the lists of deleted resources; that none of them knows of a deletion is no proof, which the answer says.
 */
export async function wasItDeleted(
  found: PlacedSubject | AbsentSubject,
  question: AzureQuestion,
  session: AzureSession,
): Promise<Answered> {
  const { now } = session;
  const range = timeRange(question, now);
  const trail = trailOf(found);
  const presence = async () => (found.kind === 'absent' ? null : presenceOf(found, session));
  const [seen, changes, soft] = await Promise.all([
    presence(),
    noticed(trail, range, session),
    softDeletedNamed(trail.subject, trail.subscriptions.slice(0, MOST_SUBSCRIPTIONS), session),
  ]);
  const noticedIds = changes.flatMap((list) => list?.items ?? []).map(({ targetId }) => targetId);
  const runs = await deletions(trail, noticedIds[0] ?? soft.originalIds[0] ?? null, range, session);
  const records = changeRecords(
    changes.flatMap((list) => list?.items ?? []),
    runs ?? [],
  );
  const done = records.filter(({ status }) => status === null || !/^(?:Failed|Cancell?ed)$/i.test(status));
  const last = done[0];
  const isPending = last !== undefined && last.status !== null && !/^Succeeded$/i.test(last.status);
  const known = last?.targetId ?? soft.originalIds[0];
  const named = known === undefined ? null : placedById(known);
  const isIt = named !== null && named.kind === trail.subject.kind;
  const subject = trail.id === null && isIt ? { ...trail.subject, ...named } : trail.subject;
  const isMissing = found.kind === 'absent' ? !found.complete : false;
  const isThere = isMissing ? null : seen === null ? 'gone' : seen.state === 'unknown' ? null : seen.state;
  const isWhole = runs !== null && changes.every((list) => list?.complete === true) && soft.complete;
  return {
    kind: 'answered',
    subject,
    answer:
      (last && !(isPending && isThere === 'there')) ||
      isThere === 'deleting' ||
      (soft.findings.length > 0 && isThere !== 'there')
        ? 'yes'
        : isThere === 'there' && isWhole && !last
          ? 'no'
          : 'unclear',
    headline: headlineOf({ subject, last, isPending, soft: soft.findings.length > 0, isThere, isWhole, range }, now),
    findings: [...records.slice(0, SHOWN).map((record) => recordFinding(record, session)), ...soft.findings],
    followUps: [logCommand(subject, range)],
  };
}

function trailOf(found: PlacedSubject | AbsentSubject): Trail {
  if (found.kind !== 'absent') return { subject: found, id: found.id, subscriptions: [found.subscriptionId] };
  const { subject, subscriptions } = found;
  return { subject, id: null, subscriptions: subscriptions.map(({ id }) => id) };
}

/** Deletions that Resource Graph noticed; of whatever had the name where only that is known. */
async function noticed(
  { subject, id, subscriptions }: Trail,
  { from, to }: TimeRange,
  session: AzureSession,
): Promise<readonly ({ readonly items: readonly Change[]; readonly complete: boolean } | null)[]> {
  if (subscriptions.length === 0 || subject.kind === 'deployment') return [];
  const { azure, signal } = session;
  const read = (containers: boolean) =>
    session.attempt(READS.changes, async () => {
      const what = id === null ? { named: lastName(subject.name) } : { id };
      const ask = { subscriptions, subject: what, containers, from, to, deletions: true, signal };
      const { items, complete } = await readChanges(azure, ask);
      return { items: items.filter(({ targetId }) => isMeant(targetId, subject, id)), complete };
    });
  // A group's own deletion is told apart from those of what was in it.
  return Promise.all(subject.kind === 'group' ? [read(true)] : id === null ? [read(false), read(true)] : [read(false)]);
}

const lastName = (name: string): string => name.split('/').at(-1) ?? name;

/** The thing itself, of the type and in the group that were named. */
function isMeant(targetId: string, { type, group, kind }: AzureSubject, id: string | null): boolean {
  if (id !== null) return targetId.toLowerCase() === id.toLowerCase();
  const target = placedById(targetId);
  if (target === null) return false;
  if (kind === 'group') return target.kind === 'group';
  const isType = type === null || target.type?.toLowerCase() === type.toLowerCase();
  return isType && (group === null || target.group?.toLowerCase() === group.toLowerCase());
}

/** Deletions by the activity log: of an id, else of what lies in a group, else of what a provider has. */
async function deletions(
  { subject, id, subscriptions }: Trail,
  noticedId: string | null,
  range: TimeRange,
  session: AzureSession,
): Promise<readonly ActivityRun[] | null> {
  const { azure, now, signal } = session;
  const known = id ?? noticedId;
  const place = known === null ? null : placedById(known);
  const what = logSubject(subject, place);
  const where = place ? [place.subscriptionId] : subscriptions.slice(0, MOST_SUBSCRIPTIONS);
  // For a name without a group or a type the log would have to be read whole.
  if (what === null || where.length === 0) return null;
  const from = range.asked ? range.from : new Date(now.getTime() - LOG_DAYS * DAY);
  const logs = await Promise.all(
    where.map((subscriptionId) =>
      session.attempt(READS.log, () =>
        readLog(azure, { subscriptionId, subject: what, from, to: range.to, now, signal, maxPages: 2 }),
      ),
    ),
  );
  const runs = activityRuns(logs.flatMap((log) => log?.items ?? [])).filter(({ operation }) =>
    /\/delete$/i.test(operation),
  );
  const isWhole = logs.every((log) => log?.complete === true);
  const meant = runs.filter(({ resourceId }) =>
    known === null ? isNamed(resourceId, subject) : isWithin(known, resourceId) && isUp(resourceId, known),
  );
  return meant.length > 0 || isWhole ? meant : null;
}

/** The thing itself, or the group that took it along. */
const isUp = (resourceId: string, known: string): boolean =>
  resourceId.toLowerCase() === known.toLowerCase() || placedById(resourceId)?.kind === 'group';

function isNamed(resourceId: string, subject: AzureSubject): boolean {
  const target = placedById(resourceId);
  if (target === null) return false;
  if (subject.kind === 'group') return target.kind === 'group';
  const isGroupOfIt = target.kind === 'group' && target.name.toLowerCase() === subject.group?.toLowerCase();
  return isGroupOfIt || target.name.toLowerCase() === lastName(subject.name).toLowerCase();
}

function logSubject(subject: AzureSubject, place: PlacedSubject | null): LogSubject | null {
  const group = place?.group ?? (subject.kind === 'group' ? subject.name : subject.group);
  if (group !== null) return { resourceGroupName: group };
  if (place && place.kind === 'resource') return { resourceUri: place.id };
  const namespace = subject.type?.split('/')[0];
  return subject.kind === 'resource' && namespace ? { resourceProvider: namespace } : null;
}

function recordFinding(record: ChangeRecord, session: AzureSession) {
  const isLogged = record.status !== null;
  return finding(session, isLogged ? READS.log : READS.changes, {
    summary: changeSentence(record, session.now),
    lagSeconds: isLogged ? LOG_LAG_SECONDS : CHANGES_LAG_SECONDS,
    ...(record.correlationId === null ? {} : { holes: { 'correlation.id': record.correlationId } }),
  });
}

/** What the answer is made of. */
interface Evidence {
  readonly subject: AzureSubject;
  readonly last: ChangeRecord | undefined;
  /** True where nothing shows an end of that one. */
  readonly isPending: boolean;
  readonly soft: boolean;
  /** Null where that could not be read. */
  readonly isThere: 'there' | 'deleting' | 'gone' | null;
  readonly isWhole: boolean;
  readonly range: TimeRange;
}

function headlineOf({ subject, last, isPending, soft, isThere, isWhole, range }: Evidence, now: Date): string {
  const what = subjectWords(subject);
  const left = soft ? ' A deleted one can still be recovered.' : '';
  if (isThere === 'deleting') {
    const by = last?.by ? `, by ${shown(last.by, 90)}` : '';
    const since = last === undefined ? '' : `, since ${when(last.at, now)}${by}`;
    return `Not yet: ${what} is being deleted${since}.`;
  }
  if (last && isPending && isThere === 'there') {
    const who = last.by === null ? '' : ` by ${shown(last.by, 90)}`;
    return `${sentence(what)} is there still, but its deletion was started at ${when(last.at, now)}${who}; the log, up to 20 minutes late, shows no end of it yet.`;
  }
  if (last) {
    const who = last.by === null ? 'Who did it is not recorded' : `${shown(last.by, 90)} did it`;
    const target = placedById(last.targetId);
    const along = target?.kind === 'group' && subject.kind !== 'group' ? ` with ${subjectWords(target)}` : '';
    const again = isThere === 'there' ? ' It is there again now.' : '';
    return `Yes: ${what} was deleted${along} at ${when(last.at, now)}. ${who}.${again}${left}`;
  }
  if (soft && isThere !== 'there') return `Yes: ${what} was deleted, and can still be recovered.`;
  const kept = range.asked ? 'in that time' : 'in the last 14 days, nor in what was read of the activity log';
  const doubt = isWhole ? '' : ' Not all records could be read.';
  if (isThere === 'there') {
    return `No: ${what} is there${placeWords(subject)}, and no deletion is recorded ${kept}.${doubt}`;
  }
  const present = isThere === null ? 'Whether it is there could not be read' : `${sentence(what)} is not there`;
  return `${present}, and no deletion of it is recorded ${kept}. That is no proof: it may have been deleted before, or never have existed here, and the log is up to 20 minutes late.${doubt}`;
}

function logCommand({ group, kind, name, subscriptionId }: AzureSubject, { from, asked }: TimeRange) {
  const holder = kind === 'group' ? name : group;
  const values = { 'resource.group': holder, 'subscription.id': subscriptionId, from: from.toISOString() };
  const where = [
    holder === null ? '' : ' --resource-group {{resource.group}}',
    subscriptionId === null ? '' : ' --subscription {{subscription.id}}',
    asked ? ' --start-time {{from}}' : ` --offset ${LOG_DAYS}d`,
  ].join('');
  const query = `--query "[?ends_with(operationName.value, '/delete')].{when:eventTimestamp, who:caller, what:resourceId}"`;
  return followUp(
    'Look for deletions in the activity log yourself',
    { az: `az monitor activity-log list${where} ${query} --output table` },
    values,
  );
}
