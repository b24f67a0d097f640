import { randomUUID } from 'node:crypto';
import { createHttpServer } from './channels/http-server.ts';
import { createTeamsChannel } from './channels/teams/teams-channel.ts';
import type { Config } from './config.ts';
import { createAzurePause } from './conversation/azure-pause.ts';
import { createBackground } from './conversation/background.ts';
import { Bot } from './conversation/bot.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import { errorFields, type Log } from './log.ts';
import { openStorage } from './memory/open-storage.ts';
import { deleteOlderThan } from './memory/retention.ts';

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
export function createApp(config: Config, log: Log, options: AppOptions = {}): App {
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
  });
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
      '/api/messages': createTeamsChannel({ bot: config.bot, conversation: bot, log, newReference: randomUUID }),
    },
    isReady: () => ready,
    log,
  });
  return {
    async start() {
      const port = await server.listen(config.port, config.host);
      try {
        await bot.prepare();
      } catch (error) {
        await server.close();
        throw error;
      }
      ready = true;
      timers.push(
        setInterval(() => void sweep(), SWEEP_MS).unref(),
        setInterval(() => bot.serveWatches(), options.watchEveryMs ?? WATCH_MS).unref(),
      );
      log.info('started', { port, host: config.host ?? 'all', identity: config.bot.kind });
      return { port };
    },
    async stop() {
      ready = false;
      for (const timer of timers.splice(0)) clearInterval(timer);
      await server.close();
      await bot.settled();
      log.info('stopped');
    },
  };
}

function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
