import { type RetryTools, withRetries } from './retry.ts';

/** Lets messages out in order, channel by channel, no faster than Slack takes them. All reject with a SlackCallError. */
export interface SendQueue {
  /** Makes the call when its turn has come, and again where that helps. Calls after one that fails go out all the same. */
  send<T>(channel: string, call: () => Promise<T>): Promise<T>;
  /**
   * The same for a call that overwrites something: of those for one thing that wait, the newest alone goes out, in the place of
   * the first.
   * @param what id of what is overwritten
   */
  overwrite(channel: string, what: string, call: () => Promise<void>): Promise<void>;
}

/**
 * "1 per second per channel. Short bursts >1 allowed": so many at once, then one a second.
 * https://docs.slack.dev/apis/web-api/rate-limits
 */
const BURST = 5;
const INTERVAL_MS = 1_000;
/** With more channels than this, those with nothing to send are forgotten. */
const REMEMBERED = 1_000;

interface Lane {
  /** Settles when all before is out. */
  last: Promise<unknown>;
  waiting: number;
  readonly overwrites: Map<string, { call: () => Promise<void>; readonly done: Promise<void> }>;
  /** Calls that may go out at once, as of `at`. */
  tokens: number;
  at: number;
}

export function createSendQueue(tools: RetryTools & { readonly now: () => Date }): SendQueue {
  const lanes = new Map<string, Lane>();

  const laneOf = (channel: string): Lane => {
    const at = tools.now().getTime();
    const lane = lanes.get(channel) ?? {
      last: Promise.resolve(),
      waiting: 0,
      overwrites: new Map(),
      tokens: BURST,
      at,
    };
    lanes.set(channel, lane);
    return lane;
  };
  const refill = (lane: Lane): void => {
    const at = tools.now().getTime();
    lane.tokens = Math.min(BURST, lane.tokens + Math.max(0, at - lane.at) / INTERVAL_MS);
    lane.at = at;
  };
  const takeToken = async (lane: Lane): Promise<void> => {
    refill(lane);
    if (lane.tokens < 1) {
      await tools.wait(Math.ceil((1 - lane.tokens) * INTERVAL_MS));
      refill(lane);
    }
    lane.tokens = Math.max(0, lane.tokens - 1);
  };
  const enqueue = <T>(channel: string, lane: Lane, call: () => Promise<T>): Promise<T> => {
    lane.waiting += 1;
    const outcome = lane.last.then(() =>
      withRetries(async () => {
        await takeToken(lane);
        return call();
      }, tools),
    );
    const after = () => {
      lane.waiting -= 1;
      if (lane.waiting === 0 && lanes.size > REMEMBERED) lanes.delete(channel);
    };
    lane.last = outcome.then(after, after);
    return outcome;
  };

  return {
    send: (channel, call) => enqueue(channel, laneOf(channel), call),
    overwrite(channel, what, call) {
      const lane = laneOf(channel);
      const waiting = lane.overwrites.get(what);
      if (waiting !== undefined) {
        waiting.call = call;
        return waiting.done;
      }
      const done = enqueue(channel, lane, () => {
        const newest = lane.overwrites.get(what)?.call ?? call;
        lane.overwrites.delete(what);
        return newest();
      });
      lane.overwrites.set(what, { call, done });
      return done;
    },
  };
}
