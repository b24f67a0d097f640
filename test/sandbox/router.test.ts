import assert from 'node:assert/strict';
import { items, refusal, send } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const SUB = `/subscriptions/${SUBSCRIPTION.id}`;
const GROUP = `${SUB}/resourceGroups/rg-orders-prod`;
const SERVER = `${GROUP}/providers/Microsoft.Sql/servers/sql-orders-prod`;

describe('what the sandbox refuses', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'lock-on-group' });
  });
  after(() => sandbox.close());

  it('every request that is no read, and writes it down', async () => {
    const path = `${SERVER}?api-version=2021-11-01`;
    for (const method of ['PUT', 'PATCH', 'DELETE', 'POST']) {
      assert.equal(await refusal(sandbox, path, { method, body: {} }), '405 MethodNotAllowed', method);
      const last = sandbox.requests.at(-1);
      assert.deepEqual([last?.method, last?.path, last?.status], [method, SERVER, 405]);
    }
    for (const path of [
      `${SUB}/providers/Microsoft.Sql/register`,
      `${GROUP}/providers/Microsoft.Storage/storageAccounts/a/listKeys`,
    ]) {
      assert.equal(
        await refusal(sandbox, `${path}?api-version=2021-04-01`, { method: 'POST' }),
        '405 MethodNotAllowed',
      );
    }
  });
  it('a request without a bearer token', async () => {
    assert.equal(
      await refusal(sandbox, `${GROUP}?api-version=2025-04-01`, { hasBearer: false }),
      '401 AuthenticationFailed',
    );
    assert.equal(sandbox.requests.at(-1)?.hasBearer, false);
  });
  it('a missing or unknown api-version', async () => {
    assert.equal(await refusal(sandbox, GROUP), '400 MissingApiVersionParameter');
    assert.equal(await refusal(sandbox, `${GROUP}?api-version=1999-01-01`), '400 InvalidApiVersionParameter');
    assert.equal(await refusal(sandbox, `${SERVER}?api-version=2025-04-01`), '400 NoRegisteredProviderFound');
  });
  it('what is not there, each in its own words', async () => {
    const not = async (path: string, version: string, code: string): Promise<void> =>
      assert.equal(await refusal(sandbox, `${path}?api-version=${version}`), `404 ${code}`);
    await not(
      `/subscriptions/11111111-2222-4333-8444-555555555555/resourcegroups`,
      '2025-04-01',
      'SubscriptionNotFound',
    );
    await not(`${SUB}/resourcegroups/rg-none`, '2025-04-01', 'ResourceGroupNotFound');
    await not(`${SUB}/resourcegroups/rg-none/resources`, '2025-04-01', 'ResourceGroupNotFound');
    await not(`${SERVER}x`, '2021-11-01', 'ResourceNotFound');
    await not(`${SERVER}x/databases/orders`, '2021-11-01', 'ParentResourceNotFound');
    await not(`${GROUP}/providers/Microsoft.Resources/deployments/none`, '2025-04-01', 'DeploymentNotFound');
    await not(`${GROUP}/deployments/none/operations`, '2025-04-01', 'DeploymentNotFound');
    await not(`${GROUP}/providers/Microsoft.Nothing/things/a`, '2025-04-01', 'InvalidResourceNamespace');
    await not(`${GROUP}/providers/Microsoft.Sql/things/a`, '2021-11-01', 'InvalidResourceType');
    assert.equal(
      await refusal(sandbox, '/subscriptions/x/resourcegroups?api-version=2025-04-01'),
      '400 InvalidSubscriptionId',
    );
  });
  it('HEAD where a provider takes none; elsewhere it tells', async () => {
    const status = async (path: string): Promise<number> => (await send(sandbox, path, { method: 'HEAD' })).status;
    assert.equal(await status(`${SERVER}?api-version=2021-11-01`), 405);
    assert.equal(await status(`${GROUP}?api-version=2025-04-01`), 204);
    assert.equal(await status(`${GROUP}x?api-version=2025-04-01`), 404);
    assert.equal(await status('/providers/Microsoft.DocumentDB/databaseAccountNames/free?api-version=2025-10-15'), 404);
  });
  it('takes what clients send besides the plain form', async () => {
    const locks = '/providers/Microsoft.Authorization/locks?api-version=2020-05-01';
    for (const scope of [
      `/${SERVER}`,
      SERVER.replace('Microsoft.Sql/', 'Microsoft.Sql//'),
      encodeURIComponent(SERVER.slice(1)).replace(/^/, '/'),
      SERVER.toUpperCase(),
    ]) {
      assert.equal((await items(sandbox, `${scope}${locks}`)).length, 1, scope);
    }
    const twice = `${locks}&%24filter=atScope%28%29&$filter=atScope()`;
    assert.equal((await items(sandbox, `${SERVER}${twice}`)).length, 1);
  });
});

describe('rights and registrations in the sandbox', () => {
  it('refuses every read of a forbidden group, and no other', async () => {
    const sandbox = await startSandbox({ scenario: 'everything-forbidden' });
    try {
      const group = `${SUB}/resourceGroups/rg-hr-prod`;
      for (const path of [group, `${group}/resources`, `${group}/providers/Microsoft.Resources/deployments`]) {
        assert.equal(await refusal(sandbox, `${path}?api-version=2025-04-01`), '403 AuthorizationFailed');
      }
      assert.equal((await send(sandbox, '/subscriptions?api-version=2022-12-01')).status, 200);
      assert.equal((await send(sandbox, `${SUB}/resourcegroups?api-version=2025-04-01`)).status, 200);
    } finally {
      await sandbox.close();
    }
  });
  it('asks for registration, and tells its state', async () => {
    const sandbox = await startSandbox({ scenario: 'provider-not-registered' });
    try {
      const list = `${SUB}/providers/Microsoft.NetApp/netAppAccounts?api-version=2024-07-01`;
      assert.equal(await refusal(sandbox, list), '409 MissingSubscriptionRegistration');
      const { text } = await send(sandbox, `${SUB}/providers/microsoft.netapp?api-version=2025-04-01`);
      assert.match(text, /"registrationState":"NotRegistered"/);
      const feature = `${SUB}/providers/Microsoft.Features/providers/Microsoft.NetApp/features/ANFAvailabilityZone`;
      assert.match((await send(sandbox, `${feature}?api-version=2021-07-01`)).text, /"state":"NotRegistered"/);
    } finally {
      await sandbox.close();
    }
  });
});
