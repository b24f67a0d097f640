import assert from 'node:assert/strict';
import { valuesOf } from '../../cards/block-kit-limits.ts';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { appMention, interaction, typed, unique } from './slack-requests.ts';

describe('buttons on Slack', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

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
