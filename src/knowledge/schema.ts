import { z } from 'zod';
import { CAUSES } from './causes.ts';

/** Kebab-case identifier. */
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be kebab-case: lower-case words joined by hyphens');
const text = z.string().trim().min(1);
/** Source of a fact: official documentation, specification or provider source. */
const link = z.url({ protocol: /^https$/ });
/** A regular expression source, matched case-insensitively against messages with white space folded. */
const pattern = text.refine(isRegExp, 'is not a valid regular expression');

function isRegExp(source: string): boolean {
  try {
    new RegExp(source, 'iu');
    return true;
  } catch {
    return false;
  }
}

/** Tools and languages that a fix can be written for. `terraform` is the command line, `hcl` the configuration. */
export const COMMAND_TOOLS = [
  'az',
  'powershell',
  'terraform',
  'hcl',
  'bicep',
  'azd',
  'rest',
  'kubectl',
  'js',
  'dotnet',
  'python',
  'java',
  'go',
] as const;

/** Read-only questions that can be put to Azure. */
export const CHECKS = [
  'deployment-failure',
  'running-operations',
  'resource-state',
  'resource-group-state',
  'exists-elsewhere',
  'name-availability',
  'soft-deleted',
  'locks',
  'policy',
  'deny-assignments',
  'role-assignment',
  'dependents',
  'provider-registration',
  'deployment-history',
  'recent-changes',
  'activity-log',
  'subscription-state',
] as const;

export const fixSchema = z.strictObject({
  id,
  title: text,
  /** What a person does, in order. May hold `{{holes}}`. */
  steps: z.array(text).min(1),
  /** Commands per tool, with `{{holes}}` unquoted: filling quotes them for the tool. */
  commands: z.partialRecord(z.enum(COMMAND_TOOLS), text).default({}),
  /** Deletes, purges, unlocks or overwrites something: marked, and never the first fix. */
  destructive: z.boolean().default(false),
  docs: z.array(link).default([]),
});

/** All the kinds stated in one entry must hold; within a kind, one value is enough. */
export const matchSchema = z
  .strictObject({
    codes: z.array(text).min(1).optional(),
    messages: z.array(pattern).min(1).optional(),
    not: z.array(pattern).min(1).optional(),
    resourceTypes: z.array(text).min(1).optional(),
    operations: z
      .array(z.enum(['create', 'update', 'delete', 'other']))
      .min(1)
      .optional(),
    statuses: z.array(z.int().min(100).max(599)).min(1).optional(),
  })
  .refine((m) => m.codes || m.messages, 'needs codes or messages: other features alone would match too much');

export const retrySchema = z.strictObject({
  /** yes: at once; after: when something has happened; no: the same request fails again. */
  verdict: z.enum(['yes', 'after', 'no', 'unknown']),
  /** One plain sentence. For `after`, says when. May hold `{{holes}}`. */
  because: text,
});

export const exampleSchema = z.strictObject({
  text,
  /** For a counter-example: the cause that must lead instead. */
  cause: z.enum(CAUSES).optional(),
});

export const ruleSchema = z.strictObject({
  id,
  cause: z.enum(CAUSES),
  /** What happened, as a person would say it. May hold `{{holes}}`. */
  title: text,
  match: z.array(matchSchema).min(1),
  /** Two or three plain sentences. */
  why: text,
  retry: retrySchema,
  checks: z.array(z.enum(CHECKS)).default([]),
  /** Ids in questions.yaml. */
  ask: z.array(id).default([]),
  /** Fixes written here, or ids of fixes.yaml. The first must not be destructive. */
  fixes: z.array(z.union([id, fixSchema])).min(1),
  docs: z.array(link).min(1),
  /** Pastes that must lead to this rule, as a person would paste them. */
  examples: z.array(exampleSchema).min(2),
  /** Pastes of close neighbours that must not lead to this rule. */
  counterExamples: z.array(exampleSchema).default([]),
});

export const ruleFileSchema = z.strictObject({
  /** Azure service, as its documentation names it. */
  service: text,
  rules: z.array(ruleSchema).min(1),
});

export const questionSchema = z.strictObject({
  id,
  text,
  options: z
    .array(
      z.strictObject({
        id,
        label: text,
        /** What the answer adds to each cause, in nats (log-likelihood). */
        weights: z.partialRecord(z.enum(CAUSES), z.number().min(-6).max(6)),
      }),
    )
    .min(2),
});

export const answerSchema = z.strictObject({
  id,
  /** The question, as people ask it. */
  title: text,
  /** Other ways of asking, for retrieval. */
  asks: z.array(text).min(2),
  /** Plain paragraphs. */
  answer: z.array(text).min(1),
  /** Ids of fixes.yaml that carry the procedure. */
  fixes: z.array(id).default([]),
  docs: z.array(link).min(1),
});

export type Fix = z.infer<typeof fixSchema>;
export type Match = z.infer<typeof matchSchema>;
export type Retry = z.infer<typeof retrySchema>;
export type Question = z.infer<typeof questionSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type CommandTool = (typeof COMMAND_TOOLS)[number];
export type CheckId = (typeof CHECKS)[number];
/** A rule as written in YAML. */
export type RuleSource = z.infer<typeof ruleSchema>;
/** A rule with its service attached and its fixes by id; examples are left to the tests and the docs. */
export interface Rule extends Omit<RuleSource, 'fixes' | 'examples' | 'counterExamples'> {
  readonly service: string;
  readonly fixes: readonly string[];
}
