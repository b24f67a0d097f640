import { randomUUID } from 'node:crypto';
import type { ChatChannel } from './channels/chat-channel.ts';
import { createHttpServer, type Endpoint } from './channels/http-server.ts';
import { createTeamsChannel } from './channels/teams/teams-channel.ts';
import type { SlackSettings } from './config/slack-settings.ts';
import type { Config } from './config.ts';
import { createAzurePause } from './conversation/azure-pause.ts';
import { createBackground } from './conversation/background.ts';
import { Bot } from './conversation/bot.ts';
import { listensTo } from './conversation/channels/listens-to.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { errorFields, type Log } from './log.ts';
import { openStorage } from './memory/open-storage.ts';
import { deleteOlderThan } from './memory/retention.ts';
import { createMetrics } from './metrics.ts';

/** The server with everything behind it. */
export interface App {
  /** Listens and loads the knowledge. Resolves when requests can be served. Throws the system's or the loader's error. */
  start(): Promise<{ readonly port: number }>;
  /** Stops accepting requests; resolves when those under way are answered and no card waits for Azure. */
  stop(): Promise<void>;
}

/** What is not for the environment to decide. */
export interface AppOptions {
  /** What the cards call it; "Azure" where absent. */
  readonly azureName?: string;
  /** How long Azure is asked about one paste, in milliseconds; 8,000 where absent. */
  readonly azureDeadlineMs?: number;
  /** How often watches are looked through, in milliseconds; 15,000 where absent. */
  readonly watchEveryMs?: number;
  /** The clock; the machine's where absent. */
  readonly now?: () => Date;
}

/** Watches are looked through this often, in milliseconds. */
const WATCH_MS = 15_000;
/** Expired memories are looked for this often, in milliseconds. */
const SWEEP_MS = 6 * 3_600_000;

/** Builds everything from the configuration; the only place that does. Nothing runs before `start`. */
export function createApp(config: Config, plainLog: Log, options: AppOptions = {}): App {
  const metrics = createMetrics();
  const log = metrics.counting(plainLog);
  let ready = false;
  const timers: NodeJS.Timeout[] = [];
  const now = options.now ?? (() => new Date());
  const storage = openStorage(config.storage);
  const { azure } = config;
  const bot = new Bot({
    // A message that arrives before the knowledge is there waits for it.
    knowledge: once(() => loadKnowledge({ dir: config.knowledgeDir })),
    azure: azure && {
      name: options.azureName ?? 'Azure',
      connection: azure,
      deadlineMs: options.azureDeadlineMs ?? 8_000,
      pause: createAzurePause(now),
    },
    azureDenied: null,
    accessRules: config.accessRules,
    storage,
    log,
    now,
    appId: config.bot.kind === 'local' ? '' : config.bot.appId,
    background: createBackground(log),
    readThread: async (activity) =>
      slack !== null && activity.channelId === 'slack' ? (await slack()).readThread(activity) : null,
  });
  const openSlack = async (settings: SlackSettings): Promise<ChatChannel> => {
    // Slack's SDK takes long to load, and most are on Teams alone.
    const { createSlackChannel } = await import('./channels/slack/slack-channel.ts');
    return createSlackChannel({
      settings,
      conversation: bot,
      listensTo: (conversationId) => listensTo(storage, 'slack', conversationId),
      newReference: randomUUID,
      now,
      log,
    });
  };
  const { slack: slackSettings } = config;
  const slack = slackSettings && once(() => openSlack(slackSettings));
  /** A token that Slack refuses stops a bot that is on Slack alone; one that is on Teams, too, goes on there. */
  const startSlack = async (): Promise<void> => {
    try {
      await (await slack?.())?.start();
    } catch (error) {
      if (config.bot.kind === 'local' || !(error instanceof Error)) throw error;
      log.error('slack-not-started', { says: error.message });
    }
  };
  const sweep = async (): Promise<void> => {
    try {
      const before = new Date(now().getTime() - config.retentionDays * 86_400_000);
      log.info('expired-deleted', { items: await deleteOlderThan(storage, before) });
    } catch (error) {
      log.error('storage-failed', errorFields(error));
    }
  };
  const server = createHttpServer({
    channels: {
      '/api/messages': {
        handler: createTeamsChannel({ bot: config.bot, conversation: bot, log, newReference: randomUUID }),
      },
      ...(slack && slackSettings?.signingSecret ? { '/slack/events': slackEndpoint(slack) } : {}),
    },
    isReady: () => ready,
    metrics: () => metrics.text(),
    log,
  });
  return {
    async start() {
      const port = await server.listen(config.port, config.host);
      try {
        await Promise.all([bot.prepare(), startSlack()]);
      } catch (error) {
        await server.close();
        throw error;
      }
      ready = true;
      timers.push(
        setInterval(() => void sweep(), SWEEP_MS).unref(),
        setInterval(() => bot.serveWatches(), options.watchEveryMs ?? WATCH_MS).unref(),
      );
      log.info('started', {
        port,
        host: config.host ?? 'all',
        identity: config.bot.kind,
        slack: slackMode(slackSettings),
      });
      return { port };
    },
    async stop() {
      ready = false;
      for (const timer of timers.splice(0)) clearInterval(timer);
      await server.close();
      await (await slack?.())?.stop();
      await bot.settled();
      log.info('stopped');
    },
  };
}

/** Slack signs what it sends, so a form may come from anywhere. Its bodies are far smaller than the limit. */
function slackEndpoint(slack: () => Promise<ChatChannel>): Endpoint {
  return { handler: async (request) => (await slack()).handle(request), takesForms: true, maxBodyBytes: 1_000_000 };
}

function slackMode(settings: SlackSettings | null): string {
  if (settings === null) return 'off';
  return [settings.signingSecret && 'http', settings.appToken && 'socket'].filter(Boolean).join(' and ');
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
