import { z } from 'zod';
import { type ArmScope, armPath, parseScope } from '../arm-path.ts';
import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { odata } from '../query-literals.ts';
import { isWithin, targetScope } from '../target-scope.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';

const API_VERSION = '2022-04-01';
const GUID = '[0-9a-f]{8}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{4}-?[0-9a-f]{12}';

const assignmentSchema = z.object({
  id: z.string(),
  properties: z.object({ roleDefinitionId: z.string(), principalId: z.string(), scope: z.string().nullish() }),
});

type Assignment = z.infer<typeof assignmentSchema>;

/**
 * Does the principal have that role on that scope already, or is the assignment's name in use?
 * @see https://learn.microsoft.com/azure/role-based-access-control/troubleshooting
 */
export const roleAssignment: Check = {
  id: 'role-assignment',
  question: 'Is the role assigned already?',
  causes: ['already-exists'],
  source: 'role assignments',
  permission: 'Microsoft.Authorization/roleAssignments/read',
  appliesTo: (target) => asked(target) !== null,
  async run(target, azure, signal) {
    const ask = asked(target);
    if (ask === null) return [];
    const judgement = await judge(target, ask, azure, signal);
    const link = portalLink(azure.portalUrl, ask.scope.path, 'users');
    return [toFinding(roleAssignment, target.now, { ...judgement, link })];
  },
};

/** What the paste tells of the assignment. */
interface Ask {
  /** What the role is on. */
  readonly scope: ArmScope;
  /** False where the scope is merely the resource or group that the paste names. */
  readonly isSure: boolean;
  /** GUIDs, in lower case with hyphens. */
  readonly assignment: string | null;
  readonly principal: string | null;
  readonly role: string | null;
}

function asked(target: Target): Ask | null {
  const { report, subscriptionId } = target;
  const text = [...report.messages, report.text].join('\n').slice(0, 60_000);
  const isAssignment =
    /^Microsoft\.Authorization\/roleAssignments/i.test(report.resource.type ?? '') || /\bRole ?Assignment/i.test(text);
  if (!isAssignment || subscriptionId === null) return null;
  const own = ownScope(target, text);
  const scope = own ?? holderOf(target) ?? parseScope(`/subscriptions/${subscriptionId}`);
  const assignment =
    guidIn(text, new RegExp(`\\b(?:existing|conflicting) role assignment is:? ['"]?(${GUID})`, 'i')) ??
    guidIn(
      `${report.terraform.importId ?? ''}\n${report.resource.id ?? ''}`,
      new RegExp(`/roleAssignments/(${GUID})`, 'i'),
    );
  const principal = guidIn(
    text,
    new RegExp(`\\b(?:principal|object|assignee)[ _-]?(?:object[ _-]?)?(?:id)?\\W{1,10}(${GUID})`, 'i'),
  );
  const role = guidIn(text, new RegExp(`/roleDefinitions/(${GUID})`, 'i'));
  return scope && (assignment ?? principal) !== null
    ? { scope, isSure: own !== null, assignment, principal, role }
    : null;
}

/** What holds the assignment, by the paste's own id of one, or by what it calls the scope. */
function ownScope({ report, subscriptionId }: Target, text: string): ArmScope | null {
  const ids = [report.terraform.importId, report.resource.id].map((id) =>
    id === null ? null : (/^(.*)\/providers\/Microsoft\.Authorization\/roleAssignments\//i.exec(id)?.[1] ?? null),
  );
  const stated = /\bscope["']?\s{0,12}[:= ]\s{0,3}["']?(\/subscriptions\/[^\s"']{1,1000})/i.exec(text)?.[1] ?? null;
  for (const id of [...ids, stated]) {
    const scope = id === null || id === '' ? null : parseScope(id);
    if (scope && scope.subscriptionId?.toLowerCase() === subscriptionId?.toLowerCase()) return scope;
  }
  const { type, group } = report.resource;
  const isGroups = group !== null && /^Microsoft\.Authorization\/roleAssignments$/i.test(type ?? '');
  const named = report.names.otherResources.length > 0;
  return isGroups && !named ? holderOf({ report, subscriptionId }) : null;
}

