import assert from 'node:assert/strict';
import { checkBot } from '../../../src/cli/doctor/check-bot.ts';

const APP = '4a2c1f07-52d1-4d0e-9c77-0f6b6c1e2a90';
const SECRET = ['a', 'made', 'up', 'secret'].join('-');
const bot = { kind: 'single-tenant', appId: APP, tenantId: 'lindqvist.example', password: SECRET } as const;
const signal = new AbortController().signal;
const refusing =
  (description: string): typeof globalThis.fetch =>
  async () =>
    Response.json({ error_description: description }, { status: 400 });

describe('checkBot', () => {
  it('asks the tenant for the token that the bot answers with', async () => {
    let asked: { url: string; body: URLSearchParams } | undefined;
    const fetch: typeof globalThis.fetch = async (input, init) => {
      asked = { url: String(input), body: new URLSearchParams(String(init?.body)) };
      return Response.json({ access_token: 'none' });
    };
    const [result] = await checkBot(bot, fetch, signal);
    assert.equal(result?.status, 'ok');
    assert.equal(asked?.url, 'https://login.microsoftonline.com/lindqvist.example/oauth2/v2.0/token');
    assert.deepEqual(
      ['grant_type', 'client_id', 'scope'].map((name) => asked?.body.get(name)),
      ['client_credentials', APP, 'https://api.botframework.com/.default'],
    );
  });

  it('says which variable is wrong', async () => {
    const subjects = await Promise.all(
      ['AADSTS700016: x', 'AADSTS7000215: x', 'AADSTS7000222: x', 'AADSTS90002: x', 'AADSTS1: x', ''].map(
        async (text) => (await checkBot(bot, refusing(text), signal))[0],
      ),
    );
    assert.deepEqual(
      subjects.map((one) => one?.subject),
      [
        'MicrosoftAppId',
        'MicrosoftAppPassword',
        'MicrosoftAppPassword',
        'MicrosoftAppTenantId',
        'MicrosoftAppId',
        'MicrosoftAppId',
      ],
    );
    assert.match(subjects[5]?.says ?? '', /HTTP 400/);
    for (const one of subjects) assert.ok(one?.status === 'failed' && !JSON.stringify(one).includes(SECRET));
  });

  it('tells a host that cannot be reached', async () => {
    const [result] = await checkBot(bot, async () => Promise.reject(new TypeError('fetch failed')), signal);
    assert.deepEqual([result?.status, result?.subject], ['failed', 'https://login.microsoftonline.com']);
  });

  it('is off where the bot serves this machine only', async () => {
    const [result] = await checkBot({ kind: 'local' }, fetch, signal);
    assert.equal(result?.status, 'off');
  });
});
