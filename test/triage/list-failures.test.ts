import assert from 'node:assert/strict';
import type { AzureContext } from '../../src/triage/azure-context.ts';
import { type FailureList, type FailureQuery, listFailures } from '../../src/triage/list-failures.ts';
import { DEV, groupId, SUB, scenarioOf, signedOut, useSandbox } from './asking.ts';

const NOTHING: FailureQuery = { subscriptionId: null, resourceGroup: null, deploymentName: null, from: null, to: null };
const DEPLOYMENTS = 'providers/Microsoft.Resources/deployments';
const RUN = '0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d000';

const SCENARIO = scenarioOf(`
groups:
  - { id: /resourceGroups/rg-a, location: westeurope }
  - { id: /resourceGroups/rg-b, location: westeurope }
  - { id: /resourceGroups/rg-quiet, location: westeurope }
  - { id: /subscriptions/${DEV}/resourceGroups/rg-a, location: westeurope }
deployments:
  - id: /resourceGroups/rg-a/${DEPLOYMENTS}/outer
    state: Failed
    at: -10m
    duration: PT2M
    correlationId: ${RUN}1
    error: { code: DeploymentFailed, message: Failed., details: [{ code: Conflict, message: '{"error":{"code":"RoleAssignmentExists","message":"It exists."}}' }] }
  - { id: /resourceGroups/rg-a/${DEPLOYMENTS}/inner, state: Failed, at: -11m, correlationId: ${RUN}1 }
  - { id: /resourceGroups/rg-a/${DEPLOYMENTS}/old, state: Failed, at: -20d, correlationId: ${RUN}2 }
  - { id: /resourceGroups/rg-a/${DEPLOYMENTS}/fine, state: Succeeded, at: -1h, correlationId: ${RUN}3 }
  - { id: /resourceGroups/rg-b/${DEPLOYMENTS}/going, state: Running, at: -1m, correlationId: ${RUN}4 }
  - { id: /resourceGroups/rg-quiet/${DEPLOYMENTS}/unnoticed, state: Failed, at: -1m, correlationId: ${RUN}5 }
  - { id: /subscriptions/${DEV}/resourceGroups/rg-a/${DEPLOYMENTS}/outer, state: Failed, at: -2h, correlationId: ${RUN}6 }
  - { id: /${DEPLOYMENTS}/zone, location: westeurope, state: Failed, at: -3h, correlationId: ${RUN}7 }
  - { id: /providers/Microsoft.Management/managementGroups/mg-lindqvist/${DEPLOYMENTS}/policies, location: westeurope, state: Failed, at: -3h, correlationId: ${RUN}8 }
`);

