import type { SubscriptionList } from '../../triage/find-subscriptions.ts';
import type { FailureList } from '../../triage/list-failures.ts';
import type { TriageRecord } from '../state/triage-record.ts';

type Picks = NonNullable<TriageRecord['picks']>;

/** More than this is no choice but a search. */
const MOST = 5;

/**
 * The newest failures as a choice.
 * @param note what to say of the list besides what it leaves out
 */
export function failurePicks({ failures, notLookedAt }: FailureList & { kind: 'listed' }, note = ''): Picks {
  const shown = failures.slice(0, MOST);
  return {
    kind: 'deployment',
    choices: shown.map(({ id, name, group, subscriptionName, at, code }) => ({
      id,
      label: name,
      detail: [group ?? subscriptionName, code, `${at.slice(0, 16).replace('T', ' ')} UTC`].filter(Boolean).join(' · '),
    })),
    note: [note, more(failures.length - shown.length, 'failed'), ...notLookedAt.map((what) => `Not looked at: ${what}`)]
      .filter(Boolean)
      .join(' '),
  };
}

/** Subscriptions as a choice; null where there is none to make. */
export function subscriptionPicks({ subscriptions, complete }: SubscriptionList & { kind: 'found' }): Picks | null {
  if (subscriptions.length < 2) return null;
  const shown = subscriptions.slice(0, MOST);
  const hidden = more(subscriptions.length - shown.length, 'can be seen');
  return {
    kind: 'subscription',
    choices: shown.map(({ id, name }) => ({ id, label: name, detail: id })),
    note: [hidden, complete ? '' : 'There may be more.'].filter(Boolean).join(' '),
  };
}

function more(count: number, what: string): string {
  return count > 0 ? `${count} more ${what}; name it to get there.` : '';
}
