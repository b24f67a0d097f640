import assert from 'node:assert/strict';
import { parseActivity } from '../../../src/channels/teams/parse-activity.ts';

const MESSAGE = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:1/',
  conversation: { id: 'c', conversationType: 'personal' },
  from: { id: 'u' },
  recipient: { id: 'b' },
  text: 'hi',
};

describe('parseActivity', () => {
  it('reads a message and keeps what it does not know', () => {
    const activity = parseActivity(JSON.stringify({ ...MESSAGE, channelData: { tenant: { id: 't' } } }));
    assert.equal(activity?.text, 'hi');
    assert.deepEqual(activity?.channelData, { tenant: { id: 't' } });
    assert.equal(activity?.conversation.conversationType, 'personal');
  });

  it('reads times as dates', () => {
    const activity = parseActivity(JSON.stringify({ ...MESSAGE, timestamp: '2026-03-04T05:06:07Z' }));
    assert.equal(activity?.timestamp?.getTime(), Date.UTC(2026, 2, 4, 5, 6, 7));
  });

  it('drops malformed extras', () => {
    const activity = parseActivity(
      JSON.stringify({ ...MESSAGE, entities: 'x', attachments: [1], timestamp: {}, from: 7 }),
    );
    assert.equal(activity?.entities, undefined);
    assert.equal(activity?.attachments, undefined);
    assert.equal(activity?.timestamp, undefined);
    assert.deepEqual(activity?.from, { id: '' });
  });

  for (const [name, body] of [
    ['text that is not JSON', '{"type":'],
    ['nothing', ''],
    ['an array', '[]'],
    ['null', 'null'],
    ['no type', JSON.stringify({ ...MESSAGE, type: '' })],
    ['no conversation', JSON.stringify({ ...MESSAGE, conversation: undefined })],
    ['a serviceUrl that is none', JSON.stringify({ ...MESSAGE, serviceUrl: 'javascript:alert(1)' })],
  ] as const) {
    it(`refuses ${name}`, () => assert.equal(parseActivity(body), null));
  }
});
