import assert from 'node:assert/strict';
import sinon from 'sinon';
import { z } from 'zod';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { AzureReadError, type ReadErrorFacts, type ReadErrorKind } from '../../src/azure/azure-read-error.ts';
import type { Check } from '../../src/azure/check.ts';
import { locks } from '../../src/azure/checks/locks.ts';
import { resourceGroupState } from '../../src/azure/checks/resource-group-state.ts';
import type { AzureConnection } from '../../src/azure/connection.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import { createHttpReader } from '../../src/azure/http-reader.ts';
import { type InvestigateOptions, investigate } from '../../src/azure/investigate.ts';
import type { Finding } from '../../src/diagnosis/diagnosis.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer } from './arm-server.ts';
import { NOW, SUB, target } from './target.ts';

const finding = (check: Finding['check']): Finding => ({
  check,
  effect: 'neutral',
  cause: null,
  summary: 'seen',
  source: check,
  observedAt: NOW.toISOString(),
});
const check = (id: Check['id'], run: Check['run'] = async () => [finding(id)]): Check => ({
  id,
  causes: [],
  question: '',
  source: id,
  permission: `Microsoft.Test/${id}/read`,
  appliesTo: () => true,
  run,
});
const failing = (id: Check['id'], error: unknown) => check(id, () => Promise.reject(error));
const error = (kind: ReadErrorKind, facts?: ReadErrorFacts) => new AzureReadError(kind, `a ${kind}`, facts);

