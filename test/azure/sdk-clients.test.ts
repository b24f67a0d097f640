import assert from 'node:assert/strict';
import { z } from 'zod';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { AzureReadError, type ReadErrorKind } from '../../src/azure/azure-read-error.ts';
import type { AzureReader } from '../../src/azure/azure-reader.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from './arm-server.ts';

const SUB = '11111111-2222-3333-4444-555555555555';
const GROUP = `/subscriptions/${SUB}/resourceGroups/rg`;
const kind = (expected: ReadErrorKind) => (error: unknown) => {
  assert.ok(error instanceof AzureReadError, String(error));
  assert.equal(error.kind, expected);
  return true;
};

describe('reads through the SDK clients', () => {
  let server: ArmServer;
  let answer: (request: Seen) => Reply;

  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  beforeEach(() => {
    server.seen.length = 0;
  });
  after(() => server.close());

  const group = (reader: AzureReader, signal: AbortSignal, name = 'rg') =>
    reader.resourceGroup({ subscriptionId: SUB, name, signal });
  const log = (reader: AzureReader, signal: AbortSignal, maxPages = 3) =>
    reader.activityLog({ subscriptionId: SUB, filter: `eventTimestamp ge '2026-01-01'`, signal, maxPages });
  const resources = (reader: AzureReader, signal: AbortSignal, maxPages = 3) =>
    reader.resourcesInGroup({ subscriptionId: SUB, group: 'rg', signal, maxPages });

  it('read a group, once, with our token', async () => {
    answer = () => ({
      json: { id: GROUP, name: 'rg', location: 'westeurope', properties: { provisioningState: 'Deleting' } },
    });
    await withReader(server.connection(), async (reader, signal) => {
      const [first] = await Promise.all([group(reader, signal), group(reader, signal)]);
      assert.equal(first?.properties?.provisioningState, 'Deleting');
    });
    assert.deepEqual(
      server.seen.map(({ method, authorization }) => [method, authorization]),
      [['GET', 'Bearer a-token']],
    );
  });

  it('read a provider and a resource', async () => {
    const storage = `${GROUP}/providers/Microsoft.Storage/storageAccounts/st1`;
    answer = ({ path }) =>
      path === storage
        ? { json: { id: storage, name: 'st1', type: 'x', location: 'y', properties: { creationTime: 'z' }, etag: 'e' } }
        : { json: { namespace: 'Microsoft.Storage', registrationState: 'NotRegistered' } };
    await withReader(server.connection(), async (reader, signal) => {
      const provider = await reader.provider({ subscriptionId: SUB, namespace: 'Microsoft.Storage', signal });
      assert.equal(provider?.registrationState, 'NotRegistered');
      const schema = z.object({ name: z.string(), properties: z.object({ creationTime: z.string() }) });
      const resource = await reader.resourceById({ id: storage, apiVersion: '2025-01-01', schema, signal });
      assert.deepEqual(resource, { name: 'st1', properties: { creationTime: 'z' } });
    });
    assert.deepEqual(
      server.seen.map(({ path }) => path).sort(),
      [storage, `/subscriptions/${SUB}/providers/Microsoft.Storage`].sort(),
    );
    assert.equal(server.seen.at(-1)?.query.get('api-version'), '2025-01-01');
  });

  it('list resources page by page', async () => {
    const item = {
      id: 'i',
      name: 'a',
      type: 't',
      provisioningState: 'Succeeded',
      changedTime: '2026-11-20T10:00:00.1234567Z',
    };
    answer = ({ path, query }) => ({
      json: { value: [item], nextLink: query.has('p') ? '' : `${server.url}${path}?api-version=1&p=2` },
    });
    const all = await withReader(server.connection(), resources);
    assert.deepEqual(
      [all.items.length, all.complete, all.items[0]?.changedTime],
      [2, true, '2026-11-20T10:00:00.123Z'],
    );
    const one = await withReader(server.connection(), (reader, signal) => resources(reader, signal, 1));
    assert.deepEqual([one.items.length, one.complete], [1, false]);
  });

  it('list the activity log page by page, each parameter once', async () => {
    const event = {
      eventTimestamp: '2026-11-20T10:00:00Z',
      operationName: { value: 'Microsoft.Web/sites/write' },
      status: { value: 'Failed' },
      subStatus: { value: 'Conflict' },
      properties: { statusMessage: '{"error":{}}' },
    };
    answer = ({ path, query }) => ({
      json: {
        value: [event],
        nextLink: query.has('p') ? undefined : `${server.url}${path}?api-version=1&%24filter=x&p=2`,
      },
    });
    const all = await withReader(server.connection(), log);
    assert.deepEqual([all.items.length, all.complete], [2, true]);
    assert.deepEqual(all.items[0], {
      eventTimestamp: '2026-11-20T10:00:00.000Z',
      operation: 'Microsoft.Web/sites/write',
      status: 'Failed',
      subStatus: 'Conflict',
      category: '',
      properties: { statusMessage: '{"error":{}}' },
    });
    for (const { query } of server.seen) assert.equal(query.getAll('$filter').length, 1);
    const one = await withReader(server.connection(), (reader, signal) => log(reader, signal, 1));
    assert.equal(one.complete, false);
  });

  it('take nulls, words without translation and details that are a text', async () => {
    const event = {
      eventTimestamp: '2026-11-20T10:00:00Z',
      operationName: 'Microsoft.Web/sites/write',
      status: 'Failed',
      subStatus: null,
      category: { value: null },
      level: null,
      caller: null,
      correlationId: null,
    };
    answer = () => ({
      json: {
        value: [
          { ...event, properties: null },
          { ...event, properties: '{"statusMessage":"x"}' },
        ],
      },
    });
    const { items, complete } = await withReader(server.connection(), log);
    assert.equal(complete, true);
    assert.deepEqual(
      items.map(({ operation, status, subStatus, properties }) => [operation, status, subStatus, properties]),
      [
        ['Microsoft.Web/sites/write', 'Failed', '', {}],
        ['Microsoft.Web/sites/write', 'Failed', '', { statusMessage: 'x' }],
      ],
    );
    answer = () => ({ json: { name: 'rg', location: 'westeurope', managedBy: null, tags: null, properties: null } });
    assert.equal((await withReader(server.connection(), group))?.name, 'rg');
  });

  it('take no token to a next page on another host', async () => {
    const other = await startArmServer(() => ({ json: { value: [] } }));
    try {
      answer = () => ({ json: { value: [], nextLink: `${other.url}/x` } });
      assert.equal((await withReader(server.connection(), log)).complete, false);
      assert.equal((await withReader(server.connection(), resources)).complete, false);
      assert.equal(other.seen.length, 0);
    } finally {
      await other.close();
    }
  });

  it('are null for what is not there', async () => {
    answer = () => armError(404, 'ResourceGroupNotFound');
    assert.equal(await withReader(server.connection(), group), null);
  });

  const failures: [ReadErrorKind, Reply][] = [
    ['forbidden', armError(403, 'AuthorizationFailed', "no right to perform action 'Microsoft.X/y/read' over")],
    ['throttled', { ...armError(429, 'TooMany'), headers: { 'retry-after': '300' } }],
    ['server', armError(500, 'Oops')],
    ['malformed', { text: '<html>' }],
    ['malformed', { json: {} }],
  ];
  for (const [expected, reply] of failures) {
    it(`keep all of a failed list's answer: ${expected}`, async () => {
      answer = () => reply;
      const reads: ((reader: AzureReader, signal: AbortSignal) => Promise<unknown>)[] = [log, resources];
      for (const read of reads) {
        await assert.rejects(withReader(server.connection(), read), (error: unknown) => {
          assert.ok(kind(expected)(error) && error instanceof AzureReadError);
          if (expected === 'forbidden') assert.equal(error.action, 'Microsoft.X/y/read');
          if (expected === 'throttled') assert.equal(error.retryAfterSeconds, 300);
          return true;
        });
      }
      assert.equal(server.seen.length, 2);
    });
  }

  it('end at the deadline', async () => {
    answer = () => 'hang';
    await assert.rejects(withReader(server.connection(), group, { ms: 150 }), kind('timeout'));
    await assert.rejects(withReader(server.connection(), log, { ms: 150 }), kind('timeout'));
  });

  it('count against the budget', async () => {
    answer = () => armError(404, 'ResourceGroupNotFound');
    await withReader(
      server.connection(),
      async (reader, signal) => {
        await group(reader, signal);
        await assert.rejects(group(reader, signal, 'rg2'), kind('budget'));
      },
      { budget: 1 },
    );
  });

  it('never send a hostile name or an id of another kind', async () => {
    await withReader(server.connection(), async (reader, signal) => {
      for (const name of ['..', '', '.', 'a/b', 'a\u0000']) {
        await assert.rejects(async () => group(reader, signal, name));
      }
      for (const id of ['x', `${GROUP}/providers/Microsoft.Web/sites/..`, '/subscriptions/***']) {
        await assert.rejects(
          async () => reader.resourceById({ id, apiVersion: '1', schema: z.unknown(), signal }),
          kind('refused'),
        );
      }
    });
    const mayRead = subscriptionAccess(['99999999-2222-3333-4444-555555555555']);
    await assert.rejects(withReader(server.connection({ mayRead }), group), kind('refused'));
    assert.equal(server.seen.length, 0);
  });
});
