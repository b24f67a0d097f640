import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readConfig } from '../../src/config.ts';
import { readTemplate } from '../deployment-templates/templates.ts';
import { allVariables, configVariables } from '../variables.ts';
import { pageOf, tableOf } from './markdown.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const PAGE = pageOf('docs/running-it.md');
const SETTINGS = tableOf(PAGE, 'variable');

/** Variables of the table that are read by others. */
const OTHERS: Readonly<Record<string, string>> = {
  AZURE_CLIENT_ID: '@azure/identity',
  AZURE_TENANT_ID: '@azure/identity',
  AZURE_CLIENT_SECRET: '@azure/identity',
  NODE_EXTRA_CA_CERTS: 'Node.js',
  HTTPS_PROXY: '@azure/core-rest-pipeline',
};

describe('docs/running-it.md', () => {
  it('explains every variable that the configuration reads, and none that nobody does', () => {
    const named = SETTINGS.map(({ variable }) => variable ?? '');
    assert.equal(new Set(named).size, named.length);
    for (const name of configVariables()) assert.ok(named.includes(name), `${name} is not explained`);
    const read = allVariables();
    for (const name of named) assert.ok(read.includes(name) || OTHERS[name], `${name} is read by nobody`);
    for (const row of SETTINGS) assert.ok(row['what'], row['variable']);
  });

  it('tells the defaults that are in force', () => {
    const config = readConfig({});
    const told = new Map(SETTINGS.map((row) => [row['variable'], row['default']]));
    assert.equal(told.get('PORT'), String(config.port));
    assert.equal(told.get('RETENTION_DAYS'), String(config.retentionDays));
    assert.equal(told.get('LOG_LEVEL'), config.logLevel);
    assert.equal(told.get('AZURE_CLOUD'), config.azure?.cloud.name);
  });

  it('explains every parameter of the templates, with its default', () => {
    const { parameters } = readTemplate('main.json');
    const rows = tableOf(PAGE, 'parameter');
    assert.deepEqual(
      rows.map(({ parameter }) => parameter),
      Object.keys(parameters),
    );
    for (const { parameter = '', default: told } of rows) {
      const value = parameters[parameter]?.defaultValue;
      if (['number', 'boolean'].includes(typeof value) || (typeof value === 'string' && /^\w+$/.test(value))) {
        assert.equal(told, String(value), parameter);
      }
    }
  });

  it('names files and scripts that are there', () => {
    for (const [, file] of PAGE.matchAll(/(?:--template-file |`)(deploymentTemplates\/[\w./-]+|manifest\/[\w./-]+)/g)) {
      assert.ok(existsSync(`${ROOT}${file}`), file);
    }
    const scripts = Object.keys(JSON.parse(pageOf('package.json')).scripts);
    for (const [, name = ''] of PAGE.matchAll(/npm run (\w+)/g)) assert.ok(scripts.includes(name), name);
  });

  it('names outputs that the templates have', () => {
    const outputs = Object.keys(readTemplate('main.json').outputs ?? {});
    const named = [...PAGE.matchAll(/<output (\w+)>/g)].map((match) => match[1] ?? '');
    assert.ok(named.length > 0);
    for (const name of named) assert.ok(outputs.includes(name), name);
  });
});
