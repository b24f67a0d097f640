import { z } from 'zod';
import { COMMAND_TOOLS } from '../../knowledge/schema.ts';
import { findingSchema } from './finding-schema.ts';

/** Where a triage came from. */
const source = z.discriminatedUnion('kind', [
  /** A pasted error, its secrets already out. */
  z.object({ kind: z.literal('paste'), paste: z.string() }),
  /** A deployment in Azure; `paste` is the error that it holds, null before it was read. */
  z.object({
    kind: z.literal('deployment'),
    deploymentId: z.string(),
    name: z.string(),
    paste: z.string().nullable(),
  }),
  /** "Why did my deploy fail?": which deployment is still open. */
  z.object({
    kind: z.literal('search'),
    query: z.object({
      subscriptionId: z.string().nullable(),
      resourceGroup: z.string().nullable(),
      deploymentName: z.string().nullable(),
      from: z.string().nullable(),
      to: z.string().nullable(),
      text: z.string(),
    }),
  }),
]);

/** How far the asking of Azure has come. */
const azure = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off') }),
  z.object({ kind: z.literal('asking') }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('no-credential'), help: z.string() }),
  z.object({ kind: z.literal('unreachable'), because: z.string() }),
  /** Nobody here may look; `because` says by which rule. */
  z.object({ kind: z.literal('denied'), because: z.string() }),
  /** Nothing to diagnose: the deployment runs, has succeeded, is not there … `says` tells. */
  z.object({ kind: z.literal('settled'), says: z.string() }),
]);

/** Things of Azure to choose from. */
const picks = z.object({
  kind: z.enum(['deployment', 'subscription']),
  choices: z.array(z.object({ id: z.string(), label: z.string(), detail: z.string() })),
  /** What the list leaves out. */
  note: z.string(),
});

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('fixed'), by: z.string(), at: z.string(), note: z.string() }),
  z.object({ kind: z.literal('not-helpful'), by: z.string(), at: z.string(), note: z.string() }),
]);

/** One triage: everything that its card is drawn from. */
export const triageRecord = z.object({
  id: z.string(),
  /** Who began it. */
  by: z.string(),
  /** ISO 8601. */
  startedAt: z.string(),
  source,
  /** Kinds of the secrets that were in the message. */
  secrets: z.array(z.string()),
  /** Chosen where the paste names none. */
  subscriptionId: z.string().nullable(),
  answers: z.array(z.object({ question: z.string(), option: z.string() })),
  /** Questions that nobody wanted to answer; `picks` for those. */
  skipped: z.array(z.string()),
  picks: picks.nullable(),
  findings: z.array(findingSchema),
  azure,
  /** Counts the askings: an older one that ends late changes nothing. */
  run: z.int(),
  /** The tool that commands are wanted for; null for the one of the paste. */
  tool: z.enum(COMMAND_TOOLS).nullable(),
  outcome: outcome.nullable(),
  /** How often the error was posted in a watched channel; null where it was asked about. Instants are ISO 8601. */
  seen: z.object({ count: z.int(), firstAt: z.string(), lastAt: z.string() }).nullable().default(null),
  /** What fixed the same error here before; null where nobody knows. */
  earlier: z
    .object({ by: z.string(), at: z.string(), note: z.string(), times: z.int(), sameResource: z.boolean() })
    .nullable()
    .default(null),
  /** Who is told when it clears, and till when; null where nobody asked. */
  watch: z.object({ by: z.string(), until: z.string() }).nullable().default(null),
  /** The message that shows it; null before it was sent. */
  cardId: z.string().nullable(),
});

export type TriageRecord = z.infer<typeof triageRecord>;
export type TriageSource = TriageRecord['source'];
