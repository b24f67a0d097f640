import assert from 'node:assert/strict';
import type { Fault, FaultKind } from '../../sandbox/faults.ts';
import { send } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const GROUPS = `/subscriptions/${SUBSCRIPTION.id}/resourcegroups?api-version=2025-04-01`;

describe('faults on demand', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'import-into-state' });
  });
  after(() => sandbox.close());
  afterEach(() => sandbox.setFaults([]));

  const withFault = (fault: FaultKind, more: Partial<Pick<Fault, 'times' | 'method' | 'path' | 'target'>> = {}): void =>
    sandbox.setFaults([{ path: '*/resourcegroups', ...fault, ...more }]);
  const ask = (timeoutMs?: number) => send(sandbox, GROUPS, timeoutMs === undefined ? {} : { timeoutMs });

  it('answers with a status', async () => {
    const statuses: [FaultKind, number][] = [
      [{ kind: 'throttled', retryAfter: 7 }, 429],
      [{ kind: 'forbidden' }, 403],
      [{ kind: 'not-found' }, 404],
      [{ kind: 'server-error' }, 500],
      [{ kind: 'unavailable' }, 503],
      [{ kind: 'redirect', url: 'https://elsewhere.example/' }, 307],
      [{ kind: 'instead', status: 418, body: {} }, 418],
    ];
    for (const [fault, status] of statuses) {
      withFault(fault);
      const answer = await ask();
      assert.equal(answer.status, status);
      assert.equal(answer.headers['retry-after'], status === 429 ? '7' : undefined);
      assert.equal(answer.headers.location, status === 307 ? 'https://elsewhere.example/' : undefined);
    }
  });
  it('comes late', async () => {
    withFault({ kind: 'slow', ms: 60 });
    const from = performance.now();
    assert.equal((await ask()).status, 200);
    assert.ok(performance.now() - from >= 55);
  });
  it('never answers', async () => {
    withFault({ kind: 'hang' });
    await assert.rejects(ask(80), { name: 'AbortError' });
    assert.equal(sandbox.requests.at(-1)?.status, 0);
  });
  it('cuts the connection within the body', async () => {
    withFault({ kind: 'cut' });
    await assert.rejects(ask());
  });
  it('answers otherwise', async () => {
    withFault({ kind: 'instead', status: 200, body: { value: ['other'] } });
    assert.deepEqual((await ask()).json, { value: ['other'] });
  });
  it('spoils the body', async () => {
    withFault({ kind: 'malformed-json' });
    const broken = await ask();
    assert.equal(broken.json, null);
    assert.ok(broken.text.length > 10);
    withFault({ kind: 'no-value' });
    assert.deepEqual((await ask()).json, {});
  });
  it('spoils the next link', async () => {
    withFault({ kind: 'endless-paging' });
    assert.match((await ask()).text, new RegExp(`"nextLink":"${sandbox.url}`));
    withFault({ kind: 'foreign-next-link', url: 'https://elsewhere.example/page' });
    assert.match((await ask()).text, /"nextLink":"https:\/\/elsewhere\.example\/page"/);
  });
  it('strikes where, how and as often as it is told', async () => {
    withFault({ kind: 'server-error' }, { times: 1 });
    assert.deepEqual([(await ask()).status, (await ask()).status], [500, 200]);
    withFault({ kind: 'server-error' }, { method: 'HEAD' });
    assert.equal((await ask()).status, 200);
    withFault({ kind: 'server-error' }, { path: '/subscriptions/*/locks' });
    assert.equal((await ask()).status, 200);
    withFault({ kind: 'server-error' }, { target: GROUPS });
    assert.equal((await ask()).status, 500);
    withFault({ kind: 'server-error' }, { target: `${GROUPS}&$top=1` });
    assert.equal((await ask()).status, 200);
  });
});

describe('a scenario that changes', () => {
  it('answers from the new one, keeping the requests', async () => {
    const sandbox = await startSandbox({ scenario: 'deployment-same-name-running' });
    try {
      const path = `/subscriptions/${SUBSCRIPTION.id}/resourcegroups/rg-basket-prod?api-version=2025-04-01`;
      assert.equal((await send(sandbox, path)).status, 200);
      sandbox.setScenario('conflict-cleared');
      assert.equal((await send(sandbox, path)).status, 404);
      assert.equal(sandbox.requests.length, 2);
      assert.throws(() => sandbox.setScenario('no-such-thing'), /no-such-thing/);
    } finally {
      await sandbox.close();
    }
  });
});
