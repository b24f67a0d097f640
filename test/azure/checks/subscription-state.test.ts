import assert from 'node:assert/strict';
import { subscriptionState } from '../../../src/azure/checks/subscription-state.ts';
import type { Operation } from '../../../src/report/error-report.ts';
import { armError } from '../arm-server.ts';
import { SUB, target } from '../target.ts';
import { useArm } from './arm-bench.ts';

const PATH = `/subscriptions/${SUB}`;

describe('subscription-state', () => {
  const arm = useArm(subscriptionState);
  const run = async (state: unknown, operation: Operation | null = 'update', causes = {}) => {
    arm.having({ [PATH]: { json: { displayName: 'shop', state } } });
    const [finding] = await arm.run(target({ operation, causes }));
    return finding ?? assert.fail();
  };

  for (const state of ['Disabled', 'disabled', 'Warned', 'Expired', 'Deleted']) {
    it(`is the reason where it is ${state}`, async () => {
      const { effect, cause, retry, summary } = await run(state);
      assert.deepEqual([effect, cause, retry?.verdict], ['supports', 'subscription-state', 'after']);
      assert.match(summary, /"shop"/);
    });
  }

  it('lets deletions through while it is disabled', async () => {
    assert.equal((await run('Disabled', 'delete')).effect, 'rules-out');
    assert.equal((await run('Deleted', 'delete')).effect, 'supports');
  });

  it('is no reason while it takes requests, unless the error says so', async () => {
    for (const state of ['Enabled', 'PastDue']) assert.equal((await run(state)).effect, 'rules-out');
    assert.equal((await run('Enabled', 'update', { 'subscription-state': 0.9 })).effect, 'neutral');
    assert.equal((await run(null)).effect, 'neutral');
  });

  it('is not checked where it cannot be read', async () => {
    for (const routes of [{ '': armError(403, 'AuthorizationFailed') }, { [PATH]: { json: {} } }]) {
      arm.having(routes);
      assert.deepEqual(
        (await arm.investigate(target())).map(({ effect }) => effect),
        ['not-checked'],
      );
    }
    assert.equal(subscriptionState.appliesTo(target({ subscriptionId: null })), false);
  });
});
