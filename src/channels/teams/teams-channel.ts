import { z } from 'zod';
import type { BotIdentity } from '../../config.ts';
import { errorFields, type Log } from '../../log.ts';
import type { Conversation } from '../conversation.ts';
import { type ChannelHandler, type ChannelResponse, problem } from '../http-server.ts';
import { refusedAsNotLocal } from './local-only.ts';
import { parseActivity } from './parse-activity.ts';
import { createTeamsAdapter } from './teams-adapter.ts';

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
  adapter.onTurnError = async (context, error) => {
    const reference = options.newReference();
    log.error('turn-failed', { reference, channel: context.activity.channelId, ...errorFields(error) });
    try {
      await conversation.apologise(context, reference);
    } catch (failure) {
      log.error('apology-failed', { reference, ...errorFields(failure) });
    }
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
      const answer = await adapter.receive(request.headers.authorization ?? '', activity, (context) =>
        conversation.run(context),
      );
      return { status: answer?.status ?? 200, body: answer?.body ?? {} };
    } catch (error) {
      const refused = refusedByAuthentication.safeParse(error);
      if (!refused.success) throw error;
      log.warn('refused-token', errorFields(error));
      return problem(refused.data.statusCode, 'Unauthorized', 'The token of this request is missing or not valid.');
    }
  };
}
