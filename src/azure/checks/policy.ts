import type { ArmScope } from '../arm-path.ts';
import { AzureReadError } from '../azure-read-error.ts';
import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { isWithin, targetScope } from '../target-scope.ts';
import { type PolicyBody, readPolicyBody } from './shared/policy-body.ts';
import {
  type Assignment,
  type Definition,
  type DenyEvent,
  type Exemption,
  effectOf,
  readAssignments,
  readDefinition,
  readDenyEvents,
  readExemptions,
} from './shared/policy-reads.ts';
import { saysDenyAssignment } from './shared/says-deny-assignment.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { wordsOf } from './shared/words-of.ts';

/** Policy events come about this late. */
const EVENT_LAG_SECONDS = 15 * 60;
/** Shorter names of assignments are words of any sentence. */
const SHORTEST_NAME = 6;
/** The definitions of no more assignments than these are read to find the one that denies. */
const MOST_READ = 4;
/** What it is worth that it is the only one that denies, in nats. */
const LIKELY = 3;

/**
 * Does Azure Policy deny it: which assignment, with which effect, and is it still in force?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-policy-requestdisallowedbypolicy
 */
export const policy: Check = {
  id: 'policy',
  question: 'Which policy denies it, and does it still?',
  causes: ['policy-denied'],
  source: 'policy assignments',
  permission: 'Microsoft.Authorization/policyAssignments/read',
  appliesTo: ({ report, subscriptionId }) => targetScope(report, subscriptionId) !== null,
  async run(target, azure, signal) {
    const { report, subscriptionId, now } = target;
    const scope = targetScope(report, subscriptionId);
    if (scope === null) return [];
    const body = readPolicyBody(report.text, report.names.policies);
    // Policies are assigned to what holds resources; a group has all that apply to what is in it.
    const holder = scope.parents.find((parent) => /\/resourceGroups\/[^/]+$/i.test(parent)) ?? scope.path;
    // An error that names both ids tells what to read without waiting for the list.
    const [assignments, early] = await Promise.all([
      readAssignments(azure, holder, signal),
      body.assignmentId === null || body.definitionId === null
        ? null
        : lookCloser(azure, scope, body.definitionId, signal),
    ]);
    const named = assignments.items.filter((item) => isNamed(item, target, body));
    const judgement =
      isAboutPolicy(target) || named.length > 0
        ? await judgeNamed(azure, { target, scope, body, assignments, named, early }, signal)
        : judgeUnnamed(assignments, target);
    const link = portalLink(azure.portalUrl, holder, 'policies');
    return [toFinding(policy, now, { ...judgement, link })];
  },
};

/** What is known before the assignment is looked at closely. */
interface Case {
  readonly target: Target;
  readonly scope: ArmScope;
  readonly body: PolicyBody;
  readonly assignments: Listed<Assignment>;
  readonly named: readonly Assignment[];
  /** Null where it could not be read before the assignments. */
  readonly early: Closer | null;
}

/** What decides whether an assignment still denies; null where it could not be read. */
interface Closer {
  readonly exemptions: Listed<Exemption> | null;
  readonly definition: Definition | null;
}

async function lookCloser(
  azure: AzureReader,
  scope: ArmScope,
  definitionId: string,
  signal: AbortSignal,
): Promise<Closer> {
  const [exemptions, definition] = await Promise.all([
    orNothing(readExemptions(azure, scope, signal)),
    orNothing(readDefinition(azure, definitionId, signal)),
  ]);
  return { exemptions, definition };
}

const isAboutPolicy = (target: Target): boolean =>
  /\bRequestDisallowedBy(?:Azure)?Policy\b|PolicyViolation|disallowed by (?:azure )?policy/i.test(wordsOf(target));

