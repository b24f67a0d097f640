import { existsSync } from 'node:fs';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createLog, errorFields, type Log } from './log.ts';

// Kubernetes and App Service kill a process 30 s after asking it to stop.
const STOP_TIMEOUT_MS = 25_000;

await main();

async function main(): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env');
    const config = readConfig(process.env);
    const log = createLog(config.logLevel);
    const app = createApp(config, log);
    stopOnSignal(() => app.stop(), log);
    dieLoudly(log);
    const { port } = await app.start();
    if (config.bot.kind === 'local') {
      log.warn('no-credentials', { serves: `http://127.0.0.1:${port}/api/messages`, to: 'this machine only' });
    }
  } catch (error) {
    // Nothing has been pasted yet, so the message is safe to show.
    process.stderr.write(`${error instanceof Error ? explain(error) : String(error)}\n`);
    process.exit(1);
  }
}

function explain(error: Error): string {
  if (error instanceof ConfigError) return error.message;
  const code: unknown = Reflect.get(error, 'code');
  if (code === 'EADDRINUSE') return `${error.message}\nAnother program uses this port: set PORT to a free one.`;
  return error.message;
}

/** The first signal lets the turns under way finish; a second one ends the process at once. */
function stopOnSignal(stop: () => Promise<void>, log: Log): void {
  let stopping = false;
  const onSignal = (signal: NodeJS.Signals) => {
    if (stopping) process.exit(signal === 'SIGINT' ? 130 : 143);
    stopping = true;
    log.info('stopping', { signal });
    setTimeout(() => {
      log.error('stop-timed-out', { afterMs: STOP_TIMEOUT_MS });
      process.exit(1);
    }, STOP_TIMEOUT_MS).unref();
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error('stop-failed', errorFields(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', onSignal).on('SIGINT', onSignal);
}

/** Node's own report of an error that nobody caught prints its message, which may quote a paste. */
function dieLoudly(log: Log): void {
  const die = (error: unknown) => {
    log.error('crashed', errorFields(error));
    process.exit(1);
  };
  process.on('uncaughtException', die).on('unhandledRejection', die);
}
