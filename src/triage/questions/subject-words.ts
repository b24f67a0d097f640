import { shown } from '../../azure/checks/shared/shown.ts';
import type { AzureSubject } from '../azure-subject.ts';

/** What a question is about, within a sentence. */
export function subjectWords({ kind, name, type }: Pick<AzureSubject, 'kind' | 'name' | 'type'>): string {
  const label = `"${shown(name, 90)}"`;
  switch (kind) {
    case 'group':
      return `the resource group ${label}`;
    case 'deployment':
      return `the deployment ${label}`;
    case 'subscription':
      return `the subscription ${label}`;
    case 'resource':
      return type === null ? label : `${label} (${shown(type, 90)})`;
  }
}

/** Where it is, for the end of a sentence: ` in the resource group "x", subscription "y"`; empty where nothing is known. */
export function placeWords({ kind, group, location, subscriptionName }: AzureSubject): string {
  const parts = [
    group === null || kind === 'group' ? '' : `in the resource group "${shown(group, 90)}"`,
    location === null ? '' : `in ${shown(location, 60)}`,
    subscriptionName === null || kind === 'subscription' ? '' : `in the subscription "${shown(subscriptionName, 90)}"`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** A sentence with a capital letter at its front. */
export function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
