import { randomUUID } from 'node:crypto';
import { createHttpServer } from './channels/http-server.ts';
import { createTeamsChannel } from './channels/teams/teams-channel.ts';
import type { Config } from './config.ts';
import { Bot } from './conversation/bot.ts';
import { loadKnowledge } from './knowledge/load-knowledge.ts';
import type { Log } from './log.ts';
import { triage } from './triage/triage.ts';
import { triageLive } from './triage/triage-live.ts';

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
}

/** Builds everything from the configuration; the only place that does. Nothing runs before `start`. */
export function createApp(config: Config, log: Log, options: AppOptions = {}): App {
  let ready = false;
  const knowledge = once(() => loadKnowledge({ dir: config.knowledgeDir }));
  const { azure } = config;
  const bot = new Bot({
    // A message that arrives before the knowledge is there waits for it.
    triage: async (paste) => triage(paste, { knowledge: await knowledge() }),
    azure: azure && {
      place: options.azureName ?? 'Azure',
      ask: async (paste, onDiagnosis) =>
        triageLive(paste, {
          knowledge: await knowledge(),
          azure,
          now: new Date(),
          deadlineMs: options.azureDeadlineMs ?? 8_000,
          onDiagnosis,
        }),
    },
    appId: config.bot.kind === 'local' ? '' : config.bot.appId,
    log,
  });
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
        await knowledge();
      } catch (error) {
        await server.close();
        throw error;
      }
      ready = true;
      log.info('started', { port, host: config.host ?? 'all', identity: config.bot.kind });
      return { port };
    },
    async stop() {
      ready = false;
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
