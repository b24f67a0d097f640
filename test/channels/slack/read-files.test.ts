import assert from 'node:assert/strict';
import type { Upload } from './fake-slack.ts';
import { LOCKED, type SlackBot, startSlackBot, textOf } from './slack-bot.ts';
import { message } from './slack-requests.ts';

describe('files on Slack', function () {
  this.timeout(20_000);
  let bot: SlackBot;

  beforeEach(async () => {
    bot = await startSlackBot();
  });
  afterEach(() => bot.close());

  const share = async (...files: Upload[]) => {
    const shared = files.map((file) => ({ id: bot.slack.upload(file), name: file.name, mode: 'hosted' }));
    await bot.say(message('', { subtype: 'file_share', files: shared }));
    return bot.settle();
  };

  for (const file of [
    { name: 'error.log', content: LOCKED },
    { name: 'error.txt', content: `\ufeff${LOCKED}` },
    { name: 'body.json', mimetype: 'application/json', content: JSON.stringify({ error: { message: LOCKED } }) },
    { name: 'Untitled', mode: 'snippet', content: LOCKED },
    { name: 'powershell.log', content: Buffer.from(`\ufeff${LOCKED}`, 'utf16le') },
  ]) {
    it(`reads ${file.name}`, async () => {
      const shown = await share(file);
      assert.equal(shown.length, 1);
      assert.match(textOf(shown[0]), /lock/);
    });
  }

  it('asks for it with its token', async () => {
    await share({ name: 'error.log', content: LOCKED });
    assert.deepEqual(
      bot.slack.downloads.map((header) => header?.startsWith('Bearer xoxb-')),
      [true],
    );
  });

  it('leaves pictures alone', async () => {
    await share({ name: 'screen.png', mimetype: 'image/png', content: 'x' });
    assert.deepEqual(bot.slack.downloads, []);
  });

  for (const [name, file, isAsked] of [
    ['that is stated too large', { name: 'huge.log', content: 'x', size: 5_000_000 }, false],
    ['that turns out too large', { name: 'huge.log', content: 'x'.repeat(1_200_000), size: 10 }, true],
    ['that lies elsewhere', { name: 'error.log', content: LOCKED, address: 'https://evil.example/error.log' }, false],
    [
      'that lies at an inner address',
      { name: 'error.log', content: LOCKED, address: 'http://169.254.169.254/x' },
      false,
    ],
  ] as const) {
    it(`tells who shared a file ${name}, and says nothing else`, async () => {
      const shown = await share(file);
      assert.deepEqual(
        shown.map(({ user }) => user),
        ['U0ANN'],
      );
      assert.match(textOf(shown[0]), new RegExp(file.name));
      assert.equal(bot.slack.downloads.length, isAsked ? 1 : 0);
    });
  }

  it('follows no redirect, which would take the token along', async () => {
    const address = bot.slack.apiUrl.replace('/api/', '/elsewhere');
    const shown = await share({ name: 'error.log', content: LOCKED, address });
    assert.equal(shown[0]?.user, 'U0ANN');
    assert.deepEqual(bot.slack.downloads, []);
  });

  it('reads a file before it hears what is said after it', async () => {
    bot.slack.fail('files.info', { kind: 'rate-limited', retryAfter: 1 });
    const files = [{ id: bot.slack.upload({ name: 'error.log', content: LOCKED }), name: 'error.log' }];
    await bot.say(message('', { subtype: 'file_share', files }), message('steps'));
    const shown = await bot.settle();
    assert.equal(shown.length, 2);
    for (const one of shown) assert.match(textOf(one), /lock/);
  });

  it('answers what it could read beside what it could not', async () => {
    bot.slack.fail('files.info', { kind: 'error', error: 'missing_scope' });
    const shown = await share({ name: 'a.log', content: 'x' }, { name: 'b.log', content: LOCKED });
    assert.equal(shown.length, 2);
    assert.match(shown.map(textOf).join(), /files:read/);
    assert.match(shown.map(textOf).join(), /lock/);
  });
});
