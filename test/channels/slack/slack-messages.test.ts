import assert from 'node:assert/strict';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { message, typed } from './slack-requests.ts';

const SAID = 'VerySecretWords';

describe('messages that Slack does not take', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  const failures = () => bot.log.filter(({ msg }) => msg === 'slack-send-failed');

  for (const [name, trouble] of [
    ['too many at once', { kind: 'rate-limited', retryAfter: 1 }],
    ['a server in trouble', { kind: 'status', status: 503 }],
    ['trouble in words', { kind: 'error', error: 'internal_error' }],
  ] as const) {
    it(`are sent again after ${name}`, async () => {
      bot.slack.fail('chat.postMessage', trouble);
      await bot.say(message('hello'));
      assert.equal((await bot.settle()).length, 1);
      assert.deepEqual(failures(), []);
    });
  }

  it('are logged with their conversation in the end, and dropped; the next one works', async () => {
    bot.slack.fail('chat.postMessage', { kind: 'status', status: 500 }, 4);
    await bot.say(message(`${SAID} hello`), message('hello'));
    assert.equal((await bot.settle()).length, 1);
    assert.deepEqual(
      failures().map(({ method, code, channel }) => [method, code, channel]),
      [['chat.postMessage', 'http_500', 'D0ANN']],
    );
    assert.ok(!JSON.stringify(bot.log).includes(SAID));
  });

  for (const error of ['channel_not_found', 'not_in_channel', 'is_archived', 'msg_too_long', 'restricted_action']) {
    it(`are dropped at once after ${error}; the next one works`, async () => {
      bot.slack.fail('chat.postMessage', { kind: 'error', error });
      await bot.say(message('hello'), message('hello'));
      assert.equal((await bot.settle()).length, 1);
      assert.deepEqual(
        failures().map(({ code }) => code),
        [error],
      );
    });
  }

  for (const error of ['invalid_blocks', 'msg_blocks_too_long']) {
    it(`go out as text alone after ${error}`, async () => {
      bot.slack.fail('chat.postMessage', { kind: 'error', error });
      await bot.say(message(typed(LOCKED)));
      const shown = await bot.settle();
      assert.deepEqual(
        shown.map(({ blocks }) => blocks),
        [[]],
      );
      assert.match(textOf(shown[0]), /lock/);
    });
  }
});
