import { z } from 'zod';
import { slackMessage } from './message-content.ts';

/**
 * What people do besides writing, as far as it is read.
 * https://docs.slack.dev/reference/interaction-payloads
 */
const optional = <T extends z.ZodType>(schema: T) => schema.nullish().catch(undefined);
const team = optional(z.object({ id: z.string() }));
const user = z.object({
  id: z.string(),
  name: optional(z.string()),
  username: optional(z.string()),
  team_id: optional(z.string()),
});
const channel = z.object({ id: z.string().min(1) });

/** https://docs.slack.dev/reference/interaction-payloads/block_actions-payload */
export const blockActions = z.object({
  type: z.literal('block_actions'),
  team,
  user,
  channel,
  trigger_id: z.string(),
  container: z.object({ message_ts: z.string() }),
  message: optional(z.object({ thread_ts: optional(z.string()), parent_user_id: optional(z.string()) })),
  actions: z.array(z.object({ value: optional(z.string()), text: optional(z.object({ text: z.string() })) })).min(1),
});

/** https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload */
export const messageShortcut = z.object({
  type: z.literal('message_action'),
  team,
  user,
  channel,
  trigger_id: z.string(),
  response_url: z.string(),
  message: slackMessage,
});

/** https://docs.slack.dev/reference/interaction-payloads/view-interactions-payload */
export const viewSubmission = z.object({
  type: z.literal('view_submission'),
  team,
  user,
  view: z.object({
    id: z.string(),
    hash: optional(z.string()),
    private_metadata: z.string(),
    state: z.object({ values: z.record(z.string(), z.record(z.string(), z.unknown())) }),
  }),
});

/** https://docs.slack.dev/interactivity/implementing-slash-commands */
export const slashCommand = z.object({
  team_id: z.string(),
  channel_id: z.string().min(1),
  user_id: z.string(),
  user_name: optional(z.string()),
  text: z.string().catch(''),
  trigger_id: z.string(),
  response_url: z.string(),
});

/** The workspace of an interaction; in an organization's app it stands with the user alone. */
export function teamOf(body: {
  readonly team?: { readonly id: string } | null | undefined;
  readonly user: { readonly team_id?: string | null | undefined };
}): string {
  return body.team?.id ?? body.user.team_id ?? '';
}
