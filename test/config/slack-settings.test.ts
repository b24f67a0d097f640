import assert from 'node:assert/strict';
import type { Environment } from '../../src/config/reader.ts';
import { ConfigError, readConfig } from '../../src/config.ts';

// Shaped like the real ones, and put together here so that nobody takes them for real.
const BOT = ['xoxb', '1', 'a'].join('-');
const APP = ['xapp', '1', 'a'].join('-');
const SECRET = 'ab'.repeat(16);
const SOCKET = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP };

function problemsOf(environment: Environment): readonly string[] {
  try {
    readConfig({ ASK_AZURE: 'off', ...environment });
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.problems;
  }
  return [];
}

describe('readSlackSettings', () => {
  it('gives none where nothing is set', () => assert.equal(readConfig({ SLACK_BOT_TOKEN: ' ' }).slack, null));

  it('reads Socket Mode, which needs no address', () => {
    const { slack, host } = readConfig(SOCKET);
    assert.deepEqual(slack, {
      botToken: BOT,
      signingSecret: null,
      appToken: APP,
      apiUrl: 'https://slack.com/api/',
      teamIds: [],
    });
    assert.equal(host, '127.0.0.1');
  });

  it('reads requests over HTTP, which come from elsewhere', () => {
    const { slack, host } = readConfig({
      SLACK_BOT_TOKEN: BOT,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: 'http://127.0.0.1:4711/api',
      SLACK_TEAM_IDS: 'T0123, E0456',
    });
    assert.deepEqual(
      [slack?.signingSecret, slack?.appToken, slack?.apiUrl],
      [SECRET, null, 'http://127.0.0.1:4711/api/'],
    );
    assert.deepEqual(slack?.teamIds, ['T0123', 'E0456']);
    assert.equal(host, undefined);
  });

  it('lets a production bot be on Slack alone', () => {
    assert.deepEqual(problemsOf({ ...SOCKET, NODE_ENV: 'production' }), []);
  });

  const refused: readonly (readonly [string, Environment, readonly string[]])[] = [
    ['a token of a person', { ...SOCKET, SLACK_BOT_TOKEN: ['xoxp', '1'].join('-') }, ['SLACK_BOT_TOKEN']],
    [
      'the two tokens exchanged',
      { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: BOT },
      ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN'],
    ],
    ['a token alone', { SLACK_BOT_TOKEN: BOT }, ['SLACK_BOT_TOKEN']],
    ['a secret without token', { SLACK_SIGNING_SECRET: SECRET }, ['SLACK_BOT_TOKEN']],
    ['a secret of two words', { ...SOCKET, SLACK_SIGNING_SECRET: 'a b' }, ['SLACK_SIGNING_SECRET']],
    [
      'a secret that is not in its vault',
      { ...SOCKET, SLACK_SIGNING_SECRET: '@Microsoft.KeyVault(VaultName=kv;SecretName=s)' },
      ['SLACK_SIGNING_SECRET'],
    ],
    ['an address that anybody can listen to', { ...SOCKET, SLACK_API_URL: 'http://slack.com/api/' }, ['SLACK_API_URL']],
    ['an address that is none', { ...SOCKET, SLACK_API_URL: 'slack' }, ['SLACK_API_URL']],
    ['workspaces by name', { ...SOCKET, SLACK_TEAM_IDS: 'shop' }, ['SLACK_TEAM_IDS']],
  ];
  for (const [name, environment, variables] of refused) {
    it(`refuses ${name}, without telling a secret`, () => {
      const problems = problemsOf(environment);
      assert.deepEqual(
        problems.map((problem) => problem.split(' ')[0]),
        variables,
      );
      for (const secret of [BOT, APP, SECRET]) assert.ok(!problems.join().includes(secret));
    });
  }
});
