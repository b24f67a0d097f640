import { checkRestrictions, type Restriction } from '../../azure/check-restrictions.ts';
import { denyAssignments } from '../../azure/checks/deny-assignments.ts';
import {
  type Assignment,
  type DenyEvent,
  type Exemption,
  effectOf,
  readAssignments,
  readDefinition,
  readDenyEvents,
  readExemptions,
} from '../../azure/checks/shared/policy-reads.ts';
import { isAboutType } from '../../azure/policy-rule.ts';
import { isWithin } from '../../azure/target-scope.ts';
import type { Finding } from '../../diagnosis/diagnosis.ts';
import { parseResourceId } from '../../report/resource/resource-id.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import { targetOf } from './answered.ts';
import { holderOf, type PlacedSubject } from './placed-subject.ts';

/** Denials of so long ago are told. */
const WINDOW_MS = 24 * 3_600_000;
/** Definitions that are read for their effects. */
const MOST_DEFINITIONS = 8;
const SPARE = 3;
const INITIATIVE = /\/policySetDefinitions\//i;

/** An assignment that can deny requests here. */
export interface Denying {
  readonly assignment: Assignment;
  readonly effect: string;
  /** The exemption that lifts it here. */
  readonly exemption: Exemption | null;
}

/** What was read of the policies of a place. */
export interface PolicyEvidence {
  readonly assignments: readonly Assignment[];
  readonly denying: readonly Denying[];
  /** Assignments whose effects are not known: initiatives, and what was not read for want of calls. */
  readonly unread: readonly Assignment[];
  readonly events: readonly DenyEvent[];
  readonly restrictions: readonly Restriction[];
  readonly protection: readonly Finding[];
  readonly isWhole: boolean;
}

/**
 * Reads what is assigned at the group or the subscription, what was denied there, and, for a type, what Azure says policies would
 * do to it.
 */
export async function policyEvidence(
  subject: PlacedSubject,
  type: string | null,
  location: string | null,
  session: AzureSession,
): Promise<PolicyEvidence> {
  const { azure, now, signal } = session;
  const holder = holderOf(subject);
  const { scope } = subject;
  const target = targetOf(subject, session);
  const [assignments, events, exemptions, restrictions, protection] = await Promise.all([
    session.attempt(READS.policies, () => readAssignments(azure, holder, signal)),
    session.attempt(READS.denials, () => readDenyEvents(azure, scope, now, signal, WINDOW_MS)),
    session.attempt(READS.policies, () => readExemptions(azure, scope, signal)),
    type === null
      ? []
      : session.attempt(READS.restrictions, () => checkRestrictions(azure, { path: holder, type, location, signal })),
    denyAssignments.appliesTo(target) ? session.check(denyAssignments, target) : [],
  ]);
  const enforced = (assignments?.items ?? []).filter((one) => isInForce(one, subject.id));
  const { denying, unread } = await effectsOf(enforced, type, exemptions?.items ?? [], session);
  return {
    assignments: assignments?.items ?? [],
    denying,
    unread,
    events: (events?.items ?? []).filter(({ resourceId }) => type === null || isOfType(resourceId, type)),
    restrictions: restrictions ?? [],
    protection,
    isWhole: assignments?.complete === true && events !== null && restrictions !== null,
  };
}

function isInForce({ properties }: Assignment, id: string): boolean {
  if (properties.enforcementMode?.toLowerCase() === 'donotenforce') return false;
  return !(properties.notScopes ?? []).some((excluded) => isWithin(id, excluded));
}

/** Reads the definitions of single policies, as many as calls are left for. */
async function effectsOf(
  assignments: readonly Assignment[],
  type: string | null,
  exemptions: readonly Exemption[],
  session: AzureSession,
): Promise<Pick<PolicyEvidence, 'denying' | 'unread'>> {
  const { azure, now, signal } = session;
  const single = assignments.filter(({ properties }) => !INITIATIVE.test(properties.policyDefinitionId ?? ''));
  const room = Math.min(MOST_DEFINITIONS, Math.max(0, session.callsLeft() - SPARE));
  const read = await Promise.all(
    single.slice(0, room).map(async (assignment) => {
      const id = assignment.properties.policyDefinitionId ?? '';
      const definition = await session.attempt(READS.policies, () => readDefinition(azure, id, signal));
      const effect = definition && effectOf(definition, assignment);
      const concerns = type === null || (definition !== null && isAboutType(definition.properties.policyRule, type));
      return { assignment, effect, concerns };
    }),
  );
  const denying = read.flatMap(({ assignment, effect, concerns }): Denying[] => {
    if (effect === null || !concerns || !/^deny(?:action)?$/i.test(effect)) return [];
    const exemption = exemptions.find((one) => lifts(one, assignment, now)) ?? null;
    return [{ assignment, effect, exemption }];
  });
  const unknown = read.filter(({ effect }) => effect === null).map(({ assignment }) => assignment);
  const initiatives = assignments.filter(({ properties }) => INITIATIVE.test(properties.policyDefinitionId ?? ''));
  return { denying, unread: [...initiatives, ...single.slice(room), ...unknown] };
}

function lifts({ properties }: Exemption, { id }: Assignment, now: Date): boolean {
  const isLive = !properties.expiresOn || Date.parse(properties.expiresOn) > now.getTime();
  return (
    isLive && isSame(properties.policyAssignmentId, id) && (properties.policyDefinitionReferenceIds ?? []).length === 0
  );
}

/** A denial of another type of resource says nothing; one that doesn't tell may be of this one. */
function isOfType(resourceId: string | null | undefined, type: string): boolean {
  const own = parseResourceId(resourceId ?? '')?.type;
  return own == null || isSame(own, type);
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
