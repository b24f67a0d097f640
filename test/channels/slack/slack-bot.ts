import assert from 'node:assert/strict';
import { createApp } from '../../../src/app.ts';
import type { SlackSettings } from '../../../src/config/slack-settings.ts';
import { type Config, readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { BOT_TOKEN, type Call, type FakeSlack, type Shown, startSlack } from './fake-slack.ts';
import { deliver, eventRequest, SIGNING_SECRET, type SlackRequest } from './slack-requests.ts';

/** The whole bot with a stand-in of Slack behind it. */
export interface SlackBot {
  readonly slack: FakeSlack;
  readonly base: string;
  /** Lines of the log. */
  readonly log: readonly Readonly<Record<string, unknown>>[];
  /** Delivers requests one after the other, as Slack signs them; each is taken. */
  deliver(...requests: SlackRequest[]): Promise<void>;
  /** Delivers events. */
  say(...events: Readonly<Record<string, unknown>>[]): Promise<void>;
  /** Stops the bot, which waits for all that is under way, and gives what people see. */
  settle(): Promise<readonly Shown[]>;
  /** Calls of the methods that people notice. */
  sent(): readonly Call[];
  close(): Promise<void>;
}

/**
 * Starts the bot without Azure.
 * @param settings replace some of Slack's
 * @param extra replaces other parts of the configuration
 * @param prepare is done before the bot starts
 */
export async function startSlackBot(
  settings: Partial<SlackSettings> = {},
  extra: Partial<Config> = {},
  prepare: (slack: FakeSlack) => void = () => {},
): Promise<SlackBot> {
  const slack = await startSlack();
  prepare(slack);
  const log: Record<string, unknown>[] = [];
  const config = {
    ...readConfig({ PORT: '0', ASK_AZURE: 'off' }),
    ...extra,
    slack: {
      botToken: BOT_TOKEN,
      signingSecret: SIGNING_SECRET,
      appToken: null,
      apiUrl: slack.apiUrl,
      teamIds: [],
      ...settings,
    },
  };
  const app = createApp(config, createLog('info', { write: (line) => log.push(JSON.parse(line)) }));
  let started: { port: number };
  try {
    started = await app.start();
  } catch (error) {
    await slack.close();
    throw error;
  }
  const base = `http://127.0.0.1:${started.port}`;
  let stopped: Promise<void> | undefined;
  const stop = () => {
    stopped ??= app.stop();
    return stopped;
  };
  const send = async (...requests: SlackRequest[]) => {
    for (const request of requests) assert.equal((await deliver(base, request)).status, 200);
  };
  return {
    slack,
    base,
    log,
    deliver: send,
    say: (...events) => send(...events.map((event) => eventRequest(event))),
    async settle() {
      await stop();
      return slack.shown();
    },
    sent: () => slack.calls.filter(({ method }) => /^(?:chat|views)\./.test(method)),
    async close() {
      await stop();
      await slack.close();
    },
  };
}

/** All text that a message shows. */
export function textOf(shown: Shown | undefined): string {
  return shown === undefined ? '' : JSON.stringify(shown.blocks.length > 0 ? shown.blocks : shown.text);
}

export const LOCKED =
  "(ScopeLocked) The scope '/subscriptions/5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1/resourceGroups/rg-shop' cannot perform delete operation because following scope(s) are locked: '/subscriptions/5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1/resourceGroups/rg-shop'. Please remove the lock and try again.";
