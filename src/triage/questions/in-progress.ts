import { type ActivityRun, activityRuns } from '../../azure/checks/shared/activity-runs.ts';
import {
  type Deployment,
  deploymentPath,
  deploymentRef,
  isActive,
  listDeployments,
  readDeployment,
} from '../../azure/checks/shared/deployments.ts';
import { readResource } from '../../azure/checks/shared/read-resource.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { type ResourceState, stateOf } from '../../azure/checks/shared/state-of.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { portalLink } from '../../azure/clouds.ts';
import type { Listed } from '../../azure/listed.ts';
import { LOG_LAG_SECONDS, readLog } from '../../azure/read-log.ts';
import { isWithin } from '../../azure/target-scope.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import { type Answered, finding, followUp } from './answered.ts';
import { targetWords } from './change-words.ts';
import { holderOf, type PlacedSubject, placedById } from './placed-subject.ts';
import { sentence, subjectWords } from './subject-words.ts';

/** Operations of the log that began this long ago and show no end are no news: some kinds never show one. */
const WINDOW_MS = 2 * 3_600_000;
const SHOWN = 5;
const TOP = 50;

/** Busy resources, and the state of the subject where it is one. */
interface States extends Listed<Busy> {
  readonly own?: string;
}

/** A resource whose state says that something is going on. */
interface Busy {
  readonly id: string;
  readonly words: string;
}

/**
 * What is running: deployments, resources whose state says so, and operations that the activity log shows no end of. The last
 * are a hint alone.
 */
export async function inProgress(subject: PlacedSubject, session: AzureSession): Promise<Answered> {
  const { azure, now } = session;
  const [deployments, busy, open] = await Promise.all([
    running(subject, session),
    busyResources(subject, session),
    openRuns(subject, session),
  ]);
  const link = (path: string): string | undefined => portalLink(azure.portalUrl, path);
  const active = deployments?.items ?? [];
  const resources = busy?.items ?? [];
  // What a deployment or a state tells already is no second thing.
  const told = new Set([...active.map(({ id }) => id), ...resources.map(({ id }) => id)].map((id) => id.toLowerCase()));
  const unended = (open ?? []).filter(({ resourceId }) => !told.has(resourceId.toLowerCase()));
  const findings: Finding[] = [
    ...active.slice(0, SHOWN).map((deployment) => deploymentFinding(deployment, session, link)),
    ...resources.slice(0, SHOWN).map(({ id, words }) =>
      finding(session, READS.states, {
        summary: `${sentence(shown(targetWords(id), 160))} is ${words}.`,
        link: link(placedById(id)?.scope.path ?? ''),
      }),
    ),
    ...unended.slice(0, SHOWN).map((run) => runFinding(run, session)),
  ];
  const isSure = active.length + resources.length > 0;
  const isWhole = deployments?.complete === true && busy?.complete !== false && busy !== null && open !== null;
  return {
    kind: 'answered',
    subject,
    answer: isSure ? 'yes' : unended.length > 0 || !isWhole || subject.kind === 'subscription' ? 'unclear' : 'no',
    headline: headlineOf(subject, { active, resources, unended, own: busy?.own ?? null }, isWhole, now),
    findings,
    followUps: [deploymentsCommand(subject)],
  };
}

/** Deployments that run where the subject is; the one itself where it is one. */
async function running(subject: PlacedSubject, session: AzureSession): Promise<Listed<Deployment> | null> {
  const { azure, signal } = session;
  return session.attempt(READS.running, async () => {
    if (subject.kind === 'deployment') {
      const ref = deploymentRef(subject.id);
      const found = ref && (await readDeployment(azure, ref, signal));
      return { items: found && isActive(found) ? [found] : [], complete: true };
    }
    // Accepted is the state of the first seconds.
    const lists = await Promise.all(
      ['Running', 'Accepted'].map((state) => listDeployments(azure, holderOf(subject), { state, top: TOP }, signal)),
    );
    const items = lists.flatMap((list) => list.items).filter(isActive);
    return {
      items: items.sort((a, b) => Date.parse(a.startedAt) - Date.parse(b.startedAt)),
      complete: lists.every(({ complete }) => complete),
    };
  });
}

/** Resources on their way to another state: all of a group at once, or the one. None of a whole subscription. */
async function busyResources(subject: PlacedSubject, session: AzureSession): Promise<States | null> {
  const { azure, signal } = session;
  const { kind, subscriptionId, group, type, scope, id } = subject;
  if (kind === 'group' && group !== null) {
    return session.attempt(READS.states, async () => {
      const { items, complete } = await azure.resourcesInGroup({ subscriptionId, group, signal, maxPages: 3 });
      const states = items.map((item) => ({
        id: item.id,
        state: stateOf(item.type, { ...NO_BODY, properties: { provisioningState: item.provisioningState } }),
      }));
      return { items: states.flatMap(({ id, state }) => busyOf(id, state)), complete };
    });
  }
  if (kind !== 'resource' || type === null) return { items: [], complete: true };
  return session.attempt(READS.states, async () => {
    const body = await readResource(azure, { scope, subscriptionId, type }, { signal });
    const state = body && stateOf(type, body);
    return { items: state ? busyOf(id, state) : [], complete: true, own: state?.words ?? 'not there' };
  });
}

