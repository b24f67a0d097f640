import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import { findSubscription, listSubscriptions } from '../../src/azure/find-subscription.ts';
import { type ArmServer, armError, type Reply, startArmServer, withReader } from './arm-server.ts';
import { SUB, type TargetParts, target } from './target.ts';

const DEV = '99999999-2222-3333-4444-555555555555';
const subscriptions: Reply = {
  json: {
    value: [
      { subscriptionId: SUB, displayName: 'shop-prod' },
      { subscriptionId: DEV, displayName: null },
    ],
  },
};

describe('findSubscription', () => {
  let server: ArmServer;
  let routes: Readonly<Record<string, Reply>>;

  before(async () => {
    server = await startArmServer(({ path }) => routes[path.toLowerCase()] ?? armError(404, 'ResourceGroupNotFound'));
  });
  beforeEach(() => {
    server.seen.length = 0;
    routes = { '/subscriptions': subscriptions };
  });
  after(() => server.close());

  const find = (parts: TargetParts, allowed: readonly string[] = []) =>
    withReader(server.connection(), (reader, signal) =>
      findSubscription(target(parts).report, reader, subscriptionAccess(allowed), signal),
    );

  it('takes the only one that may be read', async () => {
    assert.deepEqual(await find({}, [DEV]), { subscriptionId: DEV });
    assert.equal(server.seen.length, 1);
  });

  it('takes the one whose name or id stands in the text as a word', async () => {
    assert.deepEqual(await find({ text: 'in Shop-Prod, again' }), { subscriptionId: SUB });
    assert.deepEqual(await find({ text: `resource group rg in ${DEV}` }), { subscriptionId: DEV });
    assert.deepEqual(await find({ text: 'in shop-prod-old' }), { subscriptionId: null, open: 2 });
    assert.deepEqual(await find({ text: `${SUB} ${DEV}` }), { subscriptionId: null, open: 2 });
  });

  it('takes the one that has the group, the resource or the deployment', async () => {
    const group = { json: { name: 'rg', location: 'westeurope' } };
    routes = { ...routes, [`/subscriptions/${DEV}/resourcegroups/rg`]: group };
    assert.deepEqual(await find({ resource: { group: 'rg' } }), { subscriptionId: DEV });

    const type = 'Microsoft.Web/sites';
    const site = { json: { value: [{ id: '/x', name: 'app', type }] } };
    routes = {
      '/subscriptions': subscriptions,
      [`/subscriptions/${SUB}/resources`]: site,
      [`/subscriptions/${DEV}/resources`]: { json: { value: [] } },
    };
    assert.deepEqual(await find({ resource: { type, name: 'app' } }), { subscriptionId: SUB });

    const path = `/subscriptions/${DEV}/providers/microsoft.resources/deployments/main`;
    routes = { '/subscriptions': subscriptions, [path]: { json: { id: '/x', name: 'main', properties: {} } } };
    assert.deepEqual(await find({ deploymentName: 'main' }), { subscriptionId: DEV });
  });

  it('asks nobody on a guess', async () => {
    const group = { json: { name: 'rg', location: 'westeurope' } };
    const both = [SUB, DEV].map((id) => [`/subscriptions/${id}/resourcegroups/rg`, group]);
    routes = { ...routes, ...Object.fromEntries(both) };
    assert.deepEqual(await find({ resource: { group: 'rg' } }), { subscriptionId: null, open: 2 });
    assert.deepEqual(await find({}), { subscriptionId: null, open: 2 });
  });

  it('tells why there is no list, and throws without a credential', async () => {
    routes = { '/subscriptions': armError(403, 'AuthorizationFailed') };
    const where = await find({});
    assert.ok(where.subscriptionId === null && where.error instanceof Error);
    const credential = { getToken: () => Promise.reject(new NoCredentialError('none', 'run az login')) };
    const asked = withReader(server.connection({ credential }), (reader, signal) =>
      findSubscription(target().report, reader, subscriptionAccess([]), signal),
    );
    await assert.rejects(asked, NoCredentialError);
  });

  it('lists only what may be read', async () => {
    const listed = await withReader(server.connection(), (reader, signal) =>
      listSubscriptions(reader, subscriptionAccess([SUB]), signal),
    );
    assert.deepEqual(listed, [{ id: SUB, name: 'shop-prod' }]);
  });
});
