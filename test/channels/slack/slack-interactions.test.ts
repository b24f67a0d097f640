import assert from 'node:assert/strict';
import { valuesOf } from '../../cards/block-kit-limits.ts';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { appMention, command, interaction, message, newTs, typed, unique } from './slack-requests.ts';

describe('what people press on Slack', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  describe('buttons', () => {
    const pressed = (value: unknown, extra: Readonly<Record<string, unknown>> = {}) =>
      interaction({
        type: 'block_actions',
        channel: { id: 'C0OPS' },
        container: { type: 'message', message_ts: '1700000001.000100' },
        message: { ts: '1700000001.000100', thread_ts: '1700000000.000100' },
        actions: [{ type: 'button', action_id: 'a', text: { type: 'plain_text', text: 'This fixed it' }, value }],
        ...extra,
      });

    for (const [name, value] of [
      ['of a triage that is no longer kept', JSON.stringify({ action: 'check-again', triage: 'ab12cd34ef56' })],
      ['that is none of ours', 'hello'],
      ['without anything', undefined],
    ] as const) {
      it(`tells who pressed a button ${name}, and nobody else`, async () => {
        await bot.deliver(pressed(value));
        const [line, ...more] = await bot.settle();
        assert.deepEqual([line?.user, line?.thread, more], ['U0ANN', '1700000000.000100', []]);
      });
    }

    it('opens a form, and takes what was entered as the press', async () => {
      const mention = appMention(typed(LOCKED));
      await bot.say(mention);
      await bot.slack.call(({ method }) => method === 'chat.postMessage');
      const [card] = bot.slack.shown();
      const value = valuesOf(card?.blocks, 'value').find((one) => String(one).includes('fixed-note'));
      const message = { ts: card?.ts, thread_ts: mention.ts };
      await bot.deliver(pressed(value, { container: { message_ts: card?.ts }, message }));
      await bot.slack.call(({ method }) => method === 'views.open');
      const metadata = bot.slack.modals[0]?.private_metadata;
      const values = { 'fixed-note': { 'fixed-note': { type: 'plain_text_input', value: 'nils removed <!here> it' } } };
      const view = {
        id: `V${unique()}`,
        hash: 'h',
        callback_id: 'form',
        private_metadata: metadata,
        state: { values },
      };
      await bot.deliver(interaction({ type: 'view_submission', view }));
      const shown = await bot.settle();
      assert.equal(shown.length, 1);
      assert.match(textOf(shown[0]), /Ann .*nils removed <!here> it/);
    });

    it('says so where the form does not open', async () => {
      bot.slack.fail('views.open', { kind: 'error', error: 'expired_trigger_id' });
      const form = { fields: [{ id: 'f', label: 'l' }], submit: 's' };
      await bot.deliver(pressed(JSON.stringify({ action: 'fixed', triage: 'ab12cd34ef56', form })));
      assert.deepEqual(
        (await bot.settle()).map(({ user }) => user),
        ['U0ANN'],
      );
    });

    it('forgets no press, and takes none twice', async () => {
      const press = pressed(JSON.stringify({ action: 'check-again', triage: 'ab12cd34ef56' }));
      const again = { ...press, body: `${press.body}&x=1` };
      await bot.deliver(press, again);
      assert.equal((await bot.settle()).length, 1);
    });
  });

  describe('"Diagnose this error"', () => {
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

  describe('/deconflict', () => {
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

  it('knows people by the name that Slack shows', async () => {
    await bot.say(message(typed(LOCKED), { ts: newTs() }));
    await bot.slack.call(({ method }) => method === 'chat.postMessage');
    await bot.say(message('fixed, nils removed the lock'));
    assert.match((await bot.settle()).map(textOf).join(), /Fixed, says Ann/);
  });
});
