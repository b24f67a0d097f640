import assert from 'node:assert/strict';
import { createMemoryStorage } from '../../src/memory/memory-storage.ts';
import { openStorage } from '../../src/memory/open-storage.ts';
import { deleteOlderThan } from '../../src/memory/retention.ts';
import { type Storage, StorageConflictError } from '../../src/memory/storage.ts';
import { type Azurite, startAzurite } from './azurite.ts';

async function keysOf(storage: Storage, prefix: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of storage.list(prefix)) keys.push(key);
  return keys.sort();
}

function behavesAsStorage(open: () => Storage): void {
  let storage: Storage;
  beforeEach(() => {
    storage = open();
  });

  it('knows nothing at first', async () => {
    assert.deepEqual(await storage.read(['a/b']), {});
    assert.deepEqual(await keysOf(storage, ''), []);
    await storage.delete(['a/b']);
  });

  it('gives back what was written, whatever is in it', async () => {
    const item = { text: 'Grüße 👋 \u0000 "\\', list: [1, { deep: null }], flag: false };
    await storage.write({ 'a/b c': item });
    const { eTag, ...read } = (await storage.read(['a/b c']))['a/b c'] ?? {};
    assert.deepEqual(read, item);
    assert.equal(typeof eTag, 'string');
  });

  it('lets only one of two create a key', async () => {
    const outcomes = await Promise.allSettled([1, 2].map((n) => storage.write({ k: { n, eTag: '' } })));
    assert.equal(outcomes.filter(({ status }) => status === 'fulfilled').length, 1);
    const failed = outcomes.find(({ status }) => status === 'rejected');
    assert.ok(failed?.status === 'rejected' && failed.reason instanceof StorageConflictError);
  });

  it('lets only one of two replace the version that both read', async () => {
    await storage.write({ k: { n: 0 } });
    const { eTag = '' } = (await storage.read(['k']))['k'] ?? {};
    await storage.write({ k: { n: 1, eTag } });
    await assert.rejects(storage.write({ k: { n: 2, eTag } }), StorageConflictError);
    assert.equal((await storage.read(['k']))['k']?.['n'], 1);
  });

  it('refuses to replace what is gone', async () => {
    await storage.write({ k: { n: 0 } });
    const { eTag = '' } = (await storage.read(['k']))['k'] ?? {};
    await storage.delete(['k']);
    await assert.rejects(storage.write({ k: { n: 1, eTag } }), StorageConflictError);
  });

  it('replaces whatever is there where nobody cares', async () => {
    await storage.write({ k: { n: 0 } });
    await storage.write({ k: { n: 1, eTag: '*' } });
    await storage.write({ k: { n: 2 } });
    assert.equal((await storage.read(['k']))['k']?.['n'], 2);
  });

  it('lists and deletes by prefix', async () => {
    await storage.write({ 'a/1': {}, 'a/2': {}, 'b/1': {} });
    assert.deepEqual(await keysOf(storage, 'a/'), ['a/1', 'a/2']);
    await storage.delete(['a/1', 'b/1', 'nothing']);
    assert.deepEqual(await keysOf(storage, ''), ['a/2']);
  });

  it('deletes what nobody has written for long', async () => {
    await storage.write({ a: {}, b: {} });
    assert.equal(await deleteOlderThan(storage, new Date(Date.now() - 60_000)), 0);
    assert.equal(await deleteOlderThan(storage, new Date(Date.now() + 60_000)), 2);
    assert.deepEqual(await keysOf(storage, ''), []);
  });
}

describe('memory storage', () => {
  behavesAsStorage(() => createMemoryStorage());
});

describe('blob storage, on Azurite', function () {
  this.timeout(20_000);
  let azurite: Azurite;
  before(async () => {
    azurite = await startAzurite();
  });
  after(() => azurite.stop());
  behavesAsStorage(() => openStorage(azurite.newAccount()));
});
