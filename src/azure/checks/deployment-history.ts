import { z } from 'zod';
import { AzureReadError } from '../azure-read-error.ts';
import type { AzureReader } from '../azure-reader.ts';
import type { Check, Target } from '../check.ts';
import { portalLink } from '../clouds.ts';
import { listDeployments } from './shared/deployments.ts';
import {
  groupScope,
  namesDeployment,
  pastedDeployment,
  readNamedDeployment,
  subscriptionScope,
} from './shared/named-deployment.ts';
import { shown } from './shared/shown.ts';
import { type Judgement, toFinding } from './shared/to-finding.ts';
import { wordsOf } from './shared/words-of.ts';

/**
 * Most deployments in the history of one scope, and how many there are when Azure begins to delete old ones.
 * @see https://learn.microsoft.com/azure/azure-resource-manager/templates/deployment-history-deletions
 */
const QUOTA = 800;
const CLEANED_FROM = 700;
/** Deployments asked for in one page, and most pages: whatever the size of a page, no more than the quota is read. */
const PAGE = 200;
const MAX_PAGES = 8;
/** What a nearly full history is worth, in nats. */
const NEARLY_FULL = 2;

const lockSchema = z.object({ id: z.string(), name: z.string() });

/** Is the history of deployments full, and where was the deployment of that name made? */
export const deploymentHistory: Check = {
  id: 'deployment-history',
  question: 'Is the deployment history full, or is the name taken in another location?',
  causes: ['quota-or-capacity', 'exists-elsewhere'],
  source: 'deployment history',
  permission: 'Microsoft.Resources/deployments/read',
  appliesTo: (target) => target.subscriptionId !== null && (saysFull(target) || saysLocation(target)),
  async run(target, azure, signal) {
    const judgement = saysFull(target)
      ? await judgeCount(target, azure, signal)
      : await judgeLocation(target, azure, signal);
    return judgement === null ? [] : [toFinding(this, target.now, judgement)];
  },
};

function saysFull(target: Target): boolean {
  return /\bDeploymentQuotaExceeded\b|quota of .{0,20}800|800 deployments|quota of .{0,20}deployments/i.test(
    wordsOf(target),
  );
}

function saysLocation(target: Target): boolean {
  return namesDeployment(target) && target.report.codes.some((code) => /^InvalidDeploymentLocation$/i.test(code));
}

async function judgeCount(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Judgement | null> {
  const scope = pastedDeployment(target)?.scope ?? groupScope(target) ?? subscriptionScope(target);
  if (scope === null) return null;
  const [{ items, complete }, lock] = await Promise.all([
    listDeployments(azure, scope, { top: PAGE, maxPages: MAX_PAGES }, signal),
    readLock(azure, scope, signal),
  ]);
  const link = portalLink(azure.portalUrl, scope, 'deployments');
  // An endpoint may take the size of a page for the most of all.
  const isExact = complete && items.length !== PAGE;
  const count = `${isExact ? '' : 'at least '}${items.length} of ${QUOTA}`;
  if (items.length < CLEANED_FROM && isExact) {
    const because = `The deployment history has room again: it holds ${count}.`;
    const summary = `The deployment history holds ${count} now.`;
    return { effect: 'neutral', cause: 'quota-or-capacity', summary, retry: { verdict: 'yes', because }, link };
  }
  if (items.length < CLEANED_FROM) {
    return { effect: 'neutral', cause: null, summary: `The deployment history holds ${count}.`, link };
  }
  return { ...full(items.length, count, lock), link };
}

function full(length: number, count: string, lock: z.infer<typeof lockSchema> | null): Judgement {
  const blocked = lock && `The lock "${shown(lock.name, 80)}" keeps Azure from deleting old ones.`;
  const because =
    blocked === null
      ? 'Once old deployments have left the history: Azure has begun to delete them, or delete some yourself. Resources stay.'
      : `${blocked} Once it is lifted, or covers less, and old deployments are deleted, send it again.`;
  return {
    effect: 'supports',
    cause: 'quota-or-capacity',
    summary: `The deployment history holds ${count}.${blocked === null ? '' : ` ${blocked}`}`,
    retry: { verdict: 'after', because },
    ...(length < QUOTA ? { weight: NEARLY_FULL } : {}),
    ...(lock === null
      ? {}
      : { holes: { 'lock.name': lock.name, 'lock.id': lock.id, 'lock.scope': lockScope(lock.id) } }),
  };
}

/** A lock at or above the scope: of either level, it forbids deletions, those of old deployments as well. */
async function readLock(azure: AzureReader, scope: string, signal: AbortSignal) {
  try {
    const { items } = await azure.list({
      path: `${scope}/providers/Microsoft.Authorization/locks`,
      apiVersion: '2020-05-01',
      query: { $filter: 'atScope()' },
      schema: lockSchema,
      signal,
      maxPages: 1,
    });
    return items[0] ?? null;
  } catch (error) {
    // The count tells enough without it.
    if (error instanceof AzureReadError) return null;
    throw error;
  }
}

const lockScope = (id: string): string => id.split(/\/providers\/Microsoft\.Authorization\/locks\//i)[0] ?? id;

async function judgeLocation(target: Target, azure: AzureReader, signal: AbortSignal): Promise<Judgement | null> {
  const found = await readNamedDeployment(target, azure, signal);
  if (found === null || found.deployment.location === null) {
    const summary = 'No deployment of that name is in the history: its location is free to choose.';
    return found === null ? { effect: 'neutral', cause: null, summary } : null;
  }
  const { name, location } = found.deployment;
  return {
    effect: 'supports',
    cause: 'exists-elsewhere',
    summary: `The deployment "${shown(name, 64)}" is in the history with the location ${shown(location, 40)}.`,
    holes: { 'deployment.name': name, 'resource.location': location },
  };
}
