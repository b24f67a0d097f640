import { createHash } from 'node:crypto';
import {
  type Activity,
  ActivityHandler,
  type BotAdapter,
  type ConversationReference,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import { renderAdaptive } from '../cards/adaptive.ts';
import { diagnosisView } from '../cards/diagnosis-view.ts';
import { failureView } from '../cards/failure-view.ts';
import type { View } from '../cards/view.ts';
import { welcomeView } from '../cards/welcome-view.ts';
import { redactWithReport } from '../report/redact.ts';
import { triage } from '../triage/triage.ts';
import { press } from './buttons.ts';
import { adaptiveOptions, cardReply, lineReply } from './card-reply.ts';
import { createRootDialog } from './dialogs/root-dialog.ts';
import { readIntent } from './intents/read-intent.ts';
import { isPersonal } from './is-personal.ts';
import { createLater } from './later.ts';
import { lookAtLink } from './look-at-link.ts';
import { messageText } from './message-text.ts';
import { createRateLimit, type RateLimit } from './rate-limit.ts';
import { SAID } from './replies/said.ts';
import { createSerial } from './serial.ts';
import type { Services } from './services.ts';
import { servicesFor } from './services-for.ts';
import { reviseTriage } from './triages/revise-triage.ts';
import { type Turn, takeTurn } from './turn.ts';
import { serveWatches } from './watches/serve-watches.ts';

/** Messages a minute that are answered: an on-call engineer in a hurry sends a few, a script that went wild hundreds. */
const PER_PERSON = 40;
const PER_THREAD = 80;

/** The conversation: reads an activity, decides what it is, answers, and edits its cards as Azure and people say more. */
export class Bot extends ActivityHandler {
  readonly #services: Services;
  readonly #serial = createSerial();
  readonly #root = createRootDialog();
  readonly #people: RateLimit;
  readonly #threads: RateLimit;
  readonly #adapters = new Map<'slack' | 'bot-framework', BotAdapter>();
  #serving = false;

  constructor(services: Services) {
    super();
    this.#services = services;
    this.#people = createRateLimit(PER_PERSON, services.now);
    this.#threads = createRateLimit(PER_THREAD, services.now);
    this.onMembersAdded(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
    this.onMessage(async (context, next) => {
      await this.#message(context);
      await next();
    });
    this.onMessageUpdate(async (context, next) => {
      await this.#revision(context);
      await next();
    });
  }

  /** Names the adapter that reaches threads of a platform: Slack's, or the Bot Framework's for all others. */
  connect(platform: 'slack' | 'bot-framework', adapter: BotAdapter): void {
    this.#adapters.set(platform, adapter);
  }

  /** Looks at what is watched, and tells the threads where something has cleared. To be called every few seconds. */
  serveWatches(): void {
    const { azure, appId } = this.#services;
    if (azure === null || this.#serving) return;
    this.#serving = true;
    const reach = (reference: ConversationReference) => {
      const adapter = this.#adapters.get(reference.channelId === 'slack' ? 'slack' : 'bot-framework');
      return adapter ? createLater(adapter, reference, appId) : null;
    };
    this.#services.background.run(async () => {
      await serveWatches({ services: this.#services, azure, reach });
      this.#serving = false;
    });
  }

  /** Loads what turns need. Rejects where that fails. */
  async prepare(): Promise<void> {
    await this.#services.knowledge();
  }

  /** Tells the person that a turn failed; `reference` finds it in the log. */
  async apologise(context: TurnContext, reference: string): Promise<void> {
    const { channelId, type } = context.activity;
    if (type === 'message') await context.sendActivity(cardReply(failureView({ reference }), channelId));
  }

  /** Resolves when no card is waiting for Azure any more. */
  settled(): Promise<void> {
    return this.#services.background.settled();
  }

  /** The answer to a text, from the text alone; nothing is kept. */
  async preview(text: string): Promise<View> {
    return diagnosisView(triage(text, { knowledge: await this.#services.knowledge() }));
  }

  /** What is behind a link to the Azure portal; null where it names nothing that can be told about. */
  async lookAtLink(link: string, { activity }: TurnContext): Promise<View | null> {
    const served = this.#servicesFor(activity);
    return served.kind === 'refused' ? null : lookAtLink(link, served.services);
  }

  #servicesFor({ channelId, conversation, from }: Activity) {
    return servicesFor(this.#services, { channelId, conversation, user: from });
  }

  /** Answers a button that works by `Action.Execute`: the new card goes back as the answer, and to all others as an edit. */
  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    if (context.activity.name !== 'adaptiveCard/action') return super.onInvokeActivity(context);
    const { channelId, value } = context.activity;
    const data: unknown = value?.action?.data;
    const served = this.#servicesFor(context.activity);
    if (served.kind === 'refused') return invokeText(served.because);
    // The answer to an invoke goes back on its own request, so a repeated one has to be answered again.
    const result = await takeTurn(
      context,
      served.services,
      this.#serial,
      null,
      { text: '', secrets: [], addressed: true, personal: isPersonal(context.activity.conversation) },
      (turn) => press(turn, data),
    );
    if (result?.kind !== 'changed')
      return invokeText(result?.kind === 'answered' ? SAID.answeredBelow : SAID.unknownButton);
    return invokeCard(renderAdaptive(result.view, adaptiveOptions(channelId)));
  }

  /** False for somebody who sends more than anybody reads; that is said once. */
  async #hasLeave(context: TurnContext): Promise<boolean> {
    const { channelId, conversation, from } = context.activity;
    const person = this.#people.take(`${channelId}\n${from?.id}`);
    const thread = this.#threads.take(`${channelId}\n${conversation.id}`);
    if (person === 'ok' && thread === 'ok') return true;
    this.#services.log.warn('rate-limited', { channel: channelId });
    if (person === 'over' || (person === 'ok' && thread === 'over'))
      await context.sendActivity(lineReply(SAID.tooMany));
    return false;
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { membersAdded = [], recipient, conversation, channelId } = context.activity;
    // People come and go in teams and group chats; greeting each of them there would be noise for all the others.
    const newcomers = membersAdded.filter((member) => member.id !== recipient.id);
    if (isPersonal(conversation) && newcomers.length > 0)
      await context.sendActivity(cardReply(welcomeView(), channelId));
  }

  async #message(context: TurnContext): Promise<void> {
    const { id, value } = context.activity;
    await this.#hear(context, id ? messageKey(id) : null, async (turn) => {
      const isButton = turn.text === '' && value !== undefined && value !== null;
      if (!isButton) return this.#root.route(turn);
      const result = await press(turn, value);
      if (result.kind === 'unknown') turn.outbox.send(lineReply(SAID.unknownButton));
    });
  }

  /** A message got longer, or was edited: its card follows. What becomes an error by that is one. */
  async #revision(context: TurnContext): Promise<void> {
    const { id, text = '' } = context.activity;
    if (!id || text.trim() === '') return;
    const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
    await this.#hear(context, `update\n${id}\n${version}`, async (turn) => {
      if (await reviseTriage(turn)) return;
      if (turn.addressed) {
        // A mention that was put in afterwards makes a message one for the bot; what was answered is answered anew as an error alone.
        const asMessage = messageKey(id);
        const { handled } = turn.conversation();
        if (handled.includes(asMessage) && readIntent(turn.text, turn.knowledge).intent !== 'diagnose') return;
        turn.remember({ handled: [...handled, asMessage] });
      }
      await this.#root.route(turn);
    });
  }

  /** Runs a turn on what was written, its secrets out, for those who are served. */
  async #hear(context: TurnContext, key: string | null, work: (turn: Turn) => Promise<void>): Promise<void> {
    const { activity } = context;
    const { text: written, mentioned } = messageText(activity);
    // Before anything else looks at it: from here on nobody has seen a secret.
    const { text, found } = redactWithReport(written);
    const personal = isPersonal(activity.conversation);
    const said = { text, secrets: found, addressed: mentioned || personal, personal };
    const served = this.#servicesFor(activity);
    if (served.kind === 'refused') {
      if (said.addressed) await context.sendActivity(lineReply(served.because));
      return;
    }
    if (said.addressed && !(await this.#hasLeave(context))) return;
    await takeTurn(context, served.services, this.#serial, key, said, work);
  }
}

// https://learn.microsoft.com/adaptive-cards/authoring-cards/universal-action-model#response-format
function invokeText(value: string): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value } };
}

function invokeCard(value: unknown): InvokeResponse {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value } };
}

function messageKey(id: string): string {
  return `message\n${id}`;
}
