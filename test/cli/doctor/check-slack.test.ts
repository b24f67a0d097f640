import assert from 'node:assert/strict';
import { checkSlack } from '../../../src/cli/doctor/check-slack.ts';

const TOKEN = ['xoxb', '1', 'made-up'].join('-');
const signal = new AbortController().signal;

/** Keeps what was asked and answers. */
function slackThat(answer: () => Response) {
  const asked: { url: string; authorization: string | null }[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    asked.push({ url: String(input), authorization: new Headers(init?.headers).get('authorization') });
    return answer();
  };
  return { asked, fetch };
}

describe('checkSlack', () => {
  it('is off without a token, and asks nobody', async () => {
    const { asked, fetch } = slackThat(() => Response.json({ ok: true }));
    const [result] = await checkSlack({ token: undefined, apiUrl: undefined }, fetch, signal);
    assert.deepEqual([result?.status, asked], ['off', []]);
  });

  it('asks Slack itself, or whom SLACK_API_URL names, with the token in a header', async () => {
    for (const [apiUrl, url] of [
      [undefined, 'https://slack.com/api/auth.test'],
      ['https://gateway.example/slack', 'https://gateway.example/slack/auth.test'],
      ['http://127.0.0.1:4000/api/', 'http://127.0.0.1:4000/api/auth.test'],
    ] as const) {
      const { asked, fetch } = slackThat(() => Response.json({ ok: true, team: 'T' }));
      const [result] = await checkSlack({ token: TOKEN, apiUrl }, fetch, signal);
      assert.deepEqual([result?.status, asked], ['ok', [{ url, authorization: `Bearer ${TOKEN}` }]]);
    }
  });

  it('sends the token to nobody in the clear', async () => {
    for (const apiUrl of ['http://slack.example/api/', 'ftp://127.0.0.1/', 'none', 'http://127.0.0.1.example/']) {
      const { asked, fetch } = slackThat(() => Response.json({ ok: true }));
      const [result] = await checkSlack({ token: TOKEN, apiUrl }, fetch, signal);
      assert.deepEqual([result?.status, result?.subject, asked], ['failed', 'SLACK_API_URL', []]);
    }
  });

  it('tells a refusal by its code, and silence and nonsense as no answer', async () => {
    const results = await Promise.all(
      [
        () => Response.json({ ok: false, error: 'account_inactive' }),
        () => Response.json({ ok: false, error: '\u001b[2J' }, { status: 500 }),
        () => new Response('<html>', { status: 502 }),
        () => {
          throw new TypeError('fetch failed');
        },
      ].map(
        async (answer) => (await checkSlack({ token: TOKEN, apiUrl: undefined }, slackThat(answer).fetch, signal))[0],
      ),
    );
    assert.deepEqual(
      results.map((one) => one?.status),
      Array(4).fill('failed'),
    );
    assert.match(results[0]?.says ?? '', /account_inactive/);
    assert.match(results[1]?.says ?? '', /HTTP 500/);
    assert.deepEqual([results[2]?.subject, results[3]?.subject], ['SLACK_API_URL', 'SLACK_API_URL']);
  });
});
