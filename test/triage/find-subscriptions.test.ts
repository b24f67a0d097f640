import assert from 'node:assert/strict';
import { findSubscriptions } from '../../src/triage/find-subscriptions.ts';
import { DEV, FOREIGN, SUB, signedOut, useSandbox } from './asking.ts';

describe('triage/find-subscriptions', () => {
  const { context, faults } = useSandbox('lock-on-child');

  it('gives those that the credential sees, by name', async () => {
    const found = await findSubscriptions(context());
    assert.ok(found.kind === 'found' && found.complete);
    assert.deepEqual(
      found.subscriptions.map(({ id, name, state }) => [id, name, state]),
      [
        [DEV, 'lindqvist-shop-dev', 'Enabled'],
        [SUB, 'lindqvist-shop-prod', 'Enabled'],
      ],
    );
  });

  it('leaves out what may not be read', async () => {
    const some = await findSubscriptions(context({}, [DEV]));
    assert.ok(some.kind === 'found' && some.subscriptions.length === 1 && some.subscriptions[0]?.id === DEV);
    const none = await findSubscriptions(context({}, [FOREIGN]));
    assert.ok(none.kind === 'found' && none.subscriptions.length === 0);
  });

  it('says why there are none to choose from', async () => {
    assert.equal((await findSubscriptions({ ...context(), azure: signedOut(context().azure) })).kind, 'no-credential');
    faults({ kind: 'hang', path: '/*' });
    assert.equal((await findSubscriptions(context({ deadlineMs: 200 }))).kind, 'unreachable');
    for (const kind of ['throttled', 'forbidden', 'server-error', 'malformed-json', 'no-value'] as const) {
      faults({ kind, path: '/*' });
      const found = await findSubscriptions(context());
      assert.ok(found.kind === 'unreachable' && found.because.length > 0, kind);
    }
    faults({ kind: 'endless-paging', path: '/*' });
    const endless = await findSubscriptions(context());
    assert.ok(endless.kind === 'found' && !endless.complete);
  });
});
