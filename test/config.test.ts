import assert from 'node:assert/strict';
import type { Environment } from '../src/config/reader.ts';
import { ConfigError, readConfig } from '../src/config.ts';

const APP_ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const TENANT_ID = '6ecd8c99-4036-403d-bf84-cf8400f67836';
const SINGLE_TENANT = {
  MicrosoftAppId: APP_ID,
  MicrosoftAppTenantId: TENANT_ID,
  MicrosoftAppPassword: ['not', 'a', 'secret'].join('-'),
};

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig(environment);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
  return [];
}

describe('readConfig', () => {
  it('serves this machine alone where nothing is set', () => {
    const { azure, ...rest } = readConfig({});
    assert.equal(azure?.cloud.name, 'AzureCloud');
    assert.deepEqual(rest, {
      port: 3978,
      host: '127.0.0.1',
      bot: { kind: 'local' },
      slack: null,
      knowledgeDir: undefined,
      logLevel: 'info',
      storage: { kind: 'memory' },
      accessRules: null,
      retentionDays: 30,
    });
  });

  it('counts blank values as unset', () => {
    const blank = { PORT: '', MicrosoftAppId: ' ', MicrosoftAppPassword: '', MicrosoftAppType: '', LOG_LEVEL: '' };
    const off = { ASK_AZURE: 'off' };
    assert.deepEqual(readConfig({ ...blank, ...off }), readConfig(off));
    const azure = { AZURE_CLOUD: ' ', AZURE_SUBSCRIPTIONS: '', ASK_AZURE: ' ' };
    assert.equal(readConfig(azure).azure?.cloud.name, 'AzureCloud');
  });

  it('keeps conversations where it is told to', () => {
    const value = `DefaultEndpointsProtocol=https;AccountName=a;AccountKey=${'k'.repeat(8)}`;
    assert.deepEqual(readConfig({ STORAGE_CONNECTION_STRING: value }).storage, { kind: 'connection-string', value });
    const url = 'https://name.blob.core.windows.net';
    const { storage } = readConfig({ STORAGE_ACCOUNT_URL: url, ASK_AZURE: 'off', RETENTION_DAYS: '7' });
    assert.ok(storage.kind === 'account' && storage.url === url);
    assert.equal(readConfig({ RETENTION_DAYS: '7' }).retentionDays, 7);
  });

  it('names what is wrong with the storage, and never its key', () => {
    const key = `c2Vj${'cmV0'.repeat(4)}`;
    const wrong = { STORAGE_CONNECTION_STRING: key, RETENTION_DAYS: '0', STORAGE_ACCOUNT_URL: 'http://plain.example' };
    const problems = problemsOf(wrong);
    for (const name of Object.keys(wrong)) assert.ok(problems.some((problem) => problem.startsWith(name)));
    assert.ok(!problems.join().includes(key));
  });

  it('reads a single-tenant bot and listens on every interface', () => {
    const config = readConfig({ ...SINGLE_TENANT, NODE_ENV: 'production', PORT: '8080', LOG_LEVEL: 'DEBUG' });
    assert.deepEqual(config.bot, {
      kind: 'single-tenant',
      appId: APP_ID,
      tenantId: TENANT_ID,
      password: SINGLE_TENANT.MicrosoftAppPassword,
    });
    assert.equal(config.host, undefined);
    assert.equal(config.port, 8080);
    assert.equal(config.logLevel, 'debug');
  });

  it('reads a managed identity, whatever the letter case of its type', () => {
    const { MicrosoftAppPassword: _, ...rest } = SINGLE_TENANT;
    const config = readConfig({ ...rest, MicrosoftAppType: 'userAssignedMsi' });
    assert.deepEqual(config.bot, { kind: 'managed-identity', appId: APP_ID, tenantId: TENANT_ID });
  });

  it('asks Azure where and of what it is told to, or not at all', () => {
    const own = readConfig({ AZURE_RESOURCE_MANAGER_URL: 'https://127.0.0.1:8443', AZURE_SUBSCRIPTIONS: APP_ID }).azure;
    assert.equal(own?.cloud.endpoint, 'https://127.0.0.1:8443');
    assert.deepEqual([own?.mayRead(APP_ID), own?.mayRead(TENANT_ID)], [true, false]);
    assert.equal(readConfig({ AZURE_CLOUD: 'AzureUSGovernment' }).azure?.cloud.name, 'AzureUSGovernment');
    assert.equal(readConfig({ ASK_AZURE: 'Off' }).azure, null);
  });

  const refused: readonly (readonly [string, Environment, readonly string[]])[] = [
    ['a port that is no number', { PORT: 'http' }, ['PORT']],
    ['a port out of range', { PORT: '70000' }, ['PORT']],
    ['an unknown log level', { LOG_LEVEL: 'loud' }, ['LOG_LEVEL']],
    ['a cloud that is none', { AZURE_CLOUD: 'Cumulus' }, ['AZURE_CLOUD']],
    ['an endpoint without https', { AZURE_RESOURCE_MANAGER_URL: 'http://x' }, ['AZURE_RESOURCE_MANAGER_URL']],
    ['a subscription that is no GUID', { AZURE_SUBSCRIPTIONS: 'prod' }, ['AZURE_SUBSCRIPTIONS']],
    ['a maybe', { ASK_AZURE: 'maybe' }, ['ASK_AZURE']],
    ['production without an app id', { NODE_ENV: 'production' }, ['MicrosoftAppId']],
    ['a password without an app id', { MicrosoftAppPassword: 'x' }, ['MicrosoftAppId']],
    ['an app id that is no GUID', { ...SINGLE_TENANT, MicrosoftAppId: 'my-bot' }, ['MicrosoftAppId']],
    ['an app id alone', { MicrosoftAppId: APP_ID }, ['MicrosoftAppTenantId', 'MicrosoftAppPassword']],
    ['a multi-tenant bot', { ...SINGLE_TENANT, MicrosoftAppType: 'MultiTenant' }, ['MicrosoftAppType']],
    [
      'a managed identity with a password',
      { ...SINGLE_TENANT, MicrosoftAppType: 'UserAssignedMSI' },
      ['MicrosoftAppPassword'],
    ],
    [
      'several bad values at once',
      { PORT: '-1', LOG_LEVEL: 'x', MicrosoftAppType: 'x' },
      ['MicrosoftAppType', 'PORT', 'LOG_LEVEL'],
    ],
  ];
  for (const [name, environment, variables] of refused) {
    it(`refuses ${name}`, () => {
      assert.deepEqual(
        problemsOf(environment).map((problem) => problem.split(' ')[0]),
        variables,
      );
    });
  }

  it('says all problems in one message, and no secret', () => {
    const secret = ['hun', 'ter', '2'].join('');
    assert.throws(
      () => readConfig({ MicrosoftAppPassword: secret, PORT: secret }),
      (error: Error) =>
        error.message.includes('PORT') && error.message.includes('MicrosoftAppId') && !error.message.includes(secret),
    );
  });
});
