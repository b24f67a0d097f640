import assert from 'node:assert/strict';
import { resourceGroupState } from '../../../src/azure/checks/resource-group-state.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { type ArmServer, armError, type Reply, startArmServer, withReader } from '../arm-server.ts';
import { type TargetParts, target } from '../target.ts';

describe('resourceGroupState', () => {
  let server: ArmServer;
  let answer: Reply;

  before(async () => {
    server = await startArmServer(() => answer);
  });
  after(() => server.close());

  const group = (provisioningState: string, location = 'westeurope'): Reply => ({
    json: { id: 'x', name: 'rg', location, properties: { provisioningState } },
  });
  const run = async (reply: Reply, parts: TargetParts): Promise<Finding> => {
    answer = reply;
    const asked = target({ ...parts, resource: { group: 'rg', ...parts.resource } });
    const [found] = await withReader(server.connection(), (reader, signal) =>
      resourceGroupState.run(asked, reader, signal),
    );
    return found ?? assert.fail();
  };
  const itself = (location: string) => ({ resource: { type: 'Microsoft.Resources/resourceGroups', location } });
  const gone = armError(404, 'ResourceGroupNotFound');
  const deleting = { codes: ['ResourceGroupBeingDeleted'] };

  const cases: [string, Reply, TargetParts, Finding['effect'], Finding['cause'], string | undefined][] = [
    ['being deleted', group('Deleting'), {}, 'supports', 'invalid-state', 'after'],
    ['being deleted, older word', group('Deprovisioning'), {}, 'supports', 'invalid-state', 'after'],
    ['another location', group('Succeeded'), itself('eastus'), 'supports', 'exists-elsewhere', undefined],
    ['the same location in words', group('Succeeded'), itself('West Europe'), 'neutral', null, undefined],
    [
      'a resource of another location',
      group('Succeeded'),
      { resource: { location: 'eastus' } },
      'neutral',
      null,
      undefined,
    ],
    ['not deleted any more', group('Succeeded'), deleting, 'neutral', 'invalid-state', 'yes'],
    ['gone since', gone, deleting, 'neutral', 'invalid-state', 'yes'],
    ['not there', gone, {}, 'neutral', null, undefined],
    ['deleted as asked', gone, { operation: 'delete' }, 'neutral', null, undefined],
  ];
  for (const [name, reply, parts, effect, cause, verdict] of cases) {
    it(`${name}: ${effect}`, async () => {
      const found = await run(reply, parts);
      assert.deepEqual([found.effect, found.cause, found.retry?.verdict], [effect, cause, verdict]);
    });
  }

  it('takes no unknown subscription for a missing group', async () => {
    await assert.rejects(run(armError(404, 'SubscriptionNotFound'), {}), { kind: 'not-found' });
  });

  it('fits a paste with a group', () => {
    assert.equal(resourceGroupState.appliesTo(target({ resource: { group: 'rg' } })), true);
    assert.equal(resourceGroupState.appliesTo(target()), false);
    assert.equal(resourceGroupState.appliesTo(target({ resource: { group: 'rg' }, subscriptionId: null })), false);
  });
});
