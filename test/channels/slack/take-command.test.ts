import assert from 'node:assert/strict';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { command, typed } from './slack-requests.ts';

describe('/deconflict', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  const typedCommand = (text: string, extra: Readonly<Record<string, string>> = {}) =>
    command(typed(text), { response_url: bot.slack.responseUrl, ...extra });

  it('helps who asks alone', async () => {
    await bot.deliver(typedCommand('help'), typedCommand(''));
    assert.deepEqual(await bot.settle(), []);
    assert.deepEqual(
      bot.slack.responses.map(({ response_type }) => response_type),
      ['ephemeral', 'ephemeral'],
    );
  });

  it('says what is asked, without its secrets, and answers in that thread', async () => {
    const secret = ['sig', `${'a1B2'.repeat(10)}%3D`].join('=');
    await bot.deliver(typedCommand(`${LOCKED} https://st.blob.core.windows.net/c/b?sv=2023-01-03&${secret}`));
    const [asked, answer, ...more] = await bot.settle();
    assert.deepEqual([asked?.thread, answer?.thread, more], [undefined, asked?.ts, []]);
    assert.match(textOf(asked), /Ann asks/);
    assert.match(textOf(answer), /lock/);
    assert.ok(!JSON.stringify(bot.sent()).includes('a1B2a1B2'));
  });

  it('answers at the top of a direct message', async () => {
    await bot.deliver(typedCommand('why did my deploy 409', { channel_id: 'D0ANN' }));
    assert.deepEqual(
      (await bot.settle()).map(({ thread }) => thread),
      [undefined, undefined],
    );
  });

  it('asks to be invited where it can not answer', async () => {
    bot.slack.closed.add('C0OPS');
    await bot.deliver(typedCommand('why did my deploy 409'));
    assert.deepEqual(await bot.settle(), []);
    assert.match(String(bot.slack.responses[0]?.text), /invite/);
  });

  it('answers to no address that is not of Slack', async () => {
    await bot.deliver(typedCommand('help', { response_url: 'https://evil.example/x' }));
    await bot.settle();
    assert.ok(bot.log.some(({ msg }) => msg === 'slack-respond-failed'));
  });
});
