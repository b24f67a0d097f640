import { parseScope } from '../arm-path.ts';
import type { AzureReader } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { type NameRead, nameReadOf } from './data/global-names.ts';
import { softDeleteOf } from './data/soft-delete.ts';
import { askName, type NameAnswer } from './shared/ask-name.ts';
import { deletedResources } from './shared/deleted-resources.ts';
import { holderElsewhere, type OtherHolder } from './shared/other-subscriptions.ts';
import { requestedLocation } from './shared/requested-location.ts';
import { type NamedResource, resourcesByName } from './shared/resources-by-name.ts';
import { saysExists, saysName } from './shared/says-exists.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { wordsOf } from './shared/words-of.ts';

/**
 * Is the name free? Where it isn't: is its holder ours, a deleted resource of ours, or somebody else?
 * @see https://learn.microsoft.com/azure/azure-resource-manager/management/resource-name-rules
 */
export const nameAvailability: Check = {
  id: 'name-availability',
  question: 'Is the name free?',
  causes: ['already-exists', 'soft-deleted'],
  source: 'name availability',
  permission: "the service's checkNameAvailability, such as Microsoft.Storage/checknameavailability/read",
  appliesTo: (target) => asked(target) !== null,
  async run(target, azure, signal) {
    const ask = asked(target);
    if (ask === null) return [];
    const { read, name, subscriptionId } = ask;
    const location = await requestedLocation(target, azure, signal, read.path.includes('{location}'));
    const { group, parent: environment } = target.report.resource;
    const answer = await askName(
      azure,
      read,
      { name, subscription: subscriptionId, group, location, environment },
      signal,
    );
    const judgements = await judge(target, ask, answer, azure, signal);
    return judgements.map((judgement) => toFinding(nameAvailability, target.now, judgement));
  },
};

/** What is asked about. */
interface Ask {
  readonly read: NameRead;
  /** The name, or the DNS label. */
  readonly name: string;
  readonly subscriptionId: string;
}

function asked(target: Target): Ask | null {
  const { report, subscriptionId } = target;
  const { type, name, group, location } = report.resource;
  const read = type === null ? null : nameReadOf(type);
  const isCreate = report.operation === 'create' || report.operation === null;
  if (read === null || subscriptionId === null || !isCreate) return null;
  const isPlaced = location !== null || group !== null || !read.path.includes('{location}');
  if (!isPlaced || (read.path.includes('{group}') && group === null)) return null;
  if (read.path.includes('{environment}') && report.resource.parent === null) return null;
  const label = read.asks === 'DNS label' ? dnsLabel(wordsOf(target)) : name;
  return label === null ? null : { read, name: label, subscriptionId };
}

