import { z } from 'zod';
import { askedSchema } from './asked.ts';

/** What a thread remembers between turns. */
export const conversationRecord = z.object({
  /** Ids of the activities that were handled last, so that one delivered again is passed over. */
  handled: z.array(z.string()),
  /** The stack of the Bot Framework's dialogs. */
  dialogStack: z.array(z.object({ id: z.string(), state: z.unknown(), version: z.string().exactOptional() })),
  /** The triage that "it" and "check again" mean. */
  triage: z.string().nullable(),
  /** What the last question to Azure was about, for "it" where there is no triage or a newer subject. */
  subject: z
    .object({
      id: z.string().nullable(),
      name: z.string(),
      kind: z.enum(['resource', 'group', 'deployment', 'subscription']),
    })
    .nullable(),
  /** Things of one name, of which a question in words may mean any: the question, and what to choose from. */
  choices: z
    .object({ asked: askedSchema, candidates: z.array(z.object({ id: z.string(), label: z.string() })) })
    .nullable(),
});

export type ConversationRecord = z.infer<typeof conversationRecord>;

export const NEW_CONVERSATION: ConversationRecord = {
  handled: [],
  dialogStack: [],
  triage: null,
  subject: null,
  choices: null,
};
