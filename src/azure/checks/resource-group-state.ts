import type { Finding } from '../../diagnosis/diagnosis.ts';
import { armPath } from '../arm-path.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import type { ResourceGroup } from '../known-reads.ts';
import { wordsOf } from './shared/words-of.ts';

const PERMISSION = 'Microsoft.Resources/subscriptions/resourceGroups/read';

/**
 * Is the resource group there, being deleted, or in another location?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/delete-resource-group
 */
export const resourceGroupState: Check = {
  id: 'resource-group-state',
  question: 'Is the resource group there, and in which state and location?',
  causes: ['invalid-state', 'exists-elsewhere'],
  source: 'resource group',
  permission: PERMISSION,
  appliesTo: ({ report, subscriptionId }) => subscriptionId !== null && report.resource.group !== null,
  async run(target, azure, signal) {
    const { subscriptionId, report, now } = target;
    const name = report.resource.group;
    if (subscriptionId === null || name === null) return [];
    const group = await azure.resourceGroup({ subscriptionId, name, signal });
    const path = armPath`/subscriptions/${subscriptionId}/resourceGroups/${name}`;
    const link = group === null ? undefined : portalLink(azure.portalUrl, path);
    return [
      {
        check: 'resource-group-state',
        source: 'resource group',
        observedAt: now.toISOString(),
        ...(link === undefined ? {} : { link }),
        ...(group === null ? judgeAbsence(name, target) : judge(group, target)),
      },
    ];
  },
};

/** What a judgement adds to a finding. */
type Judgement = Pick<Finding, 'effect' | 'cause' | 'summary'> & Partial<Pick<Finding, 'retry' | 'holes' | 'weight'>>;

function judge(group: ResourceGroup, target: Target): Judgement {
  const state = group.properties?.provisioningState ?? 'Succeeded';
  const owner = group.managedBy === undefined ? '' : ` It is managed by ${group.managedBy}.`;
  if (/^(?:deleting|deprovisioning)$/i.test(state)) {
    return {
      effect: 'supports',
      cause: 'invalid-state',
      summary: `The resource group "${group.name}" is being deleted.${owner}`,
      retry: {
        verdict: 'after',
        because: `When "${group.name}" is gone, create it again and then deploy; a deletion can't be cancelled.`,
      },
    };
  }
  const wanted = wantedLocation(target);
  if (wanted !== null && normal(wanted) !== normal(group.location)) {
    return {
      effect: 'supports',
      cause: 'exists-elsewhere',
      summary: `The resource group "${group.name}" exists in ${group.location}; the request asked for ${wanted}.`,
      holes: { 'resource.location': group.location },
    };
  }
  if (saysDeleting(target)) {
    return {
      effect: 'neutral',
      cause: 'invalid-state',
      summary: `The resource group "${group.name}" is not being deleted any more: it is ${state} in ${group.location}.`,
      retry: {
        verdict: 'yes',
        because: `"${group.name}" is ${state} again: its deletion was rolled back, or it is a new one.`,
      },
    };
  }
  const summary = `The resource group "${group.name}" exists in ${group.location} and is ${state}.${owner}`;
  return { effect: 'neutral', cause: null, summary };
}

function judgeAbsence(name: string, target: Target): Judgement {
  const summary = `There is no resource group "${name}" in this subscription.`;
  if (saysDeleting(target)) {
    const because = `"${name}" is gone: create it again, then deploy.`;
    return { effect: 'neutral', cause: 'invalid-state', summary, retry: { verdict: 'yes', because } };
  }
  if (target.report.operation === 'delete')
    return { effect: 'neutral', cause: null, summary: `${summary} It is deleted.` };
  return { effect: 'neutral', cause: null, summary };
}

/** The location that a request for the group itself asked for. */
function wantedLocation({ report }: Target): string | null {
  const { type, location } = report.resource;
  return type?.toLowerCase() === 'microsoft.resources/resourcegroups' && report.operation !== 'delete'
    ? location
    : null;
}

function saysDeleting(target: Target): boolean {
  return /\bResourceGroupBeingDeleted\b|deprovisioning state|is being deleted/i.test(wordsOf(target));
}

/** `West Europe` and `westeurope` are one. */
const normal = (location: string): string => location.replaceAll(' ', '').toLowerCase();
