import { type Activity, ActivityTypes, type InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import { renderAdaptive } from '../../cards/adaptive.ts';
import type { View } from '../../cards/view.ts';
import { htmlText } from '../../conversation/html-text.ts';
import { errorFields, type Log } from '../../log.ts';

/** What the message action "Diagnose this error" sends: the message that it was used on. */
const invoked = z.object({
  messagePayload: z.object({
    id: z.string().max(200),
    body: z.object({ contentType: z.string().catch('text'), content: z.string() }),
  }),
});

/** What the action needs of the conversation. */
export interface MessageActionOptions {
  /** The answer to a text, from the text alone. */
  readonly preview: (text: string) => Promise<View>;
  /** Answers a message as if it had been sent to the bot. */
  readonly answer: (context: TurnContext) => Promise<void>;
  readonly appId: string;
  readonly log: Log;
}

const NOT_A_MEMBER =
  'I am not a member of this conversation. Add me to it, or paste the error to me in a chat of our own.';
const NO_TEXT = 'There is no text in that message.';

/**
 * Opens a dialog that shows the answer to whoever asked, and to nobody else.
 * @see https://learn.microsoft.com/microsoftteams/platform/messaging-extensions/how-to/action-commands/respond-to-task-module-submit
 */
export async function openMessageAction(activity: Activity, options: MessageActionOptions): Promise<InvokeResponse> {
  const text = textOf(activity.value);
  if (text === '') return taskMessage(NO_TEXT);
  const card = {
    ...renderAdaptive(await options.preview(text), { codeBlock: true }),
    actions: [{ type: 'Action.Submit', title: 'Answer it in the thread', data: { action: 'answer-in-thread' } }],
  };
  const attachment = { contentType: 'application/vnd.microsoft.card.adaptive', content: card };
  return taskResponse({
    type: 'continue',
    value: { title: 'Deconflict', height: 'large', width: 'medium', card: attachment },
  });
}

/** Answers the message in its own thread, for everybody there. */
export async function submitMessageAction(
  context: TurnContext,
  options: MessageActionOptions,
): Promise<InvokeResponse> {
  const { activity, adapter } = context;
  const text = textOf(activity.value);
  const payload = invoked.safeParse(activity.value).data?.messagePayload;
  if (payload === undefined || text === '') return taskMessage(NO_TEXT);
  const reference = TurnContext.getConversationReference(activity);
  const isChannel = activity.conversation.conversationType === 'channel';
  const [channel = ''] = activity.conversation.id.split(';messageid=');
  const id = isChannel ? `${channel};messageid=${payload.id}` : activity.conversation.id;
  const conversation = { ...activity.conversation, id };
  const { from, recipient, channelData } = activity;
  let failure: unknown;
  await adapter.continueConversationAsync(options.appId, { ...reference, conversation }, async (thread) => {
    // The same message, asked about twice, is one paste.
    const said = {
      type: ActivityTypes.Message,
      id: `action:${payload.id}`,
      conversation,
      from,
      recipient,
      channelData,
    };
    const mention = { type: 'mention', mentioned: { id: recipient.id }, text: MENTION };
    Object.assign(thread.activity, { ...said, text: `${MENTION}${text}`, textFormat: 'plain', entities: [mention] });
    try {
      await options.answer(thread);
    } catch (error) {
      // Thrown from here it would count as a failed turn, with an apology that can't be sent either.
      failure = error;
    }
  });
  if (failure === undefined) return { status: 200, body: {} };
  options.log.warn('thread-not-answered', errorFields(failure));
  return taskMessage(NOT_A_MEMBER);
}

/** Stands for the mention of the bot that the message itself did not need. */
const MENTION = '<at>Deconflict</at> ';

function textOf(value: unknown): string {
  const body = invoked.safeParse(value).data?.messagePayload.body;
  if (body === undefined) return '';
  return (body.contentType.toLowerCase() === 'html' ? htmlText(body.content) : body.content).trim();
}

function taskResponse(task: unknown): InvokeResponse {
  return { status: 200, body: { task } };
}

function taskMessage(value: string): InvokeResponse {
  return taskResponse({ type: 'message', value });
}
