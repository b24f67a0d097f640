import assert from 'node:assert/strict';
import { locks } from '../../../src/azure/checks/locks.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';

const SUBSCRIPTION = `/subscriptions/${SUB}`;
const GROUP = `${SUBSCRIPTION}/resourceGroups/rg`;
const SERVER = `${GROUP}/providers/Microsoft.Sql/servers/srv`;
const DATABASE = `${SERVER}/databases/db`;
const lock = (scope: string, level: string, name = 'l1', more: object = {}) => ({
  id: `${scope}/providers/Microsoft.Authorization/locks/${name}`,
  name,
  properties: { level, ...more },
});

describe('locks', () => {
  let server: ArmServer;
  let answer: (request: Seen) => Reply;

  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  beforeEach(() => {
    server.seen.length = 0;
  });
  after(() => server.close());

  const run = async (parts: TargetParts): Promise<Finding> => {
    const findings = await withReader(server.connection(), (reader, signal) =>
      locks.run(target(parts), reader, signal),
    );
    assert.equal(findings.length, 1);
    return findings[0] ?? assert.fail();
  };
  const having = (...value: object[]) => {
    answer = () => ({ json: { value } });
  };
  const database = { resource: { id: DATABASE } };
  const group = { resource: { group: 'rg', name: 'rg', type: 'Microsoft.Resources/resourceGroups' } };

  it('fits a paste with a resource, a group or a locked scope in the subscription', () => {
    const fits = (parts: TargetParts) => locks.appliesTo(target(parts));
    assert.deepEqual(
      [
        fits(database),
        fits(group),
        fits({ lockedScopes: [GROUP] }),
        fits({}),
        fits({ ...group, subscriptionId: null }),
      ],
      [true, true, true, false, false],
    );
    assert.equal(fits({ resource: { id: DATABASE.replace(SUB, '99999999-2222-3333-4444-555555555555') } }), false);
  });

  const cases: [string, TargetParts, object, Finding['effect']][] = [
    ['ReadOnly on the resource, update', { ...database, operation: 'update' }, lock(DATABASE, 'ReadOnly'), 'supports'],
    ['ReadOnly on the parent, create', { ...database, operation: 'create' }, lock(SERVER, 'ReadOnly'), 'supports'],
    [
      'ReadOnly on the group in other letters, action',
      { ...database, operation: 'other' },
      lock(GROUP.toUpperCase(), 'ReadOnly'),
      'supports',
    ],
    ['ReadOnly on the subscription, unknown', database, lock(SUBSCRIPTION, 'ReadOnly'), 'supports'],
    [
      'CanNotDelete on the group, delete',
      { ...database, operation: 'delete' },
      lock(GROUP, 'CanNotDelete'),
      'supports',
    ],
    ['CanNotDelete on the group, update', { ...database, operation: 'update' }, lock(GROUP, 'CanNotDelete'), 'neutral'],
    ['CanNotDelete on the group, unknown', database, lock(GROUP, 'CanNotDelete'), 'supports'],
    [
      'CanNotDelete on a child, group delete',
      { ...group, operation: 'delete' },
      lock(DATABASE, 'CanNotDelete'),
      'supports',
    ],
    [
      'CanNotDelete on a child, group update',
      { ...group, operation: 'update' },
      lock(DATABASE, 'CanNotDelete'),
      'rules-out',
    ],
    ['ReadOnly on a child, group update', { ...group, operation: 'update' }, lock(DATABASE, 'ReadOnly'), 'rules-out'],
    ['lock on a sibling', { ...database, operation: 'delete' }, lock(`${SERVER}2`, 'ReadOnly'), 'rules-out'],
  ];
  for (const [name, parts, held, effect] of cases) {
    it(`${name}: ${effect}`, async () => {
      having(held);
      assert.equal((await run(parts)).effect, effect);
    });
  }

  it('names the strictest lock for the commands', async () => {
    having(lock(GROUP, 'CanNotDelete', 'soft'), lock(DATABASE, 'ReadOnly', 'hard', { notes: 'ask Ann', owners: [{}] }));
    const { holes, summary } = await run({ ...database, operation: 'delete' });
    const id = `${DATABASE}/providers/Microsoft.Authorization/locks/hard`;
    assert.deepEqual(holes, { 'lock.name': 'hard', 'lock.id': id, 'lock.scope': DATABASE });
    assert.match(summary, /ask Ann/);
    assert.match(summary, /managed application/);
  });

  it('names the others that have to go as well', async () => {
    having(lock(GROUP, 'CanNotDelete', 'one'), lock(SERVER, 'CanNotDelete', 'two'));
    const { summary, retry } = await run({ ...database, operation: 'delete' });
    assert.match(summary, /"one"[\s\S]*"two"/);
    assert.equal(retry?.verdict, 'no');
  });

  it('weighs a lock against deletions less where the paste does not say what was done', async () => {
    having(lock(GROUP, 'CanNotDelete'));
    assert.ok(((await run(database)).weight ?? 9) < 1);
  });

  it('reads at the resource and above it', async () => {
    having();
    assert.equal((await run(database)).effect, 'rules-out');
    const reads = server.seen.map(({ path, query }) => [path, query.get('$filter')]);
    const at = (scope: string) => `${scope}/providers/Microsoft.Authorization/locks`;
    assert.deepEqual(
      reads.sort(),
      [
        [at(DATABASE), null],
        [at(SERVER), 'atScope()'],
        [at(GROUP), 'atScope()'],
        [at(SUBSCRIPTION), 'atScope()'],
      ].sort(),
    );
  });

  it('rules nothing out by half a list', async () => {
    answer = () => ({ json: { value: [], nextLink: `${server.url}${GROUP}/more?n=${server.seen.length}` } });
    assert.equal((await run(database)).effect, 'neutral');
    having({ id: 'x', name: 'unreadable' });
    assert.equal((await run(database)).effect, 'neutral');
    answer = ({ query }) => (query.has('$filter') ? armError(403, 'AuthorizationFailed') : { json: { value: [] } });
    assert.equal((await run(database)).effect, 'neutral');
  });

  it('takes the locks of the group where the resource is not there', async () => {
    answer = ({ query }) =>
      query.has('$filter') ? { json: { value: [lock(GROUP, 'ReadOnly')] } } : armError(404, 'ResourceNotFound');
    assert.equal((await run({ ...database, operation: 'create' })).effect, 'supports');
  });

  it('takes a lock of either level for the one that the error speaks of', async () => {
    having(lock(GROUP, 'CanNotDelete', 'keep'));
    const found = await run({ ...database, operation: 'update', codes: ['ScopeLocked'] });
    assert.deepEqual([found.effect, found.holes?.['lock.name']], ['supports', 'keep']);
  });

  it('looks at the locked scope where that is somewhere else', async () => {
    const other = `${SUBSCRIPTION}/resourceGroups/other`;
    having(lock(other, 'CanNotDelete', 'far'));
    const found = await run({ ...database, operation: 'delete', codes: ['ScopeLocked'], lockedScopes: [other] });
    assert.deepEqual([found.effect, found.holes?.['lock.name']], ['supports', 'far']);
  });

  it('needs no right on the subscription where the group can be read', async () => {
    answer = ({ path }) =>
      path.startsWith(`${SUBSCRIPTION}/providers/`) ? armError(403, 'AuthorizationFailed') : { json: { value: [] } };
    assert.equal((await run(database)).effect, 'rules-out');
  });

  it('fails where the role is missing', async () => {
    answer = () => armError(403, 'AuthorizationFailed');
    await assert.rejects(run(database), { kind: 'forbidden' });
  });

  it('says yes to a retry where the lock of the error is gone', async () => {
    having();
    const { effect, retry } = await run({
      ...database,
      operation: 'delete',
      codes: ['ScopeLocked'],
      lockedScopes: [GROUP],
    });
    assert.deepEqual([effect, retry?.verdict], ['neutral', 'yes']);
  });
});
