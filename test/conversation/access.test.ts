import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { accessRules } from '../../src/access/access-rules.ts';
import { createApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import type { ChatDriver } from '../conversations/chat-driver.ts';
import { startTeamsDriver } from '../conversations/teams-driver.ts';

const PROD = '5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1';
const NONE = '00000000-0000-4000-8000-000000000001';
const PASTE = `$ az group delete -n rg-sandbox-nils --yes\nERROR: Operation returned an invalid status 'Conflict' (409) for /subscriptions/${PROD}/resourcegroups/rg-sandbox-nils`;
const CHANNEL = '19:mapped@thread.tacv2';

describe('who may ask what, over HTTP', function () {
  this.timeout(20_000);
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox({ scenario: 'sample-subscription' });
  });
  afterEach(() => sandbox.close());

  /** Plays in a channel under rules; waits for what goes on behind the cards before it returns. */
  async function under(rules: object, channel: string, play: (driver: ChatDriver, base: string) => Promise<void>) {
    const parsed = accessRules.parse({ contact: 'the platform team', ...rules });
    const config = { ...readConfig({ PORT: '0' }), azure: connectionTo(sandbox), accessRules: parsed };
    const app = createApp(config, createLog('silent'));
    const driver = await startTeamsDriver('channel', channel);
    try {
      await play(driver, `http://127.0.0.1:${(await app.start()).port}`);
    } finally {
      await app.stop();
      await driver.close();
    }
    return driver.messages().map(({ text }) => text);
  }

  it('looks at Azure for a channel that has the subscription', async () => {
    const [card] = await under({ channels: { [CHANNEL]: { subscriptions: [PROD] } } }, 'mapped', (driver, base) =>
      driver.say(base, 'ann', PASTE, true),
    );
    assert.match(card ?? '', /keep-backups/);
  });

  it('asks Azure nothing for a channel that stands nowhere, and says by which rule and whom to ask', async () => {
    const texts = await under({}, 'unmapped', async (driver, base) => {
      await driver.say(base, 'ann', PASTE, true);
      await driver.say(base, 'ann', 'is there a lock on rg-sandbox-nils?', true);
      await driver.say(base, 'ann', 'why did my deploy fail', true);
    });
    assert.equal(texts.length, 3);
    for (const text of texts) assert.match(text, /channels.*the platform team/s);
    assert.deepEqual(sandbox.requests, []);
  });

  it('reads nothing of a subscription outside the map, whatever is pasted or asked', async () => {
    const texts = await under(
      { channels: { [CHANNEL]: { subscriptions: [NONE] } } },
      'mapped',
      async (driver, base) => {
        await driver.say(base, 'ann', PASTE, true);
        await driver.say(base, 'ann', 'is there a lock on rg-sandbox-nils?', true);
        await driver.say(base, 'ann', `does /subscriptions/${PROD}/resourceGroups/rg-sandbox-nils exist?`, true);
      },
    );
    assert.doesNotMatch(texts.join('\n'), /keep-backups|lindqvist/);
    assert.deepEqual(
      sandbox.requests.filter(({ path }) => path.includes(PROD)),
      [],
    );
  });

  it('serves no stranger, and is silent where nobody spoke to it', async () => {
    const texts = await under(
      { users: ['29:ann'], others: { subscriptions: [PROD] } },
      'mapped',
      async (driver, base) => {
        await driver.say(base, 'bob', PASTE, true);
        await driver.say(base, 'bob', PASTE, false);
      },
    );
    assert.equal(texts.length, 1);
    assert.match(texts[0] ?? '', /users.*the platform team/s);
    assert.deepEqual(sandbox.requests, []);
  });

  it("does nothing for a button of another channel's card", async () => {
    let data: Readonly<Record<string, unknown>> = {};
    const rules = { others: { subscriptions: [PROD] } };
    const parsed = accessRules.parse({ contact: 'us', ...rules });
    const app = createApp({ ...readConfig({ PORT: '0', ASK_AZURE: 'off' }), accessRules: parsed }, createLog('silent'));
    const [mine, theirs] = [await startTeamsDriver('channel', 'one'), await startTeamsDriver('channel', 'two')];
    try {
      const base = `http://127.0.0.1:${(await app.start()).port}`;
      await mine.say(base, 'ann', PASTE, true);
      const button = mine.messages()[0]?.buttons.find(({ verb }) => verb === 'fixed');
      data = button?.data ?? {};
      assert.ok(data.triage);
      const forged = { label: 'x', verb: 'fixed', data };
      await theirs.press(base, 'eve', { id: '1', text: '', buttons: [] }, forged, { note: 'mine now' }, true);
      assert.match(theirs.messages()[0]?.text ?? '', /does nothing here/);
      assert.doesNotMatch(mine.messages()[0]?.text ?? '', /mine now/);
    } finally {
      await app.stop();
      await mine.close();
      await theirs.close();
    }
  });
});