const NO_BODY = {
  id: null,
  name: null,
  location: null,
  managedBy: null,
  managedByExtended: null,
  sku: null,
  systemData: null,
};

const busyOf = (id: string, { kind, words }: ResourceState): Busy[] =>
  kind === 'changing' || kind === 'deleting' ? [{ id, words }] : [];

/** Operations of the last hours that the log shows no end of; null where it could not be read. */
async function openRuns(subject: PlacedSubject, session: AzureSession): Promise<readonly ActivityRun[] | null> {
  const { azure, now, signal } = session;
  const { subscriptionId, group, id } = subject;
  const log = await session.attempt(READS.log, () =>
    readLog(azure, {
      subscriptionId,
      subject: group === null ? {} : { resourceGroupName: group },
      from: new Date(now.getTime() - WINDOW_MS),
      to: now,
      now,
      signal,
      maxPages: 2,
    }),
  );
  if (log === null) return null;
  const here = log.items.filter(({ resourceId = '' }) => isWithin(resourceId, id) || isWithin(id, resourceId));
  return activityRuns(here).filter(({ endedAt }) => endedAt === null);
}

function deploymentFinding(
  { id, name, startedAt, state, correlationId }: Deployment,
  session: AzureSession,
  link: (path: string) => string | undefined,
): Finding {
  const ref = deploymentRef(id);
  return finding(session, READS.running, {
    summary: `The deployment "${shown(name, 64)}" is ${shown(state, 40)}, since ${when(startedAt, session.now)}.`,
    holes: { 'deployment.name': name, ...(correlationId === null ? {} : { 'correlation.id': correlationId }) },
    link: ref === null ? undefined : link(deploymentPath(ref)),
  });
}

function runFinding({ operation, resourceId, caller, startedAt }: ActivityRun, session: AzureSession): Finding {
  const who = shown(caller ?? 'Somebody', 90);
  const what = `${who} started ${shown(operation, 120)} on ${shown(targetWords(resourceId), 160)} at ${when(startedAt, session.now)}`;
  const summary = `${what}; the log shows no end of it yet, and may be 20 minutes late.`;
  return finding(session, READS.log, { summary, lagSeconds: LOG_LAG_SECONDS });
}

/** What was seen. */
interface Seen {
  readonly active: readonly Deployment[];
  readonly resources: readonly Busy[];
  readonly unended: readonly ActivityRun[];
  /** State of the resource that was asked about; null for other subjects, and where it could not be read. */
  readonly own: string | null;
}

function headlineOf(subject: PlacedSubject, seen: Seen, isWhole: boolean, now: Date): string {
  const { active, resources, unended, own } = seen;
  const where = { resource: 'on or beside', subscription: 'at', group: 'in', deployment: '' }[subject.kind];
  const what = subject.kind === 'deployment' ? subjectWords(subject) : `${where} ${subjectWords(subject)}`;
  const itself = own === null ? '' : ` ${sentence(subjectWords(subject))} itself is ${own}.`;
  const [deployment] = active;
  const [resource] = resources;
  const more = active.length + resources.length - 1;
  const others = more > 0 ? `, and ${more} more` : '';
  if (subject.kind === 'resource' && resource) {
    return `Yes: ${subjectWords(subject)} is ${resource.words}${active.length > 0 ? ', and a deployment runs beside it' : ''}.`;
  }
  if (subject.kind === 'deployment') {
    return deployment
      ? `Yes: ${what} is ${shown(deployment.state, 40)}, since ${when(deployment.startedAt, now)}.`
      : `No: ${what} is not running.`;
  }
  if (deployment) {
    return `Yes: the deployment "${shown(deployment.name, 64)}" runs ${what} since ${when(deployment.startedAt, now)}${others}.${itself}`;
  }
  if (resource) return `Yes: ${what}, ${shown(targetWords(resource.id), 160)} is ${resource.words}${others}.`;
  if (unended.length > 0) {
    const count = unended.length === 1 ? 'one operation' : `${unended.length} operations`;
    return `No deployment runs ${what}, but the activity log shows no end of ${count} yet: it may still be running.${itself}`;
  }
  if (!isWhole) return `Nothing was seen running ${what}, but not all could be read.`;
  if (subject.kind === 'subscription') {
    return `No deployment runs ${what} itself, and the activity log, up to 20 minutes late, shows nothing unfinished in it. Name a resource group to look at its deployments.`;
  }
  return `No: nothing is running ${what} now, as far as can be seen; the activity log is up to 20 minutes late.${itself}`;
}

function deploymentsCommand(subject: PlacedSubject) {
  const { group, subscriptionId } = subject;
  const values = { 'resource.group': group, 'subscription.id': subscriptionId };
  const query = `--query "[?properties.provisioningState=='Running'].{name:name, since:properties.timestamp}" --output table`;
  return group === null
    ? followUp(
        'List the running deployments yourself',
        { az: `az deployment sub list --subscription {{subscription.id}} ${query}` },
        values,
      )
    : followUp(
        'List the running deployments yourself',
        {
          az: `az deployment group list --resource-group {{resource.group}} --subscription {{subscription.id}} ${query}`,
          powershell:
            'Get-AzResourceGroupDeployment -ResourceGroupName {{resource.group}} | Where-Object ProvisioningState -eq Running',
        },
        values,
      );
}