describe('investigate', () => {
  let server: ArmServer;
  let answer: (request: Seen) => Reply;

  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  beforeEach(() => {
    server.seen.length = 0;
    answer = () => ({ json: {} });
  });
  after(() => server.close());

  const run = (
    checks: readonly Check[],
    more: Partial<InvestigateOptions> = {},
    connection?: Partial<AzureConnection>,
  ) =>
    investigate(target({ checks: checks.map(({ id }) => id), resource: { group: 'rg' } }), {
      createReader: (limits) => createHttpReader(server.connection(connection), limits),
      mayRead: subscriptionAccess([]),
      checks,
      ...more,
    });
  const effects = (findings: readonly Finding[]) => findings.map((found) => [found.check, found.effect]);

  it('gathers findings in the order of the plan and tells of each as it comes', async () => {
    const onFinding = sinon.spy();
    const done = await run([check('locks'), check('policy')], { onFinding });
    assert.equal(done.kind, 'done');
    assert.deepEqual(effects(done.findings), [
      ['locks', 'neutral'],
      ['policy', 'neutral'],
    ]);
    assert.equal(onFinding.callCount, 2);
  });

  it('cuts off what hangs at the deadline and keeps the rest', async () => {
    const start = performance.now();
    const done = await run([check('locks', () => new Promise(() => {})), check('policy')], { deadlineMs: 100 });
    assert.ok(performance.now() - start < 1_000);
    assert.equal(done.kind, 'done');
    assert.deepEqual(effects(done.findings), [
      ['locks', 'not-checked'],
      ['policy', 'neutral'],
    ]);
  });

  it('is unreachable where nothing answers, hanging or gone', async () => {
    answer = () => 'hang';
    const hanging = await run([resourceGroupState, locks], { deadlineMs: 150 });
    assert.equal(hanging.kind, 'unreachable');
    assert.deepEqual(
      effects(hanging.findings).map(([, effect]) => effect),
      ['not-checked', 'not-checked'],
    );
    answer = () => 'cut';
    assert.equal((await run([resourceGroupState, locks])).kind, 'unreachable');
  });

  it('says how to sign in where there is no credential', async () => {
    const credential = { getToken: () => Promise.reject(new NoCredentialError('none', 'run az login')) };
    const done = await run([resourceGroupState, locks], {}, { credential });
    assert.ok(done.kind === 'no-credential');
    assert.equal(done.help, 'run az login');
    assert.equal(server.seen.length, 0);
  });

  it('says how to sign in where Azure takes no token', async () => {
    answer = () => armError(401, 'InvalidAuthenticationToken');
    assert.equal((await run([resourceGroupState])).kind, 'no-credential');
  });

  const reasons: [string, unknown, RegExp][] = [
    ['the permission of the check', error('forbidden'), /Microsoft\.Test\/locks\/read/],
    [
      'the permission that Azure names',
      error('forbidden', { action: 'Microsoft.Web/sites/read' }),
      /Microsoft\.Web\/sites\/read/,
    ],
    ['the wait', error('throttled', { retryAfterSeconds: 17 }), /17 s/],
    ['the deadline', error('timeout'), /deadline/],
    ['the budget', error('budget'), /used up/],
    ['the status', error('server', { status: 502 }), /502/],
    ['the code', error('rejected', { code: 'InvalidApiVersion' }), /InvalidApiVersion/],
  ];
  for (const [what, thrown, pattern] of reasons) {
    it(`names ${what} for a check that failed`, async () => {
      const { kind, findings } = await run([failing('locks', thrown), check('policy')]);
      assert.equal(kind, 'done');
      assert.equal(findings[0]?.effect, 'not-checked');
      assert.match(findings[0].summary, pattern);
    });
  }

  it('says what a check had to do without, once for each reason, and not where that was its answer', async () => {
    answer = ({ path }) => (path.endsWith('/gone') ? armError(404, 'NotFound') : armError(403, 'AuthorizationFailed'));
    const going = check('locks', async (_, azure, signal) => {
      const read = { apiVersion: '1', schema: z.unknown(), signal };
      const names = ['a', 'b', 'gone'];
      await Promise.allSettled(names.map((name) => azure.list({ ...read, path: `/subscriptions/${SUB}/${name}` })));
      return [finding('locks')];
    });
    const { findings } = await run([going]);
    assert.deepEqual(effects(findings), [
      ['locks', 'neutral'],
      ['locks', 'not-checked'],
    ]);
    assert.match(findings[1]?.summary ?? '', /Microsoft\.Test\/locks\/read/);
  });

  it('judges what is there at the deadline', async () => {
    answer = ({ path }) => (path.endsWith('/slow') ? 'hang' : { json: { value: [] } });
    const half = check('locks', async (_, azure, signal) => {
      const read = { apiVersion: '1', schema: z.unknown(), signal };
      const names = ['fast', 'slow'];
      const lists = names.map((name) => azure.list({ ...read, path: `/subscriptions/${SUB}/${name}` }));
      const [fast] = await Promise.allSettled(lists);
      return fast?.status === 'fulfilled' ? [finding('locks')] : [];
    });
    const { kind, findings } = await run([half], { deadlineMs: 300 });
    assert.equal(kind, 'done');
    assert.deepEqual(effects(findings), [
      ['locks', 'neutral'],
      ['locks', 'not-checked'],
    ]);
  });

  it('survives a check that is broken and a listener that throws', async () => {
    const broken = check('locks', () => {
      throw new TypeError('secret text');
    });
    const onFinding = sinon.stub().throws(new Error('no'));
    const { kind, findings } = await run([broken, check('policy')], { onFinding });
    assert.equal(kind, 'done');
    assert.deepEqual(effects(findings), [
      ['locks', 'not-checked'],
      ['policy', 'neutral'],
    ]);
    assert.doesNotMatch(findings[0]?.summary ?? '', /secret text/);
  });

  it('makes no call in a subscription that is not allowed', async () => {
    const mayRead = subscriptionAccess(['99999999-2222-3333-4444-555555555555']);
    const { kind, findings } = await run([resourceGroupState, locks], { mayRead });
    assert.equal(kind, 'done');
    assert.deepEqual(effects(findings), [['resource-group-state', 'not-checked']]);
    assert.match(findings[0]?.summary ?? '', /AZURE_SUBSCRIPTIONS/);
    assert.equal(server.seen.length, 0);
  });

  it('shares one budget, first come first served, and one memo', async () => {
    answer = () => ({ json: { name: 'x' } });
    const reading = (id: Check['id'], name: string) =>
      check(id, async (_, azure, signal) => {
        const path = `/subscriptions/${SUB}/${name}`;
        await azure.get({ path, apiVersion: '1', schema: z.object({ name: z.string() }), signal });
        return [finding(id)];
      });
    const { findings } = await run([reading('locks', 'a'), reading('policy', 'a'), reading('dependents', 'b')], {
      budget: 1,
    });
    assert.deepEqual(
      effects(findings).map(([, effect]) => effect),
      ['neutral', 'neutral', 'not-checked'],
    );
    assert.equal(server.seen.length, 1);
  });

  it('has nothing to say where no check fits', async () => {
    assert.deepEqual(await run([]), { kind: 'done', findings: [] });
  });
});
