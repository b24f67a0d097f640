import type { View } from '../../cards/view.ts';
import { errorFields, type Log } from '../../log.ts';

/** A card that was sent and can still be edited. */
export interface LiveCard {
  /** Shows the view soon, unless a newer one comes first; it is drawn just before it goes out. */
  show(draw: Draw): void;
  /** Shows the view for good; resolves when that is over, well or not. Never rejects. */
  finish(draw: Draw): Promise<void>;
}

/** Draws a card from what is known by then. */
export type Draw = () => View | Promise<View>;

/** What a live card needs. */
export interface LiveCardOptions {
  /** Replaces the card; rejects where the platform refuses. */
  readonly edit: (view: View) => Promise<void>;
  readonly log: Log;
  /** Least time between two edits, in milliseconds; platforms throttle those who are faster. */
  readonly intervalMs?: number;
}

/** Edits a card that was just sent: never twice at a time, never faster than the interval, and only with what is newest. */
export function createLiveCard({ edit, log, intervalMs = 1_000 }: LiveCardOptions): LiveCard {
  let next: Draw | undefined;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<boolean> | undefined;
  let finished = false;

  const attempt = async (draw: Draw): Promise<boolean> => {
    try {
      await edit(await draw());
      return true;
    } catch (error) {
      log.warn('card-edit-failed', errorFields(error));
      return false;
    }
  };
  const wait = () =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, intervalMs);
    });
  const schedule = (): void => {
    if (finished || timer !== undefined || running !== undefined || next === undefined) return;
    timer = setTimeout(async () => {
      timer = undefined;
      if (next === undefined) return;
      running = attempt(next);
      next = undefined;
      await running;
      // Till the end of the interval nothing else goes out; whoever finishes waits for it, too.
      running = wait().then(() => true);
      await running;
      running = undefined;
      schedule();
    }, intervalMs);
  };

  return {
    show(draw) {
      next = draw;
      schedule();
    },
    async finish(draw) {
      finished = true;
      clearTimeout(timer);
      while (running !== undefined) await running;
      if (await attempt(draw)) return;
      // A card that says it is still asking must not stand, so the last edit gets a second chance.
      await wait();
      await attempt(draw);
    },
  };
}
