import assert from 'node:assert/strict';
import { blocksProblem, valuesOf } from '../../cards/block-kit-limits.ts';
import { HOSTILE } from '../../cards/fixtures/hostile-text.ts';
import { BOT } from './fake-slack.ts';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { appMention, deliver, eventRequest, message, newTs, typed } from './slack-requests.ts';

describe('the bot on Slack', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  describe('where it answers', () => {
    it('answers a mention in its thread, once, though it comes as two events', async () => {
      const mention = appMention(typed(LOCKED));
      await bot.say(mention, { ...mention, type: 'message', channel_type: 'channel' });
      const shown = await bot.settle();
      assert.deepEqual(
        shown.map(({ channel, thread }) => [channel, thread]),
        [['C0OPS', mention.ts]],
      );
      assert.match(textOf(shown[0]), /lock/);
    });

    it('answers a direct message where it is, and a thread in the thread', async () => {
      await bot.say(message('hello'), message('hello', { thread_ts: '1700000000.000100', parent_user_id: 'U0ANN' }));
      assert.deepEqual(
        (await bot.settle()).map(({ thread }) => thread),
        [undefined, '1700000000.000100'],
      );
    });

    it('knows below its own card in a direct message what the card is about', async () => {
      await bot.say(message(typed(LOCKED)));
      await bot.slack.call(({ method }) => method === 'chat.postMessage');
      await bot.say(message('steps', { thread_ts: '1900000001.000100', parent_user_id: BOT.user }));
      const [, steps] = await bot.settle();
      assert.equal(steps?.thread, '1900000001.000100');
      assert.match(textOf(steps), /lock/);
    });

    it('never shows an answer to the whole channel, and previews no links', async () => {
      await bot.say(appMention(typed(LOCKED)), message('help'));
      await bot.settle();
      for (const { args } of bot.sent()) {
        assert.equal(args.reply_broadcast, undefined);
        assert.ok(String(args.unfurl_links) === 'false' && String(args.unfurl_media) === 'false');
      }
    });
  });

  describe('whom it listens to', () => {
    it('says nothing where nobody speaks to it, and asks Slack nothing', async () => {
      const among = { channel: 'C0OPS', channel_type: 'channel' };
      await bot.say(message(typed(LOCKED), among), message('409?', { ...among, thread_ts: newTs() }));
      await bot.settle();
      assert.deepEqual(
        bot.slack.calls.map(({ method }) => method),
        ['auth.test'],
      );
    });

    it('goes on with a thread that it takes part in', async () => {
      const mention = appMention('409 Conflict');
      await bot.say(mention);
      await bot.slack.call(({ method }) => method === 'chat.postMessage');
      await bot.say(message('deleting', { channel: 'C0OPS', channel_type: 'channel', thread_ts: mention.ts }));
      assert.equal((await bot.settle()).length, 2);
    });

    it('answers errors in a watched channel, each in its thread, people and bots alike', async () => {
      await bot.say(appMention('watch this channel'));
      await bot.slack.call(({ method }) => method === 'chat.postMessage');
      const posted = message(typed(LOCKED), { channel: 'C0OPS', channel_type: 'channel' });
      const alert = message('Build 7 failed', {
        channel: 'C0OPS',
        channel_type: 'channel',
        subtype: 'bot_message',
        user: undefined,
        bot_id: 'B0CI',
        attachments: [{ text: typed("(VaultAlreadyExists) The vault name 'kv-shop' is already in use.") }],
      });
      await bot.say(posted, message('lunch?', { channel: 'C0OPS', channel_type: 'channel' }), alert);
      const shown = await bot.settle();
      assert.deepEqual(
        shown.slice(1).map(({ thread }) => thread),
        [posted.ts, alert.ts],
      );
      const signs = bot.slack.calls.filter(({ method }) => method === 'reactions.add').map(({ args }) => args);
      for (const name of ['eyes', 'white_check_mark']) {
        const on = signs.filter((args) => args.name === name).map(({ timestamp }) => timestamp);
        assert.deepEqual(on.toSorted(), [posted.ts, alert.ts].toSorted());
      }
    });

    it('is deaf to itself, to bots that write to it alone, and to what nobody wrote', async () => {
      await bot.say(
        message('help', { user: BOT.user }),
        message('help', { user: undefined, bot_id: BOT.bot, subtype: 'bot_message' }),
        message('help', { user: 'U0CI', bot_id: 'B0CI' }),
        message('help', { subtype: 'channel_join' }),
        message('help', { subtype: 'message_changed' }),
        { type: 'reaction_added', user: 'U0ANN', item: { channel: 'C0OPS' } },
      );
      assert.deepEqual(await bot.settle(), []);
    });

    it('serves its own workspace alone', async () => {
      const response = await deliver(bot.base, eventRequest(message('help'), 'T0OTHER'));
      assert.equal(response.status, 200);
      assert.deepEqual(await bot.settle(), []);
    });

    it('serves the workspaces that are named', async () => {
      const named = await startSlackBot({ teamIds: ['T0OTHER', 'T0THIRD'] });
      await deliver(named.base, eventRequest(message('help'), 'T0OTHER'));
      await deliver(named.base, eventRequest(message('help')));
      assert.equal((await named.settle()).length, 1);
      await named.close();
    });
  });

  it('shows what is hostile as its characters', async () => {
    const attack = `<!channel> <@U0BOB> @everyone <https://evil.example|text> ${HOSTILE}`;
    const paste = `(Conflict) The resource '${attack}' is in use. Code: 409\nStatus: 409 Conflict\n${attack}`;
    await bot.say(message(typed(paste)), message(`<!channel> <https://evil.example|text> <@U0BOB> ${typed(paste)}`));
    const shown = await bot.settle();
    assert.equal(shown.length, 2);
    for (const { text, blocks } of shown) {
      assert.equal(blocksProblem(blocks), null);
      assert.doesNotMatch(text, /[<>]|https?:\/\//);
      for (const url of valuesOf(blocks, 'url')) assert.doesNotMatch(String(url), /evil/);
    }
  });

  describe('long pastes', () => {
    const filler = Array.from(
      { length: 90 },
      (_, at) => `2026-03-01T10:00:00Z step ${at} of the pipeline is done`,
    ).join('\n');

    it('answers once what Slack split', async () => {
      const [first, second, third] = [newTs(), newTs(), newTs()];
      await bot.say(
        appMention(filler, { ts: first }),
        message(typed(`${filler}\n${LOCKED}`), { channel: 'C0OPS', channel_type: 'channel', ts: second }),
        message('the end', { channel: 'C0OPS', channel_type: 'channel', ts: third }),
      );
      const shown = await bot.settle();
      assert.deepEqual(
        shown.map(({ thread }) => thread),
        [first],
      );
      assert.match(textOf(shown[0]), /lock/);
    });

    it('turns the answer to the first part into the answer to all of it', async () => {
      await bot.say(message(typed(`409 Conflict\nCode: Conflict\n${filler}`)));
      await bot.slack.call(({ method }) => method === 'chat.postMessage');
      await bot.say(message(typed(LOCKED)));
      const shown = await bot.settle();
      assert.equal(shown.length, 1);
      assert.match(textOf(shown[0]), /lock/);
    });
  });

  it('follows an edit of what it answered, and answers no question twice', async () => {
    const secret = ['sig', `${'a1B2'.repeat(10)}%3D`].join('=');
    const paste = message(typed(`${LOCKED} https://st.blob.core.windows.net/c/b?sv=2023-01-03&${secret}`));
    const question = message('hello');
    await bot.say(question);
    await bot.say(paste);
    await bot.slack.call(({ args }) => /SAS signature/.test(JSON.stringify(args)));
    const change = (
      before: Record<string, unknown>,
      text: string,
      edited: unknown = { user: 'U0ANN', ts: newTs() },
    ) => ({
      type: 'message',
      subtype: 'message_changed',
      channel: before.channel,
      channel_type: 'im',
      ts: newTs(),
      message: { ...before, text: typed(text), edited },
      previous_message: before,
    });
    await bot.say(change(paste, LOCKED), change(question, 'help'), change(message('x'), 'help', null));
    const shown = await bot.settle();
    assert.equal(shown.length, 2);
    assert.match(textOf(shown[1]), /lock/);
    assert.doesNotMatch(textOf(shown[1]), /SAS signature/);
  });

  it('hears a mention that was put in afterwards, once', async () => {
    const before = message('what is a 409?', { channel: 'C0OPS', channel_type: 'channel' });
    const now = { ...before, text: `<@${BOT.user}> what is a 409?`, edited: { user: 'U0ANN', ts: newTs() } };
    const { channel, channel_type } = before;
    const event = { type: 'message', subtype: 'message_changed', channel, channel_type, ts: newTs() };
    await bot.say(before, { ...event, message: now, previous_message: before }, { ...now, type: 'app_mention' });
    assert.deepEqual(
      (await bot.settle()).map(({ thread }) => thread),
      [before.ts],
    );
  });

  describe('triage this thread', () => {
    const root = '1700000000.000100';
    const ask = () => bot.say(appMention('triage this thread', { thread_ts: root, parent_user_id: 'U0BOB' }));

    it('takes the first error that was posted', async () => {
      bot.slack.threads.set('C0OPS', [
        { ts: root, user: 'U0BOB', text: 'deploy is broken again' },
        { ts: '1700000001.000100', user: BOT.user, bot_id: BOT.bot, text: 'an answer of mine: 409 Conflict' },
        { ts: '1700000002.000100', user: 'U0BOB', text: typed(LOCKED) },
        { ts: '1700000003.000100', user: 'U0BOB', text: typed("(VaultAlreadyExists) The vault name 'kv' is taken.") },
      ]);
      await ask();
      const shown = await bot.settle();
      assert.equal(shown.length, 1);
      assert.match(textOf(shown[0]), /lock/);
    });

    it('says so where there is none, or Slack does not let it read', async () => {
      bot.slack.threads.set('C0OPS', [{ ts: root, user: 'U0BOB', text: 'lunch?' }]);
      await ask();
      await bot.slack.call(({ method }) => method === 'chat.postMessage');
      bot.slack.fail('conversations.replies', { kind: 'error', error: 'missing_scope' });
      await ask();
      const [none, unread] = await bot.settle();
      assert.ok(none && unread);
      assert.notEqual(textOf(none), textOf(unread));
    });
  });

  it('knows people by the name that Slack shows', async () => {
    await bot.say(message(typed(LOCKED)));
    await bot.slack.call(({ method }) => method === 'chat.postMessage');
    await bot.say(message('fixed, nils removed the lock'));
    assert.match((await bot.settle()).map(textOf).join(), /Fixed, says Ann/);
  });

  it('refuses to start with a token that Slack refuses, and says which', async () => {
    await assert.rejects(startSlackBot({ botToken: ['xoxb', 'other'].join('-') }), /SLACK_BOT_TOKEN.*invalid_auth/);
  });

  it('goes on without Slack where it is on Teams, too', async () => {
    const identity = { kind: 'managed-identity', appId: 'a', tenantId: 't' } as const;
    const other = await startSlackBot({ botToken: ['xoxb', 'other'].join('-') }, { bot: identity });
    assert.equal((await fetch(`${other.base}/readyz`)).status, 200);
    assert.ok(other.log.some(({ msg, says }) => msg === 'slack-not-started' && /SLACK_BOT_TOKEN/.test(String(says))));
    await other.close();
  });

  it('asks Slack again who it is where that failed at the start', async () => {
    const late = await startSlackBot({}, {}, (slack) => slack.fail('auth.test', { kind: 'status', status: 503 }));
    await late.say(message('hello'));
    assert.equal((await late.settle()).length, 1);
    await late.close();
  });
});
