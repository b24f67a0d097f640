import { ActivityHandler, type ConversationAccount, type InvokeResponse, type TurnContext } from 'botbuilder';
import { diagnosisView } from '../cards/diagnosis-view.ts';
import { failureView } from '../cards/failure-view.ts';
import { helpView } from '../cards/help-view.ts';
import type { View } from '../cards/view.ts';
import { welcomeView } from '../cards/welcome-view.ts';
import type { Diagnosis } from '../diagnosis/diagnosis.ts';
import type { Log } from '../log.ts';
import { cardReply, lineReply } from './card-reply.ts';
import { editLater } from './edit-later.ts';
import { type AzureQuestions, createFollowUps, type FollowUps } from './follow-up.ts';
import { isHelp } from './is-help.ts';
import { messageText } from './message-text.ts';
import { createRecentIds } from './recent-ids.ts';

/** What the bot needs. */
export interface BotOptions {
  /** Diagnoses a paste; may wait for the knowledge to be loaded. */
  readonly triage: (paste: string) => Promise<Diagnosis>;
  readonly log: Log;
  /** How Azure is asked behind each card; null where it is not. */
  readonly azure: AzureQuestions | null;
  /** The bot's application id, for edits after a turn; '' where it has none. */
  readonly appId: string;
}

const RECENT_ACTIVITIES = 2_000;

const NOT_AZURE = "That doesn't look like an Azure error. Paste the whole output of what failed, or say help.";
const EMPTY = 'There is no text in that message. Paste the output of what failed, or say help.';
const UNKNOWN_BUTTON = 'That button does nothing here any more. Paste the error again for a fresh answer.';

/** The conversation: reads an activity, decides what it is, answers once, and edits that answer as Azure says more. */
export class Bot extends ActivityHandler {
  readonly #options: BotOptions;
  readonly #recent = createRecentIds(RECENT_ACTIVITIES);
  readonly #followUps: FollowUps | null;

  constructor(options: BotOptions) {
    super();
    this.#options = options;
    this.#followUps = options.azure && createFollowUps(options.azure, options.log);
    this.onMembersAdded(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
    this.onMessage(async (context, next) => {
      await this.#answer(context);
      await next();
    });
  }

  /** Handles one activity. An activity that was delivered before is passed over. */
  override async run(context: TurnContext): Promise<void> {
    const { channelId, conversation, id, type } = context.activity;
    // The answer to an invoke goes back on its own request, so a repeated one has to be answered again.
    const key = id && type !== 'invoke' ? `${channelId}\n${conversation.id}\n${type}\n${id}` : null;
    if (key !== null && !this.#recent.add(key)) {
      this.#options.log.info('activity-repeated', { channel: channelId, type });
      return;
    }
    try {
      await super.run(context);
    } catch (error) {
      if (key !== null) this.#recent.remove(key);
      throw error;
    }
  }

  /** Tells the person that a turn failed; `reference` finds it in the log. */
  async apologise(context: TurnContext, reference: string): Promise<void> {
    if (context.activity.type === 'message') await sendCard(context, failureView({ reference }));
  }

  /** Resolves when no card is waiting for Azure any more. */
  async settled(): Promise<void> {
    await this.#followUps?.settled();
  }

  /** Answers a request that waits for its answer, such as a button that works by `Action.Execute`. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return super.onInvokeActivity(context);
    // https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
    const body = { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: UNKNOWN_BUTTON };
    return { status: 200, body };
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient, conversation } = context.activity;
    // People come and go in teams and group chats; greeting each of them there would be noise for all the others.
    const newcomers = membersAdded.filter((member) => member.id !== recipient.id);
    if (isPersonal(conversation) && newcomers.length > 0) await sendCard(context, welcomeView());
  }

  async #answer(context: TurnContext): Promise<void> {
    const { activity } = context;
    const started = performance.now();
    const { text, mentioned } = messageText(activity);
    const addressed = mentioned || isPersonal(activity.conversation);
    if (text === '') {
      const isButton = activity.value !== undefined && activity.value !== null;
      if (isButton || addressed) await context.sendActivity(lineReply(isButton ? UNKNOWN_BUTTON : EMPTY));
      return;
    }
    if (isHelp(text)) {
      if (addressed) await sendCard(context, helpView());
      return;
    }
    const diagnosis = await this.#options.triage(text);
    const triaged = performance.now();
    if (diagnosis.verdict !== 'not-azure') await this.#sendDiagnosis(context, text, diagnosis);
    else if (addressed) await context.sendActivity(lineReply(NOT_AZURE));
    this.#options.log.info('paste-answered', {
      channel: activity.channelId,
      verdict: diagnosis.verdict,
      rule: diagnosis.causes[0]?.rule,
      length: text.length,
      triageMs: Math.round(triaged - started),
      sendMs: Math.round(performance.now() - triaged),
    });
  }

  /** Sends the card from the text at once; what Azure says comes as edits of it, after the turn. */
  async #sendDiagnosis(context: TurnContext, text: string, diagnosis: Diagnosis): Promise<void> {
    if (this.#followUps === null) {
      await sendCard(context, diagnosisView(diagnosis));
      return;
    }
    const { view, goesOn } = this.#followUps.first(diagnosis);
    const id = await sendCard(context, view);
    if (!goesOn) return;
    if (!id) {
      this.#options.log.warn('card-without-id', { channel: context.activity.channelId });
      return;
    }
    const edit = editLater(context, this.#options.appId, id);
    const { channelId } = context.activity;
    this.#followUps.start(text, diagnosis, (later) => edit(cardReply(later, channelId)));
  }
}

/** A conversation without type is one of the emulator or Web Chat, which know personal ones alone. */
function isPersonal({ conversationType, isGroup }: ConversationAccount): boolean {
  return conversationType ? conversationType === 'personal' : isGroup !== true;
}

/** @returns the id that the platform gave the message; undefined where it gave none */
async function sendCard(context: TurnContext, view: View): Promise<string | undefined> {
  const sent = await context.sendActivity(cardReply(view, context.activity.channelId));
  return sent?.id;
}
