import assert from 'node:assert/strict';
import { activityLog } from '../../../src/azure/checks/activity-log.ts';
import { armError } from '../arm-server.ts';
import { SUB } from '../target.ts';
import { GROUP, HOSTILE, listOf, targetWith, useArm } from './arm-bench.ts';

const LOG = `/subscriptions/${SUB}/providers/Microsoft.Insights/eventtypes/management/values`;
const MINE = '88420d5d-8d0e-471f-9115-10d34750c617';
const OTHER = '1e121103-0ba6-4300-ac9d-952bb5d0c80f';
const VNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const SUBNET = `${VNET}/subnets/app`;
const event = (at: string, status: string, more: object = {}) => ({
  eventTimestamp: `2026-11-22T${at}:00.1234567Z`,
  operationName: { value: 'Microsoft.Network/virtualNetworks/write' },
  status: { value: status },
  subStatus: { value: '' },
  resourceId: VNET.toUpperCase(),
  correlationId: OTHER,
  caller: 'pipeline@example.com',
  properties: {},
  ...more,
});
const conflict = (at: string) =>
  event(at, 'Failed', {
    correlationId: MINE,
    caller: 'me@example.com',
    resourceId: SUBNET,
    subStatus: { value: 'Conflict' },
    operationName: { value: 'Microsoft.Network/virtualNetworks/subnets/write' },
  });

