import assert from 'node:assert/strict';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { interaction, typed } from './slack-requests.ts';

describe('"Diagnose this error" on Slack', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  const chosen = (text: string, extra: Readonly<Record<string, unknown>> = {}) =>
    interaction({
      type: 'message_action',
      callback_id: 'diagnose',
      channel: { id: 'C0OPS', name: 'ops' },
      message: { type: 'message', user: 'U0BOB', ts: '1700000000.000100', text, ...extra },
      response_url: bot.slack.responseUrl,
    });

  it('answers in the thread of the message', async () => {
    await bot.deliver(chosen(typed(LOCKED)));
    const shown = await bot.settle();
    assert.deepEqual(
      shown.map(({ thread, user }) => [thread, user]),
      [['1700000000.000100', undefined]],
    );
    assert.match(textOf(shown[0]), /lock/);
  });

  it('tells who chose it alone that there is no error', async () => {
    await bot.deliver(chosen('lunch?', { thread_ts: '1600000000.000100' }));
    assert.deepEqual(
      (await bot.settle()).map(({ thread, user }) => [thread, user]),
      [['1600000000.000100', 'U0ANN']],
    );
  });

  it('asks to be invited where it can not answer', async () => {
    bot.slack.closed.add('C0OPS');
    await bot.deliver(chosen(typed(LOCKED)));
    assert.deepEqual(await bot.settle(), []);
    assert.deepEqual(
      bot.slack.responses.map(({ response_type, text }) => [response_type, /invite/.test(String(text))]),
      [['ephemeral', true]],
    );
  });
});
