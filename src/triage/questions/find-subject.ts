import { isSameLocation } from '../../azure/checks/shared/same-location.ts';
import { findByName, findByNameInLists, GROUP_TYPE, type NamedThing } from '../../azure/find-by-name.ts';
import type { Subscription } from '../../azure/list-subscriptions.ts';
import type { Listed } from '../../azure/listed.ts';
import type { AzureTrouble } from '../azure-context.ts';
import type { AzureQuestion } from '../azure-question.ts';
import { type AzureSession, refusal } from '../azure-session.ts';
import type { AzureCandidate, AzureSubject } from '../azure-subject.ts';
import { findDeployments } from '../failures/find-deployments.ts';
import { subscriptionWords } from '../failures/looked-at.ts';
import { READS } from '../read-names.ts';
import { subscriptionsToRead } from '../subscriptions-to-read.ts';
import { type PlacedSubject, placedById } from './placed-subject.ts';

/** A subject that nothing was found for. */
export interface AbsentSubject {
  readonly kind: 'absent';
  readonly subject: AzureSubject;
  readonly lookedAt: readonly string[];
  /** False where a part could not be read. */
  readonly complete: boolean;
  /** Subscriptions that were looked in. */
  readonly subscriptions: readonly Subscription[];
  /** Others of that name, where they were not asked for. */
  readonly elsewhere: readonly AzureCandidate[];
}

/** What a question is about, or why that isn't known. */
export type FoundSubject =
  | { readonly kind: 'placed'; readonly subject: PlacedSubject }
  | { readonly kind: 'which'; readonly candidates: readonly AzureCandidate[]; readonly complete: boolean }
  | AbsentSubject
  | { readonly kind: 'needs'; readonly what: 'resource-or-group' }
  | AzureTrouble;

/** Most subscriptions that are asked one by one, where Resource Graph gives no answer. */
const MOST_ASKED = 8;

/**
 * Finds what a question is about: by its id; else by its name, of whatever type, in every subscription that may be read; a name
 * that is said to be a resource's may be a group's, and the other way about.
 */
export async function findSubject(question: AzureQuestion, session: AzureSession): Promise<FoundSubject> {
  const given = question.resourceId === null ? null : placedById(question.resourceId);
  const refused = refusal(session, given?.subscriptionId ?? null);
  if (refused) return refused;
  if (given) return { kind: 'placed', subject: given.kind === 'subscription' ? await named(given, session) : given };
  const { resourceName, resourceGroup, deploymentName } = question;
  const name = lastPart(resourceName ?? deploymentName ?? resourceGroup ?? '');
  const { subscriptionId: wanted } = question;
  if (name === '' && wanted === null) return { kind: 'needs', what: 'resource-or-group' };
  const place = await subscriptionsToRead(session, wanted);
  if (place.kind !== 'known') return place;
  const { subscriptions } = place;
  if (name === '') {
    const [only] = subscriptions;
    const subject = only && placedById(`/subscriptions/${only.id}`);
    return subject
      ? { kind: 'placed', subject: withName(subject, only) }
      : { kind: 'needs', what: 'resource-or-group' };
  }
  return resourceName === null && deploymentName !== null
    ? deploymentOf(question, deploymentName, subscriptions, session)
    : namedThing(question, name, subscriptions, session);
}

/** A subscription by the name that people know it by. */
async function named(subject: PlacedSubject, session: AzureSession): Promise<PlacedSubject> {
  const place = await subscriptionsToRead(session, subject.subscriptionId);
  return place.kind === 'known' && place.subscriptions[0] ? withName(subject, place.subscriptions[0]) : subject;
}

const withName = (subject: PlacedSubject, { name }: Subscription): PlacedSubject =>
  name === '' ? subject : { ...subject, name, subscriptionName: name };

/** `server/database` as people write it: the database. */
const lastPart = (name: string): string => name.trim().split('/').at(-1)?.trim() ?? '';

