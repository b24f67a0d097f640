import assert from 'node:assert/strict';
import { deploymentFailure } from '../../../src/azure/checks/deployment-failure.ts';
import { diagnose } from '../../../src/diagnosis/diagnose.ts';
import type { Knowledge } from '../../../src/knowledge/knowledge.ts';
import { loadKnowledge } from '../../../src/knowledge/load-knowledge.ts';
import { parseReport } from '../../../src/report/parse-report.ts';
import { armError } from '../arm-server.ts';
import { NOW, SUB } from '../target.ts';
import { GROUP, HOSTILE, listOf, targetWith, useArm } from './arm-bench.ts';

const RUN = '88420d5d-8d0e-471f-9115-10d34750c617';
const deployments = (scope: string) => `${scope}/providers/Microsoft.Resources/deployments`;
const deployment = (id: string, state: string, more: object = {}) => ({
  id,
  name: id.split('/').at(-1),
  properties: {
    provisioningState: state,
    timestamp: '2026-11-22T11:50:00.1234567Z',
    duration: 'PT1M',
    correlationId: RUN,
    ...more,
  },
});
const operation = (
  target: string,
  type: string,
  statusMessage: unknown,
  state = 'Failed',
  timestamp = '2026-11-22T11:49:00Z',
) => ({
  properties: {
    provisioningOperation: 'Create',
    provisioningState: state,
    timestamp,
    statusCode: 'Conflict',
    statusMessage,
    targetResource: { id: target, resourceType: type, resourceName: target.split('/').at(-1) },
  },
});
const nested = (id: string) =>
  operation(id, 'Microsoft.Resources/deployments', {
    error: { code: 'DeploymentFailed', message: 'At least one failed.' },
  });
