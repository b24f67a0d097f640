import assert from 'node:assert/strict';
import { retrySending } from '../../../src/channels/teams/retry-sending.ts';

const failed = (statusCode: number, after?: string) =>
  Object.assign(new Error('no'), {
    statusCode,
    response: { headers: new Headers(after ? { 'retry-after': after } : {}) },
  });

describe('retrySending', () => {
  let pauses: number[];
  const pause = async (ms: number): Promise<void> => {
    pauses.push(ms);
  };
  beforeEach(() => {
    pauses = [];
  });

  const sender = (errors: unknown[]) => async (): Promise<string> => {
    const error = errors.shift();
    if (error !== undefined) throw error;
    return 'sent';
  };
  const even = () => 0.5;

  it('sends again after growing pauses where the platform is busy', async () => {
    assert.equal(await retrySending(sender([failed(429), failed(412), failed(429)]), pause, even), 'sent');
    assert.deepEqual(pauses, [500, 1_000, 2_000]);
  });

  it('waits as long as the platform says', async () => {
    assert.equal(await retrySending(sender([failed(429, '3')]), pause, even), 'sent');
    assert.deepEqual(pauses, [3_000]);
  });

  it('gives up where the platform asks for longer than anybody waits', async () => {
    await assert.rejects(retrySending(sender([failed(429, '60')]), pause, even), { statusCode: 429 });
    assert.deepEqual(pauses, []);
  });

  it('gives up after some attempts', async () => {
    const errors = Array.from({ length: 10 }, () => failed(429));
    await assert.rejects(retrySending(sender(errors), pause, even), { statusCode: 429 });
    assert.equal(errors.length, 6);
  });

  for (const error of [failed(400), failed(403), failed(404), failed(413), new TypeError('x'), 'text']) {
    it(`does not repeat ${error instanceof Error ? JSON.stringify(error) : error}`, async () => {
      await assert.rejects(retrySending(sender([error]), pause, even), (thrown) => thrown === error);
      assert.deepEqual(pauses, []);
    });
  }
});
