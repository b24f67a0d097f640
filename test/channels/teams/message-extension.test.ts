import assert from 'node:assert/strict';
import { z } from 'zod';
import { connectionTo } from '../../../sandbox/connection.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import { type App, createApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { createLog } from '../../../src/log.ts';
import { BOT, PERSON } from '../activities.ts';
import { type FakeConnector, startConnector } from '../fake-connector.ts';

const PASTE = '<div>ERROR: (StorageAccountAlreadyTaken) The storage account named <b>stfoo</b> is already taken.</div>';
const DEPLOYMENT =
  '/subscriptions/5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1/resourceGroups/rg-loyalty-prod/providers/Microsoft.Resources/deployments/loyalty-app-118';
const task = z.object({ task: z.object({ type: z.string(), value: z.unknown() }) });

describe('the Teams message extension, over HTTP', function () {
  this.timeout(20_000);
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let app: App;
  let base: string;

  before(async () => {
    sandbox = await startSandbox({ scenario: 'sample-subscription' });
  });
  after(() => sandbox.close());
  beforeEach(async () => {
    connector = await startConnector();
    app = createApp({ ...readConfig({ PORT: '0' }), azure: connectionTo(sandbox) }, createLog('silent'));
    base = `http://127.0.0.1:${(await app.start()).port}`;
  });
  afterEach(async () => {
    await app.stop();
    await connector.close();
  });

  async function invoke(name: string, value: unknown): Promise<unknown> {
    const response = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        type: 'invoke',
        id: 'i1',
        name,
        value,
        channelId: 'msteams',
        serviceUrl: connector.serviceUrl,
        conversation: { id: '19:x@thread.tacv2', conversationType: 'channel', isGroup: true },
        from: PERSON,
        recipient: BOT,
      }),
    });
    assert.equal(response.status, 200);
    return response.json();
  }

  const payload = (content: string) => ({
    messagePayload: { id: '1700000000000', body: { contentType: 'html', content } },
  });

  it('shows the answer to whoever asked, and posts nothing', async () => {
    const body = task.parse(await invoke('composeExtension/fetchTask', payload(PASTE)));
    assert.equal(body.task.type, 'continue');
    assert.match(JSON.stringify(body.task.value), /stfoo/);
    assert.match(JSON.stringify(body.task.value), /answer-in-thread/);
    assert.equal(connector.replies.length, 0);
  });

  it('says so where there is no text, or no message', async () => {
    for (const value of [payload(''), {}, null, { messagePayload: 'x' }]) {
      assert.equal(task.parse(await invoke('composeExtension/fetchTask', value)).task.type, 'message');
    }
  });

  it('answers in the thread of the message when that is wanted, once', async () => {
    const wish = { ...payload(PASTE), data: { action: 'answer-in-thread' } };
    for (let times = 0; times < 2; times++) await invoke('composeExtension/submitAction', wish);
    assert.equal(connector.replies.length, 1);
    assert.equal(connector.replies[0]?.conversation?.id, '19:x@thread.tacv2;messageid=1700000000000');
    assert.match(JSON.stringify(connector.replies[0]), /stfoo/);
  });

  it('says that it is no member where it may not post', async () => {
    connector.fail(403, 20);
    const body = task.parse(await invoke('composeExtension/submitAction', payload(PASTE)));
    assert.equal(body.task.type, 'message');
  });

  it('tells what is behind a link to a deployment in the portal', async () => {
    const url = `https://portal.azure.com/#view/HubsExtension/DeploymentDetailsBlade/~/overview/id/${encodeURIComponent(DEPLOYMENT)}`;
    const body = JSON.stringify(await invoke('composeExtension/queryLink', { url }));
    assert.match(body, /app-loyalty-prod/);
    assert.match(body, /composeExtension/);
  });

  it('names the resource behind other links to the portal', async () => {
    const id =
      '/subscriptions/5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1/resourceGroups/rg-a/providers/Microsoft.KeyVault/vaults/kv-a';
    const url = `https://portal.azure.com/#@contoso.com/resource${id}/overview`;
    assert.match(JSON.stringify(await invoke('composeExtension/queryLink', { url })), /kv-a/);
  });

  it('leaves other links alone', async () => {
    for (const url of ['https://example.com/', `https://evil.example/${DEPLOYMENT}`, 'javascript:alert(1)', 7]) {
      assert.deepEqual(await invoke('composeExtension/queryLink', { url }), {});
    }
  });
});
