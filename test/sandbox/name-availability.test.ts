import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { refusal, send } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';
import { SHAPES_SCENARIO } from './shapes-scenario.ts';

const checks = z
  .array(
    z.object({
      path: z.string(),
      method: z.string().default('POST'),
      versions: z.array(z.string()),
      name: z.string().default('name'),
      body: z.string().optional(),
    }),
  )
  .parse(parse(readFileSync(new URL('../../sandbox/data/name-checks.yaml', import.meta.url), 'utf8')));

describe('name checks', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: SHAPES_SCENARIO });
  });
  after(() => sandbox.close());

  const pathOf = (path: string): string =>
    path
      .replace('{s}', SUBSCRIPTION.id)
      .replace('{g}', 'rg-shapes')
      .replace('{l}', 'westeurope')
      .replace('{e}', 'cae-a');

  it('tell taken from free, each in its own way', async () => {
    for (const check of checks) {
      const ask = (name: string) => {
        const query = `api-version=${check.versions[0]}&domainNameLabel=${name}`;
        const body = check.method === 'POST' ? { body: { [check.name]: name, type: check.body } } : {};
        return send(sandbox, `${pathOf(check.path).replace('{n}', name)}?${query}`, { method: check.method, ...body });
      };
      const [taken, free] = [await ask('taken'), await ask('surely-free')];
      assert.ok([200, 404].includes(free.status), check.path);
      assert.notDeepEqual(
        [taken.status, taken.text.replaceAll('taken', '')],
        [free.status, free.text.replaceAll('surely-free', '')],
        check.path,
      );
    }
  });
  it('know names of resources that are there, or were', async () => {
    const check = (provider: string, type: string, name: string, version: string) =>
      send(
        sandbox,
        `/subscriptions/${SUBSCRIPTION.id}/providers/${provider}/checkNameAvailability?api-version=${version}`,
        {
          method: 'POST',
          body: { name, type },
        },
      );
    assert.match(
      (await check('Microsoft.Storage', 'Microsoft.Storage/storageAccounts', 'stshapes', '2025-08-01')).text,
      /"nameAvailable":false/,
    );
    assert.match(
      (await check('Microsoft.KeyVault', 'Microsoft.KeyVault/vaults', 'kv-shapes', '2026-02-01')).text,
      /"nameAvailable":false/,
    );
  });
  it('refuse another type than their own', async () => {
    const path = `/subscriptions/${SUBSCRIPTION.id}/providers/Microsoft.Storage/checkNameAvailability?api-version=2025-08-01`;
    assert.equal(
      await refusal(sandbox, path, { method: 'POST', body: { name: 'a', type: 'b' } }),
      '400 InvalidResourceType',
    );
  });
});
