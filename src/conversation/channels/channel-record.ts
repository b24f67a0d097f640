import { z } from 'zod';

/** An error as it is told apart from others: what two pastes of one incident have in common, whatever tool printed them. */
const sighting = z.object({
  code: z.string().nullable(),
  cause: z.string(),
  type: z.string().nullable(),
  name: z.string().nullable(),
  group: z.string().nullable(),
});

/** What a channel is told about by itself, and what it has seen lately. */
export const channelRecord = z.object({
  /** True where errors are answered that nobody asked about. */
  watching: z.boolean(),
  /** Who switched it last; '' where nobody did. */
  by: z.string(),
  /** Most answers an hour. */
  hourlyCap: z.int(),
  /** Hours of the day in UTC, 0 to 23, during which nothing is answered unasked; null for never. The end is exclusive. */
  quietHours: z.object({ from: z.int(), to: z.int() }).nullable(),
  /** Errors that were answered unasked, newest last. */
  seen: z.array(
    z.object({
      error: sighting,
      /** Key of its triage, and the thread that it is in. */
      triageKey: z.string(),
      conversationId: z.string(),
      firstAt: z.string(),
      lastAt: z.string(),
      count: z.int(),
    }),
  ),
  /** What fixed errors here before, newest last. */
  fixes: z
    .array(
      z.object({
        error: sighting,
        /** The person as a hash, so that "forget me" finds it. */
        person: z.string(),
        by: z.string(),
        at: z.string(),
        note: z.string(),
      }),
    )
    .default([]),
});

export type ChannelRecord = z.infer<typeof channelRecord>;
export type Sighting = z.infer<typeof sighting>;

export const NEW_CHANNEL: ChannelRecord = {
  watching: false,
  by: '',
  hourlyCap: 10,
  quietHours: null,
  seen: [],
  fixes: [],
};
