import { SlackCallError } from './slack-call-error.ts';

/** What retrying needs. */
export interface RetryTools {
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>;
  /** From 0 to 1. */
  readonly random: () => number;
}

const ATTEMPTS = 4;
/** Whoever asked has stopped looking by then. */
const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 500;

/**
 * Calls Slack again where that may help: after the time that it names, or a growing pause after trouble. A post whose answer was
 * lost is sent again, too: seeing an answer twice is better than never.
 * @throws SlackCallError the last one, where it stays in vain
 */
export async function withRetries<T>(call: () => Promise<T>, { wait, random }: RetryTools): Promise<T> {
  let patience = PATIENCE_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const pause = error instanceof SlackCallError ? pauseBefore(error, attempt, random()) : null;
      if (pause === null || attempt === ATTEMPTS || pause > patience) throw error;
      patience -= pause;
      await wait(pause);
    }
  }
}

/** How long to wait before the next attempt; null where there is no point in one. */
function pauseBefore({ failure }: SlackCallError, attempt: number, luck: number): number | null {
  switch (failure.kind) {
    case 'rate-limited':
      return failure.retryAfterMs;
    case 'unavailable':
      return FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.75 + luck / 2);
    case 'refused':
      return null;
  }
}
