import { z } from 'zod';

/** What the adapter has to know of a turn beyond its activity; it goes in `channelData`. */
export const turnNotes = z.object({
  slack: z.object({
    /** Lines are for this person alone: the turn answers a press, which the others did not see. */
    linesTo: z.string().nullable(),
    /** The thread in which such lines are seen: one that has messages already; null for none. */
    openThread: z.string().nullable(),
    /** Where Slack takes an answer for this person even in a conversation that the bot is not in. */
    responseUrl: z.string().nullable(),
  }),
});

export type TurnNotes = z.infer<typeof turnNotes>;

/** As `channelData` of an activity. */
export function notes(given: Partial<TurnNotes['slack']>): TurnNotes {
  return { slack: { linesTo: null, openThread: null, responseUrl: null, ...given } };
}
