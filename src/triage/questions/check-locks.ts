import { type Lock, readLocks } from '../../azure/checks/locks.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { portalLink } from '../../azure/clouds.ts';
import { readLog } from '../../azure/read-log.ts';
import { isWithin } from '../../azure/target-scope.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { AzureFollowUp } from '../azure-question.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import { type Answered, finding, followUp } from './answered.ts';
import { type PlacedSubject, placedById } from './placed-subject.ts';
import { sentence, subjectWords } from './subject-words.ts';

const SHOWN = 5;
/** Locks whose maker is looked for in the log, and how far back. */
const LOOKED_UP = 3;
const KEPT_MS = 90 * 24 * 3_600_000;

/** Who made a lock, as far as that is known. */
interface Maker {
  readonly by: string;
  readonly at: string;
}

/**
 * Is there a lock on it, on what holds it or in it; who put it there?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/lock-resources
 */
export async function checkLocks(subject: PlacedSubject, session: AzureSession): Promise<Answered> {
  const { azure, signal } = session;
  const found = await session.attempt(READS.locks, () => readLocks(azure, subject.scope, signal));
  const followUps = [listCommand(subject)];
  if (found === null) {
    const headline = `The locks on ${subjectWords(subject)} could not be read.`;
    return { kind: 'answered', subject, answer: 'unclear', headline, findings: [], followUps };
  }
  const locks = found.items.toSorted((a, b) => rank(a, subject) - rank(b, subject));
  const shownLocks = locks.slice(0, SHOWN);
  const makers = await Promise.all(
    shownLocks.map((lock, index) => makerOf(lock, session, index < LOOKED_UP ? 'look up' : 'as told')),
  );
  const link = portalLink(azure.portalUrl, subject.scope.path, 'locks');
  const findings = shownLocks.map((lock, index) =>
    finding(session, READS.locks, { ...lockFinding(lock, subject, makers[index] ?? null, session.now), link }),
  );
  const answer = locks.length > 0 ? 'yes' : found.complete ? 'no' : 'unclear';
  const headline = headlineOf(subject, locks, makers[0] ?? null, found.complete, session.now);
  return { kind: 'answered', subject, answer, headline, findings, followUps };
}

/** Locks that bind the subject first, then those in it. */
function rank(lock: Lock, subject: PlacedSubject): number {
  const place = placeOf(lock, subject);
  return (place === 'own' ? 0 : place === 'above' ? 2 : 4) + (lock.readOnly ? 0 : 1);
}

function placeOf(lock: Lock, { id }: PlacedSubject): 'own' | 'above' | 'below' {
  if (lock.scope.toLowerCase() === id.toLowerCase()) return 'own';
  return isWithin(id, lock.scope) ? 'above' : 'below';
}

/** By what the lock itself tells, else by the log. */
async function makerOf(lock: Lock, session: AzureSession, how: 'look up' | 'as told'): Promise<Maker | null> {
  if (lock.createdBy !== null) return { by: lock.createdBy, at: lock.createdAt ?? '' };
  const { subscriptionId } = placedById(lock.scope) ?? {};
  if (how === 'as told' || subscriptionId === undefined) return null;
  const { azure, now, signal } = session;
  const log = await session.attempt(READS.log, () =>
    readLog(azure, {
      subscriptionId,
      subject: { resourceUri: lock.id },
      from: new Date(now.getTime() - KEPT_MS),
      to: now,
      now,
      signal,
    }),
  );
  const write = log?.items.find(
    ({ operation, status, caller }) =>
      /^Microsoft\.Authorization\/locks\/write$/i.test(operation) && /^Succeeded$/i.test(status) && caller,
  );
  return write?.caller === undefined ? null : { by: write.caller, at: write.eventTimestamp };
}

function lockFinding(lock: Lock, subject: PlacedSubject, maker: Maker | null, now: Date) {
  const place = placeOf(lock, subject);
  const forbids = lock.readOnly
    ? 'every change below it is refused, and so are reads that are sent as POST'
    : place === 'below'
      ? 'neither it nor what holds it can be deleted'
      : 'nothing below it can be deleted; other changes go through';
  const owner = lock.owned ? ' It belongs to a managed application.' : '';
  const notes = lock.notes === '' ? '' : ` Its note: "${lock.notes}".`;
  const summary = `${kindOf(lock)} "${shown(lock.name, 90)}" on ${lock.scope}: ${forbids}.${makerWords(maker, now)}${owner}${notes}`;
  const holes = { 'lock.name': lock.name, 'lock.id': lock.id, 'lock.scope': lock.scope };
  return { effect: 'supports', cause: 'locked', summary, holes } as const satisfies Partial<Finding>;
}

const kindOf = ({ readOnly }: Lock): string => (readOnly ? 'ReadOnly lock' : 'CanNotDelete lock');

function makerWords(maker: Maker | null, now: Date): string {
  if (maker === null) return ' Who put it there is not in the activity log, which goes back 90 days.';
  const at = maker.at === '' ? '' : `, ${when(maker.at, now)}`;
  return ` Put there by ${shown(maker.by, 90)}${at}.`;
}

function headlineOf(
  subject: PlacedSubject,
  locks: readonly Lock[],
  maker: Maker | null,
  complete: boolean,
  now: Date,
): string {
  const what = subjectWords(subject);
  const [first] = locks;
  if (!first) {
    return complete
      ? `No: there is no lock on ${what}${aboveWords(subject)}.`
      : `No lock was seen on ${what}, but not all could be listed.`;
  }
  const by =
    maker === null ? '' : ` ${shown(maker.by, 90)} put it there${maker.at === '' ? '' : `, ${when(maker.at, now)}`}.`;
  const others = locks.length > 1 ? `, and ${locks.length - 1} more` : '';
  const lock = `a ${kindOf(first)} "${shown(first.name, 90)}"`;
  const holder = placedById(first.scope);
  const place = placeOf(first, subject);
  if (place === 'own') return `Yes: ${lock} is on ${what}${others}.${by}`;
  const where = holder ? subjectWords(holder) : first.scope;
  if (place === 'above') return `Yes: ${what} has ${lock} from ${where}${others}.${by}`;
  const effect = subject.kind === 'subscription' ? '' : ': that keeps the whole from being deleted';
  return `${sentence(what)} itself has none, but ${lock} is on ${where} in it${others}${effect}.${by}`;
}

function aboveWords({ kind }: PlacedSubject): string {
  if (kind === 'subscription') return ' or on anything in it';
  return kind === 'group' ? ', its subscription or anything in it' : ', its resource group or its subscription';
}

function listCommand(subject: PlacedSubject): AzureFollowUp {
  const { kind, group, id, subscriptionId } = subject;
  const values = { 'resource.id': id, 'resource.group': group, 'subscription.id': subscriptionId };
  if (kind === 'resource') {
    return followUp(
      'List the locks yourself',
      {
        az: 'az lock list --resource {{resource.id}} --output table',
        powershell: 'Get-AzResourceLock -Scope {{resource.id}}',
      },
      values,
    );
  }
  if (group === null) {
    return followUp(
      'List the locks yourself',
      { az: 'az lock list --subscription {{subscription.id}} --output table', powershell: 'Get-AzResourceLock' },
      values,
    );
  }
  return followUp(
    'List the locks yourself',
    {
      az: 'az lock list --resource-group {{resource.group}} --subscription {{subscription.id}} --output table',
      powershell: 'Get-AzResourceLock -ResourceGroupName {{resource.group}}',
    },
    values,
  );
}
