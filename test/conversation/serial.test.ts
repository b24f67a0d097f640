import assert from 'node:assert/strict';
import { createSerial } from '../../src/conversation/serial.ts';

describe('createSerial', () => {
  it('runs work of one key one at a time, in order, whatever becomes of it', async () => {
    const serial = createSerial();
    const steps: string[] = [];
    const work = (name: string, fails: boolean) => async () => {
      steps.push(`${name} begins`);
      await Promise.resolve();
      steps.push(`${name} ends`);
      if (fails) throw new Error(name);
    };
    const outcomes = await Promise.allSettled([serial('k', work('a', true)), serial('k', work('b', false))]);
    assert.deepEqual(steps, ['a begins', 'a ends', 'b begins', 'b ends']);
    assert.deepEqual(
      outcomes.map(({ status }) => status),
      ['rejected', 'fulfilled'],
    );
  });

  it('does not hold up other keys', async () => {
    const serial = createSerial();
    const never = serial('a', () => new Promise<void>(() => {}));
    assert.equal(await serial('b', async () => 'done'), 'done');
    assert.ok(never);
  });
});
