import { ActivityTypes, type InvokeResponse, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { BotIdentity } from '../../config.ts';
import { errorFields, type Log } from '../../log.ts';
import type { Conversation } from '../conversation.ts';
import { type ChannelHandler, type ChannelResponse, problem } from '../http-server.ts';
import { refusedAsNotLocal } from './local-only.ts';
import { type MessageActionOptions, openMessageAction, submitMessageAction } from './message-action.ts';
import { parseActivity } from './parse-activity.ts';
import { readFiles } from './read-files.ts';
import { createTeamsAdapter } from './teams-adapter.ts';
import { unfurlLink } from './unfurl.ts';

/** What the channel needs. */
export interface TeamsChannelOptions {
  readonly bot: BotIdentity;
  readonly conversation: Conversation;
  readonly log: Log;
  /** Makes the reference of a failed turn. */
  readonly newReference: () => string;
}

// The SDK's AuthenticationError; 401 for a bad token, 403 and others where it says so.
const refusedByAuthentication = z.object({
  name: z.literal('Error'),
  statusCode: z.number().int().min(400).max(499),
});

/** Serves `POST /api/messages` for Microsoft Teams and every other client of the Bot Framework protocol. */
export function createTeamsChannel(options: TeamsChannelOptions): ChannelHandler {
  const { bot, conversation, log } = options;
  const adapter = createTeamsAdapter(bot);
  conversation.connect('bot-framework', adapter);
  adapter.onTurnError = async (context, error) => {
    const reference = options.newReference();
    log.error('turn-failed', { reference, channel: context.activity.channelId, ...errorFields(error) });
    try {
      await conversation.apologise(context, reference);
    } catch (failure) {
      log.error('apology-failed', { reference, ...errorFields(failure) });
    }
  };

  const action: MessageActionOptions = {
    preview: (text) => conversation.preview(text),
    answer: (context) => conversation.run(context),
    appId: bot.kind === 'local' ? '' : bot.appId,
    log,
  };
  const extension = async (context: TurnContext): Promise<InvokeResponse | null> => {
    switch (context.activity.name) {
      case 'composeExtension/fetchTask':
        return openMessageAction(context.activity, action);
      case 'composeExtension/submitAction':
        return submitMessageAction(context, action);
      case 'composeExtension/queryLink':
        return unfurlLink(context.activity, (link) => conversation.lookAtLink(link, context));
      default:
        return null;
    }
  };
  const turn = async (context: TurnContext): Promise<void> => {
    const { activity } = context;
    const response = activity.type === ActivityTypes.Invoke ? await extension(context) : null;
    if (response !== null) {
      await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: response });
      return;
    }
    const files = activity.type === ActivityTypes.Message ? await readFiles(activity, { log }) : '';
    if (files !== '') activity.text = `${activity.text ?? ''}\n${files}`;
    await conversation.run(context);
  };

  return async (request): Promise<ChannelResponse> => {
    const activity = parseActivity(request.rawBody);
    if (activity === null) return problem(400, 'BadActivity', 'The body is not a Bot Framework activity in JSON.');
    if (bot.kind === 'local') {
      const reason = refusedAsNotLocal(request, activity.serviceUrl);
      if (reason !== null) {
        log.warn('refused-not-local', { channel: activity.channelId });
        return problem(403, 'LocalOnly', reason);
      }
    }
    try {
      const answer = await adapter.receive(request.headers.authorization ?? '', activity, (context) => turn(context));
      return { status: answer?.status ?? 200, body: answer?.body ?? {} };
    } catch (error) {
      const refused = refusedByAuthentication.safeParse(error);
      if (!refused.success) throw error;
      log.warn('refused-token', errorFields(error));
      return problem(refused.data.statusCode, 'Unauthorized', 'The token of this request is missing or not valid.');
    }
  };
}
