import assert from 'node:assert/strict';
import { deploymentHistory } from '../../../src/azure/checks/deployment-history.ts';
import { armError, type Reply, type Seen } from '../arm-server.ts';
import { SUB } from '../target.ts';
import { GROUP, HOSTILE, listOf, targetWith, useArm } from './arm-bench.ts';

const LIST = `${GROUP}/providers/Microsoft.Resources/deployments`;
const LOCKS = `${GROUP}/providers/Microsoft.Authorization/locks`;
const deployment = (index: number) => ({
  id: `${LIST}/d${index}`,
  name: `d${index}`,
  properties: { provisioningState: 'Succeeded', timestamp: '2026-11-22T11:50:00Z' },
});

/** So many deployments, in pages. */
const history =
  (count: number, page = 100) =>
  ({ query }: Seen): Reply => {
    const skip = Number(query.get('skip') ?? 0);
    const value = Array.from({ length: Math.min(page, count - skip) }, (_, index) => deployment(skip + index));
    const next = skip + page < count ? { nextLink: `${LIST}?api-version=1&skip=${skip + page}` } : {};
    return { json: { value, ...next } };
  };

describe('deploymentHistory', () => {
  const arm = useArm(deploymentHistory);
  const full = targetWith({ resource: { group: 'rg' }, codes: ['DeploymentQuotaExceeded'] });

  it('supports a full history, with the lock that keeps it full', async () => {
    const lock = { id: `/subscriptions/${SUB}/providers/Microsoft.Authorization/locks/keep`, name: 'keep' };
    arm.having({ [LIST]: history(800), [LOCKS]: listOf(lock) });
    const [finding] = await arm.run(full);
    assert.deepEqual([finding?.effect, finding?.cause, finding?.weight], ['supports', 'quota-or-capacity', undefined]);
    assert.equal(finding?.retry?.verdict, 'after');
    assert.match(finding?.retry?.because ?? '', /"keep"/);
    assert.equal(finding?.holes?.['lock.scope'], `/subscriptions/${SUB}`);
    assert.ok(arm.seen().length <= 9);
  });

  it('counts no further than the quota', async () => {
    arm.having({ [LIST]: history(5000), [LOCKS]: listOf() });
    const [finding] = await arm.run(full);
    assert.match(finding?.summary ?? '', /at least 800/);
    assert.equal(arm.seen().length, 9);
  });

  it('says that there is room again', async () => {
    arm.having({ [LIST]: history(601), [LOCKS]: listOf() });
    const [finding] = await arm.run(full);
    assert.deepEqual([finding?.effect, finding?.retry?.verdict], ['neutral', 'yes']);
    assert.match(finding?.summary ?? '', /601 of 800/);
  });

  it('weighs a nearly full history less, and does without the locks', async () => {
    arm.having({ [LIST]: history(790), [LOCKS]: armError(403, 'AuthorizationFailed') });
    const [finding] = await arm.run(full);
    assert.deepEqual([finding?.effect, finding?.weight], ['supports', 2]);
  });

  it('takes a list that ends with the asked number for a part', async () => {
    arm.having({ [LIST]: history(200, 200), [LOCKS]: listOf() });
    const [finding] = await arm.run(full);
    assert.deepEqual([finding?.effect, finding?.cause], ['neutral', null]);
    assert.match(finding?.summary ?? '', /at least 200/);
  });

  it('names the location that a deployment of the name has', async () => {
    const id = `/subscriptions/${SUB}/providers/Microsoft.Resources/deployments/landing`;
    arm.having({ [id]: { json: { ...deployment(1), id, name: 'landing', location: 'westeurope' } } });
    const moved = targetWith({ codes: ['InvalidDeploymentLocation'], deploymentName: 'landing' });
    const [finding] = await arm.run(moved);
    assert.deepEqual([finding?.effect, finding?.cause], ['supports', 'exists-elsewhere']);
    assert.equal(finding?.holes?.['resource.location'], 'westeurope');
    arm.having({});
    assert.equal((await arm.run(moved))[0]?.effect, 'neutral');
  });

  it('fits no paste that speaks of something else', () => {
    const fits = (...args: Parameters<typeof targetWith>) => deploymentHistory.appliesTo(targetWith(...args));
    const resource = { group: 'rg' };
    assert.deepEqual(
      [
        fits({ resource, codes: ['DeploymentQuotaExceeded'] }),
        fits({ resource, messages: ["would exceed the quota of '800'"] }),
        fits({ resource, codes: ['QuotaExceeded'] }),
        fits({ codes: ['DeploymentQuotaExceeded'], subscriptionId: null }),
      ],
      [true, true, false, false],
    );
  });

  it('keeps hostile names in their place', async () => {
    arm.having({ '': listOf() });
    for (const group of HOSTILE) {
      const findings = await arm.investigate(targetWith({ resource: { group }, codes: ['DeploymentQuotaExceeded'] }));
      assert.equal(findings.length, 1);
    }
    for (const { path } of arm.seen())
      assert.match(path, new RegExp(`^/subscriptions/${SUB}/resourceGroups/[^/]+/providers/`));
  });

  it('is not checked without the role', async () => {
    arm.having({ '': armError(403, 'AuthorizationFailed') });
    assert.deepEqual(
      (await arm.investigate(full)).map(({ effect }) => effect),
      ['not-checked'],
    );
  });
});
