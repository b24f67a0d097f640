import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { startPlayground } from './playground.ts';
import { SAMPLE_ERRORS } from './sample-errors.ts';

// `npm run try`: the bot and a chat page, on this machine alone. Credentials in the environment are left aside.
const config = readConfig({
  PORT: '0',
  KNOWLEDGE_DIR: process.env.KNOWLEDGE_DIR,
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
});
const app = createApp(config, createLog(config.logLevel));
const { port } = await app.start();
const playground = await startPlayground(port);

console.log('Errors to begin with:\n');
for (const { title, text } of SAMPLE_ERRORS) console.log(`--- ${title}\n${text}\n`);
console.log(`Open ${playground.url} and paste one of these errors, or your own. Ctrl-C stops it.`);

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});
const trouble = await Promise.race([stopped, playground.ended.then(() => 'The chat page has ended.')]);
if (trouble) console.error(trouble);
await Promise.all([playground.stop(), app.stop()]);
process.exit(0);
