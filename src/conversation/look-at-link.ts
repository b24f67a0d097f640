import { diagnosisView } from '../cards/diagnosis-view.ts';
import { EMPTY_VIEW, type View } from '../cards/view.ts';
import { findDeploymentId } from '../report/find-deployment-id.ts';
import { parseReport } from '../report/parse-report.ts';
import { triageDeployment } from '../triage/triage-deployment.ts';
import type { Services } from './services.ts';

/** A person who types a link doesn't wait for longer. */
const DEADLINE_MS = 3_000;

/**
 * What is behind a link to the portal: how a deployment went and why it failed, or which resource it is; null where the link names
 * neither.
 */
export async function lookAtLink(link: string, services: Services): Promise<View | null> {
  const { azure, now } = services;
  const deploymentId = findDeploymentId(link);
  if (deploymentId !== null && azure !== null && azure.pause.help() === null) {
    const knowledge = await services.knowledge();
    const context = {
      knowledge,
      azure: azure.connection,
      now: now(),
      deadlineMs: Math.min(DEADLINE_MS, azure.deadlineMs),
    };
    const found = await triageDeployment(deploymentId, context);
    if (found.kind === 'triaged') return diagnosisView(found.diagnosis);
    if (found.kind === 'running') return named(`The deployment ${found.deployment.name} is running.`, link);
    if (found.kind === 'succeeded') return named(`The deployment ${found.deployment.name} succeeded.`, link);
    if (found.kind === 'canceled') return named(`The deployment ${found.deployment.name} was cancelled.`, link);
  }
  const { resource, deploymentName } = parseReport(link);
  if (deploymentName !== null) return named(`The deployment ${deploymentName}`, link);
  return resource.name === null ? null : named(resource.name, link);
}

function named(title: string, link: string): View {
  const { resource } = parseReport(link);
  const facts = [
    { label: 'Type', value: resource.type ?? '', code: true },
    { label: 'Resource group', value: resource.group ?? '', code: true },
    { label: 'Subscription', value: resource.subscriptionId ?? '', code: true },
  ].filter(({ value }) => value !== '');
  return { ...EMPTY_VIEW, title, facts };
}
