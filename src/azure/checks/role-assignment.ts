import { z } from 'zod';
import { type ArmScope, armPath, parseScope } from '../arm-path.ts';
import type { AzureReader } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { odata } from '../query-literals.ts';
import { targetScope } from '../target-scope.ts';
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
  const scope = scopeOf(target);
  const assignment =
    guidIn(text, new RegExp(`(?:existing|conflicting) role assignment is:? ['"]?(${GUID})`, 'i')) ??
    guidIn(
      `${report.terraform.importId ?? ''}\n${report.resource.id ?? ''}`,
      new RegExp(`/roleAssignments/(${GUID})`, 'i'),
    );
  const principal = guidIn(text, new RegExp(`\\b(?:principal|object)(?:[ _-]?id)?\\W{1,10}(${GUID})`, 'i'));
  const role = guidIn(text, new RegExp(`/roleDefinitions/(${GUID})`, 'i'));
  return scope && (assignment ?? principal) !== null ? { scope, assignment, principal, role } : null;
}

/** What holds the assignment; the paste's own id of one tells best. */
function scopeOf({ report, subscriptionId }: Target): ArmScope | null {
  for (const id of [report.terraform.importId, report.resource.id]) {
    const at = id?.search(/\/providers\/Microsoft\.Authorization\/roleAssignments\//i) ?? -1;
    const scope = id && at > 0 ? parseScope(id.slice(0, at)) : null;
    if (scope && scope.subscriptionId?.toLowerCase() === subscriptionId?.toLowerCase()) return scope;
  }
  const found = targetScope(report, subscriptionId);
  if (found && /\/roleAssignments\/[^/]*$/i.test(found.path)) return parseScope(found.parents[0] ?? '');
  return found ?? (subscriptionId === null ? null : parseScope(`/subscriptions/${subscriptionId}`));
}

function guidIn(text: string, pattern: RegExp): string | null {
  const digits = pattern.exec(text)?.[1]?.replaceAll('-', '').toLowerCase();
  return digits === undefined ? null : digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

async function judge(target: Target, ask: Ask, azure: AzureReader, signal: AbortSignal): Promise<Judgement> {
  const { scope, assignment, principal, role } = ask;
  const base = `${scope.path}/providers/Microsoft.Authorization/roleAssignments`;
  const read = { apiVersion: API_VERSION, schema: assignmentSchema, signal };
  if (assignment !== null) {
    const one = await azure.get({ ...read, path: `${base}${armPath`/${assignment}`}` });
    if (one) return exists(one);
    if (principal === null) return absent(target, `There is no role assignment ${assignment} on ${scope.path} now.`);
  }
  const query = { $filter: `principalId eq ${odata(principal ?? '')}` };
  const { items, complete } = await azure.list({ ...read, path: base, query, maxPages: 2 });
  // The list has those above and below, too: only the same scope clashes.
  const here = items.filter(({ id, properties }) => isSame(properties.scope ?? scopeIn(id), decode(scope.path)));
  const same = here.find(({ properties }) => role === null || properties.roleDefinitionId.toLowerCase().endsWith(role));
  if (same && role !== null) return exists(same);
  const roles = `${here.length} role${here.length === 1 ? '' : 's'}`;
  if (same) {
    const summary = `The principal ${principal} has ${roles} on this scope already; the paste doesn't say which one was asked for.`;
    return {
      effect: 'supports',
      cause: 'already-exists',
      weight: 2,
      summary,
      holes: here.length === 1 ? holesOf(same) : {},
    };
  }
  if (!complete) return { effect: 'neutral', cause: null, summary: 'Not all role assignments could be listed.' };
  return absent(target, `The principal ${principal} does not have that role on ${scope.path} itself.`);
}

function exists(found: Assignment): Judgement {
  const { principalId, roleDefinitionId } = found.properties;
  const summary = `The role ${roleDefinitionId.split('/').at(-1)} is assigned to ${principalId} already, as ${found.id}.`;
  const retry = { verdict: 'no', because: 'The role is assigned already: there is nothing left to create.' } as const;
  return { effect: 'supports', cause: 'already-exists', summary, holes: holesOf(found), retry };
}

/** An error that names an existing assignment was right when it was written. */
function absent({ report }: Target, summary: string): Judgement {
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
