import assert from 'node:assert/strict';
import { z } from 'zod';
import { createMemoryStorage } from '../../src/memory/memory-storage.ts';
import { StorageConflictError, StorageUnavailableError } from '../../src/memory/storage.ts';
import { transact } from '../../src/memory/transaction.ts';

const counter = z.object({ n: z.number() });
const at = { pause: async () => {} };

describe('transact', () => {
  it('loses nothing where many change one document at once', async () => {
    const storage = createMemoryStorage();
    const add = () =>
      transact(
        storage,
        async (documents) => {
          const { n } = (await documents.read('k', counter)) ?? { n: 0 };
          documents.put('k', { n: n + 1 });
        },
        { ...at, attempts: 100 },
      );
    await Promise.all(Array.from({ length: 25 }, add));
    assert.equal((await storage.read(['k']))['k']?.['n'], 25);
  });

  it('shows the work its own changes, and writes nothing before it is over', async () => {
    const storage = createMemoryStorage();
    await transact(storage, async (documents) => {
      documents.put('k', { n: 1 });
      assert.deepEqual(await documents.read('k', counter), { n: 1 });
      assert.deepEqual(await storage.read(['k']), {});
    });
    assert.equal((await storage.read(['k']))['k']?.['n'], 1);
  });

  it('writes nothing where the work fails', async () => {
    const storage = createMemoryStorage();
    const work = transact(storage, async (documents) => {
      documents.put('k', { n: 1 });
      throw new RangeError('no');
    });
    await assert.rejects(work, RangeError);
    assert.deepEqual(await storage.read(['k']), {});
  });

  it('passes over a document of another shape', async () => {
    const storage = createMemoryStorage();
    await storage.write({ k: { m: 'other' } });
    assert.equal(await transact(storage, (documents) => documents.read('k', counter)), null);
  });

  it('gives up where somebody else is always faster', async () => {
    const storage = createMemoryStorage();
    let runs = 0;
    const work = transact(
      storage,
      async (documents) => {
        runs += 1;
        await documents.read('k', counter);
        await storage.write({ k: { n: runs } });
        documents.put('k', { n: 0 });
      },
      { ...at, attempts: 3 },
    );
    await assert.rejects(work, StorageConflictError);
    assert.equal(runs, 3);
  });

  it('tells trouble of the storage from trouble of the work', async () => {
    const broken = { ...createMemoryStorage(), read: () => Promise.reject(new Error('down')) };
    await assert.rejects(
      transact(broken, (documents) => documents.read('k', counter), at),
      StorageUnavailableError,
    );
  });
});
