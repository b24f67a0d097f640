import assert from 'node:assert/strict';
import { completeTarget } from '../../src/azure/complete-target.ts';
import { type ArmServer, armError, type Reply, startArmServer, withReader } from './arm-server.ts';
import { SUB, type TargetParts, target } from './target.ts';

const GROUP = `/subscriptions/${SUB}/resourceGroups/rg`;
const VNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const vnet = { id: VNET, name: 'vnet', type: 'Microsoft.Network/virtualNetworks', location: 'westeurope' };
const listOf = (...value: unknown[]): Reply => ({ json: { value } });

describe('completeTarget', () => {
  let server: ArmServer;
  let answer: (path: string) => Reply;

  before(async () => {
    server = await startArmServer(({ path }) => answer(path));
  });
  beforeEach(() => {
    server.seen.length = 0;
  });
  after(() => server.close());

  const complete = async (parts: TargetParts) => {
    const done = await withReader(server.connection(), (reader, signal) =>
      completeTarget(target(parts), reader, signal),
    );
    return done.report.resource;
  };

  it('fills in the type where the group has one resource of that name', async () => {
    answer = () => listOf(vnet, { ...vnet, id: VNET.replace('/rg/', '/other/') });
    const { id, type, location } = await complete({ resource: { name: 'vnet', group: 'rg', location: 'northeurope' } });
    assert.deepEqual([id, type, location], [VNET, vnet.type, 'northeurope']);
  });

  it('fills in the group, unless the resource was to be created', async () => {
    answer = () => listOf(vnet);
    const resource = { name: 'vnet', type: vnet.type };
    assert.equal((await complete({ resource, operation: 'delete' })).group, 'rg');
    server.seen.length = 0;
    assert.equal((await complete({ resource, operation: 'create' })).group, null);
    assert.equal(server.seen.length, 0);
  });

  it('finds the only parent of a child', async () => {
    const resource = { name: 'app', type: `${vnet.type}/subnets`, group: 'rg' };
    answer = () => listOf(vnet, { ...vnet, type: 'Microsoft.Web/sites' });
    assert.equal((await complete({ resource })).id, `${VNET}/subnets/app`);
    answer = () => listOf(vnet, { ...vnet, id: `${VNET}2`, name: 'vnet2' });
    assert.equal((await complete({ resource })).id, null);
  });

  it('finds a child by the name of its parent, in whatever group', async () => {
    answer = () => listOf(vnet);
    const { id, group } = await complete({ resource: { name: 'app', parent: 'vnet', type: `${vnet.type}/subnets` } });
    assert.deepEqual([id, group], [`${VNET}/subnets/app`, 'rg']);
  });

  it('leaves a target as it is where two fit, nothing is missing, or the list fails', async () => {
    answer = () => listOf(vnet, { ...vnet, id: `${VNET}2` });
    assert.equal((await complete({ resource: { name: 'vnet', group: 'rg' } })).type, null);
    answer = () => armError(501, 'NotImplemented');
    assert.equal((await complete({ resource: { name: 'vnet', group: 'rg' } })).type, null);
    server.seen.length = 0;
    await complete({ resource: { id: VNET } });
    await complete({ resource: { name: 'rg', group: 'rg' } });
    assert.equal(server.seen.length, 0);
  });
});
