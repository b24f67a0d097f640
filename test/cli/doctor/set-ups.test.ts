import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectionTo } from '../../../sandbox/connection.ts';
import { listen } from '../../../sandbox/listen.ts';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';
import type { AzureConnection } from '../../../src/azure/connection.ts';
import { NoCredentialError } from '../../../src/azure/credential.ts';
import { type ExamineOptions, examine } from '../../../src/cli/doctor/examine.ts';
import { renderDoctor } from '../../../src/cli/doctor/render-doctor.ts';
import { isHealthy, type ProbeId, type Result } from '../../../src/cli/doctor/result.ts';
import { SAMPLE_READS } from '../../../src/cli/doctor/sample-reads.ts';
import { type Azurite, startAzurite } from '../../memory/azurite.ts';

const APP = '4a2c1f07-52d1-4d0e-9c77-0f6b6c1e2a90';
const UNSEEN = '00000000-0000-4000-8000-00000000feed';
/** Made up here, so that nothing that looks like a secret is in the file. */
const PASSWORD = ['a', 'made', 'up', 'password'].join('-');
const SLACK_TOKEN = ['xoxb', '1', 'made-up'].join('-');
const SLACK_SOCKET = ['xapp', '1', 'made-up'].join('-');

/** Answers every request alike. */
const answering =
  (status: number, body: unknown): typeof globalThis.fetch =>
  async () =>
    Response.json(body, { status });
const noFetch: typeof globalThis.fetch = async () => {
  throw new TypeError('fetch failed');
};

