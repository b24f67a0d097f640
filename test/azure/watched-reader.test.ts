import assert from 'node:assert/strict';
import { z } from 'zod';
import { AzureReadError } from '../../src/azure/azure-read-error.ts';
import { watchedReader } from '../../src/azure/watched-reader.ts';
import { type ArmServer, armError, startArmServer, withReader } from './arm-server.ts';
import { SUB } from './target.ts';

describe('watchedReader', () => {
  let server: ArmServer;
  before(async () => {
    server = await startArmServer(() => armError(403, 'AuthorizationFailed'));
  });
  after(() => server.close());

  it('tells of every read that fails, and fails like it', async () => {
    const failures: unknown[] = [];
    await withReader(server.connection(), async (reader, signal) => {
      const azure = watchedReader(reader, (error) => failures.push(error));
      const path = `/subscriptions/${SUB}/providers/Microsoft.Storage/checkNameAvailability`;
      const read = { path, apiVersion: '1', schema: z.unknown(), signal };
      const ask = { subscriptionId: SUB, signal };
      const reads = [
        () => azure.get(read),
        () => azure.list({ ...read, path: `${path}/a` }),
        () => azure.exists({ ...read, path: `${path}/b` }),
        () => azure.post('check-name-availability', { ...read, body: {} }),
        () => azure.resourceGroup({ ...ask, name: 'rg' }),
        () => azure.resourcesInGroup({ ...ask, group: 'rg' }),
        () =>
          azure.resourceById({
            ...read,
            id: `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Web/sites/a`,
          }),
        () => azure.provider({ ...ask, namespace: 'Microsoft.Web' }),
        () => azure.activityLog({ ...ask, filter: 'x' }),
      ];
      // Each method that there is, but for the one value.
      assert.equal(reads.length, Object.keys(azure).length - 1);
      for (const one of reads) await assert.rejects(one, AzureReadError);
      assert.equal(failures.length, reads.length);
    });
  });
});
