import assert from 'node:assert/strict';
import { type SlackBot, startSlackBot } from './slack-bot.ts';
import { command, deliver, eventRequest, interaction, message, signed } from './slack-requests.ts';

const FORM = 'application/x-www-form-urlencoded';

describe('POST /slack/events', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  const post = async (headers: Record<string, string>, body: string) => {
    const response = await fetch(`${bot.base}/slack/events`, { method: 'POST', headers, body });
    return { status: response.status, body: await response.text() };
  };
  const event = () => eventRequest(message('hello'));
  const press = interaction({ type: 'block_actions', channel: { id: 'D0ANN' }, actions: [{ value: '{}' }] });

  const forgeries: Readonly<Record<string, () => Promise<{ status: number }>>> = {
    unsigned: () => post({ 'content-type': 'application/json' }, event().body),
    'signed with another secret': () => {
      const request = event();
      return post(signed(request, { secret: 'other' }), request.body);
    },
    'signed with an empty secret': () => {
      const request = event();
      return post(signed(request, { secret: '' }), request.body);
    },
    'signed for another body': () => post(signed(event()), event().body),
    stale: () => {
      const request = event();
      return post(signed(request, { time: Date.now() / 1_000 - 400 }), request.body);
    },
    'an unsigned slash command': () => post({ 'content-type': FORM }, command('why').body),
    'an unsigned press': () => post({ 'content-type': FORM }, press.body),
    'an event that calls itself a look at the certificate': () =>
      post({ 'content-type': FORM }, `ssl_check=1&ssl_check=1&${press.body}`),
  };
  for (const [name, send] of Object.entries(forgeries)) {
    it(`refuses what is ${name}, and does nothing`, async () => {
      assert.equal((await send()).status, 401);
      await bot.settle();
      assert.deepEqual(
        bot.slack.calls.map(({ method }) => method),
        ['auth.test'],
      );
    });
  }

  it('refuses what was sent before, and does nothing twice', async () => {
    const request = event();
    const headers = signed(request);
    assert.deepEqual(
      [(await post(headers, request.body)).status, (await post(headers, request.body)).status],
      [200, 401],
    );
    assert.equal((await bot.settle()).length, 1);
  });

  it('refuses what is too large, of another type, or no message of Slack', async () => {
    const large = eventRequest(message('x'.repeat(1_100_000)));
    assert.equal((await deliver(bot.base, large)).status, 413);
    const plain = event();
    assert.equal((await post({ ...signed(plain), 'content-type': 'text/plain' }, plain.body)).status, 415);
    const nonsense = { type: 'application/json', body: '[1]' } as const;
    assert.equal((await deliver(bot.base, nonsense)).status, 400);
    await bot.settle();
    assert.deepEqual(bot.sent(), []);
  });

  it('survives signed bodies of any shape', async () => {
    for (const body of [
      '{}',
      '{"event":5}',
      '{"event":null}',
      '{"type":"event_callback","event":{"type":"message"}}',
      '{"type":"event_callback","team_id":"T0DECONFL","event":{"type":"message","channel":{},"ts":7}}',
      '{"type":"block_actions","actions":[]}',
      '{"type":"view_submission"}',
    ]) {
      assert.equal((await deliver(bot.base, { type: 'application/json', body })).status, 200, body);
    }
    await bot.say(message('hello'));
    assert.equal((await bot.settle()).length, 1);
  });

  it("answers Slack's look at the address", async () => {
    const request = {
      type: 'application/json',
      body: JSON.stringify({ type: 'url_verification', challenge: 'abc', token: 't' }),
    } as const;
    assert.deepEqual(await post(signed(request), request.body), { status: 200, body: '{"challenge":"abc"}' });
    assert.equal((await post({ 'content-type': 'application/json' }, request.body)).status, 401);
    assert.equal((await post({ 'content-type': FORM }, 'ssl_check=1&token=t')).status, 200);
    await bot.settle();
    assert.deepEqual(bot.sent(), []);
  });

  it('answers before the work is done', async () => {
    bot.slack.fail('chat.postMessage', { kind: 'rate-limited', retryAfter: 1 });
    await bot.say(message('hello'));
    assert.deepEqual(bot.slack.shown(), []);
    assert.equal((await bot.settle()).length, 1);
  });

  it('answers an event once, however often and soon it is delivered', async () => {
    const request = event();
    const again = (attempt: number) =>
      deliver(bot.base, request, {
        time: Math.floor(Date.now() / 1_000) - attempt,
        headers: { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': 'http_timeout' },
      });
    const answers = await Promise.all([deliver(bot.base, request), again(1), again(2), again(3)]);
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200],
    );
    assert.equal((await bot.settle()).length, 1);
    assert.equal(bot.log.filter(({ msg }) => msg === 'slack-repeated').length, 3);
  });
});