describe('activityLog', () => {
  const arm = useArm(activityLog);
  const subnet = { resource: { group: 'rg', id: SUBNET }, causes: { 'concurrent-operation': 0.6 } };
  const only = async (...args: Parameters<typeof targetWith>) => {
    const findings = await arm.run(targetWith(...args));
    assert.equal(findings.length, 1);
    return findings[0] ?? assert.fail();
  };
  const filtersFor = async (...args: Parameters<typeof targetWith>) => {
    arm.having({ [LOG]: listOf() });
    arm.seen().length = 0;
    await arm.run(targetWith(...args));
    return arm
      .seen()
      .map(({ query }) => query.get('$filter') ?? '')
      .sort();
  };

  it('asks for one thing in a time range', async () => {
    const since = (start: string): string =>
      `eventTimestamp ge '${start}:00:00.000Z' and eventTimestamp le '2026-11-22T12:00:00.000Z'`;
    const [day, hours] = [since('2026-11-21T12'), since('2026-11-22T09')];
    assert.deepEqual(await filtersFor({ resource: { id: VNET } }), [`${day} and resourceUri eq '${VNET}'`]);
    assert.deepEqual(await filtersFor({ resource: { group: 'rg' } }), [`${hours} and resourceGroupName eq 'rg'`]);
    const [own = '', around] = await filtersFor({ ...subnet, correlationId: MINE });
    assert.equal(around, `${hours} and resourceGroupName eq 'rg'`);
    assert.match(own, new RegExp(`ge '2026-08-24T.*and correlationId eq '${MINE}'$`));
    assert.deepEqual(await filtersFor({ correlationId: MINE }), [own]);
  });

  it('supports concurrency where another write was under way at the failure', async () => {
    arm.having({
      [LOG]: listOf(
        event('11:52', 'Succeeded'),
        conflict('11:50'),
        event('11:48', 'Accepted'),
        event('11:47', 'Started'),
      ),
    });
    const finding = await only(subnet);
    assert.deepEqual([finding.effect, finding.cause, finding.lagSeconds], ['supports', 'concurrent-operation', 1200]);
    assert.match(finding.summary, /pipeline@example\.com.*11:47 UTC/);
    assert.equal(finding.holes?.['correlation.id'], OTHER);
    assert.equal(finding.retry?.verdict, 'yes');
  });

  it('does not take what was over, what failed the same way, or what is of the request itself, for another operation', async () => {
    const over = [event('11:20', 'Succeeded'), event('11:10', 'Started')];
    const alike = event('11:49', 'Failed', {
      subStatus: { value: 'Conflict' },
      correlationId: OTHER.replace('1', '2'),
    });
    const own = event('11:49', 'Started', { correlationId: MINE });
    arm.having({ [LOG]: listOf(conflict('11:50'), own, alike, ...over) });
    assert.equal((await only(subnet)).effect, 'neutral');
  });

  it('takes an operation without an end for one that runs, before the failure is in the log', async () => {
    arm.having({ [LOG]: listOf(event('11:48', 'Accepted')) });
    assert.equal((await only(subnet)).cause, 'concurrent-operation');
    assert.equal((await only({ ...subnet, causes: { locked: 0.9 } })).weight, 2);
  });

  it('supports a state that forbids it where a deletion has begun', async () => {
    const deletion = event('11:48', 'Accepted', {
      operationName: { value: 'Microsoft.Network/virtualNetworks/delete' },
    });
    arm.having({ [LOG]: listOf(conflict('11:50'), deletion) });
    assert.equal((await only(subnet)).cause, 'invalid-state');
  });

  it('passes over other resources of the group', async () => {
    arm.having({
      [LOG]: listOf(
        event('11:48', 'Started', { resourceId: `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet2` }),
      ),
    });
    assert.equal((await only(subnet)).effect, 'neutral');
  });

  it('names the assignment of a policy that denied', async () => {
    const policies = JSON.stringify([
      { policyDefinitionEffect: 'audit', policyAssignmentName: 'other' },
      { policyDefinitionEffect: 'Deny', policyAssignmentName: 'deny-pip', policyAssignmentScope: GROUP },
    ]);
    const denial = event('11:50', 'Failed', {
      correlationId: MINE,
      operationName: { value: 'Microsoft.Authorization/policies/deny/action' },
      properties: { policies },
    });
    arm.having({ [LOG]: listOf(denial) });
    const finding = await only({ ...subnet, correlationId: MINE });
    assert.deepEqual([finding.effect, finding.cause, finding.weight], ['supports', 'policy-denied', undefined]);
    assert.equal(finding.holes?.['policy.id'], `${GROUP}/providers/Microsoft.Authorization/policyAssignments/deny-pip`);
    const audit = {
      ...denial,
      operationName: { value: 'Microsoft.Authorization/policies/audit/action' },
      properties: { policies: 'x' },
    };
    arm.having({ [LOG]: listOf(audit) });
    assert.equal((await only({ ...subnet, correlationId: MINE })).effect, 'neutral');
  });

  it('judges the error that the log holds of a request that said nothing', async () => {
    const statusMessage = JSON.stringify({ error: { code: 'InUseSubnetCannotBeDeleted', message: 'in use' } });
    arm.having({ [LOG]: listOf({ ...conflict('11:50'), properties: { statusMessage } }) });
    const judge = (text: string) =>
      text.includes('InUseSubnet') ? { cause: 'dependency-conflict' as const, title: 'In use' } : null;
    const finding = await only({ correlationId: MINE, causes: { 'unspecified-conflict': 0.9 } }, {}, judge);
    assert.deepEqual([finding.effect, finding.cause], ['supports', 'dependency-conflict']);
  });

  it('takes the last conflict on the same resource for the pasted one, less surely', async () => {
    const failure = { ...conflict('11:50'), properties: { statusMessage: '{"error":{"code":"InUse"}}' } };
    arm.having({ [LOG]: listOf(failure) });
    const judge = () => ({ cause: 'dependency-conflict' as const, title: 'In use', rule: 'a-rule' });
    const causes = { 'unspecified-conflict': 0.9 };
    const finding = await only({ ...subnet, causes }, {}, judge);
    assert.deepEqual([finding.cause, finding.rule, finding.weight], ['dependency-conflict', 'a-rule', 3.5]);
    assert.ok(finding.inner?.includes(SUBNET));
    arm.having({ [LOG]: listOf({ ...failure, resourceId: VNET }) });
    assert.equal((await only({ ...subnet, causes }, {}, judge)).effect, 'neutral');
  });

  it('makes do with the half of the log that can be read', async () => {
    arm.having({
      [LOG]: ({ query }) =>
        query.get('$filter')?.includes('correlationId')
          ? armError(429, 'TooManyRequests')
          : listOf(event('11:48', 'Started')),
    });
    assert.equal((await only({ ...subnet, correlationId: MINE })).effect, 'supports');
  });

  it('takes what has had no end for hours for ended', async () => {
    arm.having({ [LOG]: listOf(event('05:00', 'Started')) });
    assert.equal((await only(subnet)).effect, 'neutral');
  });

  it('never rules anything out', async () => {
    arm.having({ [LOG]: listOf() });
    const finding = await only(subnet);
    assert.deepEqual([finding.effect, finding.cause], ['neutral', null]);
  });

  it('asks for all fields where the choice is refused', async () => {
    arm.having({
      [LOG]: ({ query }) => (query.has('$select') ? armError(400, 'BadRequest') : listOf(event('11:48', 'Started'))),
    });
    assert.equal((await only(subnet)).effect, 'supports');
  });

  it('keeps hostile names in their place', async () => {
    for (const name of HOSTILE) {
      const [filter = ''] = await filtersFor({ resource: { group: 'rg', name, type: 'Microsoft.Sql/servers' } });
      assert.equal((filter.replaceAll("''", '').match(/'/g) ?? []).length, 6, filter);
    }
    arm.having({ [LOG]: listOf(event('11:48', 'Started', { caller: `<!channel>\n${'x'.repeat(900)}` })) });
    const { summary } = await only(subnet);
    assert.ok(summary.length < 600 && !summary.includes('\n'));
  });

  it('is not checked without the role', async () => {
    arm.having({ '': armError(403, 'AuthorizationFailed') });
    assert.deepEqual(
      (await arm.investigate(targetWith(subnet))).map(({ effect }) => effect),
      ['not-checked'],
    );
  });

  it('fits what has a group or a correlation id', () => {
    const fits = (...args: Parameters<typeof targetWith>) => activityLog.appliesTo(targetWith(...args));
    assert.deepEqual(
      [fits(subnet), fits({ correlationId: MINE }), fits({}), fits({ ...subnet, subscriptionId: null })],
      [true, true, false, false],
    );
  });
});
