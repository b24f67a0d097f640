import assert from 'node:assert/strict';
import { runningOperations } from '../../../src/azure/checks/running-operations.ts';
import { armError, type Reply, type Seen } from '../arm-server.ts';
import { SUB } from '../target.ts';
import { GROUP, HOSTILE, listOf, targetWith, useArm } from './arm-bench.ts';

const LIST = `${GROUP}/providers/Microsoft.Resources/deployments`;
const SUBSCRIPTION_LIST = `/subscriptions/${SUB}/providers/Microsoft.Resources/deployments`;
const RUN = '88420d5d-8d0e-471f-9115-10d34750c617';
const deployment = (name: string, state: string, timestamp = '2026-11-22T11:50:30Z', correlationId = RUN) => ({
  id: `${LIST}/${name}`,
  name,
  properties: { provisioningState: state, timestamp, duration: 'PT30S', correlationId },
});
const inState =
  (...deployments: ReturnType<typeof deployment>[]) =>
  ({ query }: Seen): Reply =>
    listOf(
      ...deployments.filter(({ properties }) => query.get('$filter')?.includes(`'${properties.provisioningState}'`)),
    );
const VNET = `${GROUP}/providers/Microsoft.Network/virtualNetworks/vnet`;
const SUBNET = `${VNET}/subnets/app`;
const inVnet = (state: string) => ({ json: { id: VNET, properties: { provisioningState: state } } });
const OPERATION = `/subscriptions/${SUB}/providers/Microsoft.Network/locations/westeurope/operations/${RUN}`;
const uri = (host = 'management.azure.com', path = OPERATION) => `https://${host}${path}?api-version=2024-05-01`;

