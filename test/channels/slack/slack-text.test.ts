import assert from 'node:assert/strict';
import { escapeForSlack, plainFromSlack } from '../../../src/channels/slack/slack-text.ts';

describe('plainFromSlack', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['characters that Slack escapes, once', '&lt;Error&gt; a &amp;&amp; b &amp;lt;', '<Error> a && b &lt;'],
    [
      'an address',
      'see <https://portal.azure.com/#view/x?a=1&amp;b=2>',
      'see https://portal.azure.com/#view/x?a=1&b=2',
    ],
    ['an address behind words', '<https://portal.azure.com/x|the deployment>', 'https://portal.azure.com/x'],
    [
      'a host that Slack made a link of',
      '<http://kv-shop.vault.azure.net|kv-shop.vault.azure.net>',
      'kv-shop.vault.azure.net',
    ],
    ['a mail address', '<mailto:ann@example.com|ann@example.com>', 'ann@example.com'],
    ['mentions of others', 'hey <@U1> and <@U2|bob>, <!subteam^S1|@ops>', 'hey  and @bob, @ops'],
    ['broadcasts', '<!channel> <!here|here>', '@channel here'],
    ['channels', '<#C1|ops> <#C2>', '#ops '],
    ['dates', '<!date^1392734382^{date}|yesterday>', 'yesterday'],
    ['the mention of the bot', '<@U0BOT> why', '<@U0BOT> why'],
    ['the old mention of the bot', '<@U0BOT|deconflict> why', '<@U0BOT> why'],
    ['what is no markup', 'a < b <not a link> <>', 'a < b <not a link> <>'],
  ];
  for (const [name, text, plain] of cases) {
    it(`reads ${name}`, () => assert.equal(plainFromSlack(text, 'U0BOT'), plain));
  }

  it('gives back what a person typed', () => {
    const typed = '{"error": {"message": "<a> & \'b\' &lt; <@U1> <https://evil|x>"}}';
    assert.equal(plainFromSlack(escapeForSlack(typed), 'U0BOT'), typed);
  });

  it('takes linear time', () => {
    for (const unit of ['<', '<a', '<|', '&', '&lt', '<a|b>', '>']) {
      const started = performance.now();
      plainFromSlack(unit.repeat(1_000_000 / unit.length), 'U0BOT');
      assert.ok(performance.now() - started < 2_000, unit);
    }
  });
});
