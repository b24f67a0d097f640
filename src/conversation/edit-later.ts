import { type Activity, TurnContext } from 'botbuilder';

/**
 * A way to edit one message of the bot after the turn is over, when its context is gone.
 * @param appId the bot's application id; '' where it has none
 * @param activityId the message, as `sendActivity` named it
 * @returns a function that rejects where the platform refuses the edit
 */
export function editLater(
  context: TurnContext,
  appId: string,
  activityId: string,
): (activity: Partial<Activity>) => Promise<void> {
  const { adapter } = context;
  const reference = TurnContext.getConversationReference(context.activity);
  return async (activity) => {
    let failure: unknown;
    await adapter.continueConversationAsync(appId, reference, async (later) => {
      try {
        await later.updateActivity({ ...activity, id: activityId });
      } catch (error) {
        // Thrown from here it would count as a failed turn, and the person would get an apology.
        failure = error;
      }
    });
    if (failure !== undefined) throw failure;
  };
}
