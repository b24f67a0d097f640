import { App, type Receiver } from '@slack/bolt';
import type { z } from 'zod';
import { errorFields, type Log } from '../../log.ts';
import { createBoltLog } from './bolt-log.ts';
import { MODAL } from './form-modal.ts';
import { blockActions, messageShortcut, slashCommand, viewSubmission } from './interactions.ts';
import type { Seen } from './seen.ts';
import { COMMAND } from './take-command.ts';
import { SHORTCUT } from './take-shortcut.ts';

/** Who takes what comes from Slack. All of it was acknowledged before; none of it is waited for. */
export interface SlackHandlers {
  /** A `message` or `app_mention` event. */
  message(team: string, event: unknown): void;
  press(body: z.infer<typeof blockActions>): void;
  submission(body: z.infer<typeof viewSubmission>): void;
  shortcut(body: z.infer<typeof messageShortcut>): void;
  command(body: z.infer<typeof slashCommand>): void;
}

/** What the app needs. */
export interface SlackAppOptions {
  readonly receiver: Receiver;
  readonly handlers: SlackHandlers;
  /** Rejects for a workspace that is not served. */
  readonly authorize: (team: string) => Promise<{ botToken: string; botId: string; botUserId: string }>;
  /** What was delivered before. */
  readonly deliveries: Seen;
  readonly apiUrl: string;
  readonly log: Log;
}

/** Bolt's app: sorts what comes by its kind, and passes over what was delivered before. */
export function createSlackApp({ receiver, handlers, authorize, deliveries, apiUrl, log }: SlackAppOptions): App {
  const app = new App({
    receiver,
    authorize: async ({ teamId = '' }) => ({ ...(await authorize(teamId)), teamId }),
    // The bot's own messages are known by more than Bolt looks at, and conversations are kept elsewhere.
    ignoreSelf: false,
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl },
    logger: createBoltLog(log),
  });
  app.use(async ({ body, context, next }) => {
    const key = deliveryKey(body);
    if (key === null || deliveries.claim(key)) return next();
    log.info('slack-repeated', { retry: context.retryNum, reason: context.retryReason });
  });
  app.event('app_mention', async ({ event, context }) => handlers.message(context.teamId ?? '', event));
  app.event('message', async ({ event, context }) => handlers.message(context.teamId ?? '', event));
  app.event('app_rate_limited', async () => log.warn('slack-events-limited'));
  app.action(/^/, async ({ ack, body }) => {
    await ack();
    pass(blockActions, body, handlers.press);
  });
  app.view(MODAL, async ({ ack, body }) => {
    await ack();
    pass(viewSubmission, body, handlers.submission);
  });
  app.shortcut({ type: 'message_action', callback_id: SHORTCUT }, async ({ ack, body }) => {
    await ack();
    pass(messageShortcut, body, handlers.shortcut);
  });
  app.command(COMMAND, async ({ ack, body }) => {
    await ack();
    pass(slashCommand, body, handlers.command);
  });
  app.error(async (error) => log.error('slack-event-failed', errorFields(error)));

  const pass = <T>(schema: z.ZodType<T>, body: unknown, take: (body: T) => void): void => {
    const parsed = schema.safeParse(body);
    if (parsed.success) take(parsed.data);
    else log.warn('slack-unreadable', { fields: parsed.error.issues.map(({ path }) => path.join('.')).slice(0, 5) });
  };
  return app;
}

/** An event keeps its id however often it is delivered, an interaction its trigger. */
function deliveryKey(body: object): string | null {
  const key: unknown = Reflect.get(body, 'event_id') ?? Reflect.get(body, 'trigger_id');
  return typeof key === 'string' ? key : null;
}
