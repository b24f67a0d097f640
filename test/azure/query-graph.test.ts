import assert from 'node:assert/strict';
import { z } from 'zod';
import { findByName, findByNameInLists } from '../../src/azure/find-by-name.ts';
import { changedGroups } from '../../src/azure/find-groups.ts';
import { queryGraph } from '../../src/azure/query-graph.ts';
import { readChanges } from '../../src/azure/read-changes.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from './arm-server.ts';
import { SUB } from './target.ts';

const NSG = `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups`;
const bodySchema = z.object({ query: z.string(), subscriptions: z.array(z.string()) });
const sent = ({ body }: Pick<Seen, 'body'>) => bodySchema.parse(JSON.parse(body));

describe('azure/query-graph and what is asked of Resource Graph', () => {
  let server: ArmServer;
  let answer: (request: Seen) => Reply;
  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  beforeEach(() => {
    server.seen.length = 0;
  });
  after(() => server.close());
  const rows = (data: readonly unknown[], more: object = {}): void => {
    answer = () => ({ json: { totalRecords: data.length, count: data.length, data, ...more } });
  };
  const last = () => sent(server.seen.at(-1) ?? { body: '' });

  it('leaves out rows that do not fit, and says so; a further page is incomplete, too', async () => {
    const schema = z.object({ id: z.string() });
    const ask = (more: object = {}) => {
      rows([{ id: 'a' }, { id: 1 }], more);
      return withReader(server.connection(), (azure, signal) =>
        queryGraph(azure, { query: 'resources', subscriptions: [SUB], schema, signal }),
      );
    };
    assert.deepEqual(await ask(), { items: [{ id: 'a' }], complete: false });
    rows([{ id: 'a' }], { $skipToken: 'x' });
    const more = await withReader(server.connection(), (azure, signal) =>
      queryGraph(azure, { query: 'resources', subscriptions: [SUB], schema, signal }),
    );
    assert.equal(more.complete, false);
  });

  it('finds resources and groups of a name, and nothing of another one', async () => {
    rows([
      { id: `${NSG}/Web`, name: 'Web', type: 'microsoft.network/networksecuritygroups', location: 'westeurope' },
      {
        id: `/subscriptions/${SUB}/resourceGroups/web`,
        name: 'web',
        type: 'microsoft.resources/subscriptions/resourcegroups',
        location: 'northeurope',
      },
      { id: `${NSG}/other`, name: 'other', type: 'microsoft.network/networksecuritygroups', location: 'westeurope' },
      { id: 'nonsense', name: 'web', type: 'a/b', location: null },
    ]);
    const { items } = await withReader(server.connection(), (azure, signal) =>
      findByName(azure, { name: "we'b".replace("'", ''), subscriptions: [SUB], signal }),
    );
    assert.deepEqual(
      items.map(({ type, group }) => [type, group]),
      [
        ['Microsoft.Network/networkSecurityGroups', 'rg'],
        ['Microsoft.Resources/resourceGroups', null],
      ],
    );
  });

  it('writes names as literals', async () => {
    rows([]);
    await withReader(server.connection(), async (azure, signal) => {
      await findByName(azure, { name: "x') | project a //", subscriptions: [SUB], signal });
      assert.ok(last().query.includes(String.raw`'x\') | project a //'`));
      const [from, to] = [new Date(0), new Date(1)];
      await readChanges(azure, { subscriptions: [SUB], subject: { named: "a'b" }, from, to, signal });
      assert.ok(last().query.includes(String.raw`endswith '/a\'b'`));
    });
  });

  it('reads the lists where there is no Resource Graph; what cannot be read leaves the answer open', async () => {
    answer = ({ path }) =>
      path.endsWith('/resources')
        ? { json: { value: [{ id: `${NSG}/web`, name: 'web', type: 'Microsoft.Network/networkSecurityGroups' }] } }
        : armError(403, 'AuthorizationFailed');
    const found = await withReader(server.connection(), (azure, signal) =>
      findByNameInLists(azure, { name: 'web', subscriptions: [SUB], signal }),
    );
    assert.equal(found.items.length, 1);
    assert.equal(found.complete, false);
    answer = () => armError(403, 'AuthorizationFailed');
    await assert.rejects(
      withReader(server.connection(), (azure, signal) =>
        findByNameInLists(azure, { name: 'web', subscriptions: [SUB], signal }),
      ),
    );
  });

  it('gives each changed group once, the last changed first', async () => {
    rows(['b', 'A', 'B', 'a'].map((resourceGroup) => ({ resourceGroup, subscriptionId: SUB, changedAt: 'x' })));
    const { items } = await withReader(server.connection(), (azure, signal) =>
      changedGroups(azure, { subscriptions: [SUB], since: new Date(0), signal }),
    );
    assert.deepEqual(
      items.map(({ name }) => name),
      ['b', 'A'],
    );
  });

  it('passes over changes without a proper time', async () => {
    rows([{ changedAt: 'soon', targetId: `${NSG}/web` }]);
    const found = await withReader(server.connection(), (azure, signal) =>
      readChanges(azure, { subscriptions: [SUB], subject: 'all', from: new Date(0), to: new Date(1), signal }),
    );
    assert.deepEqual(found, { items: [], complete: false });
  });
});
