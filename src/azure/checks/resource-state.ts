import type { AzureReader } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { isGlobalName } from './data/global-names.ts';
import { softDeleteOf } from './data/soft-delete.ts';
import { readResource } from './shared/read-resource.ts';
import type { ResourceBody } from './shared/resource-body.ts';
import { readStates } from './shared/resource-states.ts';
import { isSameLocation } from './shared/same-location.ts';
import { saysExists, saysName, saysOther } from './shared/says-exists.ts';
import { shown } from './shared/shown.ts';
import { type ResourceState, stateOf } from './shared/state-of.ts';
import { type TargetResource, targetResource } from './shared/target-resource.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { when } from './shared/when.ts';
import { wordsOf } from './shared/words-of.ts';

/** Tools that create a resource only once: to them one that is there is in the way. */
const CREATES_ONCE = ['terraform', 'pulumi'];

/**
 * Is the resource there, and in which state?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/async-operations
 */
export const resourceState: Check = {
  id: 'resource-state',
  question: 'Is the resource there, and in which state?',
  causes: ['already-exists', 'invalid-state', 'concurrent-operation', 'exists-elsewhere'],
  source: 'resource',
  permission: 'read on the resource, such as Microsoft.Compute/virtualMachines/read',
  appliesTo: (target) => targetResource(target) !== null,
  async run(target, azure, signal) {
    const resource = targetResource(target);
    if (resource === null) return [];
    // Only then is the second, slower half of a virtual machine read.
    const query = isAboutPower(target, resource) ? { query: { $expand: 'instanceView' } } : {};
    const [body, parents] = await Promise.all([
      readResource(azure, resource, { signal, ...query }),
      judgeParents(target, azure, signal),
    ]);
    const own = body === null ? judgeAbsence(resource, target) : judge(body, resource, target);
    const judgements = [...own, ...parents];
    const link = body === null ? undefined : portalLink(azure.portalUrl, resource.scope.path);
    return judgements.map((judgement) => toFinding(resourceState, target.now, { ...judgement, link }));
  },
};

const POWER = /deallocat|power ?state|not running|running state|stopped|hibernat|start(?:ed|ing)? the vm/i;

function isAboutPower(target: Target, { type }: TargetResource): boolean {
  const isVm = /^Microsoft\.Compute\/virtualMachines$/i.test(type);
  return isVm && POWER.test(wordsOf(target));
}

