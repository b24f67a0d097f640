import { type Receiver, SocketModeReceiver } from '@slack/bolt';
import type { SlackSettings } from '../../config/slack-settings.ts';
import { createBackground } from '../../conversation/background.ts';
import { createSerial } from '../../conversation/serial.ts';
import { errorFields, type Log } from '../../log.ts';
import type { ChatChannel } from '../chat-channel.ts';
import type { Conversation } from '../conversation.ts';
import { attentionTo } from './attention.ts';
import { createBoltLog } from './bolt-log.ts';
import { editedMessage, heardMessage } from './heard-message.ts';
import { createHttpReceiver } from './http-receiver.ts';
import { readIdentity, SlackSetupError } from './identity.ts';
import { createPartJoiner, type JoinedMessage } from './join-parts.ts';
import { createPeople } from './people.ts';
import { conversationIdAt } from './place.ts';
import { createFileReader } from './read-files.ts';
import { readThread } from './read-thread.ts';
import { respond } from './respond.ts';
import { withRetries } from './retry.ts';
import { createSeen } from './seen.ts';
import { createSendQueue } from './send-queue.ts';
import { createSlackApi, type SlackApi } from './slack-api.ts';
import { createSlackApp } from './slack-app.ts';
import { createSlackMessages } from './slack-messages.ts';
import type { SlackTools } from './slack-tools.ts';
import { createSocketConnection } from './socket-connection.ts';
import { takeCommand } from './take-command.ts';
import { takeMessage } from './take-message.ts';
import { takePress, takeSubmission } from './take-press.ts';
import { takeShortcut } from './take-shortcut.ts';
import { createTurns } from './turns.ts';

/** What the channel needs. */
export interface SlackChannelOptions {
  readonly settings: SlackSettings;
  readonly conversation: Conversation;
  /** Tells whether the bot may listen where nobody speaks to it. */
  readonly listensTo: (conversationId: string) => Promise<boolean>;
  /** Makes the reference of a failed turn. */
  readonly newReference: () => string;
  readonly now: () => Date;
  readonly log: Log;
}

/** Builds all that makes the bot one of Slack's. Nothing is sent before `start`, or the first request to `POST /slack/events`. */
export function createSlackChannel(options: SlackChannelOptions): ChatChannel {
  const { settings, conversation, listensTo, newReference, now, log } = options;
  const { botToken: token, apiUrl, appToken } = settings;
  const retry = { wait, random: Math.random, now };
  const api = createSlackApi(settings, log);
  const patient: SlackApi = { call: (method, args) => withRetries(() => api.call(method, args), retry) };
  const messages = createSlackMessages(api, createSendQueue(retry), log);
  const answerAlone: SlackTools['respond'] = (address, message) => respond(address, message, apiUrl, log);
  const shared = {
    api,
    messages,
    people: createPeople(api, log, now),
    readFiles: createFileReader({ api: patient, token, apiUrl, log }),
    turns: createTurns({ messages, conversation, respond: answerAlone, newReference, log }),
    respond: answerAlone,
    now,
    log,
  };
  // Slack may be out of reach at the start; whoever speaks to the bot then has it ask again.
  const tools = retryable(async (): Promise<SlackTools> => ({ ...shared, self: await readIdentity(api, settings) }));

  // Slack has its answer long before the work is done.
  const background = createBackground(log);
  const inOrder = createSerial();
  const mentions = createSeen(now);
  // What is said after a file waits till the file is read.
  const take = (joined: JoinedMessage): void =>
    background.run(() =>
      inOrder(conversationIdAt(joined.parts[0].place), async () => takeMessage(joined, await tools())),
    );
  const joiner = createPartJoiner(take);
  const hear = async (team: string, event: unknown): Promise<void> => {
    const { self } = await tools();
    const edited = editedMessage(team, event, self);
    const message = edited ?? heardMessage(team, event, self);
    if (message === null) return;
    await inOrder(message.place.channel, async () => {
      const attention = await attentionTo(message, listensTo);
      if (edited !== null) {
        if (attention !== 'none') take({ parts: [edited], attention, isUpdate: true });
        return;
      }
      // A mention in a channel that the bot is in comes as two events.
      if (attention === 'none' || mentions.claim(`${message.place.channel}:${message.ts}`))
        joiner.add(message, attention);
    });
  };

  const socket =
    appToken === null
      ? null
      : new SocketModeReceiver({
          appToken,
          autoReconnectEnabled: false,
          logger: createBoltLog(log),
          installerOptions: { clientOptions: { slackApiUrl: apiUrl, retryConfig: { retries: 0 }, timeout: 10_000 } },
        });
  const connection = socket && createSocketConnection(socket, { log, wait });
  const receiver: Receiver = {
    init: (app) => socket?.init(app),
    start: async () => {},
    stop: async () => {},
  };
  const app = createSlackApp({
    receiver,
    apiUrl,
    log,
    deliveries: createSeen(now),
    async authorize(team) {
      const { self } = await tools();
      if (!self.teams.includes(team)) throw new Error('This workspace is not served.');
      return { botToken: token, botId: self.bot, botUserId: self.user };
    },
    handlers: {
      message: (team, event) => background.run(() => hear(team, event)),
      press: (body) => background.run(async () => takePress(body, await tools())),
      submission: (body) => background.run(async () => takeSubmission(body, await tools())),
      shortcut: (body) => background.run(async () => takeShortcut(body, await tools())),
      command: (body) => background.run(async () => takeCommand(body, await tools())),
    },
  });

  return {
    handle: createHttpReceiver({
      signingSecret: settings.signingSecret,
      signatures: createSeen(now),
      take: ({ body, retryNum, retryReason }) =>
        background.run(() =>
          app.processEvent({
            body,
            // It was answered already.
            ack: async () => {},
            ...(retryNum === undefined ? {} : { retryNum }),
            ...(retryReason === undefined ? {} : { retryReason }),
          }),
        ),
      now,
      log,
    }),
    async start() {
      try {
        await tools();
      } catch (error) {
        if (error instanceof SlackSetupError) throw error;
        log.error('slack-unreachable', errorFields(error));
      }
      await connection?.start();
    },
    async stop() {
      await connection?.stop();
      await background.settled();
      joiner.flush();
      await background.settled();
    },
    readThread: async (activity) => readThread(activity, { ...(await tools()), api: patient }),
  };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/** Remembers the outcome, unless it is a failure. */
function retryable<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    });
    return made;
  };
}