describe('triage/list-failures', () => {
  const { asked, context, faults } = useSandbox(SCENARIO);
  const list = (query: Partial<FailureQuery> = {}, ctx: AzureContext = context()) =>
    listFailures({ ...NOTHING, ...query }, ctx);
  const listed = (found: FailureList) => {
    if (found.kind !== 'listed') throw new Error(JSON.stringify(found));
    return found;
  };
  const names = (found: FailureList): string[] => listed(found).failures.map(({ name }) => name);

  it('lists what failed lately, wherever it was, newest first, without what another one ran', async () => {
    const found = listed(await list());
    assert.deepEqual(names(found), ['unnoticed', 'outer', 'outer', 'zone']);
    const [, outer, dev, zone] = found.failures;
    assert.equal(outer?.id, `${groupId('rg-a')}/${DEPLOYMENTS}/outer`);
    assert.equal(outer?.code, 'RoleAssignmentExists');
    assert.equal(outer?.durationSeconds, 120);
    assert.equal(outer?.correlationId, `${RUN}1`);
    assert.equal(outer?.subscriptionName, 'lindqvist-shop-prod');
    assert.ok(Math.abs(Date.parse(outer?.at ?? '') - (Date.now() - 600_000)) < 60_000);
    assert.equal(dev?.subscriptionId, DEV);
    assert.deepEqual([zone?.scope, zone?.group], ['subscription', null]);
    assert.ok(asked().length <= 25);
  });

  it('keeps to a time, a subscription and a group', async () => {
    assert.deepEqual(names(await list({ to: new Date(Date.now() - 90 * 60_000) })), ['outer', 'zone']);
    assert.ok(names(await list({ from: new Date(Date.now() - 30 * 24 * 3_600_000) })).includes('old'));
    assert.deepEqual(names(await list({ subscriptionId: DEV })), ['outer']);
    assert.deepEqual(names(await list({ subscriptionId: SUB, resourceGroup: 'RG-A' })), ['outer']);
    assert.equal(listed(await list({ resourceGroup: 'rg-a' })).failures.length, 2);
    assert.equal((await list({ resourceGroup: 'rg-none' })).kind, 'not-found');
  });

  it('finds a name in its group, at a subscription, in quiet groups and at a management group', async () => {
    assert.deepEqual(names(await list({ deploymentName: 'inner', resourceGroup: 'rg-a' })), ['inner']);
    for (const deploymentName of ['ZONE', 'unnoticed', 'old', 'policies']) {
      const [found] = listed(await list({ deploymentName })).failures;
      assert.equal(found?.name.toLowerCase(), deploymentName.toLowerCase());
    }
    assert.equal((await list({ deploymentName: 'nobody' })).kind, 'not-found');
  });

  it('says of a deployment that did not fail what became of it', async () => {
    const going = await list({ deploymentName: 'going', resourceGroup: 'rg-b' });
    assert.ok(going.kind === 'not-failed' && going.state === 'Running');
    const fine = await list({ text: `look at ${groupId('rg-a')}/${DEPLOYMENTS}/fine please` });
    assert.ok(fine.kind === 'not-failed' && fine.state === 'Succeeded');
  });

  it('goes by a link in the text', async () => {
    const id = encodeURIComponent(`${groupId('rg-a')}/${DEPLOYMENTS}/old`);
    const text = `https://portal.azure.com/#view/HubsExtension/DeploymentDetailsBlade/~/overview/id/${id}`;
    assert.deepEqual(names(await list({ text, deploymentName: 'zone' })), ['old']);
    const gone = await list({ text: `${groupId('rg-a')}/${DEPLOYMENTS}/gone` });
    assert.equal(gone.kind, 'not-found');
  });

  it('says what it could not look at', async () => {
    faults({ kind: 'forbidden', path: '*/eventtypes/*' });
    const noLog = listed(await list());
    assert.ok(noLog.notLookedAt.some((line) => line.includes('Microsoft.Insights/eventtypes/values/read')));
    assert.ok(noLog.failures.length > 0);
    faults({ kind: 'throttled', path: '/providers/Microsoft.ResourceGraph/*' });
    const noGraph = listed(await list());
    assert.deepEqual(names(noGraph), ['zone']);
    assert.ok(noGraph.notLookedAt.length > 1);
    assert.equal(listed(await list({ resourceGroup: 'rg-a' })).failures.length, 2);
  });

  it('asks nothing outside the allow-list', async () => {
    const only = context({}, [DEV]);
    assert.deepEqual(names(await list({}, only)), ['outer']);
    assert.equal((await list({ subscriptionId: SUB }, only)).kind, 'refused');
    assert.equal((await list({ text: `${groupId('rg-a')}/${DEPLOYMENTS}/outer` }, only)).kind, 'refused');
    assert.equal((await list({ deploymentName: 'policies' }, only)).kind, 'not-found');
    assert.ok(asked().every(({ path, body }) => !path.includes(SUB) && !body.includes(SUB)));
    assert.ok(asked().every(({ path }) => !path.includes('managementGroups')));
  });

  it('ends in time, whatever Azure does', async () => {
    const signed = { ...context(), azure: signedOut(context().azure) };
    assert.equal((await list({}, signed)).kind, 'no-credential');
    faults({ kind: 'hang', path: '/*' });
    assert.equal((await list({}, context({ deadlineMs: 300 }))).kind, 'unreachable');
    faults({ kind: 'hang', path: '*/deployments' });
    const late = listed(await list({}, context({ deadlineMs: 500 })));
    assert.deepEqual(late.failures, []);
    assert.ok(late.notLookedAt.length > 0);
    for (const kind of ['cut', 'malformed-json', 'no-value', 'endless-paging', 'server-error'] as const) {
      faults({ kind, path: '/*' });
      assert.ok(await list({ deploymentName: 'outer' }, context({ deadlineMs: 1_000 })));
    }
  });

  it('keeps hostile names in their slots, and to the budget', async () => {
    for (const name of ['..', '%2e%2e%2f', "x' or 1 eq 1", 'a?b#c', 'a\u0000b', 'x/y']) {
      for (const query of [
        { deploymentName: name },
        { resourceGroup: name },
        { resourceGroup: 'rg-a', deploymentName: name },
      ]) {
        const from = asked().length;
        assert.ok(await list(query));
        assert.ok(asked().length - from <= 25);
      }
    }
    for (const { url } of asked()) {
      assert.match(url, /^\/{1,2}(?:subscriptions[/?]|providers\/)/);
      assert.ok(!/\/\.\.(?:\/|\?|$)/.test(url), url);
    }
  });
});

describe('triage/list-failures: a large subscription', () => {
  const { asked, context } = useSandbox('large-subscription');
  it('stays within the budget and shows the newest', async () => {
    const found = await listFailures(NOTHING, context());
    assert.ok(found.kind === 'listed' && found.failures.length > 0 && found.failures.length <= 50);
    assert.ok(asked().length <= 25);
    const times = found.failures.map(({ at }) => Date.parse(at));
    assert.deepEqual(
      times,
      times.toSorted((a, b) => b - a),
    );
  });
});
