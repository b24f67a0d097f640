import type { Diagnosis } from '../../diagnosis/diagnosis.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import { findDeploymentId } from '../../report/find-deployment-id.ts';
import { parseReport } from '../../report/parse-report.ts';
import type { AzureTrouble } from '../../triage/azure-context.ts';
import { findSubscriptions } from '../../triage/find-subscriptions.ts';
import { type FailureList, type FailureQuery, listFailures } from '../../triage/list-failures.ts';
import { triageDeployment } from '../../triage/triage-deployment.ts';
import { type LiveTriage, triageLive } from '../../triage/triage-live.ts';
import type { AzurePlace } from '../services.ts';
import type { TriageRecord, TriageSource } from '../state/triage-record.ts';
import { failurePicks, subscriptionPicks } from './to-picks.ts';

/** What Azure's answers change in a triage. */
export type TriageChange = Partial<Pick<TriageRecord, 'source' | 'findings' | 'azure' | 'picks'>>;

/** What asking about a triage needs. */
export interface AskContext {
  readonly azure: AzurePlace;
  readonly knowledge: Knowledge;
  readonly now: Date;
  /** Told of each better diagnosis on the way, and of the error it is about. */
  readonly onDiagnosis: (diagnosis: Diagnosis, source: TriageSource) => void;
}

/** A paste that names no place may be about any deployment that failed within this time, in milliseconds. */
const RECENT_MS = 6 * 3_600_000;

/** Puts to Azure what a triage needs to know, whichever way it began. Never throws for what Azure answers. */
export async function askAboutTriage(record: TriageRecord, context: AskContext): Promise<TriageChange> {
  const { source } = record;
  switch (source.kind) {
    case 'paste':
      return askAboutPaste(record, source, context);
    case 'deployment':
      return askAboutDeployment(record, source, context);
    case 'search':
      return searchDeployment(record, source, context);
  }
}

async function askAboutPaste(
  record: TriageRecord,
  source: TriageSource & { kind: 'paste' },
  context: AskContext,
): Promise<TriageChange> {
  const live = await triageLive(source.paste, liveContext(record, source, context));
  const change = toChange(live);
  // Another kind of error is explained by itself; a conflict may need the deployment that it came from.
  if (change.azure?.kind !== 'done' || live.diagnosis.verdict !== 'conflict') return change;
  return { ...change, picks: record.skipped.includes('picks') ? null : await picksFor(record, source, context) };
}

/** Where to look, from live state, for a paste that doesn't say; null where it does, or nothing can be offered. */
async function picksFor(
  record: TriageRecord,
  source: TriageSource & { kind: 'paste' },
  context: AskContext,
): Promise<TriageRecord['picks']> {
  const { resource, deploymentName, correlationId } = parseReport(source.paste);
  const subscriptionId = resource.subscriptionId ?? record.subscriptionId;
  const hasName = resource.name !== null || resource.group !== null || deploymentName !== null;
  if (hasName && subscriptionId === null) {
    const found = await findSubscriptions(azureContext(context));
    return found.kind === 'found' ? subscriptionPicks(found) : null;
  }
  if (hasName || correlationId !== null) return null;
  const from = new Date(context.now.getTime() - RECENT_MS);
  const query = { subscriptionId, resourceGroup: null, deploymentName: null, from, to: null };
  const list = await listFailures(query, azureContext(context));
  return list.kind === 'listed' && list.failures.length > 0 ? failurePicks(list) : null;
}

async function askAboutDeployment(
  record: TriageRecord,
  source: TriageSource & { kind: 'deployment' },
  context: AskContext,
): Promise<TriageChange> {
  const result = await triageDeployment(source.deploymentId, liveContext(record, source, context));
  switch (result.kind) {
    case 'triaged':
      return { ...toChange(result), source: { ...source, paste: result.paste } };
    case 'running':
      return settled(`The deployment ${source.name} is running, since ${clock(result.since)}.`);
    case 'succeeded':
      return settled(`The deployment ${source.name} succeeded at ${clock(result.at)}.`);
    case 'canceled':
      return settled(`The deployment ${source.name} was cancelled at ${clock(result.at)}.`);
    case 'not-found':
      return settled(result.because);
    default:
      return trouble(result);
  }
}

