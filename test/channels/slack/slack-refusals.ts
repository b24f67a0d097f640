import { z } from 'zod';
import { blocksProblem } from '../../cards/block-kit-limits.ts';

const plain = z.string();
const flag = z.union([z.boolean(), z.enum(['true', 'false'])]);
const channel = z.string().regex(/^[CDG][A-Z0-9]+$/);
const ts = z.string().regex(/^\d+\.\d+$/);
const content = {
  text: z.string().min(1),
  blocks: z.array(z.unknown()).optional(),
  parse: z.literal('none'),
  link_names: flag,
};

/** Arguments that the bot may send; a misspelt one is a problem, as in Slack's own answers to bad arguments. */
const ARGUMENTS: Readonly<Record<string, z.ZodType<Record<string, unknown>>>> = {
  'auth.test': z.strictObject({}),
  'apps.connections.open': z.strictObject({}),
  'users.info': z.strictObject({ user: plain }),
  'files.info': z.strictObject({ file: plain }),
  'conversations.replies': z.strictObject({ channel, ts, limit: z.coerce.number().int().max(1_000) }),
  'conversations.history': z.strictObject({ channel, limit: z.coerce.number().int().max(999) }),
  'chat.postMessage': z.strictObject({
    channel,
    thread_ts: ts.optional(),
    unfurl_links: z.union([z.literal(false), z.literal('false')]),
    unfurl_media: z.union([z.literal(false), z.literal('false')]),
    ...content,
  }),
  'chat.postEphemeral': z.strictObject({ channel, user: plain, thread_ts: ts.optional(), ...content }),
  'chat.update': z.strictObject({ channel, ts, ...content }),
  'chat.delete': z.strictObject({ channel, ts }),
  'reactions.add': z.strictObject({ channel, timestamp: ts, name: z.string().regex(/^[a-z0-9_+-]+$/) }),
  'views.open': z.strictObject({ trigger_id: plain, view: z.record(z.string(), z.unknown()) }),
};

/**
 * What Slack answers to arguments that it won't take; null where it takes them.
 * https://docs.slack.dev/reference/methods/chat.postMessage#errors
 */
export function refusalOf(method: string, args: Readonly<Record<string, unknown>>): Record<string, unknown> | null {
  const schema = ARGUMENTS[method];
  if (schema === undefined) return { error: 'unknown_method' };
  const parsed = schema.safeParse(args);
  if (!parsed.success) return refused('invalid_arguments', z.prettifyError(parsed.error));
  const text = String(args.text ?? '');
  if (text.length > 40_000) return { error: 'msg_too_long' };
  // Slack would take it, and page somebody.
  if (/<[!@#]/.test(text)) return { error: 'stand_in_saw_a_mention' };
  const problem = args.blocks === undefined ? null : blocksProblem(args.blocks);
  return problem && refused(problem.error, problem.detail);
}

function refused(error: string, detail: string): Record<string, unknown> {
  return { error, response_metadata: { messages: [detail] } };
}
