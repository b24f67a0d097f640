import assert from 'node:assert/strict';
import { APP_TOKEN } from './fake-slack.ts';
import type { FakeSocket } from './fake-socket.ts';
import { type SlackBot, startSlackBot } from './slack-bot.ts';
import { command, envelope, message } from './slack-requests.ts';

describe('Socket Mode', function () {
  this.timeout(20_000);
  let bot: SlackBot;
  let socket: FakeSocket;

  beforeEach(async () => {
    bot = await startSlackBot({ signingSecret: null, appToken: APP_TOKEN });
    const [first] = bot.slack.sockets;
    assert.ok(first);
    socket = first;
  });
  afterEach(() => bot.close());

  const event = (id: string, payload: unknown, extra: Readonly<Record<string, unknown>> = {}) => ({
    type: 'events_api',
    envelope_id: id,
    payload,
    accepts_response_payload: false,
    retry_attempt: 0,
    retry_reason: '',
    ...extra,
  });
  const acknowledged = (on: FakeSocket, id: string) => on.message(({ envelope_id }) => envelope_id === id);

  it('acknowledges an event and answers it; there is no address to reach the bot at', async () => {
    const body = JSON.stringify(envelope(message('hello')));
    const headers = { 'content-type': 'application/json' };
    assert.equal((await fetch(`${bot.base}/slack/events`, { method: 'POST', headers, body })).status, 404);
    socket.send(event('e1', envelope(message('hello'))));
    await acknowledged(socket, 'e1');
    await bot.slack.call(({ method }) => method === 'chat.postMessage');
    assert.equal((await bot.settle()).length, 1);
  });

  it('answers an event that is delivered again once', async () => {
    const payload = envelope(message('hello'));
    socket.send(event('e1', payload));
    socket.send(event('e2', payload, { retry_attempt: 1, retry_reason: 'timeout' }));
    await acknowledged(socket, 'e2');
    await bot.slack.call(({ method }) => method === 'chat.postMessage');
    assert.equal((await bot.settle()).length, 1);
  });

  it('takes commands', async () => {
    const payload = Object.fromEntries(new URLSearchParams(command('', { response_url: bot.slack.responseUrl }).body));
    socket.send({ type: 'slash_commands', envelope_id: 'c1', payload, accepts_response_payload: true });
    await acknowledged(socket, 'c1');
    await bot.settle();
    assert.equal(bot.slack.responses.length, 1);
  });

  it('connects anew when Slack asks for it, and when the connection is cut', async () => {
    for (const part of [() => socket.send({ type: 'disconnect', reason: 'refresh_requested' }), () => socket.end()]) {
      const next = bot.slack.connection();
      part();
      socket = await next;
    }
    socket.send(event('e1', envelope(message('hello'))));
    await acknowledged(socket, 'e1');
    await bot.slack.call(({ method }) => method === 'chat.postMessage');
    assert.equal((await bot.settle()).length, 1);
  });

  it('connects anew though Slack is in trouble when it is lost', async () => {
    bot.slack.fail('apps.connections.open', { kind: 'status', status: 503 });
    const next = bot.slack.connection();
    socket.end();
    socket = await next;
    socket.send(event('e1', envelope(message('hello'))));
    await acknowledged(socket, 'e1');
  });

  it('refuses to start with a token that Slack refuses, and says which', async () => {
    const wrong = startSlackBot({ signingSecret: null, appToken: ['xapp', 'other'].join('-') });
    await assert.rejects(wrong, /SLACK_APP_TOKEN.*invalid_auth/);
  });
});