/** The assignment's id or name tells; a definition's only where nothing better is there. */
function isNamed({ id, name, properties }: Assignment, target: Target, body: PolicyBody): boolean {
  const { report } = target;
  if (body.assignmentId !== null) return isSame(body.assignmentId, id);
  const keys = [id, name, properties.displayName ?? '', properties.policyDefinitionId ?? ''].filter(
    (key) => key !== '',
  );
  if (report.names.policies.length > 0) {
    return report.names.policies.some((said) => keys.some((key) => isSame(said, key)));
  }
  if (!isAboutPolicy(target)) return false;
  // Without ids, the error may still hold the assignment's own sentence, or its name.
  const sentences = (properties.nonComplianceMessages ?? []).map(({ message }) => message);
  const text = wordsOf(target).toLowerCase();
  return [properties.displayName ?? '', ...sentences].some(
    (words) => words.length >= SHORTEST_NAME && text.includes(words.toLowerCase()),
  );
}

async function judgeNamed(azure: AzureReader, one: Case, signal: AbortSignal): Promise<Judgement> {
  const { target, scope, body, assignments, named } = one;
  const first = named[0];
  if (first) {
    const definitionId = body.definitionId ?? first.properties.policyDefinitionId ?? '';
    const { exemptions, definition } = one.early ?? (await lookCloser(azure, scope, definitionId, signal));
    const lifted = whyLifted(first, one, exemptions?.items ?? []);
    if (lifted !== null) return noLonger(lifted);
    const effect = definition === null ? body.effect : (effectOf(definition, first) ?? body.effect);
    if (effect !== null && !/^deny(?:action)?$/i.test(effect)) {
      const because = `The policy "${nameOf(first)}" has the effect ${shown(effect, 40)} now, which denies nothing.`;
      return noLonger(because);
    }
    const judgement = denied(first, effect, body, named.length);
    return { ...judgement, summary: judgement.summary + expired(first, target, exemptions?.items ?? []) };
  }
  const isNamedInPaste = body.assignmentId !== null || target.report.names.policies.length > 0;
  if (isNamedInPaste && body.assignmentId !== null && assignments.complete) {
    return noLonger(`The policy assignment in the error, ${body.assignmentId}, does not apply here any more.`);
  }
  if (isNamedInPaste) {
    const summary = 'The policy that the error names is not among the assignments that can be read here.';
    return { effect: 'neutral', cause: null, summary };
  }
  const events = await orNothing(readDenyEvents(azure, scope, target.now, signal));
  const [event] = events?.items ?? [];
  if (event) return judgeEvent(event, assignments);
  const only = await onlyDenying(azure, assignments, signal);
  if (only) return { ...denied(only, 'deny', body, 1), weight: LIKELY };
  const summary = `The error names no policy, and ${assignments.items.length} are assigned here: the full error body or the activity log tells which.`;
  return { effect: 'neutral', cause: null, summary };
}

/** The only one of a few enforced assignments whose policy denies; null where there are more, or some cannot be told. */
async function onlyDenying(
  azure: AzureReader,
  { items, complete }: Listed<Assignment>,
  signal: AbortSignal,
): Promise<Assignment | null> {
  const enforced = items.filter(({ properties }) => properties.enforcementMode?.toLowerCase() !== 'donotenforce');
  if (!complete || enforced.length === 0 || enforced.length > MOST_READ) return null;
  const effects = await Promise.all(
    enforced.map(async (assignment) => {
      const definition = await orNothing(readDefinition(azure, assignment.properties.policyDefinitionId ?? '', signal));
      return definition === null ? null : effectOf(definition, assignment);
    }),
  );
  const denying = enforced.filter((_, index) => /^deny/i.test(effects[index] ?? ''));
  return denying.length === 1 && !effects.includes(null) ? (denying[0] ?? null) : null;
}

/** Why an assignment does not deny this any more; null where it does. */
function whyLifted(assignment: Assignment, { scope, target }: Case, exemptions: readonly Exemption[]): string | null {
  const name = `"${nameOf(assignment)}"`;
  const { enforcementMode, notScopes } = assignment.properties;
  if (enforcementMode?.toLowerCase() === 'donotenforce') return `The policy assignment ${name} is not enforced now.`;
  const own = scope.path.split('/').map(decodeURIComponent).join('/');
  if ((notScopes ?? []).some((excluded) => isWithin(own, excluded))) {
    return `The policy assignment ${name} leaves this scope out now.`;
  }
  const exemption = exemptions.find(
    ({ properties }) =>
      isSame(properties.policyAssignmentId, assignment.id) &&
      (!properties.expiresOn || Date.parse(properties.expiresOn) > target.now.getTime()) &&
      // One for single policies of an initiative may be for another of them.
      (properties.policyDefinitionReferenceIds ?? []).length === 0,
  );
  if (!exemption) return null;
  return `The exemption "${shown(exemption.properties.displayName || exemption.name, 120)}" lifts the policy assignment ${name} here.`;
}

