import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { AzureReadError } from '../../src/azure/azure-read-error.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import { findSubscription } from '../../src/azure/find-subscription.ts';
import { createHttpReader } from '../../src/azure/http-reader.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer } from './arm-server.ts';
import { SUB, type TargetParts, target } from './target.ts';

const SECOND = '22222222-2222-4333-8444-555555555555';
const THIRD = '33333333-2222-4333-8444-555555555555';
const subscriptions = (...ids: string[]): Reply => ({
  json: { value: ids.map((subscriptionId) => ({ subscriptionId })) },
});
const rows = (...ids: string[]): Reply => ({ json: { data: ids.map((subscriptionId) => ({ subscriptionId })) } });

describe('findSubscription', () => {
  let server: ArmServer;
  let lists: Reply;
  let graph: Reply;
  before(async () => {
    server = await startArmServer(({ path }: Seen) => (path === '/subscriptions' ? lists : graph));
  });
  beforeEach(() => {
    server.seen.length = 0;
    lists = subscriptions(SUB, SECOND, THIRD);
    graph = rows();
  });
  after(() => server.close());

  const find = (
    parts: TargetParts = { resource: { group: 'rg' } },
    { allowed = [], credential }: { allowed?: readonly string[]; credential?: { getToken: () => Promise<never> } } = {},
  ) => {
    const connection = server.connection(credential === undefined ? {} : { credential });
    return findSubscription(target({ ...parts, subscriptionId: null }).report, {
      createReader: (limits) => createHttpReader(connection, limits),
      mayRead: subscriptionAccess(allowed),
      deadlineMs: 2_000,
    });
  };
  /** The message of the error that says why there is none. */
  const why = async (...args: Parameters<typeof find>): Promise<string> => {
    const found = await find(...args);
    return found.id === null ? found.error.message : assert.fail(found.id);
  };

  it('is the only one that may be read', async () => {
    lists = subscriptions(SUB);
    assert.deepEqual(await find(), { id: SUB });
    lists = subscriptions(SUB, SECOND);
    assert.deepEqual(await find({}, { allowed: [SECOND] }), { id: SECOND });
    assert.equal(server.seen.length, 2);
  });

  it('is the only one of several that has the group, or the resource where no group is named', async () => {
    graph = rows(SECOND.toUpperCase());
    assert.deepEqual(await find(), { id: SECOND });
    assert.deepEqual(await find({ resource: { type: 'Microsoft.KeyVault/vaults', name: 'kv' } }), { id: SECOND });
    const bodies = server.seen.flatMap(({ body }) => (body === '' ? [] : [JSON.parse(body)]));
    assert.deepEqual(
      bodies.map(({ query }) => query.split(' ')[0]),
      ['resourcecontainers', 'resources'],
    );
    assert.deepEqual(bodies[0].subscriptions, [SUB, SECOND, THIRD]);
  });

  it('looks in allowed ones alone', async () => {
    graph = rows(SUB, THIRD);
    assert.deepEqual(await find(undefined, { allowed: [SECOND, THIRD] }), { id: THIRD });
    assert.deepEqual(JSON.parse(server.seen.at(-1)?.body ?? '').subscriptions, [SECOND, THIRD]);
  });

  it('is not guessed', async () => {
    assert.match(await why(), /\b3 may be meant/);
    graph = rows(SUB, SECOND, SUB);
    assert.match(await why(), /\b2 may be meant/);
    assert.match(await why({}), /\b3 may be meant/);
    lists = subscriptions();
    assert.match(await why(), /no subscription that may be read/);
  });

  it('takes a list that goes on for one of several', async () => {
    lists = { json: { value: [{ subscriptionId: SUB }], nextLink: `${server.url}/subscriptions?page=2` } };
    graph = rows(SUB);
    assert.deepEqual(await find(), { id: SUB });
    assert.equal(server.seen.length, 2);
  });

  it('keeps a hostile name in its literal', async () => {
    await find({ resource: { group: "x' | project secrets //" } });
    assert.match(JSON.parse(server.seen.at(-1)?.body ?? '').query, / name =~ 'x\\' \| project secrets \/\/' \|/);
  });

  it('says why it could not look', async () => {
    lists = armError(403, 'AuthorizationFailed');
    const denied = await find();
    assert.ok(denied.id === null && denied.error instanceof AzureReadError);
    assert.equal(denied.error.kind, 'forbidden');
    const credential = { getToken: () => Promise.reject(new NoCredentialError('none', 'run az login')) };
    const nobody = await find(undefined, { credential });
    assert.ok(nobody.id === null && nobody.error instanceof NoCredentialError);
  });
});
