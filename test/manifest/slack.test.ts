import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { COMMAND } from '../../src/channels/slack/take-command.ts';
import { SHORTCUT } from '../../src/channels/slack/take-shortcut.ts';
import { schemaValidator } from './schema-validator.ts';

const RAW: unknown = parse(readFileSync(new URL('../../manifest/slack/manifest.yaml', import.meta.url), 'utf8'));
const manifest = z
  .looseObject({
    features: z.looseObject({
      shortcuts: z.array(z.looseObject({ type: z.string(), callback_id: z.string() })),
      slash_commands: z.array(z.looseObject({ command: z.string() })),
    }),
    oauth_config: z.strictObject({ scopes: z.strictObject({ bot: z.array(z.string()) }) }),
    settings: z.looseObject({
      socket_mode_enabled: z.boolean(),
      interactivity: z.looseObject({ is_enabled: z.boolean() }),
      event_subscriptions: z.looseObject({ bot_events: z.array(z.string()) }),
    }),
  })
  .parse(RAW);

/**
 * The scope that an event takes.
 * @see https://docs.slack.dev/reference/events
 */
const SCOPE_OF_EVENT: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
};
/** Scopes of the calls that the bot makes: messages, signs on messages, the names of people, and files. */
const SCOPES_OF_CALLS = ['chat:write', 'files:read', 'reactions:write', 'users:read'];

describe('the manifest of the Slack app', () => {
  const { features, oauth_config, settings } = manifest;
  const scopes = oauth_config.scopes.bot;

  it('is one that its schema accepts', () => {
    const problems = schemaValidator('slack-app.schema.json');
    assert.deepEqual(problems(RAW), []);
    assert.notDeepEqual(
      problems({ ...Object(RAW), owl: 1, features: { bot_user: {} } }),
      [],
      'the schema checks something',
    );
  });

  it('asks for the scopes that its events, calls and commands take, and no other', () => {
    const ofEvents = settings.event_subscriptions.bot_events.map((event) => SCOPE_OF_EVENT[event] ?? event);
    assert.deepEqual([...scopes].sort(), [...ofEvents, ...SCOPES_OF_CALLS, 'commands'].sort());
    assert.equal(new Set(scopes).size, scopes.length);
  });

  it('hears mentions, messages to it and messages in its channels', () => {
    assert.deepEqual([...settings.event_subscriptions.bot_events].sort(), Object.keys(SCOPE_OF_EVENT).sort());
  });

  it('works over Socket Mode: nothing in it has an address', () => {
    assert.equal(settings.socket_mode_enabled, true);
    assert.equal(settings.interactivity.is_enabled, true);
    assert.doesNotMatch(JSON.stringify(RAW), /https?:/);
  });

  it('has one command and one shortcut on messages', () => {
    assert.deepEqual(
      features.slash_commands.map(({ command }) => command),
      [COMMAND],
    );
    assert.deepEqual(
      features.shortcuts.map(({ type, callback_id }) => [type, callback_id]),
      [['message', SHORTCUT]],
    );
  });
});
