import assert from 'node:assert/strict';
import sinon from 'sinon';
import type { Attention } from '../../../src/channels/slack/attention.ts';
import type { HeardMessage } from '../../../src/channels/slack/heard-message.ts';
import { createPartJoiner, type JoinedMessage, type PartJoiner } from '../../../src/channels/slack/join-parts.ts';

const LONG = 'x'.repeat(3_900);

function part(ts: string, markup: string, extra: Partial<HeardMessage> = {}): HeardMessage {
  return {
    place: { team: 'T1', channel: 'C1', kind: 'channel', thread: ts, replyThread: ts },
    ts,
    author: 'U1',
    isBot: false,
    botName: undefined,
    markup,
    files: [],
    mentionsBot: false,
    openThread: null,
    ...extra,
  };
}

describe('createPartJoiner', () => {
  let clock: sinon.SinonFakeTimers;
  let out: JoinedMessage[];
  let joiner: PartJoiner;

  beforeEach(() => {
    clock = sinon.useFakeTimers();
    out = [];
    joiner = createPartJoiner((joined) => out.push(joined));
  });
  afterEach(() => clock.restore());

  const said = () => out.map(({ parts, isUpdate }) => [parts.map(({ ts }) => ts).join(' '), isUpdate]);
  const add = (message: HeardMessage, attention: Attention = 'addressed') => joiner.add(message, attention);

  it('lets short messages pass at once', () => {
    add(part('1.0', 'why'));
    add(part('1.5', 'and now?'));
    assert.deepEqual(said(), [
      ['1.0', false],
      ['1.5', false],
    ]);
  });

  it('joins the parts of a long one in the order in which they were written', () => {
    add(part('1.0', LONG, { mentionsBot: true }));
    add(part('3.0', 'the end'), 'none');
    add(part('2.0', LONG), 'none');
    assert.deepEqual(said(), []);
    clock.tick(1_000);
    assert.deepEqual(said(), [['1.0 2.0 3.0', false]]);
    assert.equal(out[0]?.attention, 'addressed');
  });

  it('joins parts that come before the one that mentions the bot', () => {
    add(part('2.0', LONG), 'none');
    add(part('1.0', LONG, { mentionsBot: true }));
    clock.tick(1_000);
    assert.deepEqual(said(), [['1.0 2.0', false]]);
  });

  it('makes the message longer by what comes late', () => {
    add(part('1.0', LONG));
    clock.tick(1_000);
    add(part('2.0', 'the end'));
    clock.tick(1_000);
    assert.deepEqual(said(), [
      ['1.0', false],
      ['1.0 2.0', true],
    ]);
  });

  it('leaves alone what others say, what is said elsewhere, and what is said later', () => {
    add(part('1.0', LONG));
    add(part('1.1', 'me too', { author: 'U2' }));
    add(part('1.2', 'hm', { openThread: '0.1' }));
    add(part('9.0', 'steps'));
    add(part('1.3', 'again', { mentionsBot: false }), 'none');
    clock.tick(1_000);
    assert.deepEqual(
      said()
        .map(([parts]) => parts)
        .sort(),
      ['1.0 1.3', '1.1', '1.2', '9.0'],
    );
  });

  it('begins anew where the bot is mentioned again', () => {
    add(part('1.0', LONG, { mentionsBot: true }));
    add(part('1.5', 'and this?', { mentionsBot: true }));
    clock.tick(1_000);
    assert.deepEqual(
      said()
        .map(([parts]) => parts)
        .sort(),
      ['1.0', '1.5'],
    );
  });

  it('drops what was not for the bot', () => {
    add(part('1.0', LONG), 'none');
    add(part('2.0', 'chatter', { author: 'U2' }), 'none');
    clock.tick(20_000);
    assert.deepEqual(said(), []);
  });

  it('never waits for bots, which send what they have at once', () => {
    add(part('1.0', LONG, { isBot: true }), 'overheard');
    assert.deepEqual(said(), [['1.0', false]]);
  });

  it('lets go of all that waits when told to', () => {
    add(part('1.0', LONG));
    joiner.flush();
    joiner.flush();
    assert.deepEqual(said(), [['1.0', false]]);
  });
});
