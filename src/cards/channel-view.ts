import { EMPTY_VIEW, type View, type ViewAction } from './view.ts';

/** How the bot behaves in a channel. */
export interface ChannelParts {
  readonly watching: boolean;
  /** Who switched it last; '' where nobody did. */
  readonly by: string;
  readonly hourlyCap: number;
  /** Hours of the day in UTC; the end is exclusive. */
  readonly quietHours: { readonly from: number; readonly to: number } | null;
}

/** Caps that can be chosen. */
export const CAPS = [3, 10, 30] as const;
/** Quiet hours that can be chosen, in UTC. */
export const QUIET_HOURS: Readonly<Record<string, ChannelParts['quietHours']>> = {
  never: null,
  night: { from: 22, to: 6 },
  'out-of-office': { from: 17, to: 8 },
};
const QUIET_LABELS: Readonly<Record<string, string>> = {
  never: 'Never',
  night: '22:00 to 06:00 UTC',
  'out-of-office': '17:00 to 08:00 UTC',
};

/** What the bot does in a channel unasked, and how to change it. */
export function channelView({ watching, by, hourlyCap, quietHours }: ChannelParts): View {
  const changed = by === '' ? '' : ` ${by} decided that.`;
  return {
    ...EMPTY_VIEW,
    title: watching ? 'I watch this channel.' : 'I am quiet in this channel.',
    paragraphs: [
      watching
        ? `An Azure error that somebody posts is answered in its thread, once; posts of other things are passed over.${changed}`
        : `I answer only where somebody mentions me.${changed}`,
    ],
    facts: watching
      ? [
          { label: 'Most answers an hour', value: String(hourlyCap), code: false },
          { label: 'Quiet hours', value: quietText(quietHours), code: false },
        ]
      : [],
    actions: watching ? [quietAction, limitsAction] : [watchAction],
  };
}

const watchAction: ViewAction = { id: 'channel', label: 'Watch this channel', data: { set: 'watch' } };
const quietAction: ViewAction = { id: 'channel', label: 'Be quiet', data: { set: 'quiet' } };

const limitsAction: ViewAction = {
  id: 'channel-limits',
  label: 'Change the limits',
  data: {},
  form: {
    fields: [
      {
        id: 'channel-limits-cap',
        label: 'Most answers an hour',
        choices: CAPS.map((cap) => ({ id: String(cap), label: String(cap) })),
      },
      {
        id: 'channel-limits-quiet',
        label: 'Quiet hours',
        choices: Object.entries(QUIET_LABELS).map(([id, label]) => ({ id, label })),
      },
    ],
    submit: 'Save',
  },
};

function quietText(hours: ChannelParts['quietHours']): string {
  return hours === null ? 'Never' : `${clock(hours.from)} to ${clock(hours.to)} UTC`;
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;
