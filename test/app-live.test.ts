import assert from 'node:assert/strict';
import { loadScenarios, pasteOf } from '../sandbox/load-scenarios.ts';
import { type Sandbox, startSandbox } from '../sandbox/server.ts';
import { type App, createApp } from '../src/app.ts';
import { subscriptionAccess } from '../src/azure/access.ts';
import { customCloud } from '../src/azure/clouds.ts';
import type { AzureConnection } from '../src/azure/connection.ts';
import { NoCredentialError } from '../src/azure/credential.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { cardOf, message } from './channels/activities.ts';
import { type Edit, type FakeConnector, startConnector } from './channels/fake-connector.ts';

const PLACE = 'the moon';
const ASKING = `Asking ${PLACE}`;
const HELP = 'Sign in on the moon.';
const READS = ['GET', 'HEAD', 'POST'];

function pasteNamed(id: string): string {
  const scenario = loadScenarios().get(id);
  if (scenario === undefined || 'includes' in scenario) throw new Error(`no incident ${id}`);
  return pasteOf(scenario, new Date());
}

describe('the app with Azure behind it, over HTTP', function () {
  this.timeout(30_000);
  const lines: string[] = [];
  let sandbox: Sandbox;
  let connector: FakeConnector;
  let app: App;
  let base: string;
  let tokens = 0;

  before(async () => {
    sandbox = await startSandbox({ scenario: 'sample-subscription' });
  });
  after(() => sandbox.close());

  beforeEach(async () => {
    lines.length = 0;
    sandbox.setFaults([]);
    connector = await startConnector();
  });
  afterEach(async () => {
    await app.stop();
    await connector.close();
  });

  async function start(getToken: AzureConnection['credential']['getToken'] = goodToken, deadlineMs = 8_000) {
    const azure: AzureConnection = {
      cloud: customCloud(sandbox.url),
      credential: { getToken },
      mayRead: subscriptionAccess([]),
      tls: { ca: sandbox.caPem },
    };
    const log = createLog('info', { write: (line) => lines.push(line) });
    app = createApp({ ...readConfig({ PORT: '0' }), azure }, log, { azureName: PLACE, azureDeadlineMs: deadlineMs });
    base = `http://127.0.0.1:${(await app.start()).port}`;
  }

  async function goodToken() {
    return { token: 'moon', expiresOnTimestamp: Date.now() + 3_600_000 };
  }

  async function noToken(): Promise<never> {
    tokens += 1;
    throw new NoCredentialError('none', HELP);
  }

  async function paste(text: string) {
    const response = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message(connector.serviceUrl, text)),
    });
    assert.equal(response.status, 200);
    await response.text();
  }

  const shown = (activity: Edit['activity'] | undefined) => JSON.stringify(cardOf(activity));
  const isFinal = ({ activity }: Edit) => !shown(activity).includes(ASKING);

  it('answers from the text at once, then edits the same card with what Azure says', async () => {
    await start();
    await paste(pasteNamed('lock-on-child'));
    assert.equal(connector.replies.length, 1);
    assert.ok(shown(connector.replies[0]).includes(ASKING));
    const final = await connector.edit(isFinal);
    assert.equal(final.id, '1');
    assert.equal(final.activity.conversation?.id, 'a:1');
    assert.ok(shown(final.activity).includes('keep-backups'));
    assert.ok(shown(final.activity).includes(`Checked in ${PLACE}`));
    assert.equal(connector.replies.length, 1);
    assert.ok(sandbox.requests.length > 0);
    assert.ok(sandbox.requests.every(({ method }) => READS.includes(method)));
  });

  it('sends the first card and ends the turn while Azure hangs, and says in the end what was not checked', async () => {
    await start(goodToken, 2_000);
    await paste(pasteNamed('deployment-same-name-running'));
    await connector.edit(isFinal);
    sandbox.setFaults([{ path: '*', kind: 'hang' }]);
    await paste(pasteNamed('lock-on-child'));
    assert.equal(connector.replies.length, 2);
    assert.ok(shown(connector.replies[1]).includes(ASKING));
    // The stop waits for what is under way.
    await app.stop();
    const final = connector.edits.findLast(({ id }) => id === '2');
    assert.ok(final && isFinal(final));
    assert.ok(!shown(final.activity).includes('keep-backups'));
  });

  it('says in one line what to do without a credential, and asks no more for a while', async () => {
    await start(noToken);
    await paste(pasteNamed('lock-on-child'));
    const final = await connector.edit(isFinal);
    assert.ok(shown(final.activity).includes(HELP));
    const asked = tokens;
    await paste(pasteNamed('lock-on-child'));
    assert.ok(shown(connector.replies[1]).includes(HELP));
    await app.stop();
    assert.deepEqual([connector.edits.length, tokens], [1, asked]);
  });

  it('leaves the first card where edits are refused, and counts no turn as failed', async () => {
    await start();
    await paste(pasteNamed('lock-on-child'));
    connector.fail(400, 20);
    await app.stop();
    assert.deepEqual([connector.replies.length, connector.edits.length], [1, 0]);
    assert.ok(lines.some((line) => line.includes('"card-edit-failed"')));
    assert.ok(!lines.some((line) => line.includes('"turn-failed"')));
    assert.ok(!lines.some((line) => line.includes('rg-sandbox-nils') || line.includes('keep-backups')));
  });

  it('asks nobody about other text', async () => {
    await start(noToken);
    tokens = 0;
    await paste('What a lovely morning for a walk by the river.');
    await app.stop();
    assert.deepEqual([tokens, connector.edits.length], [0, 0]);
  });
});