describe('doctor: set-ups that are broken', function () {
  this.timeout(30_000);
  let sandbox: Sandbox;
  let azurite: Azurite;
  let dir: string;
  before(async () => {
    [sandbox, azurite, dir] = await Promise.all([
      startSandbox({ scenario: 'sample-subscription' }),
      startAzurite(),
      mkdtemp(join(tmpdir(), 'deconflict-doctor-')),
    ]);
  });
  after(async () => {
    await Promise.all([sandbox.close(), azurite.stop(), rm(dir, { recursive: true })]);
  });
  afterEach(() => sandbox.setFaults([]));

  /** Examines a set-up; Azure is the sandbox. */
  const look = (environment: ExamineOptions['environment'], options: Partial<ExamineOptions> = {}) =>
    examine({
      environment,
      now: () => new Date(),
      newId: () => 'set-up',
      fetch: noFetch,
      connect: () => connectionTo(sandbox),
      ...options,
    });
  const failuresIn = (results: readonly Result[]) => results.filter(({ status }) => status === 'failed');
  const statusOf = (results: readonly Result[], probe: ProbeId) => [
    ...new Set(results.filter((one) => one.probe === probe).map(({ status }) => status)),
  ];

  /** That one probe names the fault and the fix, and nothing else is called broken. */
  function assertOneFault(results: readonly Result[], probe: ProbeId, subject: string | null, fix: RegExp): Result {
    const failures = failuresIn(results);
    assert.deepEqual(
      failures.map((one) => [one.probe, one.subject]),
      [[probe, subject]],
      JSON.stringify(failures),
    );
    const [failure] = failures;
    assert.ok(failure && !isHealthy(results));
    assert.match(failure.fix ?? '', fix);
    const text = renderDoctor(results, { color: false });
    assert.ok(text.includes(failure.says) && text.includes(failure.fix ?? '?'));
    return failure;
  }

  it('none of it: all that is set up works', async () => {
    const { value } = azurite.newAccount();
    const results = await look(
      {
        MicrosoftAppId: APP,
        MicrosoftAppTenantId: APP,
        MicrosoftAppPassword: PASSWORD,
        STORAGE_CONNECTION_STRING: value,
        SLACK_BOT_TOKEN: SLACK_TOKEN,
        SLACK_APP_TOKEN: SLACK_SOCKET,
      },
      { fetch: answering(200, { ok: true }) },
    );
    assert.deepEqual(failuresIn(results), []);
    assert.deepEqual([...new Set(results.map(({ status }) => status))], ['ok']);
    assert.ok(isHealthy(results));
    const told = `${JSON.stringify(results)}${renderDoctor(results, { color: true })}`;
    for (const secret of [PASSWORD, SLACK_TOKEN, SLACK_SOCKET, value]) assert.ok(!told.includes(secret));
  });

  it('1 no environment at all: no credential, and the rest is off', async () => {
    const nobody = async () => {
      throw new NoCredentialError('none', 'Run `az login`, or turn on a managed identity.');
    };
    const connect = (): AzureConnection => ({ ...connectionTo(sandbox), credential: { getToken: nobody } });
    const results = await look({}, { connect });
    assertOneFault(results, 'credential', null, /az login/);
    for (const probe of ['storage', 'bot-identity', 'slack'] as const)
      assert.deepEqual(statusOf(results, probe), ['off']);
    for (const probe of ['subscriptions', 'permissions'] as const)
      assert.deepEqual(statusOf(results, probe), ['skipped']);
  });

  it('2 half a bot identity', async () => {
    const results = await look({ MicrosoftAppPassword: PASSWORD });
    const failure = assertOneFault(results, 'configuration', 'MicrosoftAppId', /set all of them/i);
    assert.match(failure.says, /MicrosoftAppPassword/);
    assert.deepEqual(statusOf(results, 'bot-identity'), ['skipped']);
    assert.deepEqual(statusOf(results, 'permissions'), ['ok'], 'the rest is looked at all the same');
  });

  it('3 an AZURE_CLOUD that is none', async () => {
    const results = await look({ AZURE_CLOUD: 'azure' });
    assertOneFault(results, 'configuration', 'AZURE_CLOUD', /AzureUSGovernment/);
    assert.deepEqual(statusOf(results, 'azure-endpoint'), ['skipped']);
  });

  it('4 an endpoint over http', async () => {
    const results = await look({ AZURE_RESOURCE_MANAGER_URL: 'http://127.0.0.1:8080' });
    assertOneFault(results, 'configuration', 'AZURE_RESOURCE_MANAGER_URL', /https:\/\//);
    assert.deepEqual(statusOf(results, 'azure-endpoint'), ['skipped']);
  });

  it('5 a credential that is not accepted', async () => {
    sandbox.setFaults([
      { kind: 'instead', path: '/subscriptions', status: 401, body: { error: { code: 'InvalidAuthenticationToken' } } },
    ]);
    const results = await look({});
    assertOneFault(results, 'subscriptions', null, /az login --tenant/);
    assert.deepEqual(statusOf(results, 'permissions'), ['skipped']);
  });

  it('6 no right to read locks', async () => {
    sandbox.setFaults([{ kind: 'forbidden', path: '*/locks' }]);
    const results = await look({});
    const failure = assertOneFault(
      results,
      'permissions',
      'Microsoft.Authorization/locks/read',
      /Reader at \/subscriptions\//,
    );
    assert.match(failure.says, /\blocks\b/);
    assert.equal(
      results.filter(({ probe, status }) => probe === 'permissions' && status === 'ok').length,
      SAMPLE_READS.length - 1,
    );
  });

  it('7 no subscription to be seen', async () => {
    sandbox.setFaults([{ kind: 'instead', path: '/subscriptions', status: 200, body: { value: [] } }]);
    assertOneFault(await look({}), 'subscriptions', null, /az role assignment create .*--role Reader/);
  });

  it('8 a storage key that is wrong', async () => {
    const value = azurite
      .newAccount()
      .value.replace(/AccountKey=[^;]+/, `AccountKey=${Buffer.from(PASSWORD).toString('base64')}`);
    assertOneFault(await look({ STORAGE_CONNECTION_STRING: value }), 'storage', 'STORAGE_CONNECTION_STRING', /key/);
  });

  it('9 a storage account that cannot be reached', async () => {
    const server = createServer();
    const port = await listen(server, 0);
    await new Promise((resolve) => server.close(resolve));
    const value = azurite
      .newAccount()
      .value.replace(/BlobEndpoint=http:\/\/127\.0\.0\.1:\d+/, `BlobEndpoint=http://127.0.0.1:${port}`);
    const failure = assertOneFault(
      await look({ STORAGE_CONNECTION_STRING: value }),
      'storage',
      'STORAGE_CONNECTION_STRING',
      /firewall/,
    );
    assert.match(failure.says, /cannot be reached/);
  });

  it('10 a rule of the team that is wrong, by file and line', async () => {
    await writeFile(join(dir, 'ours.yaml'), 'service: Ours\nrules:\n  - id: our-rule\n    cause: no-such-cause\n');
    const results = await look({ KNOWLEDGE_DIR: dir });
    const failures = failuresIn(results);
    assert.ok(failures.length > 0);
    for (const { probe, subject, fix } of failures) {
      assert.equal(probe, 'knowledge');
      assert.match(subject ?? '', /^ours\.yaml:[34]$/);
      assert.match(fix ?? '', /adding-a-rule/);
    }
    assertOneFault(await look({ KNOWLEDGE_DIR: join(dir, 'missing') }), 'knowledge', 'KNOWLEDGE_DIR', /folder/);
  });

  it('11 an Azure that never answers', async () => {
    sandbox.setFaults([{ kind: 'hang', path: '/*' }]);
    const results = await look({}, { deadlineMs: 1_500 });
    assertOneFault(results, 'azure-endpoint', sandbox.url, /HTTPS_PROXY/);
    for (const probe of ['clock', 'subscriptions', 'permissions'] as const)
      assert.deepEqual(statusOf(results, probe), ['skipped']);
  });

  it('12 a clock that is ten minutes off, either way', async () => {
    for (const minutes of [10, -10]) {
      const results = await look({}, { now: () => new Date(Date.now() + minutes * 60_000) });
      const failure = assertOneFault(results, 'clock', null, /NTP/);
      assert.match(failure.says, minutes > 0 ? /10 min fast/ : /10 min slow/);
    }
  });

  it('13 a subscription in AZURE_SUBSCRIPTIONS that the credential does not see', async () => {
    const results = await look({ AZURE_SUBSCRIPTIONS: UNSEEN });
    assertOneFault(results, 'subscriptions', UNSEEN, /--role Reader --scope \/subscriptions\/00000000/);
    assert.deepEqual(statusOf(results, 'permissions'), ['skipped']);
  });

  it('14 a certificate that is not trusted', async () => {
    const connect = (): AzureConnection => {
      const { tls: _, ...untrusting } = connectionTo(sandbox);
      return untrusting;
    };
    assertOneFault(await look({}, { connect }), 'azure-endpoint', sandbox.url, /NODE_EXTRA_CA_CERTS/);
  });

  it('15 a client secret that has expired', async () => {
    const refusal = {
      error: 'invalid_client',
      error_description: 'AADSTS7000222: The provided client secret keys are expired.',
    };
    const results = await look(
      { MicrosoftAppId: APP, MicrosoftAppTenantId: APP, MicrosoftAppPassword: PASSWORD },
      { fetch: answering(401, refusal) },
    );
    assertOneFault(results, 'bot-identity', 'MicrosoftAppPassword', /Certificates & secrets/);
  });

  it('16 a token that Slack does not take', async () => {
    const results = await look(
      { SLACK_BOT_TOKEN: SLACK_TOKEN, SLACK_APP_TOKEN: SLACK_SOCKET },
      { fetch: answering(200, { ok: false, error: 'invalid_auth' }) },
    );
    const failure = assertOneFault(results, 'slack', 'SLACK_BOT_TOKEN', /Bot User OAuth Token/);
    assert.match(failure.says, /invalid_auth/);
  });

  it('17 a read that takes an action which Reader does not cover: answers come without it', async () => {
    const action = 'Microsoft.PolicyInsights/policyEvents/queryResults/action';
    const message = `The client 'x' does not have authorization to perform action '${action}' over scope '/'.`;
    sandbox.setFaults([
      {
        kind: 'instead',
        path: '*/policyEvents/*',
        status: 403,
        body: { error: { code: 'AuthorizationFailed', message } },
      },
    ]);
    const results = await look({});
    assert.ok(isHealthy(results));
    const [warning] = results.filter(({ status }) => status === 'warning');
    assert.equal(warning?.subject, action);
  });
});
