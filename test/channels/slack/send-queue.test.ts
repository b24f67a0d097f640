import assert from 'node:assert/strict';
import { createSendQueue, type SendQueue } from '../../../src/channels/slack/send-queue.ts';
import { SlackCallError, type SlackFailure } from '../../../src/channels/slack/slack-call-error.ts';

const failing = (failure: SlackFailure) => new SlackCallError('chat.postMessage', failure);

describe('createSendQueue', () => {
  let at: number;
  let queue: SendQueue;

  beforeEach(() => {
    at = 0;
    // Time passes by waiting alone.
    const wait = async (ms: number) => {
      at += ms;
    };
    queue = createSendQueue({ wait, random: () => 0.5, now: () => new Date(at) });
  });

  /** Sends `count` messages, and gives the times at which they went out. */
  const times = (channel: string, count: number) =>
    Promise.all(Array.from({ length: count }, () => queue.send(channel, async () => at)));

  it('lets a short burst out at once, then one a second', async () => {
    assert.deepEqual(await times('C1', 8), [0, 0, 0, 0, 0, 1_000, 2_000, 3_000]);
    at += 60_000;
    assert.deepEqual(await times('C1', 6), [63_000, 63_000, 63_000, 63_000, 63_000, 64_000]);
  });

  it('holds up no other channel', async () => {
    const never = queue.send('C1', () => new Promise<void>(() => {}));
    assert.deepEqual(await times('C2', 1), [0]);
    assert.ok(never);
  });

  it('keeps the order', async () => {
    const out: number[] = [];
    await Promise.all(
      [1, 2, 3].map((message) =>
        queue.send('C1', async () => {
          await Promise.resolve();
          out.push(message);
        }),
      ),
    );
    assert.deepEqual(out, [1, 2, 3]);
  });

  it('waits as long as Slack says, and everything behind waits with it', async () => {
    let calls = 0;
    const first = queue.send('C1', async () => {
      calls += 1;
      if (calls === 1) throw failing({ kind: 'rate-limited', retryAfterMs: 30_000 });
      return at;
    });
    assert.deepEqual(await Promise.all([first, queue.send('C1', async () => at)]), [30_000, 30_000]);
  });

  it('tries again after trouble, each time later, then gives up; the next one goes out', async () => {
    const tries: number[] = [];
    const first = queue.send('C1', async () => {
      tries.push(at);
      throw failing({ kind: 'unavailable', code: 'http_503' });
    });
    const second = queue.send('C1', async () => 'out');
    await assert.rejects(first, SlackCallError);
    assert.deepEqual(tries, [0, 500, 1_500, 3_500]);
    assert.equal(await second, 'out');
  });

  it('does not wait for what is too far off, and never tries again what was refused', async () => {
    for (const failure of [
      { kind: 'rate-limited', retryAfterMs: 3_600_000 },
      { kind: 'refused', code: 'not_in_channel' },
    ] as const) {
      let calls = 0;
      const sending = queue.send('C1', async () => {
        calls += 1;
        throw failing(failure);
      });
      await assert.rejects(sending, SlackCallError);
      assert.equal(calls, 1);
    }
    assert.equal(at, 0);
  });

  it('sends the newest of several edits of one message alone', async () => {
    const out: string[] = [];
    const write = (text: string) => async () => {
      out.push(text);
    };
    const edits = ['a', 'b', 'c'].map((text) => queue.overwrite('C1', '1.1', write(text)));
    await Promise.all([...edits, queue.overwrite('C1', '2.2', write('other')), queue.send('C1', write('post'))]);
    assert.deepEqual(out, ['c', 'other', 'post']);
    await queue.overwrite('C1', '1.1', write('d'));
    assert.deepEqual(out.at(-1), 'd');
  });
});
