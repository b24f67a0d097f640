import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { AzureReadError } from '../../src/azure/azure-read-error.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import { findSubscription } from '../../src/azure/find-subscription.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from './arm-server.ts';
import { SUB, type TargetParts, target } from './target.ts';

const SECOND = '22222222-2222-4333-8444-555555555555';
const THIRD = '33333333-2222-4333-8444-555555555555';
/** More than are asked one by one. */
const MANY = [SUB, SECOND, THIRD, ...Array.from({ length: 6 }, (_, index) => SUB.replace(/^./, String(index + 4)))];
const GRAPH = '/providers/microsoft.resourcegraph/resources';
const VAULT = { type: 'Microsoft.KeyVault/vaults', name: 'kv' };
const GROUP: Reply = { json: { name: 'rg', location: 'westeurope' } };
const subscriptions = (...ids: string[]): Reply => ({
  json: { value: ids.map((subscriptionId) => ({ subscriptionId })) },
});
const rows = (...ids: string[]): Reply => ({ json: { data: ids.map((subscriptionId) => ({ subscriptionId })) } });

describe('findSubscription', () => {
  let server: ArmServer;
  let routes: Record<string, Reply>;
  before(async () => {
    server = await startArmServer(({ path }: Seen) => routes[path.toLowerCase()] ?? armError(404, 'NotFound'));
  });
  beforeEach(() => {
    server.seen.length = 0;
    routes = { '/subscriptions': subscriptions(SUB, SECOND, THIRD), [GRAPH]: rows() };
  });
  after(() => server.close());

  const find = (
    parts: TargetParts = { resource: { group: 'rg' } },
    { allowed = [], credential }: { allowed?: readonly string[]; credential?: { getToken: () => Promise<never> } } = {},
  ) =>
    withReader(server.connection(credential === undefined ? {} : { credential }), (reader, signal) =>
      findSubscription(target({ ...parts, subscriptionId: null }).report, reader, subscriptionAccess(allowed), signal),
    );
  /** The message of the error that says why there is none. */
  const why = async (...args: Parameters<typeof find>): Promise<string> => {
    const found = await find(...args);
    return found.id === null ? found.error.message : assert.fail(found.id);
  };
  const graphBodies = () => server.seen.flatMap(({ body }) => (body === '' ? [] : [JSON.parse(body)]));

  it('is the only one that may be read', async () => {
    routes['/subscriptions'] = subscriptions(SUB);
    assert.deepEqual(await find(), { id: SUB });
    routes['/subscriptions'] = subscriptions(SUB, SECOND);
    assert.deepEqual(await find({}, { allowed: [SECOND] }), { id: SECOND });
    assert.equal(server.seen.length, 2);
  });

  it('is the one whose name or id stands in the text as a word', async () => {
    const named = { subscriptionId: SUB, displayName: 'shop-prod' };
    routes['/subscriptions'] = { json: { value: [named, { subscriptionId: SECOND, displayName: null }] } };
    assert.deepEqual(await find({ text: 'in Shop-Prod, again' }), { id: SUB });
    assert.deepEqual(await find({ text: `resource group rg in ${SECOND}` }), { id: SECOND });
    assert.match(await why({ text: 'in shop-prod-old' }), /\b2 may be meant/);
    assert.match(await why({ text: `${SUB} ${SECOND}` }), /\b2 may be meant/);
  });

  it('is the only one of a few that has the group, or the resource where no group is named', async () => {
    routes[`/subscriptions/${SECOND}/resourcegroups/rg`] = GROUP;
    // One that cannot be read is none that was found.
    routes[`/subscriptions/${THIRD}/resourcegroups/rg`] = armError(403, 'AuthorizationFailed');
    assert.deepEqual(await find(), { id: SECOND });
    for (const id of [SUB, SECOND, THIRD]) routes[`/subscriptions/${id}/resources`] = { json: { value: [] } };
    routes[`/subscriptions/${THIRD}/resources`] = { json: { value: [{ id: '/x', ...VAULT }] } };
    assert.deepEqual(await find({ resource: VAULT }), { id: THIRD });
    assert.equal(server.seen.length, 8);
  });

  it('is the only one of many that has them, by one query', async () => {
    routes['/subscriptions'] = subscriptions(...MANY);
    routes[GRAPH] = rows(SECOND.toUpperCase());
    assert.deepEqual(await find(), { id: SECOND });
    assert.deepEqual(await find({ resource: VAULT }), { id: SECOND });
    assert.deepEqual(
      graphBodies().map(({ query }) => query.split(' ')[0]),
      ['resourcecontainers', 'resources'],
    );
    assert.deepEqual(graphBodies()[0].subscriptions, MANY);
    assert.equal(server.seen.length, 4);
  });

  it('is the one that has the deployment, where nothing else is named', async () => {
    const path = `/subscriptions/${SECOND}/providers/microsoft.resources/deployments/main`;
    routes[path] = { json: { id: '/x', name: 'main', properties: {} } };
    assert.deepEqual(await find({ deploymentName: 'main' }), { id: SECOND });
    assert.deepEqual(graphBodies(), []);
  });

  it('looks in allowed ones alone', async () => {
    const allowed = MANY.slice(1);
    for (const id of MANY) routes[`/subscriptions/${id}/resourcegroups/rg`] = GROUP;
    assert.deepEqual(await find(undefined, { allowed: [THIRD] }), { id: THIRD });
    assert.match(await why(undefined, { allowed: [SECOND, THIRD] }), /\b2 may be meant/);
    routes['/subscriptions'] = subscriptions(...MANY, `${THIRD.slice(0, -1)}0`);
    routes[GRAPH] = rows(SUB, THIRD);
    assert.deepEqual(await find(undefined, { allowed: [...allowed, `${THIRD.slice(0, -1)}0`] }), { id: THIRD });
    assert.ok(!graphBodies().at(-1)?.subscriptions.includes(SUB));
  });

  it('is not guessed', async () => {
    assert.match(await why(), /\b3 may be meant/);
    for (const id of [SUB, SECOND]) routes[`/subscriptions/${id}/resourcegroups/rg`] = GROUP;
    assert.match(await why(), /\b2 may be meant/);
    assert.match(await why({}), /\b3 may be meant/);
    routes['/subscriptions'] = subscriptions(...MANY);
    routes[GRAPH] = rows(SUB, SECOND, SUB);
    assert.match(await why(), /\b2 may be meant/);
    routes['/subscriptions'] = subscriptions();
    assert.match(await why(), /no subscription that may be read/);
  });

  it('takes a list that goes on for one of several', async () => {
    const first = { value: [{ subscriptionId: SUB }], nextLink: `${server.url}/subscriptions/?page=2` };
    routes['/subscriptions'] = { json: first };
    assert.match(await why(), /more than 1 may be meant/);
    routes[`/subscriptions/${SUB}/resourcegroups/rg`] = GROUP;
    assert.deepEqual(await find(), { id: SUB });
  });

  it('keeps a hostile name in its literal', async () => {
    routes['/subscriptions'] = subscriptions(...MANY);
    await find({ resource: { group: "x' | project secrets //" } });
    assert.match(graphBodies().at(-1)?.query ?? '', / name =~ 'x\\' \| project secrets \/\/' \|/);
  });

  it('says why it could not look', async () => {
    routes['/subscriptions'] = armError(403, 'AuthorizationFailed');
    const denied = await find();
    assert.ok(denied.id === null && denied.error instanceof AzureReadError);
    assert.equal(denied.error.kind, 'forbidden');
    const credential = { getToken: () => Promise.reject(new NoCredentialError('none', 'run az login')) };
    const nobody = await find(undefined, { credential });
    assert.ok(nobody.id === null && nobody.error instanceof NoCredentialError);
    routes['/subscriptions'] = subscriptions(...MANY);
    routes[GRAPH] = armError(429, 'TooManyRequests');
    const busy = await find();
    assert.ok(busy.id === null && busy.error instanceof AzureReadError && busy.error.kind === 'throttled');
  });
});