/** What the paste is about; where that is an assignment, what holds it. */
function holderOf({ report, subscriptionId }: Pick<Target, 'report' | 'subscriptionId'>): ArmScope | null {
  const found = targetScope(report, subscriptionId);
  return found && /\/roleAssignments\/[^/]*$/i.test(found.path) ? parseScope(found.parents[0] ?? '') : found;
}

function guidIn(text: string, pattern: RegExp): string | null {
  const digits = pattern.exec(text)?.[1]?.replaceAll('-', '').toLowerCase();
  return digits === undefined ? null : digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function judge(target: Target, ask: Ask, azure: AzureReader, signal: AbortSignal): Promise<Judgement> {
  const { scope, assignment, principal } = ask;
  const base = `${scope.path}/providers/Microsoft.Authorization/roleAssignments`;
  const read = { apiVersion: API_VERSION, schema: assignmentSchema, signal };
  if (assignment !== null) {
    const one = await azure.get({ ...read, path: `${base}${armPath`/${assignment}`}` });
    if (one) return exists(one);
  }
  const query = { $filter: principal === null ? 'atScope()' : `principalId eq ${odata(principal)}` };
  const { items, complete } = await azure.list({ ...read, path: base, query, maxPages: 2 });
  const byId = items.find(({ id }) => assignment !== null && id.toLowerCase().endsWith(`/${assignment}`));
  if (byId) return exists(byId);
  if (principal === null) return absent(target, ask, `There is no role assignment ${assignment} on ${scope.path} now.`);
  return judgePrincipal(target, ask, principal, { items, complete });
}

/** What roles the principal has; what an endpoint sends beyond the filter is not taken on trust. */
function judgePrincipal(
  target: Target,
  ask: Ask,
  principal: string,
  { items, complete }: Listed<Assignment>,
): Judgement {
  const { scope, isSure, role } = ask;
  const own = items.filter(({ properties }) => isSame(properties.principalId, principal));
  const at = decode(scope.path);
  // The list has those above and below, too: only the same scope clashes, and one below an unsure scope may be it.
  const here = own.filter(({ id, properties }) => isSame(properties.scope ?? scopeIn(id), at));
  const below = isSure ? [] : own.filter(({ id, properties }) => isWithin(properties.scope ?? scopeIn(id), at));
  const near = here.length > 0 ? here : below;
  const same = near.find(({ properties }) => role === null || properties.roleDefinitionId.toLowerCase().endsWith(role));
  if (same && (role !== null || near.length === 1)) return exists(same);
  if (same) {
    const summary = `The principal ${principal} has ${near.length} roles on this scope already; the paste doesn't say which one was asked for.`;
    return { effect: 'supports', cause: 'already-exists', weight: 2, summary };
  }
  if (!complete) return { effect: 'neutral', cause: null, summary: 'Not all role assignments could be listed.' };
  return absent(target, ask, `The principal ${principal} does not have that role on ${scope.path} itself.`);
}

function exists(found: Assignment): Judgement {
  const { principalId, roleDefinitionId } = found.properties;
  const summary = `The role ${roleDefinitionId.split('/').at(-1)} is assigned to ${principalId} already, as ${found.id}.`;
  const retry = { verdict: 'no', because: 'The role is assigned already: there is nothing left to create.' } as const;
  return { effect: 'supports', cause: 'already-exists', summary, holes: holesOf(found), retry };
}

/** An error that names an existing assignment was right when it was written; that it is gone takes a sure scope to say. */
function absent({ report }: Target, { isSure }: Ask, summary: string): Judgement {
  if (!isSure) return { effect: 'neutral', cause: null, summary };
  if (report.codes.some((code) => /^RoleAssignmentExists$/i.test(code))) {
    const retry = { verdict: 'yes', because: 'The assignment that was in the way is gone.' } as const;
    return { effect: 'neutral', cause: 'already-exists', summary, retry };
  }
  return { effect: 'rules-out', cause: 'already-exists', weight: -3, summary };
}

const holesOf = ({ id }: Assignment): Readonly<Record<string, string>> => ({
  'resource.id': id,
  'terraform.importId': id,
});

const scopeIn = (id: string): string =>
  id.replace(/\/providers\/Microsoft\.Authorization\/roleAssignments\/[^/]*$/i, '');
const decode = (path: string): string => path.split('/').map(decodeURIComponent).join('/');
const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