const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stdemo01`;
const taken = {
  error: { code: 'StorageAccountAlreadyTaken', message: 'The storage account named stdemo01 is already taken.' },
};
const MAIN = `${deployments(GROUP)}/main`;

describe('deploymentFailure', () => {
  const arm = useArm(deploymentFailure);
  let knowledge: Knowledge;
  before(async () => {
    knowledge = await loadKnowledge();
  });

  const judge = (text: string) => diagnose(parseReport(text), knowledge).causes[0] ?? null;
  const parts = { resource: { group: 'rg' }, deploymentName: 'main', causes: { 'nested-failure': 0.9 } };
  const named = targetWith(parts, {}, judge);

  it('follows nested deployments over scopes to the failure that explains them', async () => {
    const sub = `${deployments(`/subscriptions/${SUB}`)}/b`;
    const last = `${deployments(`/subscriptions/${SUB}/resourceGroups/rg-data`)}/c`;
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [`${GROUP}/deployments/main/operations`]: listOf(nested(sub), operation(STORAGE, 'x/y', null, 'Succeeded')),
      [`${sub}/operations`]: listOf(nested(last)),
      [`/subscriptions/${SUB}/resourceGroups/rg-data/deployments/c/operations`]: listOf(
        operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken),
      ),
    });
    const findings = await arm.run(named);
    assert.deepEqual(
      findings.map(({ effect, cause }) => [effect, cause]),
      [
        ['supports', 'already-exists'],
        ['rules-out', 'nested-failure'],
      ],
    );
    assert.match(findings[0]?.summary ?? '', /StorageAccountAlreadyTaken.*"main \/ b \/ c".*stdemo01/);
    assert.equal(findings[0]?.holes?.['deployment.name'], 'c');
    assert.equal(findings[0]?.holes?.['resource.id'], STORAGE);
    assert.equal(arm.seen().length, 4);
  });

  it('hands on the inner error, what it names, and the rule that knows it', async () => {
    const policy =
      '/providers/Microsoft.Management/managementGroups/mg/providers/Microsoft.Authorization/policyAssignments/tls';
    const denied = {
      error: {
        code: 'RequestDisallowedByPolicy',
        message: 'no',
        additionalInfo: [{ info: { policyAssignmentId: policy } }],
      },
    };
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [`${GROUP}/deployments/main/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', denied)),
    });
    const hand = (text: string) => ({
      cause: 'policy-denied' as const,
      title: 'x',
      rule: 'a-rule',
      holes: { 'policy.id': text.slice(0, 6) },
    });
    const [finding] = await arm.run(targetWith(parts, {}, hand));
    assert.deepEqual([finding?.rule, finding?.holes?.['policy.id']], ['a-rule', 'Create']);
    assert.ok(finding?.inner?.includes(STORAGE));
    assert.ok(finding?.summary.includes(policy));
  });

  it('reads operations of which Azure leaves half out', async () => {
    const bare = { provisioningOperation: null, provisioningState: 'FAILED', timestamp: null, statusCode: null };
    const output = { properties: { ...bare, targetResource: null, statusMessage: null } };
    const real = operation(STORAGE, 'Microsoft.Storage/storageAccounts', JSON.stringify(taken));
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed', { duration: null, error: null }) },
      [`${GROUP}/deployments/main/operations`]: listOf(output, { properties: { ...real.properties, ...bare } }),
    });
    assert.equal((await arm.run(named))[0]?.cause, 'already-exists');
  });

  it('moves the ranking from the wrapper to the inner cause', async () => {
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [`${GROUP}/deployments/main/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken)),
    });
    const report = parseReport(
      `{"error":{"code":"DeploymentFailed","target":"${MAIN}","message":"At least one resource deployment operation failed. Please list deployment operations for details."}}`,
    );
    const before = diagnose(report, knowledge);
    assert.equal(before.causes[0]?.cause, 'nested-failure');
    const findings = await arm.run({ report, diagnosis: before, subscriptionId: SUB, now: NOW, judge });
    assert.equal(diagnose(report, knowledge, findings).causes[0]?.cause, 'already-exists');
  });

  const messages: [string, unknown][] = [
    ['an object', taken],
    ['a JSON text', JSON.stringify(taken)],
    ['a body in a message', { error: { code: 'Conflict', message: JSON.stringify(taken) } }],
    [
      'a body in a detail of a wrapper',
      {
        status: 'Failed',
        error: {
          code: 'ResourceDeploymentFailure',
          message: 'x',
          details: [{ code: 'Conflict', message: JSON.stringify(taken) }],
        },
      },
    ],
    ['a sentence', 'The storage account named stdemo01 is already taken. StorageAccountAlreadyTaken'],
  ];
  for (const [kind, message] of messages) {
    it(`reads a status message that is ${kind}`, async () => {
      arm.having({
        [MAIN]: { json: deployment(MAIN, 'Failed') },
        [`${GROUP}/deployments/main/operations`]: listOf(
          operation(STORAGE, 'Microsoft.Storage/storageAccounts', message),
        ),
      });
      const [first] = await arm.run(named);
      assert.deepEqual([first?.effect, first?.cause], ['supports', 'already-exists']);
    });
  }

  it('says what it saw where the inner error explains nothing either', async () => {
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [`${GROUP}/deployments/main/operations`]: listOf(
        operation(STORAGE, 'Microsoft.Storage/storageAccounts', 'plain'),
      ),
    });
    const findings = await arm.run(named);
    assert.deepEqual(
      findings.map(({ effect, cause }) => [effect, cause]),
      [['neutral', null]],
    );
    assert.match(findings[0]?.summary ?? '', /Conflict.*plain/);
  });

  it("takes a deployment's own error where it has no operation", async () => {
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed', { error: taken.error }) },
      [`${GROUP}/deployments/main/operations`]: listOf(),
    });
    assert.equal((await arm.run(named))[0]?.cause, 'already-exists');
  });

  it('stands in what is told of a nested deployment that cannot be read', async () => {
    const other = `${deployments('/subscriptions/99999999-2222-3333-4444-555555555555/resourceGroups/rg')}/n`;
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [`${GROUP}/deployments/main/operations`]: listOf(operation(other, 'Microsoft.Resources/deployments', taken)),
      '': armError(403, 'AuthorizationFailed'),
    });
    assert.equal((await arm.run(named))[0]?.cause, 'already-exists');
  });

  it('ends in a circle of deployments, and in a wide and deep one', async () => {
    arm.answers(({ path }) => {
      if (!path.endsWith('/operations')) return { json: deployment(MAIN, 'Failed') };
      const name = path.split('/').at(-2);
      return listOf(nested(MAIN), ...[1, 2, 3, 4, 5, 6, 7].map((n) => nested(`${deployments(GROUP)}/${name}-${n}`)));
    });
    await arm.run(named);
    assert.ok(arm.seen().length <= 9, `${arm.seen().length} calls`);
  });

  it('says that a deployment has succeeded since', async () => {
    arm.having({ [MAIN]: { json: deployment(MAIN, 'Succeeded') } });
    const findings = await arm.run(named);
    assert.deepEqual(
      findings.map(({ effect, retry }) => [effect, retry?.verdict]),
      [['neutral', 'yes']],
    );
    assert.equal(arm.seen().length, 1);
  });

  it('looks in the subscription for a deployment that the group has not', async () => {
    const id = `${deployments(`/subscriptions/${SUB}`)}/main`;
    arm.having({
      [id]: { json: deployment(id, 'Failed') },
      [`${id}/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken)),
    });
    assert.equal((await arm.run(named))[0]?.cause, 'already-exists');
  });

  it('reads a deployment of a management group by its id', async () => {
    const id = `${deployments('/providers/Microsoft.Management/managementGroups/mg')}/landing`;
    arm.having({
      [id]: { json: deployment(id, 'Failed') },
      [`${id}/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken)),
    });
    const findings = await arm.run(targetWith({ causes: parts.causes }, { otherResources: [id] }, judge));
    assert.equal(findings[0]?.cause, 'already-exists');
  });

  it('says so where there is no such deployment', async () => {
    arm.having({});
    const findings = await arm.run(named);
    assert.deepEqual(
      findings.map(({ effect, cause }) => [effect, cause]),
      [['neutral', null]],
    );
  });

  it('finds a deployment by its correlation id', async () => {
    const other = deployment(`${deployments(GROUP)}/other`, 'Failed', { correlationId: RUN.replace('8', '1') });
    arm.having({
      [deployments(GROUP)]: listOf(other, deployment(MAIN, 'Failed')),
      [`${GROUP}/deployments/main/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken)),
    });
    const [first] = await arm.run(
      targetWith({ resource: { group: 'rg' }, correlationId: RUN.toUpperCase() }, {}, judge),
    );
    assert.deepEqual([first?.cause, first?.weight], ['already-exists', undefined]);
    assert.equal(arm.seen()[0]?.query.get('$filter'), "provisioningState eq 'Failed'");
  });

  it('trusts another run of the same name, and the newest failure, less', async () => {
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [deployments(GROUP)]: listOf(deployment(MAIN, 'Failed')),
      [`${GROUP}/deployments/main/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken)),
    });
    const rerun = await arm.run(targetWith({ ...parts, correlationId: RUN.replace('8', '1') }, {}, judge));
    const newest = await arm.run(targetWith({ ...parts, deploymentName: null }, {}, judge));
    for (const findings of [rerun, newest]) {
      assert.deepEqual(
        findings.map(({ effect, weight }) => [effect, weight]),
        [['supports', 3]],
      );
    }
  });

  it('does not take an old failure, nor one of another resource, for a paste that names no deployment', async () => {
    const old = deployment(MAIN, 'Failed', { timestamp: '2026-11-20T10:00:00Z' });
    const unnamed = { ...parts, deploymentName: null };
    arm.having({ [deployments(GROUP)]: listOf(old) });
    assert.equal((await arm.run(targetWith(unnamed, {}, judge)))[0]?.effect, 'neutral');
    arm.having({
      [deployments(GROUP)]: listOf(deployment(MAIN, 'Failed')),
      [`${GROUP}/deployments/main/operations`]: listOf(operation(STORAGE, 'Microsoft.Storage/storageAccounts', taken)),
    });
    const elsewhere = { ...unnamed, resource: { group: 'rg', name: 'kv-demo' } };
    assert.equal((await arm.run(targetWith(elsewhere, {}, judge)))[0]?.effect, 'neutral');
  });

  it('fits what names a deployment or a run, or says nothing in a group', () => {
    const fits = (...args: Parameters<typeof targetWith>) => deploymentFailure.appliesTo(targetWith(...args));
    const away = MAIN.replace(SUB, '99999999-2222-3333-4444-555555555555');
    assert.deepEqual(
      [
        fits(parts),
        fits({ ...parts, subscriptionId: null }),
        fits({ correlationId: RUN }),
        fits({ resource: { group: 'rg' }, causes: { 'unspecified-conflict': 0.5 } }),
        fits({ resource: { group: 'rg' }, causes: { locked: 0.5 } }),
        fits({}, { otherResources: [MAIN] }),
        fits({}, { otherResources: [away] }),
      ],
      [true, false, true, true, false, true, false],
    );
  });

  it('shows no secret and no second line of what Azure sends', async () => {
    const secret = `AccountKey=${'Ab1/'.repeat(21)}Cd==`;
    arm.having({
      [MAIN]: { json: deployment(MAIN, 'Failed') },
      [`${GROUP}/deployments/main/operations`]: listOf(
        operation(STORAGE, 'Microsoft.Storage/storageAccounts', {
          error: { code: 'Conflict', message: `a\nb ${secret} ${'x'.repeat(5000)}` },
        }),
      ),
    });
    const summary = (await arm.run(named))[0]?.summary ?? '';
    assert.ok(summary.length < 900 && !summary.includes('\n') && !summary.includes('Ab1/Ab1/'), summary);
  });

  it('sends no hostile name anywhere but in its own place', async () => {
    arm.having({});
    for (const name of HOSTILE) {
      const findings = await arm.investigate(targetWith({ ...parts, deploymentName: name, resource: { group: name } }));
      assert.equal(findings.length, 1);
    }
    for (const { path } of arm.seen())
      assert.match(
        path,
        new RegExp(`^/subscriptions/${SUB}(?:/resourceGroups/[^/]+)?/providers/Microsoft.Resources/deployments/[^/]+$`),
      );
  });

  it('is not checked without the role', async () => {
    arm.having({ '': armError(403, 'AuthorizationFailed') });
    const findings = await arm.investigate(named);
    assert.deepEqual(
      findings.map(({ effect }) => effect),
      ['not-checked'],
    );
    assert.match(findings[0]?.summary ?? '', /Microsoft\.Resources\/deployments\/read/);
  });
});
