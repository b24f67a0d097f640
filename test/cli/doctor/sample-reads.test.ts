import assert from 'node:assert/strict';
import { ALL_CHECKS } from '../../../src/azure/checks/all-checks.ts';
import { SAMPLE_READS } from '../../../src/cli/doctor/sample-reads.ts';

describe('SAMPLE_READS', () => {
  it('tries something for every check', () => {
    const tried = new Set(SAMPLE_READS.flatMap(({ checks }) => checks));
    assert.deepEqual(
      ALL_CHECKS.map(({ id }) => id).filter((id) => !tried.has(id)),
      [],
    );
  });

  it('takes the action that each check names, where it names one', () => {
    for (const { id, permission } of ALL_CHECKS) {
      const action = /^Microsoft\.[\w./]+$/.exec(permission)?.[0];
      if (action === undefined) continue;
      const actions = SAMPLE_READS.filter(({ checks }) => checks.includes(id)).map((read) => read.action);
      assert.ok(actions.includes(action), `${id}: ${action}`);
    }
  });

  it('names each action once', () => {
    const actions = SAMPLE_READS.map(({ action }) => action.toLowerCase());
    assert.equal(new Set(actions).size, actions.length);
  });
});
