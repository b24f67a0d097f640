import type { Activity, BotAdapter, ConversationReference, TurnContext } from 'botbuilder';

/** Ways to reach a conversation after a turn is over, when its context is gone. Both reject where the platform refuses. */
export interface Later {
  /** Sends a message; undefined where the platform gave it no id. */
  send(activity: Partial<Activity>): Promise<string | undefined>;
  /**
   * Replaces a message that the bot sent.
   * @param conversationId the thread that it is in; that of the turn where absent
   */
  edit(activityId: string, activity: Partial<Activity>, conversationId?: string): Promise<void>;
}

/** @param appId the bot's application id; '' where it has none */
export function createLater(adapter: BotAdapter, reference: Partial<ConversationReference>, appId: string): Later {
  const { conversation } = reference;
  if (conversation === undefined) throw new Error('A reference without a conversation leads nowhere.');
  const reach = async <T>(
    work: (later: TurnContext) => Promise<T>,
    conversationId = conversation.id,
  ): Promise<T | undefined> => {
    const place = { ...reference, conversation: { ...conversation, id: conversationId } };
    let outcome: { value: T } | { failure: unknown } | undefined;
    await adapter.continueConversationAsync(appId, place, async (later) => {
      try {
        outcome = { value: await work(later) };
      } catch (failure) {
        // Thrown from here it would count as a failed turn, and the person would get an apology.
        outcome = { failure };
      }
    });
    if (outcome && 'failure' in outcome) throw outcome.failure;
    return outcome?.value;
  };
  return {
    send: (activity) => reach(async (later) => (await later.sendActivity(activity))?.id),
    async edit(activityId, activity, conversationId) {
      await reach((later) => later.updateActivity({ ...activity, id: activityId }), conversationId);
    },
  };
}
