import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { openStorage } from '../../src/memory/open-storage.ts';
import { message } from '../channels/activities.ts';
import { type FakeConnector, startConnector } from '../channels/fake-connector.ts';
import { type Azurite, startAzurite } from '../memory/azurite.ts';

// Built from parts, so that no scanner takes them for leaks.
const random = (length: number, seed: number): string =>
  Array.from(
    { length },
    (_, at) => 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz23456789'[(at * 31 + seed * 17 + at * at * 7) % 57],
  ).join('');
const SECRETS: Readonly<Record<string, { readonly secret: string; readonly text: (secret: string) => string }>> = {
  'a SAS signature': {
    secret: `${random(43, 1)}%3D`,
    text: (secret) =>
      `PUT https://stshop.blob.core.windows.net/c/b?sv=2022-11-02&se=2026-12-01&sp=rw&${'sig'}=${secret}`,
  },
  'an account key': {
    secret: `${random(86, 2)}==`,
    text: (secret) =>
      `DefaultEndpointsProtocol=https;AccountName=stshop;${'AccountKey'}=${secret};EndpointSuffix=core.windows.net`,
  },
  'a bearer token': {
    secret: `eyJ${random(30, 3)}.eyJ${random(60, 4)}.${random(43, 5)}`,
    text: (secret) => `Authorization: ${'Bearer'} ${secret}`,
  },
  'a password on a command line': {
    secret: random(24, 6),
    text: (secret) => `az sql server create -n sql-shop -u admin ${'--admin-password'} '${secret}'`,
  },
  'a client secret': {
    secret: `${random(3, 7)}8Q~${random(34, 8)}`,
    text: (secret) => `${'ARM_CLIENT_SECRET'}=${secret}`,
  },
};
const ERROR = 'ERROR: (StorageAccountAlreadyTaken) The storage account named stshop is already taken.';

describe('secrets in what people send', function () {
  this.timeout(30_000);
  let sandbox: Sandbox;
  let azurite: Azurite;
  let connector: FakeConnector;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'sample-subscription' });
    azurite = await startAzurite();
  });
  after(async () => {
    await sandbox.close();
    await azurite.stop();
  });
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.close());

  for (const [what, { secret, text }] of Object.entries(SECRETS)) {
    it(`leave no trace of ${what} in logs, storage, requests or messages, whatever is said`, async () => {
      const lines: string[] = [];
      const settings = azurite.newAccount();
      const config = { ...readConfig({ PORT: '0' }), azure: connectionTo(sandbox), storage: settings };
      const app = createApp(config, createLog('trace', { write: (line) => lines.push(line) }));
      const base = `http://127.0.0.1:${(await app.start()).port}`;
      const say = async (said: string): Promise<void> => {
        await fetch(`${base}/api/messages`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(message(connector.serviceUrl, said)),
        });
      };
      const held = text(secret);
      await say(`${held}\n${ERROR}`);
      await say(`why did my deploy fail ${held}`);
      await say(`is there a lock on rg-shop ${held}`);
      await say(`fixed, the reason was ${held} so I changed it`);
      await say(`this is useless ${held} really not helpful at all`);
      await say(`lmk when rg-shop is free ${held}`);
      await say(held);
      await app.stop();

      const storage = openStorage(settings);
      const kept: string[] = [];
      for await (const { key } of storage.list('')) kept.push(key, JSON.stringify(await storage.read([key])));
      const places = {
        logs: lines.join(''),
        storage: kept.join('\n'),
        messages: JSON.stringify([connector.replies, connector.edits]),
        requests: JSON.stringify(sandbox.requests),
      };
      assert.ok(kept.length > 2 && connector.replies.length >= 7 && lines.length > 2);
      for (const [place, all] of Object.entries(places)) assert.ok(!all.includes(secret), `it stands in the ${place}`);
    });
  }
});
