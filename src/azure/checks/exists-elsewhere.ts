import { parseScope } from '../arm-path.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { isGlobalName } from './data/global-names.ts';
import { isListed, type NamedResource, resourcesByName } from './shared/resources-by-name.ts';
import { isSameLocation } from './shared/same-location.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';

/** Azure's own lists of resources are a copy; it is at most about this old. */
const LAG_SECONDS = 60;
/** From this confidence on the text alone says what it is: that it is gone is news then, no contradiction. */
const SAID = 0.5;

/**
 * Is there a resource of that type and name in another resource group or location of the subscription?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/troubleshooting/error-resource-exists
 */
export const existsElsewhere: Check = {
  id: 'exists-elsewhere',
  question: 'Does it exist in another resource group or location?',
  causes: ['exists-elsewhere', 'already-exists'],
  source: 'resources of the subscription',
  permission: 'Microsoft.Resources/subscriptions/resources/read',
  appliesTo: (target) => asked(target) !== null,
  async run(target, azure, signal) {
    const ask = asked(target);
    if (ask === null) return [];
    const { items, complete } = await resourcesByName(azure, { ...ask, signal });
    const judgement = judge(target, ask, items, complete);
    const id = judgement.holes?.['resource.id'];
    const path = id === undefined ? undefined : parseScope(id)?.path;
    const link = path === undefined ? undefined : portalLink(azure.portalUrl, path);
    return [toFinding(existsElsewhere, target.now, { ...judgement, link, lagSeconds: LAG_SECONDS })];
  },
};

/** What is looked for. */
interface Ask {
  readonly subscriptionId: string;
  readonly type: string;
  readonly name: string;
}

/** Lists have only what lies right below a namespace; groups and assignments have checks of their own. */
function asked({ report, subscriptionId }: Target): Ask | null {
  const { type, name } = report.resource;
  if (subscriptionId === null || type === null || name === null || report.operation === 'delete') return null;
  return isListed(type) ? { subscriptionId, type, name } : null;
}

function judge(target: Target, { type, name }: Ask, found: readonly NamedResource[], complete: boolean): Judgement {
  const { group, location } = target.report.resource;
  const isHere = (item: NamedResource) => group !== null && item.group?.toLowerCase() === group.toLowerCase();
  const here = found.find(isHere);
  if (here && location !== null && here.location !== null && !isSameLocation(here.location, location)) {
    const summary = `"${shown(name, 90)}" exists in this group in ${shown(here.location, 60)}; the request asked for ${location}.`;
    return { effect: 'supports', cause: 'exists-elsewhere', summary, holes: holesOf(here) };
  }
  const elsewhere = found.filter((item) => !isHere(item));
  const other = elsewhere[0];
  if (other && group === null) return judgeUnplaced(target, other, elsewhere.length);
  if (here) {
    const summary = `"${shown(name, 90)}" exists in the group that the request names; none elsewhere is in its way.`;
    return { effect: 'rules-out', cause: 'exists-elsewhere', weight: -3, summary };
  }
  if (other) return judgeOther(target, type, other, elsewhere.length);
  const summary = `No resource of this type is called "${shown(name, 90)}" in what can be read of this subscription.`;
  if (!complete) return { effect: 'neutral', cause: null, summary: `${summary} Not all could be listed.` };
  const [lead] = target.diagnosis.causes;
  if (lead?.cause === 'exists-elsewhere' && lead.rule !== null && lead.confidence >= SAID) {
    const because = `There is no "${shown(name, 90)}" in this subscription any more.`;
    return { effect: 'neutral', cause: 'exists-elsewhere', summary, retry: { verdict: 'yes', because } };
  }
  return { effect: 'rules-out', cause: 'exists-elsewhere', weight: -4, summary };
}

/** One with the same name matters where such names are unique, or where the error says that it exists. */
function judgeOther(target: Target, type: string, other: NamedResource, count: number): Judgement {
  const summary = `${sentence(other, count)} The request was for the group "${shown(target.report.resource.group ?? '', 90)}".`;
  if (isGlobalName(type)) return { effect: 'supports', cause: 'exists-elsewhere', summary, holes: holesOf(other) };
  const isSaid = target.diagnosis.causes.some(
    ({ cause, confidence }) => cause === 'exists-elsewhere' && confidence > 0.2,
  );
  return isSaid
    ? { effect: 'supports', cause: 'exists-elsewhere', weight: 2, summary, holes: holesOf(other) }
    : { effect: 'neutral', cause: null, summary: `${summary} Names of this type may be the same in two groups.` };
}

/** The paste names no group: that it exists at all is what counts. */
function judgeUnplaced(target: Target, other: NamedResource, count: number): Judgement {
  const isCreate = target.report.operation === 'create' && count === 1;
  const summary = sentence(other, count);
  if (!isCreate) return { effect: 'neutral', cause: null, summary };
  return { effect: 'supports', cause: 'already-exists', weight: 3, summary, holes: holesOf(other) };
}

function sentence(item: NamedResource, count: number): string {
  const place = [
    item.group === null ? '' : ` in the resource group "${shown(item.group, 90)}"`,
    item.location === null ? '' : ` (${shown(item.location, 60)})`,
  ].join('');
  return `"${shown(item.name, 90)}" exists${place}${count > 1 ? ` and in ${count - 1} more` : ''}.`;
}

const holesOf = ({ id, group, location }: NamedResource): Readonly<Record<string, string>> => ({
  'resource.id': id,
  'terraform.importId': id,
  ...(group === null ? {} : { 'resource.group': group }),
  ...(location === null ? {} : { 'resource.location': location }),
});
