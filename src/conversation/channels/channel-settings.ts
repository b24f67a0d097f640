import { CAPS, channelView, QUIET_HOURS } from '../../cards/channel-view.ts';
import type { View } from '../../cards/view.ts';
import type { Turn } from '../turn.ts';
import { channelKey } from './channel-key.ts';
import { type ChannelRecord, channelRecord, NEW_CHANNEL } from './channel-record.ts';

/** A wish about what happens in a channel unasked. */
export type ChannelWish =
  | { readonly kind: 'show' }
  | { readonly kind: 'watch' }
  | { readonly kind: 'quiet' }
  /** Ids of choices of the card; others change nothing. */
  | { readonly kind: 'limits'; readonly cap: string; readonly quiet: string };

const WATCH =
  /^(?:please |pls )?(?:start )?(?:watch(?:ing)?|listen(?:ing)?(?: to| in)?|monitor(?:ing)?) (?:this|the|our) (?:channel|room)(?: please| pls)?[.! ]*$/i;
const QUIET =
  /^(?:please |pls )?(?:be |stay )?(?:quiet|silent|mute|shut up|stop (?:watching|listening|monitoring|posting)(?: (?:in |to )?(?:this|the|our) (?:channel|room)))(?: please| pls)?[.! ]*$/i;
const SHOW = /^(?:show )?(?:channel |watch |your )?settings[?. ]*$/i;

/** Reads a wish about the channel; null where the text is none. */
export function readChannelWish(text: string): ChannelWish | null {
  const said = text.trim().slice(0, 80);
  if (said.length < text.trim().length) return null;
  if (WATCH.test(said)) return { kind: 'watch' };
  if (QUIET.test(said)) return { kind: 'quiet' };
  return SHOW.test(said) ? { kind: 'show' } : null;
}

/** Does what is wished, and gives the card that says how things are then. */
export async function settleChannel(turn: Turn, wish: ChannelWish): Promise<View> {
  const key = channelKey(turn.channelId, turn.context.activity.conversation.id);
  const before = (await turn.documents.read(key, channelRecord)) ?? NEW_CHANNEL;
  const after = change(before, wish, turn.person);
  if (after !== before) {
    turn.documents.put(key, after);
    turn.services.log.info('channel-settings', { channel: turn.channelId, watching: after.watching });
  }
  return channelView(after);
}

function change(record: ChannelRecord, wish: ChannelWish, by: string): ChannelRecord {
  switch (wish.kind) {
    case 'show':
      return record;
    case 'watch':
      return { ...record, watching: true, by };
    case 'quiet':
      return { ...record, watching: false, by };
    case 'limits': {
      const cap = CAPS.find((known) => String(known) === wish.cap);
      const quietHours = Object.hasOwn(QUIET_HOURS, wish.quiet) ? QUIET_HOURS[wish.quiet] : undefined;
      return {
        ...record,
        by,
        hourlyCap: cap ?? record.hourlyCap,
        quietHours: quietHours === undefined ? record.quietHours : quietHours,
      };
    }
  }
}
