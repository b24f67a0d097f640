import { ActivityTypes } from 'botbuilder';
import { errorFields } from '../../log.ts';
import type { Later } from '../later.ts';
import type { Turn } from '../turn.ts';

/** Puts a sign on a message: somebody looks at it, or has. Never rejects. */
export type React = (later: Later, sign: 'eyes' | 'white_check_mark') => Promise<void>;

/** Platforms on which a bot may put a sign on somebody's message. */
const CAN_REACT = new Set(['slack']);

/**
 * A way to put signs on the message of this turn, instead of posting that something goes on. It does nothing where the platform
 * knows no such signs.
 */
export function reactTo({ context, channelId, services }: Turn): React {
  const { id } = context.activity;
  return async (later, sign) => {
    if (!CAN_REACT.has(channelId) || !id) return;
    try {
      await later.send({ type: ActivityTypes.MessageReaction, reactionsAdded: [{ type: sign }], replyToId: id });
    } catch (error) {
      services.log.warn('reaction-failed', errorFields(error));
    }
  };
}
