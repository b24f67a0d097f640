import assert from 'node:assert/strict';
import { FAMILIES } from '../../sandbox/deleted-families.ts';
import { parseScenario } from '../../sandbox/load-scenarios.ts';
import { items, refusal, send } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const SUB = `/subscriptions/${SUBSCRIPTION.id}`;
const OPERATION = `${SUB}/providers/Microsoft.Compute/locations/westeurope/operations/00000000-0000-4000-8000-000000000001`;
const idOf = (namespace: string): string => `/resourceGroups/rg-gone/providers/${namespace}/things/gone`;

const SCENARIO = parseScenario(
  `
id: gone
title: One of each kind, deleted
why: To list them.
paste: Nothing.
expect: { cause: soft-deleted, retry: "no", checks: [] }
deleted:
${FAMILIES.map(({ kind, namespace }) => `  - { kind: ${kind}, id: ${idOf(namespace)}, location: westeurope, at: -1d, purge: +6d }`).join('\n')}
asyncOperations:
  - { id: ${OPERATION}, status: InProgress, started: -2m, percent: 40 }
  - { id: /operationresults/running, status: Running, started: -2m }
  - { id: /operationresults/done, status: Succeeded, started: -2m, ended: -1m }
`,
  'gone.yaml',
);

describe('what was deleted softly', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: SCENARIO });
  });
  after(() => sandbox.close());

  for (const { kind, namespace, word, versions, isListed } of FAMILIES) {
    const version = `?api-version=${versions[0]}`;
    it(`${kind}: in a location, in the subscription, by name`, async () => {
      const base = `${SUB}/providers/${namespace}`;
      assert.equal((await items(sandbox, `${base}/locations/WestEurope/${word}${version}`)).length, 1);
      assert.equal((await items(sandbox, `${base}/locations/northeurope/${word}${version}`)).length, 0);
      if (isListed) assert.equal((await items(sandbox, `${base}/${word}${version}`)).length, 1);
      const group = kind === 'cognitive-account' ? '/resourceGroups/rg-gone' : '';
      const one = await send(sandbox, `${base}/locations/westeurope${group}/${word}/gone${version}`);
      assert.equal(one.status, 200);
      assert.match(one.text, /rg-gone/);
      assert.match(await refusal(sandbox, `${base}/locations/westeurope${group}/${word}/other${version}`), /^404 /);
    });
  }

  it('no live resource is there in its place', async () => {
    const path = `${SUB}/resourceGroups/rg-gone/providers/Microsoft.KeyVault/vaults/gone?api-version=2026-02-01`;
    assert.equal(await refusal(sandbox, path), '404 ResourceGroupNotFound');
  });
});

describe('operations that go on', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: SCENARIO });
  });
  after(() => sandbox.close());

  it('tell how far they are', async () => {
    assert.match(
      (await send(sandbox, `${OPERATION}?api-version=2024-07-01`)).text,
      /"status":"InProgress".*"percentComplete":40/,
    );
    assert.equal(await refusal(sandbox, `${OPERATION.slice(0, -1)}2?api-version=2024-07-01`), '404 NotFound');
  });
  it('answer 202 till they are done', async () => {
    const running = await send(sandbox, `${SUB}/operationresults/running?api-version=2021-04-01`);
    assert.deepEqual([running.status, running.headers['retry-after']], [202, '15']);
    assert.equal((await send(sandbox, `${SUB}/operationresults/done?api-version=2021-04-01`)).status, 200);
  });
});
