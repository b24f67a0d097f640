import assert from 'node:assert/strict';
import { createBoltLog } from '../../../src/channels/slack/bolt-log.ts';
import { createLog } from '../../../src/log.ts';

describe('createBoltLog', () => {
  it("passes on that there was trouble, and Slack's word for it, but nothing that anybody wrote", () => {
    const lines: string[] = [];
    const bolt = createBoltLog(createLog('debug', { write: (line) => lines.push(line) }));
    bolt.debug('Received a message: secret words');
    bolt.info('secret words');
    bolt.warn('secret_words', new Error('secret_words'));
    bolt.error(new Error('An API error occurred: invalid_auth'));
    assert.deepEqual(
      lines.map((line) => JSON.parse(line)).map(({ msg, says }) => [msg, says]),
      [
        ['slack-sdk', undefined],
        ['slack-sdk', 'invalid_auth'],
      ],
    );
  });
});
