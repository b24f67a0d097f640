import assert from 'node:assert/strict';
import { markupOf, slackMessage } from '../../../src/channels/slack/message-content.ts';

function read(message: Record<string, unknown>): string {
  return markupOf(slackMessage.parse({ ts: '1.1', ...message }));
}

const blocks = [
  { type: 'header', text: { type: 'plain_text', text: 'Deploy failed' } },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'Code: ' },
          { type: 'text', text: 'Conflict' },
        ],
      },
      { type: 'rich_text_preformatted', elements: [{ type: 'link', url: 'https://portal.azure.com/x' }] },
    ],
  },
  { type: 'section', fields: [{ type: 'mrkdwn', text: 'Resource: kv-shop' }] },
];

describe('markupOf', () => {
  it('takes the text of people, whatever Slack makes of it besides', () => {
    const unfurled = { from_url: 'https://x', text: 'preview' };
    assert.equal(read({ user: 'U1', text: 'Code: Conflict', blocks, attachments: [unfurled] }), 'Code: Conflict');
  });

  it('takes blocks, attachments and fields of bots', () => {
    const attachments = [
      { title: 'Alert', text: 'Fired', fields: [{ title: 'Code', value: 'Conflict' }], fallback: 'f' },
    ];
    const text = read({ bot_id: 'B1', text: 'Build 7', blocks, attachments });
    assert.equal(
      text,
      'Deploy failed\nCode: Conflict\nhttps://portal.azure.com/x\nResource: kv-shop\nAlert\nFired\nCode: Conflict',
    );
    assert.equal(read({ bot_id: 'B1', attachments: [{ fallback: 'only this' }] }), 'only this');
  });

  it('takes what is forwarded', () => {
    assert.equal(
      read({ user: 'U1', text: 'look', attachments: [{ is_msg_unfurl: true, text: 'Code: Conflict' }] }),
      'look\nCode: Conflict',
    );
  });

  it('survives what is malformed', () => {
    assert.equal(read({ text: 7, blocks: 'x', attachments: [3], files: null }), '');
  });
});
