import { deploymentRef, readDeployment } from '../../azure/checks/shared/deployments.ts';
import { readResource } from '../../azure/checks/shared/read-resource.ts';
import { shown } from '../../azure/checks/shared/shown.ts';
import { stateOf } from '../../azure/checks/shared/state-of.ts';
import { when } from '../../azure/checks/shared/when.ts';
import { listSubscriptions } from '../../azure/list-subscriptions.ts';
import type { AzureSession } from '../azure-session.ts';
import { READS } from '../read-names.ts';
import type { PlacedSubject } from './placed-subject.ts';

/** Whether a thing is there, by a read of the thing itself. */
export type Presence =
  | {
      readonly state: 'there' | 'deleting';
      /** Its own state, as Azure writes it. */
      readonly words: string;
      readonly location: string | null;
    }
  | { readonly state: 'gone' }
  /** It could not be read. */
  | { readonly state: 'unknown' };

/** Looks whether a thing is there, and in which state. */
export async function presenceOf(subject: PlacedSubject, session: AzureSession): Promise<Presence> {
  const read = await session.attempt(READS.states, async () => ({ seen: await look(subject, session) }));
  if (read === null) return { state: 'unknown' };
  if (read.seen === null) return { state: 'gone' };
  const isGoing = /^(?:deleting|deprovisioning)$/i.test(read.seen.words);
  return { state: isGoing ? 'deleting' : 'there', ...read.seen };
}

async function look(subject: PlacedSubject, session: AzureSession) {
  const { azure, signal, mayRead, now } = session;
  const { kind, subscriptionId, group, type, scope, id } = subject;
  switch (kind) {
    case 'group': {
      const found = await azure.resourceGroup({ subscriptionId, name: group ?? '', signal });
      const words = shown(found?.properties?.provisioningState ?? 'Succeeded', 60);
      return found && { words, location: found.location };
    }
    case 'deployment': {
      const ref = deploymentRef(id);
      const found = ref && (await readDeployment(azure, ref, signal));
      return found && { words: `${shown(found.state, 40)}, ${when(found.changedAt, now)}`, location: found.location };
    }
    case 'subscription': {
      const { items } = await listSubscriptions(azure, mayRead, signal, 5);
      const found = items.find((one) => one.id.toLowerCase() === subscriptionId.toLowerCase());
      return found ? { words: shown(found.state || 'there', 40), location: null } : null;
    }
    case 'resource': {
      const body = await readResource(azure, { scope, subscriptionId, type: type ?? '' }, { signal });
      return body && { words: stateOf(type ?? '', body).words, location: body.location ?? null };
    }
  }
}
