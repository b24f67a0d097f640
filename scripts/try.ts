import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { startPlayground } from './playground.ts';
import { startSampleAzure } from './sample-azure.ts';
import { sampleErrors } from './sample-errors.ts';

// `npm run try`: the bot, a chat page and a sample subscription, on this machine alone; credentials in the environment
// are left aside. With AZURE_LIVE=1 it asks the real Azure instead, as whoever is signed in here.
const live = process.env.AZURE_LIVE === '1';
const { MicrosoftAppId: _id, MicrosoftAppPassword: _password, MicrosoftAppTenantId: _tenant, ...rest } = process.env;
const settings = readConfig({
  ...(live ? rest : { KNOWLEDGE_DIR: rest.KNOWLEDGE_DIR, LOG_LEVEL: rest.LOG_LEVEL }),
  NODE_ENV: undefined,
  PORT: '0',
  LOG_LEVEL: rest.LOG_LEVEL ?? 'warn',
});
const sample = live ? null : await startSampleAzure(process.env);
const config = sample ? { ...settings, azure: sample.connection } : settings;
const app = createApp(config, createLog(config.logLevel), sample ? { azureName: 'the sample subscription' } : {});
const { port } = await app.start();
const playground = await startPlayground(port);

console.log(
  sample ? 'Errors to begin with, from the sample subscription:\n' : 'Azure is asked as whoever is signed in here.\n',
);
if (sample) for (const { title, text } of sampleErrors(new Date())) console.log(`--- ${title}\n${text}\n`);
const what = sample ? 'paste one of these errors, or your own' : 'paste an error';
console.log(`Open ${playground.url} and ${what}. Ctrl-C stops it.`);

const stopped = new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
});
const trouble = await Promise.race([stopped, playground.ended.then(() => 'The chat page has ended.')]);
if (trouble) console.error(trouble);
await Promise.all([app.stop(), playground.stop()]);
await sample?.stop();
process.exit(0);
