import { nameAvailability } from '../../azure/checks/name-availability.ts';
import { resourceGroupState } from '../../azure/checks/resource-group-state.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { portalLink } from '../../azure/clouds.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { AzureAnswer } from '../azure-question.ts';
import type { AzureSession } from '../azure-session.ts';
import type { AzureSubject } from '../azure-subject.ts';
import { READS } from '../read-names.ts';
import { type Answered, finding, followUp, targetOf } from './answered.ts';
import type { AbsentSubject } from './find-subject.ts';
import type { PlacedSubject } from './placed-subject.ts';
import { presenceOf } from './presence.ts';
import { softDeletedNamed } from './soft-deleted-named.ts';
import { placeWords, sentence, subjectWords } from './subject-words.ts';

/** Subscriptions whose deleted resources are listed. */
const MOST_SUBSCRIPTIONS = 3;

/** Is it there, where, and in which state? The list that a name was found in is a copy: the thing itself is read. */
export async function checkExists(subject: PlacedSubject, session: AzureSession): Promise<AzureAnswer> {
  const presence = await presenceOf(subject, session);
  if (presence.state === 'gone') {
    const lookedAt = [`${subjectWords(subject)}${placeWords(subject)}`];
    return notFound({ kind: 'absent', subject, lookedAt, complete: true, subscriptions: [], elsewhere: [] }, session);
  }
  const link = portalLink(session.azure.portalUrl, subject.scope.path);
  const isSeen = presence.state !== 'unknown';
  const found = { ...subject, location: subject.location ?? (isSeen ? presence.location : null) };
  const words = isSeen
    ? ` It is ${presence.words}.`
    : ' It could not be read itself: this is from a list that may be minutes old.';
  // By its id alone nothing is known of what can't be read.
  const isKnown = isSeen || subject.isListed;
  return {
    kind: 'answered',
    subject: found,
    answer: isKnown ? 'yes' : 'unclear',
    headline: isKnown
      ? `Yes: ${subjectWords(found)} is${placeWords(found) || ' there'}.${words}`
      : `Whether ${subjectWords(found)} is there could not be read.`,
    findings: isSeen ? [finding(session, READS.states, { summary: `${subject.id} is ${presence.words}.`, link })] : [],
    followUps: [showCommand(subject)],
  };
}

/** What there is to say about a name that nothing was found for. */
export async function notFound(absent: AbsentSubject, session: AzureSession): Promise<AzureAnswer> {
  const { subject, subscriptions, elsewhere, lookedAt } = absent;
  const ids = [
    ...new Set([...subscriptions.map(({ id }) => id), ...(subject.subscriptionId ? [subject.subscriptionId] : [])]),
  ];
  const some = ids.slice(0, MOST_SUBSCRIPTIONS);
  const [deleted, taken, group] = await Promise.all([
    softDeletedNamed({ ...subject, type: subject.type ?? elsewhere[0]?.type ?? null }, some, session),
    nameTaken(subject, some[0], session),
    groupFinding(subject, session),
  ]);
  const others = elsewhere.map((one) =>
    finding(session, READS.names, { summary: `${subjectWords(one)} is${placeWords(one)}.`, lagSeconds: 300 }),
  );
  return {
    kind: 'not-found',
    subject,
    headline: headlineOf(absent, deleted.holdsName, deleted.findings.length > 0),
    lookedAt,
    complete: absent.complete,
    softDeleted: deleted.holdsName,
    findings: [...deleted.findings, ...others, ...taken, ...group],
  };
}

/** A name that is unique in Azure may be somebody else's. */
async function nameTaken(
  subject: AzureSubject,
  subscriptionId: string | undefined,
  session: AzureSession,
): Promise<readonly Finding[]> {
  if (subject.kind !== 'resource' || subject.type === null || subscriptionId === undefined) return [];
  const target = targetOf({ ...subject, subscriptionId }, session);
  return nameAvailability.appliesTo(target) ? session.check(nameAvailability, target) : [];
}

/** That its group isn't there either explains it. */
async function groupFinding(subject: AzureSubject, session: AzureSession): Promise<readonly Finding[]> {
  const target = targetOf(subject, session);
  if (subject.kind === 'group' || !resourceGroupState.appliesTo(target)) return [];
  return session.check(resourceGroupState, target);
}

function headlineOf({ subject, elsewhere, complete }: AbsentSubject, holdsName: boolean, isDeleted: boolean): string {
  const here =
    subject.group !== null && subject.kind === 'resource' ? ` in the resource group "${shown(subject.group, 90)}"` : '';
  const what = `${subjectWords(subject)}${here}`;
  const deleted = holdsName
    ? ' A deleted one still has the name.'
    : isDeleted
      ? ' A deleted one can still be restored.'
      : '';
  const other = elsewhere[0] ? ` One of that name is${placeWords(elsewhere[0])}.` : '';
  const doubt = complete ? '' : ' Not all could be read, so it may be there all the same.';
  const children =
    subject.kind === 'resource' && subject.type === null
      ? ' Parts of other resources, such as subnets, are in no list.'
      : '';
  return `${sentence(what)} was not found.${deleted}${other}${doubt}${children}`;
}

function showCommand({ kind, id, group, name, subscriptionId }: PlacedSubject): Answered['followUps'][number] {
  const values = {
    'resource.id': id,
    'resource.group': group,
    'deployment.name': name,
    'subscription.id': subscriptionId,
  };
  switch (kind) {
    case 'resource':
      return followUp(
        'See it yourself',
        { az: 'az resource show --ids {{resource.id}}', powershell: 'Get-AzResource -ResourceId {{resource.id}}' },
        values,
      );
    case 'group':
      return followUp(
        'See what is in it',
        {
          az: 'az resource list --resource-group {{resource.group}} --subscription {{subscription.id}} --output table',
          powershell: 'Get-AzResource -ResourceGroupName {{resource.group}}',
        },
        values,
      );
    case 'deployment':
      return group === null
        ? followUp(
            'See it yourself',
            { az: 'az deployment sub show --name {{deployment.name}} --subscription {{subscription.id}}' },
            values,
          )
        : followUp(
            'See it yourself',
            {
              az: 'az deployment group show --resource-group {{resource.group}} --name {{deployment.name}} --subscription {{subscription.id}}',
              powershell:
                'Get-AzResourceGroupDeployment -ResourceGroupName {{resource.group}} -Name {{deployment.name}}',
            },
            values,
          );
    case 'subscription':
      return followUp(
        'See it yourself',
        {
          az: 'az account show --subscription {{subscription.id}}',
          powershell: 'Get-AzSubscription -SubscriptionId {{subscription.id}}',
        },
        values,
      );
  }
}