async function namedThing(
  question: AzureQuestion,
  name: string,
  subscriptions: readonly Subscription[],
  session: AzureSession,
): Promise<FoundSubject> {
  const { items, complete } = await search(session, name, subscriptions);
  const candidates = items.flatMap((thing) => toCandidate(thing, subscriptions));
  const fitting = narrowed(candidates, question);
  const [only, ...others] = fitting;
  if (only && others.length > 0) return { kind: 'which', candidates: fitting, complete };
  if (only) return { kind: 'placed', subject: only };
  const isGroup = question.resourceName === null;
  const [subscription, ...more] = subscriptions;
  const sole = more.length === 0 ? (subscription ?? null) : null;
  return {
    kind: 'absent',
    subject: {
      kind: isGroup ? 'group' : 'resource',
      id: null,
      name,
      type: isGroup ? GROUP_TYPE : question.resourceType,
      group: question.resourceGroup,
      location: question.location,
      subscriptionId: sole?.id ?? null,
      subscriptionName: sole?.name || null,
    },
    lookedAt: subscriptions.map(subscriptionWords),
    complete,
    subscriptions,
    elsewhere: candidates,
  };
}

async function search(
  session: AzureSession,
  name: string,
  subscriptions: readonly Subscription[],
): Promise<Listed<NamedThing>> {
  const { azure, signal } = session;
  const ids = subscriptions.map(({ id }) => id);
  if (ids.length === 0) return { items: [], complete: true };
  const found = await session.attempt(READS.names, () => findByName(azure, { name, subscriptions: ids, signal }));
  if (found) return found;
  const some = ids.slice(0, MOST_ASKED);
  const listed = await session.attempt(READS.names, () =>
    findByNameInLists(azure, { name, subscriptions: some, signal }),
  );
  const complete = listed?.complete === true && some.length === ids.length;
  return { items: listed?.items ?? [], complete };
}

function toCandidate({ id, name, type, group, location }: NamedThing, subscriptions: readonly Subscription[]) {
  return listedAs(id, subscriptions).map(
    (one): PlacedSubject => ({ ...one, name, type, location, group: one.kind === 'group' ? name : group }),
  );
}

/** What a list of Azure has, by its id; none for what is no id. */
function listedAs(id: string, subscriptions: readonly Subscription[]): PlacedSubject[] {
  const placed = placedById(id);
  if (placed === null) return [];
  const key = placed.subscriptionId.toLowerCase();
  const subscription = subscriptions.find((one) => one.id.toLowerCase() === key);
  return [{ ...placed, subscriptionName: subscription?.name || null, isListed: true }];
}

/** Of several, those that fit what else was said. A group and a location are said to leave the others out; a type may be wrong. */
function narrowed(candidates: readonly PlacedSubject[], question: AzureQuestion): readonly PlacedSubject[] {
  const { resourceName, resourceGroup, resourceType, location } = question;
  const isSame = (a: string | null, b: string | null): boolean => a?.toLowerCase() === b?.toLowerCase();
  const inGroup =
    resourceName === null || resourceGroup === null
      ? candidates
      : candidates.filter(({ group, kind }) => kind !== 'group' && isSame(group, resourceGroup));
  const prefer = (list: readonly PlacedSubject[], fits: (one: PlacedSubject) => boolean): readonly PlacedSubject[] => {
    const some = list.filter(fits);
    return some.length > 0 ? some : list;
  };
  const ofType = resourceType === null ? inGroup : prefer(inGroup, ({ type }) => isSame(type, resourceType));
  const inPlace =
    location === null
      ? ofType
      : prefer(ofType, (one) => one.location !== null && isSameLocation(one.location, location));
  // Who says "group" means one, if there is one.
  return resourceName === null ? prefer(inPlace, ({ kind }) => kind === 'group') : inPlace;
}

async function deploymentOf(
  question: AzureQuestion,
  name: string,
  subscriptions: readonly Subscription[],
  session: AzureSession,
): Promise<FoundSubject> {
  const found = await findDeployments(session, { name, group: question.resourceGroup, subscriptions });
  const candidates = found.deployments.flatMap(({ id }) => listedAs(id, subscriptions));
  const [only, ...others] = candidates;
  if (only && others.length > 0) return { kind: 'which', candidates, complete: found.notLookedAt.length === 0 };
  if (only) return { kind: 'placed', subject: only };
  return {
    kind: 'absent',
    subject: {
      kind: 'deployment',
      id: null,
      name,
      type: 'Microsoft.Resources/deployments',
      group: question.resourceGroup,
      location: question.location,
      subscriptionId: question.subscriptionId,
      subscriptionName: null,
    },
    lookedAt: found.lookedAt,
    complete: found.notLookedAt.length === 0 && session.notChecked.length === 0,
    subscriptions,
    elsewhere: [],
  };
}