describe('runningOperations', () => {
  const arm = useArm(runningOperations);
  const group = { resource: { group: 'rg' } };
  const subnet = { resource: { group: 'rg', id: SUBNET } };
  const concurrent = { codes: ['AnotherOperationInProgress'] };
  const only = async (...args: Parameters<typeof targetWith>) => {
    const findings = await arm.run(targetWith(...args));
    assert.equal(findings.length, 1);
    return findings[0] ?? assert.fail();
  };

  it('names a deployment that runs, since when, and says to wait for it', async () => {
    arm.having({
      [LIST]: inState(deployment('nested', 'Running', '2026-11-22T11:55:00Z'), deployment('api-rollout', 'Running')),
    });
    const finding = await only({ ...group, ...concurrent });
    assert.deepEqual([finding.effect, finding.cause, finding.weight], ['supports', 'concurrent-operation', undefined]);
    assert.equal(finding.retry?.verdict, 'after');
    assert.match(finding.retry?.because ?? '', /"api-rollout", started 11:50 UTC \(10 min ago\)/);
    assert.deepEqual(finding.holes, { 'deployment.name': 'api-rollout', 'correlation.id': RUN });
  });

  describe('what running deployments work on', () => {
    const operation = (id: string, state: string, type = 'Microsoft.Network/virtualNetworks/subnets') => ({
      properties: {
        provisioningState: state,
        targetResource: { id, resourceType: type, resourceName: id.split('/').at(-1) },
      },
    });
    const nested = (name: string, state = 'Running') =>
      operation(`${LIST}/${name}`, state, 'Microsoft.Resources/deployments');
    const operations = (name: string) => `${GROUP}/deployments/${name}/operations`;
    const base = { [VNET]: inVnet('Succeeded'), [SUBNET]: inVnet('Succeeded') };
    const outer = deployment('outer', 'Running', '2026-11-22T11:50:30Z');
    const open = { ...subnet, causes: { 'unspecified-conflict': 0.9 } };

    it('tells the outermost by what is nested in it, whatever the letters of the ids', async () => {
      const inner = deployment('inner', 'Running', '2026-11-22T11:55:30Z');
      arm.having({
        ...base,
        [LIST]: inState(inner, outer),
        [operations('outer')]: listOf({ properties: { targetResource: null } }, nested('inner')),
        [operations('inner')]: listOf(operation(SUBNET.toUpperCase(), 'Running')),
      });
      const finding = await only(open);
      assert.deepEqual([finding.holes?.['deployment.name'], finding.weight], ['outer', 4]);
      assert.match(finding.summary, /"outer".*nested deployment "inner"/);
    });

    it('counts a sibling of the resource for nothing, and what it has written for something', async () => {
      arm.having({
        ...base,
        [LIST]: inState(outer),
        [operations('outer')]: listOf(operation(`${VNET}2/subnets/app`, 'Running')),
      });
      assert.ok(((await only(open)).weight ?? 9) < 1);
      arm.having({ ...base, [LIST]: inState(outer), [operations('outer')]: listOf(operation(VNET, 'Succeeded')) });
      assert.equal((await only(open)).weight, 2.5);
    });

    it('stays with the deployment where its operations cannot be read', async () => {
      arm.having({ ...base, [LIST]: inState(outer), [operations('outer')]: armError(403, 'AuthorizationFailed') });
      assert.equal((await only(open)).weight, 1.5);
    });

    it('reads no more than a few lists', async () => {
      const names = Array.from({ length: 12 }, (_, index) => `d${index}`);
      arm.having({
        ...base,
        [LIST]: inState(outer),
        ...Object.fromEntries(
          ['outer', ...names].map((name) => [operations(name), listOf(...names.map((to) => nested(to)))]),
        ),
      });
      await only(open);
      assert.equal(arm.seen().filter(({ path }) => path.endsWith('/operations')).length, 6);
    });
  });

  it('takes what belongs to the run of the failed deployment for no other', async () => {
    const main = { json: deployment('main', 'Failed') };
    arm.having({ [LIST]: inState(deployment('nested', 'Running')), [`${LIST}/main`]: main });
    const parts = { ...group, deploymentName: 'main', causes: { 'nested-failure': 0.9 } };
    assert.notEqual((await only(parts)).effect, 'supports');
  });

  it('asks for all deployments where an endpoint takes no filter', async () => {
    arm.having({
      [LIST]: ({ query }) =>
        query.has('$filter')
          ? armError(400, 'InvalidFilter')
          : listOf(deployment('a', 'Failed'), deployment('b', 'Running')),
    });
    assert.equal((await only({ ...group, ...concurrent })).holes?.['deployment.name'], 'b');
  });

  it('takes no ended deployment that an endpoint sends beyond the filter', async () => {
    arm.having({ [LIST]: listOf(deployment('old', 'Succeeded')) });
    assert.notEqual((await only({ ...group, ...concurrent })).effect, 'supports');
  });

  it('reads a deployment of which Azure leaves half out', async () => {
    const bare = { id: `${LIST}/main`, name: 'main', location: null };
    const properties = {
      provisioningState: 'running',
      timestamp: null,
      duration: null,
      correlationId: null,
      error: null,
    };
    arm.having({ [LIST]: listOf({ ...bare, properties }) });
    assert.equal((await only({ ...group, ...concurrent })).holes?.['deployment.name'], 'main');
  });

  it('looks above all subscriptions where the paste names a deployment there', async () => {
    const scope = '/providers/Microsoft.Management/managementGroups/mg';
    const id = `${scope}/providers/Microsoft.Resources/deployments/policies`;
    const parts = { resource: { id }, deploymentName: 'policies', subscriptionId: null, codes: ['DeploymentActive'] };
    const running = { ...deployment('policies', 'Running'), id };
    arm.having({ [id]: { json: running }, [`${scope}/providers/Microsoft.Resources/deployments`]: listOf(running) });
    assert.equal((await only(parts)).retry?.verdict, 'after');
    assert.equal(runningOperations.appliesTo(targetWith({ subscriptionId: null })), false);
  });

  it('takes the deployment of a bare conflict for the reason where it runs', async () => {
    const id = `${LIST}/main`;
    arm.having({ [LIST]: listOf(), [id]: { json: deployment('main', 'Running') } });
    const causes = { 'unspecified-conflict': 0.9 };
    const finding = await only({ resource: { group: 'rg' }, deploymentName: 'main', causes }, { otherResources: [id] });
    assert.deepEqual([finding.effect, finding.weight, finding.retry?.verdict], ['supports', 4, 'after']);
  });

  it('says that the deployment of the error has ended', async () => {
    arm.having({ [LIST]: listOf(), [`${LIST}/main`]: { json: deployment('main', 'Succeeded') } });
    const finding = await only({ ...group, codes: ['DeploymentActive'], deploymentName: 'main' });
    assert.equal(finding.retry?.verdict, 'yes');
    assert.match(finding.summary, /"main" is Succeeded/);
  });

  it('sees a deployment that is no more than accepted', async () => {
    arm.having({ [LIST]: inState(deployment('api', 'Accepted')) });
    assert.equal((await only({ ...group, ...concurrent })).effect, 'supports');
  });

  it('prefers the deployment of the pasted name where the paste says that it is active', async () => {
    arm.having({
      [LIST]: inState(deployment('other', 'Running', '2026-11-22T09:00:00Z')),
      [`${LIST}/main`]: { json: deployment('main', 'Running') },
    });
    const finding = await only({ ...group, codes: ['DeploymentActive'], deploymentName: 'main' });
    assert.equal(finding.holes?.['deployment.name'], 'main');
  });

  it('does not take the pasted run itself for another operation', async () => {
    arm.having({
      [LIST]: inState(deployment('main', 'Running')),
      [`${LIST}/main`]: { json: deployment('main', 'Running') },
    });
    const finding = await only({ ...group, correlationId: RUN, deploymentName: 'main' });
    assert.deepEqual([finding.effect, finding.retry?.verdict], ['neutral', 'after']);
  });

  it('looks at the resource and at what holds it', async () => {
    arm.having({ [LIST]: listOf(), [VNET]: inVnet('Updating'), [SUBNET]: inVnet('Succeeded') });
    const finding = await only({ ...subnet, ...concurrent });
    assert.deepEqual([finding.effect, finding.retry?.verdict], ['supports', 'after']);
    assert.match(finding.summary, /"vnet" is Updating/);
  });

  it('tells less where the paste speaks of something else', async () => {
    arm.having({ [LIST]: listOf(), [VNET]: inVnet('Updating'), [SUBNET]: inVnet('Succeeded') });
    assert.equal((await only(subnet)).weight, 3);
    arm.having({ [LIST]: inState(deployment('api', 'Running')) });
    assert.equal((await only(group)).weight, 1.5);
  });

  it('reads the operation that the paste names', async () => {
    const body = { status: 'InProgress', startTime: '2026-11-22T11:58:00Z', percentComplete: 40 };
    arm.having({ [LIST]: listOf(), [OPERATION]: { json: body } });
    const finding = await only(group, { runningOperation: uri() });
    assert.equal(finding.effect, 'supports');
    assert.match(finding.summary, /InProgress.*11:58 UTC.*40 %/);
    arm.having({ [LIST]: listOf(), [OPERATION]: { json: { status: 'Succeeded' } } });
    const ended = await only(group, { runningOperation: uri() });
    assert.deepEqual([ended.effect, ended.retry?.verdict], ['neutral', 'yes']);
    assert.equal(
      arm
        .seen()
        .find(({ path }) => path === OPERATION)
        ?.query.get('api-version'),
      '2024-05-01',
    );
  });

  it('follows no other URI', async () => {
    arm.having({ [LIST]: listOf() });
    const away = OPERATION.replace(SUB, '99999999-2222-3333-4444-555555555555');
    const uris = [
      uri('evil.example'),
      uri('management.azure.com.evil.example'),
      uri().replace('https', 'http'),
      uri('user@management.azure.com:8443'),
      uri('management.azure.com', away),
      uri('management.azure.com', `${VNET}/subnets/app`),
      uri('management.azure.com', OPERATION.replace('westeurope', '..%2f..')),
      uri().replace('2024-05-01', '2024-05-01%26x=y'),
      RUN,
    ];
    for (const runningOperation of uris) await only(group, { runningOperation });
    assert.ok(arm.seen().every(({ path }) => path.toLowerCase() === LIST.toLowerCase()));
  });

  it('says that nothing runs any more where the paste said so', async () => {
    arm.having({ [LIST]: listOf(), [VNET]: inVnet('Succeeded'), [SUBNET]: inVnet('Succeeded') });
    const finding = await only({ ...subnet, ...concurrent });
    assert.deepEqual([finding.effect, finding.retry?.verdict], ['neutral', 'yes']);
  });

  it('promises nothing where only deployments could be seen', async () => {
    arm.having({ [LIST]: listOf() });
    const finding = await only({ ...group, ...concurrent });
    assert.deepEqual([finding.effect, finding.retry], ['neutral', undefined]);
  });

  it('rules concurrency out, softly, only where all is seen and the paste spoke of something else', async () => {
    arm.having({ [LIST]: listOf(), [VNET]: inVnet('Succeeded'), [SUBNET]: inVnet('Succeeded') });
    const finding = await only(subnet);
    assert.equal(finding.effect, 'rules-out');
    assert.ok((finding.weight ?? -6) > -6);
    assert.equal((await only(group)).effect, 'neutral');
    arm.having({
      [LIST]: { json: { value: [], nextLink: `${LIST}?page=2` } },
      [VNET]: inVnet('Succeeded'),
      [SUBNET]: inVnet('Succeeded'),
    });
    assert.equal((await only(subnet)).effect, 'neutral');
  });

  it('looks in the subscription for a deployment without a group', async () => {
    arm.having({ [SUBSCRIPTION_LIST]: inState(deployment('landing', 'Running')) });
    assert.equal((await only({ deploymentName: 'landing', codes: ['DeploymentActive'] })).effect, 'supports');
  });

  it('fits a paste that names a group or a deployment', () => {
    const fits = (...args: Parameters<typeof targetWith>) => runningOperations.appliesTo(targetWith(...args));
    assert.deepEqual(
      [fits(group), fits({ deploymentName: 'x' }), fits({}), fits({ ...group, subscriptionId: null })],
      [true, true, false, false],
    );
  });

  it('keeps hostile names in their place', async () => {
    arm.having({ '': listOf() });
    for (const name of HOSTILE) {
      const findings = await arm.investigate(
        targetWith({ deploymentName: name, resource: { group: name, name, type: 'Microsoft.Sql/servers' } }),
      );
      assert.ok(findings.length > 0);
    }
    for (const { path } of arm.seen()) assert.match(path, new RegExp(`^/subscriptions/${SUB}(?:/|$)`));
    arm.having({ [LIST]: inState(deployment('<@U1>\n**x**', 'Running')) });
    assert.ok(!(await only(group)).summary.includes('\n'));
  });

  it('is not checked without the role, unless something is seen to run', async () => {
    const denied = armError(403, 'AuthorizationFailed');
    arm.having({ [LIST]: denied, [VNET]: inVnet('Succeeded'), [SUBNET]: inVnet('Succeeded') });
    assert.deepEqual(
      (await arm.investigate(targetWith(subnet))).map(({ effect }) => effect),
      ['not-checked'],
    );
    arm.having({ [LIST]: denied, [VNET]: inVnet('Updating'), [SUBNET]: inVnet('Succeeded') });
    assert.deepEqual(
      (await arm.investigate(targetWith(subnet))).map(({ effect }) => effect),
      ['supports', 'not-checked'],
    );
  });
});
