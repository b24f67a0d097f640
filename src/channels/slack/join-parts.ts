import type { Attention } from './attention.ts';
import type { HeardMessage } from './heard-message.ts';

/** A message, whole again. */
export interface JoinedMessage {
  /** Its parts in the order in which they were written; one for what was never split. */
  readonly parts: readonly [HeardMessage, ...HeardMessage[]];
  readonly attention: Exclude<Attention, 'none'>;
  /** True where its first parts went out before as a message: this is all of it. */
  readonly isUpdate: boolean;
}

/** Puts together what Slack split. */
export interface PartJoiner {
  add(message: HeardMessage, attention: Attention): void;
  /** Lets go at once of what waits for more. */
  flush(): void;
}

/** Slack's clients split what is longer than about 4,000 characters, at a line end before. */
const LONG = 3_000;
/** A client posts the parts one right after the other; a short one that comes later is something else that somebody says. */
const APART_SECONDS = { long: 5, short: 2 } as const;
/** How long more is waited for; a long message is late by that much. */
const HOLD_MS = 700;
/** A part that comes later than this is a message of its own. */
const OPEN_MS = 10_000;

interface Group {
  parts: { readonly message: HeardMessage; readonly attention: Attention }[];
  isOut: boolean;
  timer: NodeJS.Timeout | undefined;
}

/**
 * Long pastes come as several messages of one author within seconds. They wait a moment for one another, in whatever order they
 * come, and go out as one; a part that comes too late makes the message longer afterwards. Everything else passes at once.
 */
export function createPartJoiner(emit: (message: JoinedMessage) => void): PartJoiner {
  const groups = new Map<string, Group>();

  const letGo = (key: string, group: Group): void => {
    clearTimeout(group.timer);
    group.parts.sort((a, b) => Number(a.message.ts) - Number(b.message.ts));
    const attention = best(group.parts.map((part) => part.attention));
    const [first, ...others] = group.parts.map(({ message }) => message);
    if (attention === 'none' || first === undefined) {
      groups.delete(key);
      return;
    }
    const isUpdate = group.isOut;
    group.isOut = true;
    group.timer = setTimeout(() => groups.delete(key), OPEN_MS).unref();
    emit({ parts: [first, ...others], attention, isUpdate });
  };
  const hold = (key: string, group: Group): void => {
    clearTimeout(group.timer);
    group.timer = setTimeout(() => letGo(key, group), HOLD_MS);
  };

  return {
    add(message, attention) {
      const key = `${message.place.channel}\n${message.openThread ?? ''}\n${message.author}`;
      const group = groups.get(key);
      if (group && belongsTo(group, message)) {
        group.parts.push({ message, attention });
        hold(key, group);
        return;
      }
      if (isLong(message) && !message.isBot) {
        if (group && !group.isOut) letGo(key, group);
        const begun: Group = { parts: [{ message, attention }], isOut: false, timer: undefined };
        clearTimeout(groups.get(key)?.timer);
        groups.set(key, begun);
        hold(key, begun);
        return;
      }
      if (attention !== 'none') emit({ parts: [message], attention, isUpdate: false });
    },
    flush() {
      for (const [key, group] of groups) if (!group.isOut || group.timer?.hasRef()) letGo(key, group);
    },
  };
}

/** True for the next part after a long one, or for a long one right before the first. */
function belongsTo({ parts }: Group, message: HeardMessage): boolean {
  // Who mentions the bot again begins anew.
  if (message.mentionsBot && parts.some((part) => part.message.mentionsBot)) return false;
  const at = Number(message.ts);
  const apart = isLong(message) ? APART_SECONDS.long : APART_SECONDS.short;
  const all = parts.map((part) => ({ at: Number(part.message.ts), isLong: isLong(part.message) }));
  const before = all.filter((part) => part.at <= at).sort((a, b) => b.at - a.at)[0];
  if (before !== undefined) return before.isLong && at - before.at <= apart;
  return isLong(message) && Math.min(...all.map((part) => part.at)) - at <= apart;
}

function isLong({ markup }: HeardMessage): boolean {
  return markup.length >= LONG;
}

function best(all: readonly Attention[]): Attention {
  if (all.includes('addressed')) return 'addressed';
  return all.includes('overheard') ? 'overheard' : 'none';
}
