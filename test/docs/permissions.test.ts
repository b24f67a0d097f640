import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { z } from 'zod';
import { ALL_CHECKS } from '../../src/azure/checks/all-checks.ts';
import { SAMPLE_READS } from '../../src/cli/doctor/sample-reads.ts';
import { READS } from '../../src/triage/read-names.ts';
import { allResources, readTemplate } from '../deployment-templates/templates.ts';
import { pageOf, tableOf } from './markdown.ts';

const PAGE = pageOf('docs/permissions.md');

describe('docs/permissions.md', () => {
  it('has a row for each check, with its question and the action that it takes', () => {
    const rows = tableOf(PAGE, 'check').map(({ check, question, action }) => [check, question, action]);
    const checks = ALL_CHECKS.map(({ id, question, permission }) => [id, question, permission]);
    assert.deepEqual(
      rows,
      checks.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    );
  });

  it('names every action that is read, and says of each check which role has it', () => {
    for (const { permission } of Object.values(READS)) assert.ok(PAGE.includes(permission), permission);
    for (const { action } of SAMPLE_READS) assert.ok(PAGE.includes(action), action);
    for (const { role, check } of tableOf(PAGE, 'check')) assert.match(role ?? '', /^Reader\b/, check);
  });

  it('calls an action covered by Reader only where it is a read', () => {
    for (const { action, check } of tableOf(PAGE, 'check')) {
      const named = /Microsoft\.\S+$/.exec(action ?? '')?.[0] ?? '';
      assert.match(named, /\/read$/, check);
    }
  });

  it('lists what Reader does not cover as the role of the templates does', () => {
    const rows = tableOf(PAGE, 'action that Reader does not cover').map((row) => Object.values(row)[0]);
    const [role] = allResources(readTemplate('main.json')).filter(({ type }) => type.endsWith('/roleDefinitions'));
    const { permissions } = z
      .looseObject({ permissions: z.tuple([z.looseObject({ actions: z.array(z.string()) })]) })
      .parse(role?.properties);
    assert.deepEqual(rows, permissions[0].actions);
  });

  it('explains each scope of the Slack manifest, and no other', () => {
    const manifest = z
      .looseObject({ oauth_config: z.looseObject({ scopes: z.looseObject({ bot: z.array(z.string()) }) }) })
      .parse(parse(pageOf('manifest/slack/manifest.yaml')));
    const rows = tableOf(PAGE, 'scope');
    assert.deepEqual(
      rows.map(({ scope }) => scope),
      manifest.oauth_config.scopes.bot,
    );
    for (const row of rows) assert.ok(row['why'] && row['without it'], row['scope']);
  });

  it('explains each permission of the Teams manifest, and no other', () => {
    const { authorization } = z
      .looseObject({
        authorization: z.looseObject({
          permissions: z.looseObject({ resourceSpecific: z.array(z.looseObject({ name: z.string() })) }),
        }),
      })
      .parse(JSON.parse(pageOf('manifest/teams/manifest.json')));
    const rows = tableOf(PAGE, 'permission');
    assert.deepEqual(
      rows.map(({ permission }) => permission),
      authorization.permissions.resourceSpecific.map(({ name }) => name),
    );
    for (const row of rows) assert.ok(row['why'] && row['without it'], row['permission']);
  });
});