/** `DNS record app-demo.westeurope.cloudapp.azure.com is already used by another public IP.` */
const dnsLabel = (words: string): string | null => /\bDNS record ['"]?([a-z0-9-]{3,63})\./i.exec(words)?.[1] ?? null;

async function judge(
  target: Target,
  ask: Ask,
  answer: NameAnswer | null,
  azure: AzureReader,
  signal: AbortSignal,
): Promise<Judgement[]> {
  const what = `The ${ask.read.asks ?? 'name'} "${shown(ask.name, 90)}"`;
  const said = answer?.message ? ` Azure says: "${shown(answer.message)}"` : '';
  if (answer === null) {
    const summary = `Azure did not say whether "${shown(ask.name, 90)}" is free.`;
    return [{ effect: 'neutral', cause: null, summary }];
  }
  if (answer.state === 'invalid') {
    return [{ effect: 'neutral', cause: null, summary: `${what} is not allowed, whoever has it.${said}` }];
  }
  if (answer.state === 'free') {
    const summary = `${what} is free.`;
    // A free subdomain or label says nothing about the resource itself.
    if (ask.read.asks !== undefined) return [{ effect: 'neutral', cause: null, summary }];
    const lead = target.diagnosis.causes[0]?.cause;
    if (!saysExists(target) && lead !== 'soft-deleted') {
      return [{ effect: 'rules-out', cause: 'already-exists', summary }];
    }
    const retry = { verdict: 'yes', because: `${what} is free now: whoever had it has let it go.` } as const;
    return [{ effect: 'neutral', cause: lead ?? null, summary: `${what} is free now.`, retry }];
  }
  const held = await holders(target, ask, azure, signal);
  const taken = `${what} is taken`;
  if (held.own?.length !== 0 || held.isDeleted !== false) return judgeTaken(target, ask, taken, said, held);
  const { type } = ask.read;
  const known = softDeleteOf(type);
  const other = await holderElsewhere(azure, {
    ...ask,
    type,
    location: target.report.resource.location,
    entry: known?.holdsName === 'yes' ? known : null,
    signal,
  });
  return other === null ? judgeTaken(target, ask, taken, said, held) : judgeOther(taken, other);
}

/** Another subscription of the asker's has the name. */
function judgeOther(taken: string, { subscription, live, deleted }: OtherHolder): Judgement[] {
  const where = `the subscription "${shown(subscription, 90)}"`;
  if (live) {
    const summary = `${taken} by a resource of ${where}: ${live.id}.`;
    const retry = { verdict: 'no', because: `A resource of ${where} has the name.` } as const;
    return [{ effect: 'supports', cause: 'already-exists', summary, holes: { 'resource.id': live.id }, retry }];
  }
  const noLive = `No live resource has the name: a deleted one of ${where} does.`;
  const holes = deleted && {
    'deletion.id': deleted.id,
    ...(deleted.location === null ? {} : { 'resource.location': deleted.location }),
    ...(deleted.group === null ? {} : { 'resource.group': deleted.group }),
  };
  const summary = `${taken} by a deleted resource of ${where}${deleted ? `: ${shown(deleted.id, 300)}` : ''}.`;
  return [
    { effect: 'supports', cause: 'soft-deleted', summary, ...(holes ? { holes } : {}) },
    { effect: 'rules-out', cause: 'already-exists', weight: -3, summary: noLive },
  ];
}

/** Who has the name; null where that could not be read. */
interface Holders {
  readonly own: readonly NamedResource[] | null;
  readonly isDeleted: boolean | null;
}

async function holders(
  target: Target,
  { read, name, subscriptionId }: Ask,
  azure: AzureReader,
  signal: AbortSignal,
): Promise<Holders> {
  const entry = softDeleteOf(read.type);
  const location = target.report.resource.location;
  const [own, deleted] = await Promise.allSettled([
    resourcesByName(azure, { subscriptionId, type: read.type, name, signal }),
    entry?.holdsName === 'yes' ? deletedResources(azure, entry, { subscriptionId, name, location, signal }) : null,
  ]);
  const isKnown = own.status === 'fulfilled' && (own.value.complete || own.value.items.length > 0);
  const list = deleted.status === 'fulfilled' ? deleted.value : undefined;
  return {
    own: isKnown ? own.value.items : null,
    isDeleted: list === null ? false : list && (list.items.length > 0 || list.complete) ? list.items.length > 0 : null,
  };
}

function judgeTaken(
  target: Target,
  { read }: Ask,
  taken: string,
  said: string,
  { own, isDeleted }: Holders,
): Judgement[] {
  const mine = own?.[0];
  if (mine) return [judgeOwn(target, taken, mine)];
  if (isDeleted === true) {
    const summary = `${taken}: a deleted resource of this subscription holds it.`;
    const noLive = `No live resource of this subscription is in the way: ${taken.charAt(0).toLowerCase()}${taken.slice(1)} by a deleted one.`;
    return [
      { effect: 'supports', cause: 'soft-deleted', weight: 4, summary },
      { effect: 'rules-out', cause: 'already-exists', weight: -3, summary: noLive },
    ];
  }
  if (own === null || isDeleted === null) {
    const summary = `${taken}; by whom could not be read.${said}`;
    return [{ effect: 'supports', cause: 'already-exists', weight: 2, summary }];
  }
  return [
    {
      effect: 'supports',
      cause: 'already-exists',
      // A subdomain or a label need not be the name: that a stranger has it says less.
      ...(read.asks === undefined ? {} : { weight: 2 }),
      summary: `${taken} by somebody else: another tenant, another subscription, or one that cannot be read here.${said}`,
      retry: { verdict: 'no', because: 'Somebody else has the name: take another one.' },
    },
  ];
}

function judgeOwn(target: Target, taken: string, mine: NamedResource): Judgement {
  const group = target.report.resource.group?.toLowerCase();
  const isHere = group === undefined || mine.group?.toLowerCase() === group;
  return {
    effect: 'supports',
    cause: isHere ? 'already-exists' : 'exists-elsewhere',
    // What is updated has its own name, and most creations are updates where the resource is there.
    weight: target.report.operation === 'create' && (saysName(target) || !isHere) ? 2 : 0.5,
    summary: `${taken} by a resource of this subscription: ${mine.id}.`,
    holes: parseScope(mine.id) === null ? {} : { 'resource.id': mine.id, 'terraform.importId': mine.id },
  };
}
