import { z } from 'zod';
import type { ArmScope } from '../arm-path.ts';
import type { AzureReader, Listed } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { isWithin, targetScope } from '../target-scope.ts';
import { saysDenyAssignment } from './shared/says-deny-assignment.ts';
import { shown } from './shared/shown.ts';
import { typeAndName } from './shared/target-resource.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { wordsOf } from './shared/words-of.ts';

const API_VERSION = '2022-04-01';

const denySchema = z.object({
  id: z.string(),
  properties: z.object({
    denyAssignmentName: z.string().nullish(),
    description: z.string().nullish(),
    scope: z.string().nullish(),
    doNotApplyToChildScopes: z.boolean().nullish(),
    permissions: z
      .array(z.object({ actions: z.array(z.string()).nullish(), notActions: z.array(z.string()).nullish() }))
      .nullish(),
  }),
});

type Deny = z.infer<typeof denySchema>;

/**
 * Does a deny assignment forbid it? Only Azure makes them: for a deployment stack, a managed application or a blueprint.
 * @see https://learn.microsoft.com/azure/role-based-access-control/deny-assignments
 */
export const denyAssignments: Check = {
  id: 'deny-assignments',
  question: 'Does a deny assignment forbid it?',
  causes: ['policy-denied', 'locked'],
  source: 'deny assignments',
  permission: 'Microsoft.Authorization/denyAssignments/read',
  appliesTo: ({ report, subscriptionId }) => targetScope(report, subscriptionId) !== null,
  async run(target, azure, signal) {
    const { report, subscriptionId, now } = target;
    const scope = targetScope(report, subscriptionId);
    if (scope === null || subscriptionId === null) return [];
    const found = await azure.list({
      path: `${scope.path}/providers/Microsoft.Authorization/denyAssignments`,
      apiVersion: API_VERSION,
      query: { $filter: 'atScope()' },
      schema: denySchema,
      signal,
      maxPages: 3,
    });
    const link = portalLink(azure.portalUrl, scope.path, 'users');
    const judgement = judge(target, scope, found);
    const owner = judgement.effect === 'supports' ? await groupOwner(azure, target, signal) : '';
    return [toFinding(denyAssignments, now, { ...judgement, summary: judgement.summary + owner, link })];
  },
};

/** Who owns the group that a deny assignment protects, where somebody does; nothing where that can't be told. */
async function groupOwner(
  azure: AzureReader,
  { report, subscriptionId }: Target,
  signal: AbortSignal,
): Promise<string> {
  const name = report.resource.group;
  if (name === null || subscriptionId === null) return '';
  try {
    const managedBy = (await azure.resourceGroup({ subscriptionId, name, signal }))?.managedBy;
    return managedBy === undefined ? '' : ` The group is managed by ${managedBy}.`;
  } catch {
    return '';
  }
}

function judge(target: Target, scope: ArmScope, { items, complete }: Listed<Deny>): Judgement {
  const { report } = target;
  const action = actionOf(target, scope);
  const named = items.find(({ id, properties }) =>
    report.names.policies.some((name) => isSame(name, id) || isSame(name, properties.denyAssignmentName ?? '')),
  );
  const denying = items.filter((deny) => appliesAt(deny, scope) && (action === null || denies(deny, action)));
  const first = named ?? denying[0];
  if (first) {
    const isSaid = named !== undefined || saysDenyAssignment(target);
    return {
      effect: 'supports',
      cause: 'policy-denied',
      summary: sentence(first, action, denying.length),
      // It may except the one who asked; who that was is not known.
      ...(isSaid ? {} : { weight: action === null ? 1 : 2 }),
      holes: { 'policy.id': first.id },
    };
  }
  if (!complete) {
    return {
      effect: 'neutral',
      cause: null,
      summary: 'No deny assignment was seen that forbids this, but not all could be listed.',
    };
  }
  if (saysDenyAssignment(target)) {
    const retry = { verdict: 'yes', because: 'The deny assignment that was in the way is gone.' } as const;
    const summary = 'No deny assignment forbids this here now: the one in the error is gone.';
    return { effect: 'neutral', cause: 'policy-denied', summary, retry };
  }
  // Azure Policy may deny all the same: this speaks against one of the two reasons alone.
  return { effect: 'neutral', cause: null, summary: 'No deny assignment forbids this here.' };
}

/** The action that was refused: what the error says, else what the operation needs. */
function actionOf(target: Target, scope: ArmScope): string | null {
  const { report } = target;
  const said = /action '([\w.]{1,100}\/[\w./]{1,200})'/i.exec(wordsOf(target))?.[1];
  if (said !== undefined) return said;
  const type = typeAndName(scope.path)?.type ?? 'Microsoft.Resources/subscriptions/resourceGroups';
  if (report.operation === 'delete') return `${type}/delete`;
  return report.operation === 'create' || report.operation === 'update' ? `${type}/write` : null;
}

function appliesAt({ id, properties }: Deny, scope: ArmScope): boolean {
  const at = properties.scope ?? id.replace(/\/providers\/Microsoft\.Authorization\/denyAssignments\/[^/]*$/i, '');
  const own = scope.path.split('/').map(decodeURIComponent).join('/');
  return isSame(at, own) || (isWithin(own, at) && properties.doNotApplyToChildScopes !== true);
}

function denies({ properties }: Deny, action: string): boolean {
  return (properties.permissions ?? []).some(
    ({ actions, notActions }) =>
      (actions ?? []).some((pattern) => covers(pattern, action)) &&
      !(notActions ?? []).some((pattern) => covers(pattern, action)),
  );
}

/** True where a pattern with `*` covers an action. Each part is looked for once, from the left: linear. */
function covers(pattern: string, action: string): boolean {
  const text = action.toLowerCase();
  const [head = '', ...parts] = pattern.toLowerCase().split('*');
  if (!text.startsWith(head)) return false;
  if (parts.length === 0) return text === head;
  const last = parts.pop() ?? '';
  let at = head.length;
  for (const part of parts) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}

function sentence({ id, properties }: Deny, action: string | null, count: number): string {
  // Names of stacks' own ones hold the stack's id.
  const name = shown(properties.denyAssignmentName ?? id, 400);
  const forbids = action === null ? 'forbids changes' : `forbids ${shown(action, 120)}`;
  const others = count > 1 ? ` and ${count - 1} more` : '';
  return `The deny assignment "${name}"${others} on ${properties.scope ?? id} ${forbids}, whatever the role.${maker(properties)}`;
}

/** Whose protection it is, by its name and description: that is where to change it. */
function maker({ denyAssignmentName, description }: Deny['properties']): string {
  const text = `${denyAssignmentName ?? ''} ${description ?? ''}`.slice(0, 2000);
  if (/deployment ?stack/i.test(text)) return ' It belongs to a deployment stack: change it through the stack.';
  if (/blueprint/i.test(text)) return ' It belongs to a blueprint assignment: change the mode of its locks.';
  if (/managed app|databricks|managed resource group/i.test(text)) {
    return ' It belongs to a managed application: change the application, not the resource.';
  }
  return '';
}

const isSame = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();
