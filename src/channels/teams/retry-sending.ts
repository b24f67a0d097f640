import { z } from 'zod';

interface Headers {
  get(name: string): unknown;
}

const headers = z.custom<Headers>(
  (value) => typeof value === 'object' && value !== null && typeof Reflect.get(value, 'get') === 'function',
);
const failure = z.object({ statusCode: z.number(), response: z.object({ headers }).optional().catch(undefined) });

/**
 * What Teams asks to send again, besides the 5xx that the SDK repeats by itself.
 * https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
const AGAIN = new Set([412, 429]);
const ATTEMPTS = 4;
/** A person waits for the turn; what takes longer than this is given up. */
const LONGEST_MS = 8_000;

/** Waits; replaced in tests. */
export type Pause = (ms: number) => Promise<void>;

/**
 * Sends, and where the platform is busy once more after the time that it names, or after growing pauses with some chance in them.
 * @throws what the last attempt threw
 */
export async function retrySending<T>(send: () => Promise<T>, pause: Pause = wait, random = Math.random): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      const known = failure.safeParse(error).data;
      const ms = known && pauseFor(known, attempt, random);
      if (known === undefined || !AGAIN.has(known.statusCode) || attempt >= ATTEMPTS || ms === undefined) throw error;
      await pause(ms);
    }
  }
}

/** undefined where the platform asks for longer than anybody waits. */
function pauseFor({ response }: z.infer<typeof failure>, attempt: number, random: () => number): number | undefined {
  const named = Number(response?.headers.get('retry-after') ?? Number.NaN) * 1_000;
  if (Number.isFinite(named) && named >= 0) return named <= LONGEST_MS ? named : undefined;
  return 500 * 2 ** (attempt - 1) * (0.75 + random() / 2);
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
