import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { text } from 'node:stream/consumers';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import { BOT, cardOf, mentioned, message, PERSON } from './channels/activities.ts';
import { type FakeConnector, startConnector } from './channels/fake-connector.ts';

const LOCKED =
  "(ScopeLocked) The scope '/subscriptions/11111111-2222-3333-4444-555555555555/resourceGroups/rg-shop' cannot perform " +
  "delete operation because following scope(s) are locked: '/subscriptions/11111111-2222-3333-4444-555555555555/" +
  "resourceGroups/rg-shop'. Please remove the lock and try again.\nCode: ScopeLocked";
const CHATTER = 'What a lovely morning for a walk by the river.';

describe('the app over HTTP', () => {
  const lines: string[] = [];
  const app = createApp(
    readConfig({ PORT: '0', ASK_AZURE: 'off' }),
    createLog('trace', { write: (line) => lines.push(line) }),
  );
  let connector: FakeConnector;
  let base: string;

  before(async () => {
    const { port } = await app.start();
    base = `http://127.0.0.1:${port}`;
  });
  after(() => app.stop());
  beforeEach(async () => {
    connector = await startConnector();
  });
  afterEach(() => connector.close());

  async function post(body: unknown, headers: Record<string, string> = {}) {
    const response = await fetch(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, body: await response.text() };
  }

  const failedTurns = () => lines.filter((line) => line.includes('"turn-failed"')).length;

  async function say(said: string, extra: Record<string, unknown> = {}, failures = 0) {
    const before = failedTurns();
    const answer = await post(message(connector.serviceUrl, said, extra));
    assert.equal(answer.status, 200);
    assert.equal(failedTurns() - before, failures);
    return connector.replies;
  }

  function added(...ids: string[]) {
    const members = ids.map((id) => ({ id }));
    return { type: 'conversationUpdate', text: undefined, membersAdded: members };
  }

  it('welcomes a person once, though the bot was added too', async () => {
    const replies = await say('', added(BOT.id, PERSON.id));
    assert.equal(replies.length, 1);
    cardOf(replies[0]);
  });

  it('does not welcome itself, nor those who join a team', async () => {
    await say('', added(BOT.id));
    const replies = await say('', {
      ...added('29:bob'),
      ...{ conversation: { id: 'c', conversationType: 'channel' } },
    });
    assert.equal(replies.length, 0);
  });

  it('answers help with a card', async () => {
    const replies = await say('help');
    assert.equal(replies.length, 1);
    cardOf(replies[0]);
  });

  it('answers a paste with one card, as a reply in the same conversation', async () => {
    const replies = await say(LOCKED, { id: 'paste-1' });
    assert.equal(replies.length, 1);
    assert.equal(replies[0]?.replyToId, 'paste-1');
    assert.equal(replies[0]?.conversation?.id, 'a:1');
    assert.match(JSON.stringify(cardOf(replies[0])), /rg-shop/);
  });

  for (const [name, said] of [
    ['in a code fence', `\`\`\`\n${LOCKED}\n\`\`\``],
    ['with HTML entities', LOCKED.replaceAll("'", '&#39;')],
  ] as const) {
    it(`reads a paste ${name}`, async () => {
      const replies = await say(said);
      assert.equal(replies.length, 1);
      cardOf(replies[0]);
    });
  }

  it('reads a paste that came as HTML alone', async () => {
    const content = `<codeblock><code>${LOCKED.replaceAll('\n', '<br>')}</code></codeblock>`;
    const replies = await say('', { attachments: [{ contentType: 'text/html', content }] });
    assert.equal(replies.length, 1);
    cardOf(replies[0]);
  });

  it('answers a paste in a channel that mentions it', async () => {
    const replies = await say('', mentioned(LOCKED));
    assert.equal(replies.length, 1);
    cardOf(replies[0]);
  });

  it('answers other text with one line', async () => {
    const replies = await say(CHATTER);
    assert.equal(replies.length, 1);
    assert.equal(replies[0]?.attachments, undefined);
    assert.ok(replies[0]?.text && !replies[0].text.includes('\n'));
  });

  it('answers other text in a channel only where it is mentioned', async () => {
    await say(CHATTER, { conversation: { id: 'c', conversationType: 'channel' } });
    assert.equal(connector.replies.length, 0);
    await say('', mentioned(CHATTER));
    assert.equal(connector.replies.length, 1);
  });

  it('handles an activity once, though it is delivered twice at once and again later', async () => {
    const activity = message(connector.serviceUrl, LOCKED);
    const answers = await Promise.all([post(activity), post(activity)]);
    answers.push(await post(activity));
    assert.deepEqual(
      answers.map((answer) => answer.status),
      [200, 200, 200],
    );
    assert.equal(connector.replies.length, 1);
  });

  it('answers a submitted button it does not know', async () => {
    const replies = await say('', { text: undefined, value: { action: 'launch-rocket' } });
    assert.equal(replies.length, 1);
    assert.ok(replies[0]?.text);
  });

  it('answers an executed button it does not know, on the request itself', async () => {
    const value = { action: { type: 'Action.Execute', verb: 'launch-rocket', data: {} }, trigger: 'manual' };
    const invoke = message(connector.serviceUrl, '', { type: 'invoke', name: 'adaptiveCard/action', value });
    const answer = await post(invoke);
    assert.equal(answer.status, 200);
    assert.equal(JSON.parse(answer.body).type, 'application/vnd.microsoft.activity.message');
  });

  it('passes over activities that need no answer', async () => {
    for (const type of ['typing', 'messageReaction', 'installationUpdate', 'event', 'made-up']) await say('', { type });
    assert.equal(connector.replies.length, 0);
  });

  it('refuses a body over the limit with 413', async () => {
    const answer = await post(message(connector.serviceUrl, 'x'.repeat(5 * 1024 * 1024))).catch(() => null);
    // The connection may be gone before all of it is sent.
    if (answer !== null) assert.equal(answer.status, 413);
    assert.equal(await chunked(5 * 1024 * 1024), 413);
    assert.equal(connector.replies.length, 0);
  });

  /** Sends a body whose length is not announced. */
  async function chunked(bytes: number): Promise<number | undefined> {
    const request = httpRequest(`${base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    request.on('error', () => {});
    const answered = once(request, 'response');
    request.write(Buffer.alloc(bytes, 0x20));
    const [response] = await answered;
    const { statusCode } = response;
    await text(response);
    request.destroy();
    return statusCode;
  }

  it('refuses what is not an activity with 400, other types with 415, compression with 415', async () => {
    assert.equal((await post('{"type":')).status, 400);
    assert.equal((await post('[]')).status, 400);
    assert.equal((await post('{}')).status, 400);
    assert.equal((await post('{}', { 'content-type': 'text/plain' })).status, 415);
    assert.equal((await post('{}', { 'content-encoding': 'gzip' })).status, 415);
  });

  it('refuses answers to another machine', async () => {
    const answer = await post(message('https://smba.trafficmanager.net/emea/', LOCKED));
    assert.equal(answer.status, 403);
  });

  it('refuses what came through a tunnel', async () => {
    const answer = await post(message(connector.serviceUrl, LOCKED), { 'x-forwarded-for': '192.0.2.1' });
    assert.equal(answer.status, 403);
    assert.equal(connector.replies.length, 0);
  });

  it('tells the person with a card where a turn fails', async () => {
    connector.fail(400, 1);
    const replies = await say(LOCKED, {}, 1);
    assert.equal(replies.length, 1);
    cardOf(replies[0]);
    const failed = lines.filter((line) => line.includes('"turn-failed"'));
    const { reference } = JSON.parse(failed.at(-1) ?? '{}');
    assert.ok(JSON.stringify(cardOf(replies[0])).includes(reference));
  });

  for (const status of [412, 429, 502, 503, 504]) {
    it(`sends an answer again that was refused with ${status}`, async () => {
      connector.fail(status, 1);
      await post(message(connector.serviceUrl, 'help'));
      assert.equal(connector.replies.length, 1);
      assert.ok(!JSON.stringify(connector.replies).includes('Something went wrong'));
    });
  }

  it('survives a connector that never answers well', async () => {
    connector.fail(400, 10);
    assert.equal((await say(LOCKED, {}, 1)).length, 0);
  });

  it('gives Prometheus what it has done, and nothing that was said', async () => {
    await say(LOCKED);
    const response = await fetch(`${base}/metrics`);
    const body = await response.text();
    assert.equal(response.status, 200);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain/);
    assert.match(body, /deconflict_events_total\{event="triage-begun",kind="paste"\} \d/);
    assert.match(body, /deconflict_duration_seconds_bucket\{le="1",event="turn"\} \d/);
    assert.doesNotMatch(body, /ScopeLocked|subscriptions\//);
  });

  it('says that it is alive and ready', async () => {
    for (const path of ['/healthz', '/readyz']) {
      const response = await fetch(base + path);
      assert.equal(response.status, 200);
      assert.equal(response.headers.get('content-type')?.split(';')[0], 'application/json');
      await response.text();
    }
  });

  it('answers unknown paths and methods in JSON, without a stack', async () => {
    for (const [method, path, status] of [
      ['GET', '/nope', 404],
      ['GET', '/api/messages', 405],
      ['POST', '/healthz', 405],
      ['GET', '/%', 404],
    ] as const) {
      const response = await fetch(base + path, { method });
      const body = await response.text();
      assert.equal(response.status, status, `${method} ${path}: ${body}`);
      assert.equal(typeof JSON.parse(body).error.code, 'string');
      assert.ok(!body.includes('node_modules'));
    }
  });

  it('never logs what was said', async () => {
    const marker = ['zebra', 'crossing', '42'].join('-');
    await say(`${LOCKED} ${marker}`);
    await say(marker);
    connector.fail(400, 1);
    await say(`${LOCKED} ${marker}`, {}, 1);
    await post(`{"text":"${marker}`);
    assert.ok(lines.length > 0);
    assert.ok(!lines.some((line) => line.includes(marker) || line.includes('rg-shop')));
  });
});

describe('the app with credentials', () => {
  const app = createApp(
    {
      ...readConfig({ PORT: '0', ASK_AZURE: 'off' }),
      bot: {
        kind: 'single-tenant',
        appId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
        tenantId: '6ecd8c99-4036-403d-bf84-cf8400f67836',
        password: ['not', 'a', 'secret'].join('-'),
      },
    },
    createLog('silent'),
  );
  let base: string;
  before(async () => {
    base = `http://127.0.0.1:${(await app.start()).port}`;
  });
  after(() => app.stop());

  const claims = Buffer.from(JSON.stringify({ iss: 'https://example.com', aud: 'x' })).toString('base64url');
  for (const [name, authorization] of [
    ['no token', undefined],
    ['a token that is none', 'Bearer x'],
    ['a token of another issuer', `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${claims}.`],
    ['another scheme', 'Basic eDp5'],
  ] as const) {
    it(`refuses ${name} with 401`, async () => {
      const response = await fetch(`${base}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
        body: JSON.stringify(message('https://smba.trafficmanager.net/emea/', 'hi')),
      });
      assert.equal(response.status, 401);
      assert.equal(typeof JSON.parse(await response.text()).error.code, 'string');
    });
  }
});
