import assert from 'node:assert/strict';
import { recentChanges } from '../../../src/azure/checks/recent-changes.ts';
import { armError } from '../arm-server.ts';
import { SUB } from '../target.ts';
import { GROUP, HOSTILE, targetWith, useArm } from './arm-bench.ts';

const GRAPH = '/providers/Microsoft.ResourceGraph/resources';
const RUN = '88420d5d-8d0e-471f-9115-10d34750c617';
const VNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const change = (changedAt: string, changeType: string, more: object = {}) => ({
  id: `${VNET}/providers/Microsoft.Resources/changes/1`,
  properties: {
    // Resource Graph has ids in other letters than the paste.
    targetResourceId: VNET.toLowerCase(),
    changeType,
    changeAttributes: {
      timestamp: changedAt,
      changedBy: 'pipeline@example.com',
      clientType: 'Azure CLI',
      operation: 'Microsoft.Network/virtualNetworks/write',
      correlationId: RUN,
      ...more,
    },
  },
});
const rows = (...data: unknown[]) => ({ json: { count: data.length, data } });

describe('recentChanges', () => {
  const arm = useArm(recentChanges);
  const vnet = (...causes: string[]) => ({
    resource: { id: VNET },
    causes: Object.fromEntries(causes.map((cause) => [cause, 0.5])),
  });
  const only = async (...args: Parameters<typeof targetWith>) => {
    const findings = await arm.run(targetWith(...args));
    assert.equal(findings.length, 1);
    return findings[0] ?? assert.fail();
  };

  it('asks Resource Graph for the last changes of the resource and what holds it, in one subscription', async () => {
    arm.having({ [GRAPH]: rows() });
    await only({ resource: { id: `${VNET}/subnets/app` } });
    const body = JSON.parse(arm.seen()[0]?.body ?? '');
    assert.deepEqual(body.subscriptions, [SUB]);
    assert.ok(body.query.includes(`in~ ('${VNET}/subnets/app', '${VNET}')`), body.query);
    assert.equal(body.options.$top, 5);
  });

  it('tells who made what already exists', async () => {
    arm.having({ [GRAPH]: rows(change('2026-11-22T11:48:00Z', 'Create')) });
    const finding = await only(vnet('already-exists'));
    assert.deepEqual([finding.effect, finding.cause, finding.lagSeconds], ['supports', 'already-exists', 300]);
    assert.match(finding.summary, /created at 11:48 UTC \(12 min ago\) by pipeline@example\.com with Azure CLI/);
  });

  it('supports concurrency for a change of minutes ago', async () => {
    arm.having({ [GRAPH]: rows(change('2026-11-22T11:57:00Z', 'Update'), change('2026-11-12T11:57:00Z', 'Create')) });
    const finding = await only(vnet('concurrent-operation'));
    assert.deepEqual([finding.effect, finding.cause], ['supports', 'concurrent-operation']);
    assert.equal((await only({ ...vnet('concurrent-operation'), correlationId: RUN })).effect, 'neutral');
    assert.equal((await only(vnet('locked'))).effect, 'neutral');
  });

  it('names the change that an old ETag missed', async () => {
    arm.having({ [GRAPH]: rows(change('2026-11-22T11:30:00Z', 'Update')) });
    const finding = await only(vnet('precondition-failed'));
    assert.deepEqual([finding.cause, finding.retry?.verdict], ['precondition-failed', 'after']);
  });

  it('is neutral for old changes and for none, and rules nothing out', async () => {
    arm.having({ [GRAPH]: rows(change('2026-11-20T11:57:00Z', 'Update', { changedBy: null, clientType: '' })) });
    assert.equal((await only(vnet('concurrent-operation'))).effect, 'neutral');
    arm.having({ [GRAPH]: rows() });
    assert.deepEqual([(await only(vnet('concurrent-operation'))).effect], ['neutral']);
  });

  it('takes bare bags, and passes over rows of other resources', async () => {
    const { properties } = change('2026-11-22T11:57:00Z', 'Update');
    arm.having({ [GRAPH]: rows({ properties: { ...properties, targetResourceId: `${VNET}2` } }, { id: 'x' }) });
    assert.match((await only(vnet('concurrent-operation'))).summary, /No change/);
    arm.having({ [GRAPH]: rows(properties) });
    assert.equal((await only(vnet('concurrent-operation'))).effect, 'supports');
  });

  it('fits a paste with a resource', () => {
    const fits = (...args: Parameters<typeof targetWith>) => recentChanges.appliesTo(targetWith(...args));
    assert.deepEqual(
      [fits(vnet()), fits({ resource: { group: 'rg' } }), fits({ ...vnet(), subscriptionId: null })],
      [true, false, false],
    );
  });

  it('keeps hostile names in their literal', async () => {
    arm.having({ [GRAPH]: rows() });
    for (const name of HOSTILE) {
      await arm.investigate(targetWith({ resource: { group: 'rg', name, type: 'Microsoft.Sql/servers' } }));
    }
    for (const { body } of arm.seen()) {
      const where = String(JSON.parse(body).query).split('\n')[2] ?? '';
      assert.match(where, /in~ \('(?:[^'\\]|\\.)*'(?:, '(?:[^'\\]|\\.)*')?\)$/);
    }
    arm.having({
      [GRAPH]: rows(change('2026-11-20T11:57:00Z', 'Update', { changedBy: `<!channel>\n${'x'.repeat(900)}` })),
    });
    const { summary } = await only(vnet());
    assert.ok(summary.length < 500 && !summary.includes('\n'));
  });

  it('is not checked without the role', async () => {
    arm.having({ '': armError(403, 'AuthorizationFailed') });
    assert.deepEqual(
      (await arm.investigate(targetWith(vnet()))).map(({ effect }) => effect),
      ['not-checked'],
    );
  });
});
