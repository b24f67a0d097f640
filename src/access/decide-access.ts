import type { AccessRules } from './access-rules.ts';

/** Who asks, and from where. */
export interface Asker {
  /** Tenant on Teams, workspace on Slack; '' where the platform names none. */
  readonly tenant: string;
  /** The person, as the platform's id; '' where it names none. */
  readonly user: string;
  /** The channel or chat, without its threads. */
  readonly channel: string;
  /** True in a chat with the bot alone. */
  readonly personal: boolean;
}

/** What the rules let somebody do. `because` names the rule that denies, and whom to ask, for the person. */
export type Access =
  | { readonly kind: 'refused'; readonly because: string }
  /** Answered from what is pasted; Azure is not looked at. */
  | { readonly kind: 'text-only'; readonly because: string }
  | { readonly kind: 'may-read'; readonly mayRead: (subscriptionId: string) => boolean };

/** Decides by the rules; without rules everybody may look at what the bot itself may. */
export function decideAccess(rules: AccessRules | null, asker: Asker): Access {
  if (rules === null) return { kind: 'may-read', mayRead: () => true };
  const ask = `Ask ${rules.contact}.`;
  if (rules.tenants.length > 0 && !has(rules.tenants, asker.tenant)) {
    return {
      kind: 'refused',
      because: `This tenant or workspace is not on the list of those that I serve (tenants). ${ask}`,
    };
  }
  if (rules.users.length > 0 && !has(rules.users, asker.user)) {
    return { kind: 'refused', because: `You are not on the list of those that I serve (users). ${ask}` };
  }
  const grant = asker.personal ? find(rules.people, asker.user) : find(rules.channels, asker.channel);
  const subscriptions = (grant ?? rules.others)?.subscriptions;
  if (subscriptions === undefined) {
    const where = asker.personal
      ? 'You have no subscription in my list (people)'
      : 'This channel has no subscription in my list (channels)';
    return { kind: 'text-only', because: `${where}, so I read the text alone. ${ask}` };
  }
  return { kind: 'may-read', mayRead: (id) => has(subscriptions, id) };
}

function has(list: readonly string[], id: string): boolean {
  return list.some((known) => known.toLowerCase() === id.toLowerCase());
}

function find<T>(map: Readonly<Record<string, T>>, id: string): T | undefined {
  return Object.hasOwn(map, id) ? map[id] : undefined;
}