/** What the state of a parent forbids; that one is busy is told with what else runs. */
async function judgeParents(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Judgement[]> {
  const [, ...parents] = await readStates(target, azure, signal);
  return parents.flatMap(({ resource, state }) =>
    state !== null && ['deleting', 'failed', 'stopped'].includes(state.kind)
      ? judgeState(resource.name, state, target)
      : [],
  );
}

function judge(body: ResourceBody, resource: TargetResource, target: Target): Judgement[] {
  const { report, now } = target;
  const state = stateOf(resource.type, body);
  const changed = body.systemData?.lastModifiedAt ?? null;
  const owner = body.managedBy ? ` It is managed by ${shown(body.managedBy, 300)}.` : '';
  const words = [
    state.words,
    body.location ? ` in ${shown(body.location, 60)}` : '',
    body.sku?.name ? `, SKU ${shown(body.sku.name, 60)}` : '',
    changed === null ? '' : `, last changed ${when(changed, now)}`,
  ].join('');
  const summary = `"${shown(resource.name, 90)}" exists: ${words}.${owner}`;
  const id = body.id ?? resource.scope.path;
  const holes = {
    'resource.id': id,
    'terraform.importId': id,
    ...(body.location ? { 'resource.location': body.location } : {}),
  };
  const inState = judgeState(resource.name, state, target);
  const wanted = report.resource.location;
  if (report.operation === 'create' && wanted !== null && body.location && !isSameLocation(wanted, body.location)) {
    const there = `${summary} The request asked for ${wanted}.`;
    return [{ effect: 'supports', cause: 'exists-elsewhere', summary: there, holes }, ...inState];
  }
  const isAboutName = saysName(target);
  const isCreate = report.operation === 'create';
  if (isAboutName ? isCreate || report.operation === null : isCreate && !saysOther(target)) {
    // Most creations are updates where the resource is there; for the others it is the reason.
    const weight = isAboutName || CREATES_ONCE.includes(report.tool ?? '') ? {} : { weight: 1 };
    const retry = retryWhileThere(resource.name, state);
    // The one that is on its way out is in the way of no more than this request.
    if (state.kind === 'deleting') {
      return [{ effect: 'neutral', cause: 'already-exists', summary, holes, retry }, ...inState];
    }
    return [{ effect: 'supports', cause: 'already-exists', summary, holes, retry, ...weight }, ...inState];
  }
  return inState.length > 0 && owner === '' ? inState : [{ effect: 'neutral', cause: null, summary }, ...inState];
}

function retryWhileThere(name: string, { kind }: ResourceState): NonNullable<Judgement['retry']> {
  const what = `"${shown(name, 90)}"`;
  return kind === 'deleting'
    ? { verdict: 'after', because: `When ${what} is gone, its name is free again; a deletion can't be cancelled.` }
    : { verdict: 'no', because: `${what} is there: the same request fails again.` };
}

/** What the state speaks for; nothing where it forbids nothing. */
function judgeState(name: string, state: ResourceState, target: Target): Judgement[] {
  const what = `"${shown(name, 90)}"`;
  const lead = target.diagnosis.causes[0]?.cause;
  switch (state.kind) {
    case 'deleting': {
      const because = `When ${what} is gone, send the request again; a deletion can't be cancelled.`;
      const summary = `${what} is being deleted: its state is ${state.words}.`;
      const retry = { verdict: 'after', because } as const;
      return [{ effect: 'supports', cause: 'invalid-state', summary, retry, rule: 'wording-being-deleted' }];
    }
    case 'changing': {
      const because = `Send the request again when ${what} is no longer ${state.words}.`;
      const summary = `${what} is ${state.words}: another operation on it is still running.`;
      return [{ effect: 'supports', cause: 'concurrent-operation', summary, retry: { verdict: 'after', because } }];
    }
    case 'failed': {
      const summary = `${what} is in the state ${state.words}: its last operation did not succeed.`;
      const because = `Once ${what} is out of the state ${state.words}: repair it, or send its last change again, first.`;
      const retry = { verdict: 'after', because } as const;
      return [{ effect: 'supports', cause: 'invalid-state', weight: 4, summary, retry, rule: 'wording-invalid-state' }];
    }
    case 'stopped': {
      const because = `It goes through once ${what} is started, if it needs a running one.`;
      const summary = `${what} is ${state.words}.`;
      const retry = { verdict: 'after', because } as const;
      return [{ effect: 'supports', cause: 'invalid-state', weight: 3, summary, retry, rule: 'wording-invalid-state' }];
    }
    case 'settled': {
      if (lead !== 'concurrent-operation' && !saysDeleting(target)) return [];
      const because = `${what} is ${state.words} now: what was running on it has ended.`;
      const summary = `Nothing is running on ${what} any more: it is ${state.words}.`;
      return [{ effect: 'neutral', cause: lead ?? null, summary, retry: { verdict: 'yes', because } }];
    }
    case 'unknown':
      return [];
  }
}

function judgeAbsence({ name, type }: TargetResource, target: Target): Judgement[] {
  const what = `"${shown(name, 90)}"`;
  const { operation } = target.report;
  if (saysDeleting(target) && operation !== 'update') {
    const because = `${what} is gone: its name is free here again.`;
    const summary = `${what} is not there any more: it is deleted.`;
    return [{ effect: 'neutral', cause: 'invalid-state', summary, retry: { verdict: 'yes', because } }];
  }
  if (operation !== 'create') return [{ effect: 'neutral', cause: null, summary: `There is no ${what} here now.` }];
  const summary = `There is no ${what} in this resource group.`;
  const here = notHere(what, type, summary, target);
  const entry = softDeleteOf(type);
  if (entry === null || entry.holdsName === 'no') return [here];
  const hint = `${summary} A deleted one may still hold the name.`;
  return [here, { effect: 'neutral', cause: 'soft-deleted', weight: 0.7, summary: hint }];
}

/** Where the error says that it exists, that it doesn't any more is news; where nothing says so, it never did. */
function notHere(what: string, type: string, summary: string, target: Target): Judgement {
  if (isGlobalName(type)) {
    return { effect: 'neutral', cause: null, summary: `${summary} Its name may be taken elsewhere.` };
  }
  if (!saysExists(target)) return { effect: 'rules-out', cause: 'already-exists', weight: -4, summary };
  const because = `There is no ${what} in this resource group any more.`;
  return { effect: 'neutral', cause: 'already-exists', summary, retry: { verdict: 'yes', because } };
}

const saysDeleting = (target: Target): boolean =>
  /being deleted|is deleting|BeingDeleted|state:? '?Deleting/i.test(wordsOf(target));
