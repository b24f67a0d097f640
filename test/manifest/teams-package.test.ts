import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { teamsPackage, teamsSettings } from '../../scripts/manifest/teams-package.ts';
import { decodePng } from './decode-png.ts';
import { schemaValidator } from './schema-validator.ts';
import { unzip } from './unzip.ts';

const TEMPLATE = readFileSync(new URL('../../manifest/teams/manifest.json', import.meta.url), 'utf8');
const SETTINGS = {
  MicrosoftAppId: '4a2c1f07-52d1-4d0e-9c77-0f6b6c1e2a90',
  BOT_HOST: 'deconflict-1a2b.azurewebsites.net',
};

const manifestSchema = z.looseObject({
  id: z.string(),
  version: z.string(),
  developer: z.looseObject({ websiteUrl: z.string() }),
  icons: z.strictObject({ color: z.string(), outline: z.string() }),
  bots: z.tuple([
    z.looseObject({
      botId: z.string(),
      scopes: z.array(z.string()),
      commandLists: z.array(
        z.looseObject({ scopes: z.array(z.string()), commands: z.array(z.looseObject({ title: z.string() })) }),
      ),
    }),
  ]),
  composeExtensions: z.tuple([
    z.looseObject({ botId: z.string(), commands: z.array(z.looseObject({})), messageHandlers: z.array(z.unknown()) }),
  ]),
  validDomains: z.array(z.string()),
  webApplicationInfo: z.looseObject({ id: z.string() }),
  authorization: z.strictObject({
    permissions: z.strictObject({ resourceSpecific: z.array(z.strictObject({ name: z.string(), type: z.string() })) }),
  }),
});

/** The package as it is built, unpacked; drawing the icons takes a while. */
function built(settings: z.infer<typeof teamsSettings> = SETTINGS) {
  const files = unzip(teamsPackage(TEMPLATE, settings, '1.2.3'));
  const manifest: unknown = JSON.parse(files.get('manifest.json')?.toString('utf8') ?? '');
  return { files, raw: manifest, manifest: manifestSchema.parse(manifest) };
}

const plain = built();

describe('the Teams app package', function () {
  this.timeout(20_000);

  it('holds a manifest that its schema accepts', () => {
    const problems = schemaValidator('teams-app.schema.json');
    assert.deepEqual(problems(plain.raw), []);
    assert.notDeepEqual(problems({ ...Object(plain.raw), id: 'none' }), [], 'the schema checks something');
  });

  it('holds the icons that the manifest names, and nothing else', () => {
    const { files, manifest } = plain;
    assert.deepEqual([...files.keys()], ['manifest.json', manifest.icons.color, manifest.icons.outline]);
    const sizes = [manifest.icons.color, manifest.icons.outline].map(
      (name) => decodePng(files.get(name) ?? Buffer.alloc(0)).size,
    );
    assert.deepEqual(sizes, [192, 32]);
  });

  it('is filled with the bot everywhere, and no hole is left', () => {
    const { raw, manifest } = plain;
    assert.doesNotMatch(JSON.stringify(raw), /\{\{/);
    const ids = [
      manifest.id,
      manifest.bots[0].botId,
      manifest.composeExtensions[0].botId,
      manifest.webApplicationInfo.id,
    ];
    assert.deepEqual(new Set(ids), new Set([SETTINGS.MicrosoftAppId]));
    assert.equal(manifest.version, '1.2.3');
    assert.deepEqual(manifest.validDomains, [SETTINGS.BOT_HOST]);
    assert.equal(manifest.developer.websiteUrl, `https://${SETTINGS.BOT_HOST}`);
    assert.equal(
      built({ ...SETTINGS, WEBSITE_URL: 'https://wiki.example/bot' }).manifest.developer.websiteUrl,
      'https://wiki.example/bot',
    );
  });

  it('offers the bot to people, teams and chats, with commands that it knows', () => {
    const { scopes, commandLists } = plain.manifest.bots[0];
    assert.deepEqual(scopes, ['personal', 'team', 'groupChat']);
    assert.deepEqual(new Set(commandLists.flatMap((list) => list.scopes)), new Set(scopes));
    const titles = new Set(commandLists.flatMap(({ commands }) => commands.map(({ title }) => title)));
    assert.deepEqual(titles, new Set(['help', 'watch this channel', 'settings']));
  });

  it('offers to diagnose a message, and to read links to the portal', () => {
    const { commands, messageHandlers } = plain.manifest.composeExtensions[0];
    assert.equal(commands.length, 1);
    const { id, type, context, fetchTask } = commands[0] ?? {};
    assert.deepEqual(
      { id, type, context, fetchTask },
      { id: 'diagnose', type: 'action', context: ['message'], fetchTask: true },
    );
    assert.match(JSON.stringify(messageHandlers), /"link".*"portal\.azure\.com"/);
  });

  it('asks for two permissions, both of the one team or chat that installs it', () => {
    const asked = plain.manifest.authorization.permissions.resourceSpecific;
    assert.deepEqual(asked, [
      { name: 'ChannelMessage.Read.Group', type: 'Application' },
      { name: 'ChatMessage.Read.Chat', type: 'Application' },
    ]);
  });

  it('says which setting is missing or wrong, and what to set', () => {
    const wrong = teamsSettings.safeParse({
      MicrosoftAppId: 'x',
      BOT_HOST: 'https://bot.example',
      WEBSITE_URL: 'http://a.example',
    });
    assert.deepEqual(
      wrong.error?.issues.map(({ path }) => path.join()),
      ['MicrosoftAppId', 'BOT_HOST', 'WEBSITE_URL'],
    );
    assert.ok(teamsSettings.safeParse({}).error?.issues.every(({ message }) => message.startsWith('set it to ')));
    assert.ok(teamsSettings.safeParse(SETTINGS).success);
  });

  it('throws for a hole that nothing fills', () => {
    assert.throws(() => teamsPackage('{"a": "{{nothing}}"}', SETTINGS, '1.0.0'), /\{\{nothing\}\}/);
  });
});
