import type { Assignment } from '../../azure/checks/shared/policy-reads.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { portalLink } from '../../azure/clouds.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { AzureQuestion } from '../azure-question.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import { type Answered, finding, followUp } from './answered.ts';
import { holderOf, type PlacedSubject } from './placed-subject.ts';
import { type Denying, type PolicyEvidence, policyEvidence } from './policy-evidence.ts';
import { placeWords, subjectWords } from './subject-words.ts';

/** Events of policies come about this late. */
const EVENT_LAG_SECONDS = 15 * 60;
const SHOWN = 5;

/**
 * Which policies deny things here, which did, and are there deny assignments? With a type, also what Azure says policies would do
 * to a resource of it.
 * @see https://learn.microsoft.com/azure/governance/policy/concepts/effect-deny
 */
export async function checkPolicy(
  subject: PlacedSubject,
  question: AzureQuestion,
  session: AzureSession,
): Promise<Answered> {
  const type = typeOf(subject, question);
  const seen = await policyEvidence(subject, type, question.location ?? subject.location, session);
  const link = portalLink(session.azure.portalUrl, holderOf(subject), 'policies');
  const protects = seen.protection.some(({ effect }) => effect === 'supports');
  const lifted = seen.denying.filter(({ exemption }) => exemption !== null);
  const denying = seen.denying.filter(({ exemption }) => exemption === null);
  const isYes = denying.length + seen.events.length + seen.restrictions.length > 0 || protects;
  const findings = [
    ...restrictionFindings(seen, session),
    ...eventFindings(seen, session),
    ...denyingFindings(denying, session),
    ...seen.protection,
    ...denyingFindings(lifted, session),
    ...unreadFinding(seen, session),
  ];
  return {
    kind: 'answered',
    subject,
    answer: isYes ? 'yes' : seen.isWhole && seen.unread.length === 0 ? 'no' : 'unclear',
    headline: headlineOf(subject, type, { ...seen, denying }, protects, session.now),
    findings: findings.map((one) => (one.link === undefined && link !== undefined ? { ...one, link } : one)),
    followUps: [listCommand(subject)],
  };
}

/** The type that was named, else the subject's own. */
const typeOf = (subject: PlacedSubject, { resourceType }: AzureQuestion): string | null =>
  resourceType ?? (subject.kind === 'resource' ? subject.type : null);

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

const nameOf = ({ name, properties }: Assignment): string => `"${shown(properties.displayName || name, 120)}"`;

/** An assignment's name by its id; the id's last part where it isn't among those that apply here. */
function nameById(id: string, assignments: readonly Assignment[]): string {
  const found = assignments.find((one) => isSame(one.id, id));
  return found ? nameOf(found) : `"${shown(id.split('/').at(-1) ?? id, 120)}"`;
}

function restrictionFindings({ restrictions, assignments }: PolicyEvidence, session: AzureSession): Finding[] {
  return restrictions.slice(0, SHOWN).map(({ assignmentId, kind, field, values, reason }) => {
    const name = nameById(assignmentId, assignments);
    const limits =
      values.length === 0
        ? ''
        : ` (${values
            .slice(0, SHOWN)
            .map((one) => shown(one, 40))
            .join(', ')})`;
    const why = reason === null ? '' : `: ${shown(reason, 200)}`;
    const summary =
      kind === 'denied'
        ? `Azure says that the policy assignment ${name} would deny it, as far as its type and place tell.`
        : `The policy assignment ${name} limits the field ${shown(field ?? 'of it', 80)}${why || limits}.`;
    return policyFinding(summary, assignmentId, READS.restrictions, session);
  });
}

function eventFindings({ events, assignments }: PolicyEvidence, session: AzureSession): Finding[] {
  const newest = [
    ...new Map(events.toReversed().map((event) => [event.policyAssignmentId.toLowerCase(), event])).values(),
  ];
  return newest.slice(0, SHOWN).map((event) => {
    const name = nameById(event.policyAssignmentId, assignments);
    const at = event.timestamp ? ` at ${when(event.timestamp, session.now)}` : ' in the last 24 hours';
    const what = event.resourceId ? ` for "${shown(event.resourceId.split('/').at(-1) ?? '', 90)}"` : '';
    const summary = `The policy assignment ${name} denied a request${what}${at}.`;
    return {
      ...policyFinding(summary, event.policyAssignmentId, READS.denials, session),
      lagSeconds: EVENT_LAG_SECONDS,
    };
  });
}

