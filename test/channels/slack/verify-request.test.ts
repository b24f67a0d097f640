import assert from 'node:assert/strict';
import { findForgery } from '../../../src/channels/slack/verify-request.ts';
import { SIGNING_SECRET, signed } from './slack-requests.ts';

const NOW = new Date('2026-03-01T10:00:00Z');
const AT = NOW.getTime() / 1_000;
const BODY = '{"type":"event_callback","text":"ä 界"}';
const request = { type: 'application/json' as const, body: BODY };

describe('findForgery', () => {
  it('passes what Slack signed, up to five minutes late or early', () => {
    for (const time of [AT, AT - 300, AT + 300]) {
      assert.equal(findForgery(SIGNING_SECRET, signed(request, { time }), BODY, NOW), null);
    }
  });

  it('agrees with the example of the documentation', () => {
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    const secret = ['8f742231b10e8888abcd', '99yyyzzz85a5'].join('');
    const body =
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
    const headers = {
      'x-slack-request-timestamp': '1531420618',
      'x-slack-signature': 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503',
    };
    assert.equal(findForgery(secret, headers, body, new Date(1_531_420_618_000)), null);
  });

  const good = signed(request, { time: AT });
  const cases: readonly (readonly [string, string | null, Record<string, string>, string, string])[] = [
    ['an empty secret', '', signed(request, { time: AT, secret: '' }), BODY, 'no-secret'],
    ['no secret', null, good, BODY, 'no-secret'],
    ['another secret', SIGNING_SECRET, signed(request, { time: AT, secret: 'other' }), BODY, 'forged'],
    ['another body', SIGNING_SECRET, good, `${BODY} `, 'forged'],
    ['another time', SIGNING_SECRET, { ...good, 'x-slack-request-timestamp': String(AT - 1) }, BODY, 'forged'],
    ['an old request', SIGNING_SECRET, signed(request, { time: AT - 301 }), BODY, 'stale'],
    ['one of the future', SIGNING_SECRET, signed(request, { time: AT + 301 }), BODY, 'stale'],
    ['no signature', SIGNING_SECRET, { 'x-slack-request-timestamp': String(AT) }, BODY, 'unsigned'],
    ['no time', SIGNING_SECRET, { 'x-slack-signature': good['x-slack-signature'] }, BODY, 'unsigned'],
    ['a time that is none', SIGNING_SECRET, { ...good, 'x-slack-request-timestamp': 'NaN' }, BODY, 'unsigned'],
    ['another version', SIGNING_SECRET, { ...good, 'x-slack-signature': `v1=${'0'.repeat(64)}` }, BODY, 'unsigned'],
    ['a short signature', SIGNING_SECRET, { ...good, 'x-slack-signature': 'v0=00' }, BODY, 'unsigned'],
  ];
  for (const [name, secret, headers, body, forgery] of cases) {
    it(`refuses ${name}`, () => assert.equal(findForgery(secret, headers, body, NOW), forgery));
  }
});
