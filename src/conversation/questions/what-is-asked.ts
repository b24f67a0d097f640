import { parseReport } from '../../report/parse-report.ts';
import type { Slots } from '../intents/intent.ts';
import { readTimeRange } from '../intents/time-range.ts';
import type { Asked, AskedKind } from '../state/asked.ts';
import type { ConversationRecord } from '../state/conversation-record.ts';
import type { TriageRecord } from '../state/triage-record.ts';
import { pasteOf } from '../triages/triage-card.ts';

/** A question that names nothing yet. */
export const NOTHING_ASKED: Omit<Asked, 'kind'> = {
  resourceName: null,
  resourceGroup: null,
  deploymentName: null,
  subscriptionId: null,
  resourceType: null,
  resourceId: null,
  location: null,
  from: null,
  to: null,
};

/**
 * A question to Azure with what it is about: what the words name; else what the talk is about, the triage or the subject of
 * the question before.
 */
export function whatIsAsked(
  kind: AskedKind,
  text: string,
  slots: Slots,
  context: {
    readonly now: Date;
    readonly subject: ConversationRecord['subject'];
    readonly triage: TriageRecord | null;
  },
): Asked {
  const range = readTimeRange(text, context.now);
  const { resource } = parseReport(text);
  const named: Asked = {
    kind,
    resourceName: slots.resourceName ?? null,
    resourceGroup: slots.resourceGroup ?? null,
    deploymentName: slots.deploymentName ?? null,
    subscriptionId: slots.subscriptionId ?? resource.subscriptionId,
    resourceType: resource.type,
    resourceId: resource.id,
    location: null,
    from: range?.from.toISOString() ?? null,
    to: range?.to.toISOString() ?? null,
  };
  return hasSubject(named) ? named : { ...named, ...(fromSubject(context.subject) ?? fromTriage(context.triage)) };
}

/** True where a question says what it is about. */
export function hasSubject({
  resourceName,
  resourceGroup,
  deploymentName,
  subscriptionId,
  resourceId,
}: Asked): boolean {
  return [resourceName, resourceGroup, deploymentName, subscriptionId, resourceId].some((name) => name !== null);
}

function fromSubject(subject: ConversationRecord['subject']): Partial<Asked> | null {
  if (subject === null) return null;
  if (subject.id !== null) return { resourceId: subject.id };
  return subject.kind === 'group' ? { resourceGroup: subject.name } : { resourceName: subject.name };
}

function fromTriage(triage: TriageRecord | null): Partial<Asked> {
  if (triage === null) return {};
  const subscription = triage.subscriptionId;
  if (triage.source.kind === 'search') return {};
  const { resource } = parseReport(pasteOf(triage) ?? '');
  return {
    resourceId: resource.id,
    resourceName: resource.name,
    resourceType: resource.type,
    resourceGroup: resource.group,
    subscriptionId: resource.subscriptionId ?? subscription,
    location: resource.location,
  };
}
