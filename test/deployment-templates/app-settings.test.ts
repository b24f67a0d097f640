import assert from 'node:assert/strict';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { allVariables, configVariables } from '../variables.ts';
import { allTemplates, readTemplate } from './templates.ts';

const settings = z.array(z.strictObject({ name: z.string(), value: z.string() }));
const variables = allTemplates(readTemplate('main.json')).get('app')?.variables ?? {};
const always = settings.parse(variables['settings']);
const slack = settings.parse(variables['slackSettings']);

/** Settings that are read by somebody else. */
const OTHERS: Readonly<Record<string, string>> = {
  AZURE_CLIENT_ID: '@azure/identity: which of the identities',
  APPLICATIONINSIGHTS_CONNECTION_STRING: 'telemetry',
  SCM_DO_BUILD_DURING_DEPLOYMENT: 'App Service: the package is built already',
  WEBSITE_RUN_FROM_PACKAGE: 'App Service: runs from the package, which nobody can write',
};
/** What the configuration reads and a deployment by these templates does without. */
const UNSET: Readonly<Record<string, string>> = {
  ACCESS_FILE: 'who may ask what is the business of whoever runs it, and a file of theirs',
  PORT: 'App Service sets it, and lets nobody else',
  MicrosoftAppPassword: 'a managed identity has none',
  STORAGE_CONNECTION_STRING: 'the account takes no keys',
  ASK_AZURE: 'on by default',
  AZURE_CLOUD: 'Azure itself by default',
  AZURE_RESOURCE_MANAGER_URL: 'Azure itself by default',
  AZURE_RESOURCE_MANAGER_AUDIENCE: 'Azure itself by default',
  KNOWLEDGE_DIR: 'a folder that the package has',
  SLACK_API_URL: 'Slack itself by default',
  SLACK_TEAM_IDS: "the token's own workspace by default",
};

describe('app settings of the templates', () => {
  const names = always.map(({ name }) => name);

  it('are each read by somebody', () => {
    const known = configVariables();
    assert.ok(known.includes('MicrosoftAppId') && known.includes('NODE_ENV') && known.includes('AZURE_SUBSCRIPTIONS'));
    for (const name of names) assert.ok(known.includes(name) || OTHERS[name], name);
    for (const { name } of slack) assert.ok(allVariables().includes(name), name);
    assert.equal(new Set([...names, ...slack.map(({ name }) => name)]).size, names.length + slack.length);
  });

  it('are all that the configuration reads, but for what is left out for a reason', () => {
    for (const name of configVariables()) {
      const isSet = names.includes(name) || slack.some((one) => one.name === name);
      assert.ok(isSet !== (UNSET[name] !== undefined), `${name} is ${isSet ? 'set' : 'not set'}`);
    }
  });

  it('make a configuration that is accepted: a managed identity, storage by identity', () => {
    const id = '4a2c1f07-52d1-4d0e-9c77-0f6b6c1e2a90';
    const values: Readonly<Record<string, string>> = {
      "[parameters('clientId')]": id,
      "[parameters('tenantId')]": id,
      "[join(parameters('readSubscriptions'), ',')]": `${id},${id}`,
      "[parameters('storageAccountUrl')]": 'https://deconflict.blob.core.windows.net',
      "[string(parameters('retentionDays'))]": '30',
      "[parameters('logLevel')]": 'info',
      "[parameters('insightsConnectionString')]": 'InstrumentationKey=none',
    };
    const config = readConfig(
      Object.fromEntries(
        always.map(({ name, value }) => {
          assert.ok(!value.startsWith('[') || values[value], `${name}: ${value}`);
          return [name, values[value] ?? value];
        }),
      ),
    );
    assert.deepEqual(config.bot, { kind: 'managed-identity', appId: id, tenantId: id });
    assert.equal(config.storage.kind, 'account');
    assert.equal(config.retentionDays, 30);
    assert.equal(config.host, undefined);
  });

  it('take the secrets of Slack from the vault', () => {
    assert.equal(slack.length, 3);
    for (const { name, value } of slack) {
      assert.match(
        value,
        /^\[format\('@Microsoft\.KeyVault\(VaultName=\{0\};SecretName=slack-[a-z-]+\)', parameters\('slackVault'\)\)\]$/,
        name,
      );
    }
  });
});