function denyingFindings(denying: readonly Denying[], session: AzureSession): Finding[] {
  return denying.slice(0, SHOWN).map(({ assignment, effect, exemption }) => {
    const from = assignment.properties.scope ? ` from ${assignment.properties.scope}` : '';
    const lifted =
      exemption === null
        ? ''
        : `, but the exemption "${shown(exemption.properties.displayName || exemption.name, 120)}" lifts it here`;
    const summary = `The policy assignment ${nameOf(assignment)}${from} has the effect ${shown(effect, 40)}${lifted}.`;
    return policyFinding(summary, assignment.id, READS.policies, session, exemption === null);
  });
}

function policyFinding(
  summary: string,
  id: string,
  read: (typeof READS)['policies' | 'denials' | 'restrictions'],
  session: AzureSession,
  denies = true,
): Finding {
  const said = denies ? { effect: 'supports' as const, cause: 'policy-denied' as const } : {};
  return finding(session, read, { summary, ...said, holes: { 'policy.id': id } });
}

function unreadFinding({ unread }: PolicyEvidence, session: AzureSession): Finding[] {
  if (unread.length === 0) return [];
  const names = unread.slice(0, 3).map(nameOf).join(', ');
  const more = unread.length > 3 ? ` and ${unread.length - 3} more` : '';
  const summary = `Not looked into, so they may deny things as well: ${names}${more}. Initiatives hold many policies each.`;
  return [finding(session, READS.policies, { summary })];
}

function headlineOf(
  subject: PlacedSubject,
  type: string | null,
  { denying, events, restrictions, assignments, unread, protection, isWhole }: PolicyEvidence,
  protects: boolean,
  now: Date,
): string {
  const place = subject.kind === 'resource' ? placeWords(subject) : ` in ${subjectWords(subject)}`;
  const what = type === null ? 'requests' : shown(type, 90);
  const sure = restrictions.find(({ kind }) => kind === 'denied');
  const extra = protects ? ' There is a deny assignment, too.' : '';
  if (sure)
    return `Yes: the policy assignment ${nameById(sure.assignmentId, assignments)} denies ${what}${place}.${extra}`;
  const [event] = events;
  if (event) {
    const at = event.timestamp ? when(event.timestamp, now) : 'in the last 24 hours';
    const count = events.length === 1 ? 'a request' : `${events.length} requests`;
    return `Yes: the policy assignment ${nameById(event.policyAssignmentId, assignments)} denied ${count}${place}, last ${at}.${extra}`;
  }
  const [limit] = restrictions;
  if (limit) {
    const field = shown(limit.field ?? 'some values', 80);
    return `In part: the policy assignment ${nameById(limit.assignmentId, assignments)} limits ${field} of ${what}${place}.${extra}`;
  }
  const [first] = denying;
  if (first) {
    const others = denying.length > 1 ? ` and ${denying.length - 1} more` : '';
    return `Yes, some: the policy assignment ${nameOf(first.assignment)}${others} can deny ${what}${place}. Nothing was denied in the last 24 hours.${extra}`;
  }
  if (protects) return `No policy was seen to deny ${what}${place}, but a deny assignment forbids changes.`;
  if (!isWhole) return `No policy was seen to deny ${what}${place}, but not all could be read.`;
  if (unread.length > 0) {
    return `None of the single policies assigned${place} denies ${what}, and nothing was denied in the last 24 hours; ${unread.length} more, initiatives for the most part, were not looked into.`;
  }
  // Of a whole subscription they are not read.
  const none = protection.length > 0 ? ', and there is no deny assignment' : '';
  return `No: no policy with the effect deny is assigned${place}${none}.`;
}

function listCommand({ group, subscriptionId }: PlacedSubject) {
  const values = {
    'resource.group': group,
    'subscription.id': subscriptionId,
    scope: `/subscriptions/${subscriptionId}`,
  };
  const title = 'List the policies yourself';
  return group === null
    ? followUp(
        title,
        {
          az: 'az policy assignment list --disable-scope-strict-match --subscription {{subscription.id}} --output table',
          powershell: 'Get-AzPolicyAssignment -Scope {{scope}}',
        },
        values,
      )
    : followUp(
        title,
        {
          az: 'az policy assignment list --disable-scope-strict-match --resource-group {{resource.group}} --subscription {{subscription.id}} --output table',
          powershell: 'Get-AzPolicyAssignment -Scope (Get-AzResourceGroup -Name {{resource.group}}).ResourceId',
        },
        values,
      );
}
