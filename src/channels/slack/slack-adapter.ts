import {
  type Activity,
  ActivityTypes,
  BotAdapter,
  type ConversationReference,
  type ResourceResponse,
  TurnContext,
} from 'botbuilder';
import { outgoingOf } from './outgoing.ts';
import { destinationOf } from './place.ts';
import type { SlackMessages } from './slack-messages.ts';
import { turnNotes } from './turn-notes.ts';

type Logic = (context: TurnContext) => Promise<void>;

/** Slack as a channel of the Bot Framework: activities in, Slack messages out. */
export class SlackAdapter extends BotAdapter {
  readonly #messages: SlackMessages;

  constructor(messages: SlackMessages) {
    super();
    this.#messages = messages;
  }

  /** Runs a turn; what goes wrong in it ends in `onTurnError`. */
  receive(activity: Partial<Activity>, turn: Logic): Promise<void> {
    return this.runMiddleware(new TurnContext(this, activity), turn);
  }

  /** @returns an id for each message that can be edited later, '' for the others */
  override async sendActivities(context: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    const responses: ResourceResponse[] = [];
    for (const activity of activities) {
      if (activity.type === ActivityTypes.MessageReaction) await this.#react(activity);
      responses.push({ id: activity.type === ActivityTypes.Message ? await this.#send(context, activity) : '' });
    }
    return responses;
  }

  override async updateActivity(_context: TurnContext, activity: Partial<Activity>): Promise<void> {
    if (!activity.id) throw new Error('The activity to update has no id.');
    await this.#messages.edit(destinationOf(activity), activity.id, outgoingOf(activity));
  }

  override async deleteActivity(_context: TurnContext, reference: Partial<ConversationReference>): Promise<void> {
    if (reference.activityId) await this.#messages.remove(destinationOf(reference), reference.activityId);
  }

  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    const activity = TurnContext.applyConversationReference(
      { type: ActivityTypes.Event, name: 'ContinueConversation' },
      reference,
      true,
    );
    await this.runMiddleware(new TurnContext(this, activity), logic);
  }

  /** Whoever asks is this process, so there is no identity to check. */
  override continueConversationAsync(
    _who: unknown,
    reference: Partial<ConversationReference>,
    logicOrAudience: string | Logic,
    logic?: Logic,
  ): Promise<void> {
    const work = typeof logicOrAudience === 'string' ? logic : logicOrAudience;
    if (work === undefined) throw new Error('There is nothing to do in the conversation.');
    return this.continueConversation(reference, work);
  }

  async #react(activity: Partial<Activity>): Promise<void> {
    const { replyToId, reactionsAdded = [] } = activity;
    for (const { type } of replyToId ? reactionsAdded : []) {
      await this.#messages.react(destinationOf(activity), replyToId ?? '', type);
    }
  }

  async #send(context: TurnContext, activity: Partial<Activity>): Promise<string> {
    const to = destinationOf(activity);
    const message = outgoingOf(activity);
    const notes = turnNotes.safeParse(context.activity.channelData).data?.slack;
    if (!notes?.linesTo || message.isCard) return this.#messages.post(to, message);
    await this.#messages.whisper({ ...to, thread: notes.openThread }, notes.linesTo, message);
    return '';
  }
}