/** The exemption that made it pass before. */
function expired({ id }: Assignment, { now }: Target, exemptions: readonly Exemption[]): string {
  const past = exemptions.find(
    ({ properties }) =>
      isSame(properties.policyAssignmentId, id) && Date.parse(properties.expiresOn ?? '') <= now.getTime(),
  );
  if (!past) return '';
  const name = shown(past.properties.displayName || past.name, 120);
  return ` The exemption "${name}" (${shown(past.name, 80)}) from it ended on ${new Date(past.properties.expiresOn ?? '').toISOString().slice(0, 10)}.`;
}

const noLonger = (fact: string): Judgement => ({
  effect: 'neutral',
  cause: 'policy-denied',
  summary: fact,
  retry: { verdict: 'yes', because: fact },
});

function denied(first: Assignment, effect: string | null, { conditions }: PolicyBody, count: number): Judgement {
  const others = count > 1 ? ` and ${count - 1} more` : '';
  const from = first.properties.scope ? ` from ${first.properties.scope}` : '';
  const because = `As long as the policy assignment ${bothNames(first)} denies it, it is refused each time.`;
  const words = conditions.length === 0 ? '' : ` It decided by ${conditions.map((one) => shown(one, 120)).join('; ')}.`;
  return {
    effect: 'supports',
    cause: 'policy-denied',
    summary: `The policy assignment ${bothNames(first)}${others}${from} applies here${effect === null ? '' : ` with the effect ${shown(effect, 40)}`}.${words}`,
    holes: { 'policy.id': first.id },
    retry: { verdict: 'no', because },
  };
}

function judgeEvent(event: DenyEvent, assignments: Listed<Assignment>): Judgement {
  const assignment = assignments.items.find(({ id }) => isSame(id, event.policyAssignmentId));
  const name =
    assignment === undefined
      ? `"${shown(event.policyAssignmentName ?? event.policyAssignmentId, 120)}"`
      : bothNames(assignment);
  return {
    effect: 'supports',
    cause: 'policy-denied',
    summary: `The policy assignment ${name} denied a request here in the last hour.`,
    holes: { 'policy.id': event.policyAssignmentId },
    lagSeconds: EVENT_LAG_SECONDS,
  };
}

/** The error doesn't speak of policy: that some are assigned says little. */
function judgeUnnamed({ items, complete }: Listed<Assignment>, target: Target): Judgement {
  if (items.length === 0 && complete) {
    const summary = 'No policy is assigned to this scope or above it.';
    // A deny assignment is none of Azure Policy's.
    return saysDenyAssignment(target)
      ? { effect: 'neutral', cause: null, summary }
      : { effect: 'rules-out', cause: 'policy-denied', summary };
  }
  const names = items.slice(0, 3).map((item) => `"${nameOf(item)}"`);
  const more = items.length > names.length ? ` and ${items.length - names.length} more` : '';
  return {
    effect: 'neutral',
    cause: null,
    summary: `Policies assigned here: ${names.join(', ')}${more}. The error names none.`,
  };
}

const nameOf = ({ name, properties }: Assignment): string => shown(properties.displayName || name, 120);

/** What a reader knows it by, and what commands call it. */
function bothNames(assignment: Assignment): string {
  const { name, properties } = assignment;
  const shownName = `"${nameOf(assignment)}"`;
  return properties.displayName && !isSame(properties.displayName, name)
    ? `${shownName} (${shown(name, 80)})`
    : shownName;
}

/** What only adds to the answer may fail; a deadline or a spent budget ends it all the same. */
async function orNothing<T>(read: Promise<T>): Promise<T | null> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof AzureReadError && error.kind !== 'unauthorized') return null;
    throw error;
  }
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
