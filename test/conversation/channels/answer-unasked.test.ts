import assert from 'node:assert/strict';
import { createApp } from '../../../src/app.ts';
import { type Config, readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { startTeamsDriver } from '../../conversations/teams-driver.ts';

const MESSAGE = 'The storage account named stshopprod is already taken.';
const CODE = 'StorageAccountAlreadyTaken';

/** One error, as five tools print it; ids and times differ each time. */
const PRINTED: readonly ((id: string, at: string) => string)[] = [
  (id, at) => `${at} ERROR: (${CODE}) ${MESSAGE}\nCode: ${CODE}\nMessage: ${MESSAGE}\nCorrelation id: ${id}`,
  (id) => JSON.stringify({ error: { code: CODE, target: 'stshopprod', message: MESSAGE, details: [] }, id }, null, 2),
  (id) =>
    `╷\n│ Error: creating Storage Account (Subscription: "${id}"\n│ Resource Group Name: "rg-shop-prod"\n│ Storage Account Name: "stshopprod"): performing Create: unexpected status 409 (409 Conflict) with error: ${CODE}: ${MESSAGE}\n╵`,
  (id, at) =>
    `New-AzStorageAccount : ${MESSAGE}\n${at}\nStatusCode: 409\nErrorCode: ${CODE}\nErrorMessage: ${MESSAGE}\nOperationID : ${id}`,
  (id, at) => `> **from the pipeline**\n> ${at} ##[error]${CODE}: ${MESSAGE} (tracking id ${id})\nanyone seen this?`,
];

const idAt = (at: number): string => `${String(at).padStart(8, '0')}-1bf0-4dda-aec3-cb9272f09590`;

describe('errors posted in a watched channel', function () {
  this.timeout(20_000);

  async function inChannel(
    play: (post: (text: string) => Promise<void>, answers: () => number, pass: (ms: number) => void) => Promise<void>,
  ): Promise<void> {
    let later = 0;
    const config: Config = readConfig({ PORT: '0', ASK_AZURE: 'off' });
    const app = createApp(config, createLog('silent'), { now: () => new Date(Date.now() + later) });
    const driver = await startTeamsDriver('channel');
    try {
      const base = `http://127.0.0.1:${(await app.start()).port}`;
      await driver.say(base, 'ann', 'watch this channel', true);
      const before = driver.messages().length;
      await play(
        (text) => driver.say(base, 'bob', text, false),
        () => driver.messages().length - before,
        (ms) => {
          later += ms;
        },
      );
    } finally {
      await app.stop();
      await driver.close();
    }
  }

  it('answers an error once, though it comes twenty times in different clothes', () =>
    inChannel(async (post, answers, pass) => {
      for (let at = 0; at < 20; at++) {
        const print = PRINTED[at % PRINTED.length];
        await post(print?.(idAt(at), new Date(at * 3_600_000).toISOString()) ?? '');
        pass(60_000);
      }
      assert.equal(answers(), 1);
    }));

  it('answers it anew after a day', () =>
    inChannel(async (post, answers, pass) => {
      await post(`ERROR: (${CODE}) ${MESSAGE}`);
      pass(25 * 3_600_000);
      await post(`ERROR: (${CODE}) ${MESSAGE}`);
      assert.equal(answers(), 2);
    }));

  it('answers another resource with the same code', () =>
    inChannel(async (post, answers) => {
      await post(`ERROR: (${CODE}) ${MESSAGE}`);
      await post(`ERROR: (${CODE}) ${MESSAGE.replace('stshopprod', 'stotherprod')}`);
      assert.equal(answers(), 2);
    }));

  it('answers no more often than the channel wants', () =>
    inChannel(async (post, answers, pass) => {
      for (let at = 0; at < 12; at++) await post(`ERROR: (${CODE}) ${MESSAGE.replace('stshopprod', `stshop${at}`)}`);
      assert.equal(answers(), 10);
      pass(61 * 60_000);
      await post(`ERROR: (${CODE}) ${MESSAGE.replace('stshopprod', 'stlater')}`);
      assert.equal(answers(), 11);
    }));
});
