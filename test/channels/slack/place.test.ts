import assert from 'node:assert/strict';
import { conversationAt, destinationOf, placeAt } from '../../../src/channels/slack/place.ts';

const where = {
  team: 'T1',
  channel: 'C1',
  channelType: 'channel',
  ts: '2.2',
  threadTs: undefined,
  parentUser: undefined,
};

describe('placeAt', () => {
  const cases: readonly (readonly [string, Partial<Parameters<typeof placeAt>[0]>, string, string | null])[] = [
    ['a message in a channel begins its thread', {}, 'T1:C1:2.2', '2.2'],
    ['a reply in a channel stays in its thread', { threadTs: '1.1' }, 'T1:C1:1.1', '1.1'],
    ['a direct message is answered where it is', { channel: 'D1', channelType: 'im' }, 'T1:D1', null],
    [
      'a thread in a direct message is a talk of its own',
      { channel: 'D1', channelType: 'im', threadTs: '1.1' },
      'T1:D1:1.1',
      '1.1',
    ],
    [
      'a thread below a card is about that card',
      { channel: 'D1', channelType: 'im', threadTs: '1.1', parentUser: 'UBOT' },
      'T1:D1',
      '1.1',
    ],
    ['a press names no type of channel', { channel: 'D1', channelType: undefined }, 'T1:D1', null],
  ];
  for (const [name, extra, id, thread] of cases) {
    it(name, () => {
      const conversation = conversationAt(placeAt({ ...where, ...extra }, 'UBOT'));
      assert.equal(conversation.id, id);
      const channel = extra.channel ?? 'C1';
      // A reference may have been kept as JSON.
      assert.deepEqual(destinationOf(JSON.parse(JSON.stringify({ conversation }))), { channel, thread });
    });
  }

  it('tells direct messages, groups and channels apart', () => {
    const kinds = ['im', 'mpim', 'channel', 'group'].map(
      (channelType) => placeAt({ ...where, channelType }, 'UBOT').kind,
    );
    assert.deepEqual(kinds, ['personal', 'groupChat', 'channel', 'channel']);
  });

  it('knows a conversation of another platform', () => {
    assert.throws(() => destinationOf({ conversation: { id: 'a', name: '', isGroup: false, conversationType: '' } }));
  });
});
