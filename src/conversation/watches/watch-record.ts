import type { ConversationReference } from 'botbuilder';
import { z } from 'zod';
import { askedSchema } from '../state/asked.ts';

/** What the platform needs to reach a thread later, as the Bot Framework defines it. */
const needed = z.looseObject({
  channelId: z.string(),
  serviceUrl: z.string(),
  conversation: z.looseObject({ id: z.string() }),
});
const reference = z.custom<ConversationReference>((value) => needed.safeParse(value).success);

/** A promise to tell a thread when something clears. Instants are ISO 8601. */
export const watchRecord = z.object({
  /** What is watched: a triage till a retry makes sense, or something of Azure till nothing runs there. */
  target: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('triage'), triageKey: z.string() }),
    z.object({ kind: z.literal('busy'), asked: askedSchema, name: z.string() }),
  ]),
  by: z.string(),
  reference,
  startedAt: z.string(),
  until: z.string(),
  /** Not to be looked at before. */
  nextAt: z.string(),
});

export type WatchRecord = z.infer<typeof watchRecord>;

/** Prefix of all watches. */
export const WATCHES = 'watches/';
