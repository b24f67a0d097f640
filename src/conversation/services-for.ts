import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { type Asker, decideAccess } from '../access/decide-access.ts';
import { channelOf } from './channels/channel-key.ts';
import { isPersonal } from './is-personal.ts';
import type { Services } from './services.ts';

/** What a turn works with once it is clear who asks; or why nobody is served. */
export type Served =
  | { readonly kind: 'served'; readonly services: Services }
  | { readonly kind: 'refused'; readonly because: string };

const tenantOf = z.object({ tenantId: z.string() });

/** Where something was said, as far as it decides on access: an activity gives it as well as a reference that was kept. */
export type Place = Pick<ConversationReference, 'channelId' | 'conversation'> & {
  readonly user?: { readonly id: string };
};

/**
 * Narrows the services to what the rules let this conversation see: in other subscriptions nothing is read for it, and where it
 * may see none, Azure is not asked at all.
 */
export function servicesFor(services: Services, place: Place): Served {
  const access = decideAccess(services.accessRules, askerOf(place));
  if (access.kind === 'refused') return access;
  const { azure } = services;
  if (azure === null) return { kind: 'served', services };
  if (access.kind === 'text-only') {
    return { kind: 'served', services: { ...services, azure: null, azureDenied: access.because } };
  }
  const { mayRead } = azure.connection;
  const connection = { ...azure.connection, mayRead: (id: string) => mayRead(id) && access.mayRead(id) };
  return { kind: 'served', services: { ...services, azure: { ...azure, connection } } };
}

function askerOf({ channelId, conversation, user }: Place): Asker {
  const channel = channelOf(channelId, conversation.id);
  const tenant =
    channelId === 'slack' ? (channel.split(':')[0] ?? '') : (tenantOf.safeParse(conversation).data?.tenantId ?? '');
  return { tenant, user: user?.id ?? '', channel, personal: isPersonal(conversation) };
}
