import type { Finding } from '../../diagnosis/diagnosis.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { type SoftDelete, softDeleteOf, unlistedPlace } from './data/soft-delete.ts';
import { type DeletedResource, deletedResources } from './shared/deleted-resources.ts';
import { requestedLocation } from './shared/requested-location.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { wordsOf } from './shared/words-of.ts';

/** A name that is free this soon is worth waiting for. */
const SOON_MS = 3_600_000;
/** A cause as unlikely as this is not worth a word about where it can't be seen. */
const LIKELY = 0.2;

/**
 * Does a deleted resource still hold the name? Only for types whose deleted resources Resource Manager lists: those of secrets,
 * keys, blobs and the like are in the data plane, which is not read.
 */
export const softDeleted: Check = {
  id: 'soft-deleted',
  question: 'Does a deleted resource still hold the name?',
  causes: ['soft-deleted', 'already-exists'],
  source: 'deleted resources',
  permission: 'read on the deleted resources of the service, such as Microsoft.KeyVault/deletedVaults/read',
  appliesTo: (target) => asked(target) !== null || elsewhere(target) !== null,
  async run(target, azure, signal) {
    const ask = asked(target);
    if (ask === null) return notListed(target);
    const { entry, name, subscriptionId } = ask;
    const location = await requestedLocation(target, azure, signal, entry.path.includes('{location}'));
    const found = await deletedResources(azure, entry, { subscriptionId, name, location, signal });
    if (found === null) {
      const summary = 'Deleted resources of this type are listed by location, and the paste names none.';
      return [toFinding(softDeleted, target.now, { effect: 'neutral', cause: null, summary })];
    }
    const group = target.report.resource.group?.toLowerCase();
    const one = found.items.find((item) => item.group?.toLowerCase() === group) ?? found.items[0];
    const judgements = one ? judge(one, entry, target) : [judgeAbsence(name, found.complete, entry, target)];
    const link = portalLink(azure.portalUrl, `/subscriptions/${subscriptionId}`);
    return judgements.map((judgement) => toFinding(softDeleted, target.now, { ...judgement, link }));
  },
};

/** Where somebody has to look, for a type that Resource Manager tells nothing of; only where a deleted one may be the reason. */
function elsewhere({ report, diagnosis }: Target): string | null {
  const { type } = report.resource;
  const isLikely = diagnosis.causes.some(({ cause, confidence }) => cause === 'soft-deleted' && confidence > LIKELY);
  return type === null || !isLikely ? null : unlistedPlace(type);
}

function notListed(target: Target): Finding[] {
  const place = elsewhere(target);
  if (place === null) return [];
  const summary = `Resource Manager lists no deleted resources of this type; what tells of them is ${place}.`;
  return [toFinding(softDeleted, target.now, { effect: 'not-checked', cause: null, summary })];
}

function asked({ report, subscriptionId }: Target) {
  const { type, name } = report.resource;
  const entry = type === null ? null : softDeleteOf(type);
  if (entry === null || name === null || subscriptionId === null || report.operation === 'delete') return null;
  return { entry, name, subscriptionId };
}

function judge(found: DeletedResource, entry: SoftDelete, target: Target): Judgement[] {
  const what = `A deleted "${shown(found.name, 90)}" (${entry.type})`;
  const place = [
    found.location === null ? '' : ` in ${shown(found.location, 60)}`,
    found.group === null ? '' : `, from the resource group "${shown(found.group, 90)}"`,
  ].join('');
  const since = found.deletedAt === null ? '' : `, deleted on ${day(found.deletedAt)}`;
  if (entry.holdsName === 'no') {
    const summary = `${what}${place}${since} can be restored; it does not hold the name.`;
    return [{ effect: 'neutral', cause: null, summary }];
  }
  const wanted = target.report.resource.group;
  const isOther =
    entry.within === 'group' &&
    wanted !== null &&
    found.group?.toLowerCase() !== wanted.toLowerCase() &&
    !saysDomain(target);
  const isSure = entry.holdsName === 'yes' && !isOther;
  const supports: Judgement = {
    effect: 'supports',
    cause: 'soft-deleted',
    summary: `${what}${place}${since} ${isSure ? 'still holds' : 'may still hold'} the name. ${purgeWords(found)}`,
    ...(isSure ? {} : { weight: 1.5 }),
    ...(entry.rule === undefined ? {} : { rule: entry.rule }),
    holes: {
      'deletion.id': found.id,
      'resource.name': found.name,
      ...(found.location === null ? {} : { 'resource.location': found.location }),
      ...(found.group === null ? {} : { 'resource.group': found.group }),
    },
    retry: retryOf(found, target.now),
  };
  if (!isSure) return [supports];
  const summary = `It is a deleted resource that has the name "${shown(found.name, 90)}", not a live one.`;
  return [supports, { effect: 'rules-out', cause: 'already-exists', weight: -3, summary }];
}

/** A custom subdomain is unique in all of Azure, whatever the group; mostly it is the name. */
const saysDomain = (target: Target): boolean => /sub-?domain|CustomDomain/i.test(wordsOf(target));

function purgeWords({ purgeAt, isPurgeProtected }: DeletedResource): string {
  const date = purgeAt === null ? 'at the end of its retention' : `on ${day(purgeAt)}`;
  return isPurgeProtected
    ? `It is protected from purging and goes by itself ${date}; till then it can only be recovered.`
    : `It can be recovered or purged, and goes by itself ${date}.`;
}

function retryOf({ purgeAt, isPurgeProtected }: DeletedResource, now: Date): NonNullable<Judgement['retry']> {
  const left = purgeAt === null ? Number.NaN : purgeAt.getTime() - now.getTime();
  // One that is past its time and still there is not going by itself.
  if (left > 0 && left < SOON_MS) {
    return { verdict: 'after', because: 'The deleted one goes by itself within the hour: its name is free then.' };
  }
  if (isPurgeProtected) {
    const date = purgeAt === null ? 'the end of its retention' : day(purgeAt);
    return {
      verdict: 'no',
      because: `Purge protection keeps the name till ${date}: recover the deleted one, or take another name.`,
    };
  }
  return { verdict: 'no', because: 'The deleted one holds the name until somebody recovers or purges it.' };
}

const day = (date: Date): string => date.toISOString().slice(0, 10);

function judgeAbsence(name: string, complete: boolean, entry: SoftDelete, target: Target): Judgement {
  const what = `No deleted "${shown(name, 90)}" (${entry.type})`;
  if (!complete) return { effect: 'neutral', cause: null, summary: `${what} was seen, but not all could be listed.` };
  if (target.diagnosis.causes[0]?.cause === 'soft-deleted') {
    const summary = `${what} is in this subscription now: it was purged or recovered, or is in another subscription.`;
    // Where the name is taken within a group, no other subscription can hold it.
    if (entry.within !== 'group') return { effect: 'neutral', cause: null, summary };
    const because = `${what} is left: its name is free again.`;
    return { effect: 'neutral', cause: 'soft-deleted', summary, retry: { verdict: 'yes', because } };
  }
  return { effect: 'rules-out', cause: 'soft-deleted', summary: `${what} is in this subscription.` };
}
