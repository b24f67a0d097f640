import { z } from 'zod';
import type { SlackSettings } from '../../config/slack-settings.ts';
import type { SlackApi } from './slack-api.ts';
import { SlackCallError } from './slack-call-error.ts';

/** Who the bot is on Slack. */
export interface SlackIdentity {
  /** Its user: whom people mention. */
  readonly user: string;
  readonly name: string;
  /** Its bot, as its own messages name it. */
  readonly bot: string;
  /** The workspaces that it serves. */
  readonly teams: readonly string[];
}

/** Says for a person why Slack can't be served as it is set up. */
export class SlackSetupError extends Error {
  override readonly name = 'SlackSetupError';
}

const answer = z.object({
  user_id: z.string(),
  user: z.string(),
  bot_id: z.string().optional(),
  team_id: z.string().nullish(),
});

/**
 * Asks Slack whose token this is.
 * @throws SlackSetupError where the token is no good
 * @throws SlackCallError where Slack gives no answer
 */
export async function readIdentity(api: SlackApi, { teamIds }: SlackSettings): Promise<SlackIdentity> {
  let found: z.infer<typeof answer>;
  try {
    found = answer.parse(await api.call('auth.test', {}));
  } catch (error) {
    if (!(error instanceof SlackCallError) || error.failure.kind !== 'refused') throw error;
    throw new SlackSetupError(
      `Slack refuses SLACK_BOT_TOKEN (${error.code}): set the Bot User OAuth Token of an app that is installed.`,
    );
  }
  const { user_id: user, user: name, bot_id: bot = '', team_id: own } = found;
  const teams = teamIds.length > 0 ? teamIds : own ? [own] : [];
  if (teams.length === 0) {
    throw new SlackSetupError('The token is for a whole organization: name the workspaces to serve in SLACK_TEAM_IDS.');
  }
  return { user, name, bot, teams };
}