async function searchDeployment(
  record: TriageRecord,
  { query }: TriageSource & { kind: 'search' },
  context: AskContext,
): Promise<TriageChange> {
  const [from, to] = [query.from, query.to].map((time) => (time === null ? null : new Date(time)));
  const asked = { ...query, from: from ?? null, to: to ?? null };
  const named = await listFailures(asked, azureContext(context));
  const other = named.kind === 'not-found' ? ((await asGroup(asked, context)) ?? named) : named;
  const list = await atAnyTime(other, asked, context);
  switch (list.kind) {
    case 'listed': {
      const [only, ...others] = list.failures;
      if (only && others.length === 0 && (isNamed(query) || findDeploymentId(query.text) !== null)) {
        const source = { kind: 'deployment' as const, deploymentId: only.id, name: only.name, paste: null };
        const change = await askAboutDeployment(record, source, context);
        return { source, ...change };
      }
      const note = list === other ? '' : 'None in the time that you named; these failed at other times.';
      return { picks: only ? failurePicks(list, note) : null, azure: { kind: 'done' } };
    }
    case 'not-failed':
      return settled(
        `The deployment ${list.name} has not failed: it is ${list.state.toLowerCase()} (${clock(list.at)}).`,
      );
    case 'not-found':
      return settled(list.headline);
    default:
      return trouble(list);
  }
}

/** A name that no deployment has may be a group's: people say "rg-shop broke" and mean what was deployed to it. */
async function asGroup(query: FailureQuery, context: AskContext): Promise<FailureList | null> {
  if (query.deploymentName === null || query.resourceGroup !== null) return null;
  const list = await listFailures(
    { ...query, deploymentName: null, resourceGroup: query.deploymentName },
    azureContext(context),
  );
  return list.kind === 'listed' ? list : null;
}

/** "10 min ago" is a guess: where nothing failed just then, what failed before is worth a look. */
async function atAnyTime(list: FailureList, query: FailureQuery, context: AskContext): Promise<FailureList> {
  if (list.kind !== 'listed' || list.failures.length > 0 || (query.from === null && query.to === null)) return list;
  const wider = await listFailures({ ...query, from: null, to: null }, azureContext(context));
  if (wider.kind !== 'listed' || wider.failures.length === 0) return list;
  return { ...wider, notLookedAt: wider.notLookedAt };
}

/** One failure is only taken without asking where the person said enough to mean it. */
function isNamed({ deploymentName, resourceGroup }: { deploymentName: string | null; resourceGroup: string | null }) {
  return deploymentName !== null || resourceGroup !== null;
}

function azureContext({ azure, now }: AskContext) {
  return { azure: azure.connection, now, deadlineMs: azure.deadlineMs };
}

function liveContext(record: TriageRecord, source: TriageSource, context: AskContext) {
  return {
    ...azureContext(context),
    knowledge: context.knowledge,
    answers: record.answers,
    ...(record.subscriptionId === null ? {} : { subscriptionId: record.subscriptionId }),
    onDiagnosis: (diagnosis: Diagnosis) => context.onDiagnosis(diagnosis, source),
  };
}

function toChange({ diagnosis, investigation }: LiveTriage): TriageChange {
  if (investigation === null) return { azure: { kind: 'done' } };
  // Without a credential every finding says the same: one line is enough.
  if (investigation.kind === 'no-credential') return trouble(investigation);
  const { kind } = investigation;
  const azure = kind === 'done' ? { kind } : { kind, because: investigation.because };
  return { findings: [...diagnosis.findings], azure };
}

function trouble(result: AzureTrouble): TriageChange {
  switch (result.kind) {
    case 'no-credential':
      return { azure: { kind: 'no-credential', help: result.help } };
    case 'unreachable':
      return { azure: { kind: 'unreachable', because: result.because } };
    case 'refused':
      return settled(result.because);
  }
}

const settled = (says: string): TriageChange => ({ azure: { kind: 'settled', says } });

const clock = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
