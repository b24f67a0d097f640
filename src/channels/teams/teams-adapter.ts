import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type ResourceResponse,
  type TurnContext,
} from 'botbuilder';
import type { BotIdentity } from '../../config.ts';
import { retrySending } from './retry-sending.ts';

/** One turn of a conversation. */
export type Turn = (context: TurnContext) => Promise<void>;

/**
 * The SDK's adapter without its HTTP part, which prints whole errors to the console and sends their text to the
 * caller: both can quote what someone pasted.
 */
export class TeamsAdapter extends CloudAdapter {
  /**
   * Checks the token, then runs the turn.
   * @param authorization the Authorization header, or '' where there is none
   * @returns the answer to an invoke; undefined for other activities
   * @throws AuthenticationError where the token is missing or wrong
   */
  receive(authorization: string, activity: Activity, turn: Turn): Promise<InvokeResponse | undefined> {
    return this.processActivity(authorization, activity, turn);
  }

  override sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    return retrySending(() => super.sendActivities(context, activities));
  }

  override updateActivity(
    context: TurnContext,
    activity: Partial<Activity>,
  ): ReturnType<CloudAdapter['updateActivity']> {
    return retrySending(() => super.updateActivity(context, activity));
  }
}

/** Builds the adapter for the bot's own identity; the local one checks no tokens. */
export function createTeamsAdapter(bot: BotIdentity): TeamsAdapter {
  return new TeamsAdapter(new ConfigurationBotFrameworkAuthentication(settings(bot)));
}

function settings(bot: BotIdentity): Record<string, string> {
  switch (bot.kind) {
    case 'local':
      return {};
    case 'single-tenant':
      return {
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppId: bot.appId,
        MicrosoftAppTenantId: bot.tenantId,
        MicrosoftAppPassword: bot.password,
      };
    case 'managed-identity':
      return {
        MicrosoftAppType: 'UserAssignedMSI',
        MicrosoftAppId: bot.appId,
        MicrosoftAppTenantId: bot.tenantId,
      };
  }
}
