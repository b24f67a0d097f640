import type { TriageRecord } from '../state/triage-record.ts';

/** What a search is after, as the end of "Looking for …". */
export function wantedText({ source }: TriageRecord): string {
  if (source.kind === 'deployment') return `the deployment ${source.name}`;
  if (source.kind === 'paste') return 'the error';
  const { deploymentName, resourceGroup, subscriptionId } = source.query;
  const what = deploymentName === null ? 'failed deployments' : `failed deployments named ${deploymentName}`;
  if (resourceGroup !== null) return `${what} in ${resourceGroup}`;
  return subscriptionId === null ? what : `${what} in the subscription ${subscriptionId}`;
}
