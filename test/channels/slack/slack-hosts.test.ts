import assert from 'node:assert/strict';
import { isSlackAddress } from '../../../src/channels/slack/slack-hosts.ts';

const API = 'https://slack.com/api/';

describe('isSlackAddress', () => {
  it('passes Slack, the servers of another cloud beside their API, and a stand-in', () => {
    for (const [address, api] of [
      ['https://files.slack.com/files-pri/T1-F1/download/error.log', API],
      ['https://hooks.slack.com/actions/T1/1/x', API],
      ['https://slack.com/x', API],
      ['https://files.slack-gov.com/x', 'https://slack-gov.com/api/'],
      ['http://127.0.0.1:4711/files/F1', 'http://127.0.0.1:4711/api/'],
    ] as const) {
      assert.ok(isSlackAddress(address, api), address);
    }
  });

  for (const address of [
    'http://files.slack.com/x',
    'https://files.slack.com.evil.example/x',
    'https://evilslack.com/x',
    'https://slack.com@evil.example/x',
    'https://user:pass@files.slack.com/x',
    'https://files.slack.com:8443/x',
    'https://169.254.169.254/metadata',
    'http://127.0.0.1:4711/x',
    'file:///etc/passwd',
    '//files.slack.com/x',
    '',
  ]) {
    it(`refuses ${address || 'nothing'}`, () => assert.ok(!isSlackAddress(address, API)));
  }
});
