import assert from 'node:assert/strict';
import type { Diagnosis } from '../../src/diagnosis/diagnosis.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triage } from '../../src/triage/triage.ts';
import { type DeploymentTriage, triageDeployment } from '../../src/triage/triage-deployment.ts';
import type { LiveContext } from '../../src/triage/triage-live.ts';
import { DEV, groupId, scenarioOf, signedOut, useSandbox } from './asking.ts';

const knowledge = await loadKnowledge();
const DEPLOYMENTS = 'providers/Microsoft.Resources/deployments';
const triaged = (found: DeploymentTriage) => {
  if (found.kind !== 'triaged') throw new Error(JSON.stringify(found));
  return found;
};

describe('triage/triage-deployment: the sample subscription', () => {
  const { asked, context, faults } = useSandbox('sample-subscription');
  const live = (more: Partial<LiveContext> = {}): LiveContext => ({ ...context(), knowledge, ...more });
  const NESTED = `${groupId('rg-analytics-prod')}/${DEPLOYMENTS}/analytics-main`;

  it('walks a nested failure down to its cause, and gives the text that it went by', async () => {
    const seen: Diagnosis[] = [];
    const found = triaged(await triageDeployment(NESTED, live({ onDiagnosis: (one) => seen.push(one) })));
    assert.equal(found.diagnosis.causes[0]?.cause, 'dependency-conflict');
    assert.equal(found.deployment.name, 'analytics-main');
    assert.equal(found.deployment.group, 'rg-analytics-prod');
    assert.deepEqual(found.failedIn, ['analytics-main', 'network', 'network-subnets']);
    assert.equal(seen[0]?.findings.length, 0);
    assert.ok(seen.length > 1);
    assert.equal(found.investigation?.kind, 'done');
    const again = triage(found.paste, { knowledge });
    assert.equal(again.report.deploymentName, 'analytics-main');
    assert.equal(again.report.resource.group, 'rg-analytics-prod');
    assert.equal(again.report.correlationId, found.deployment.correlationId);
    assert.ok(!Number.isNaN(Date.parse(found.at)));
    assert.ok(asked().length <= 25);
  });

  const CAUSES: Readonly<Record<string, string>> = {
    [`${groupId('rg-loyalty-prod')}/${DEPLOYMENTS}/loyalty-app-118`]: 'already-exists',
    [`${groupId('rg-search-prod')}/${DEPLOYMENTS}/search-index`]: 'already-exists',
    [`${groupId('rg-checkout-prod')}/${DEPLOYMENTS}/checkout-secrets`]: 'soft-deleted',
    [`${groupId('rg-registry-prod')}/${DEPLOYMENTS}/pull-rights`]: 'already-exists',
    [`/subscriptions/5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1/${DEPLOYMENTS}/landing-zone`]: 'exists-elsewhere',
  };
  for (const [id, cause] of Object.entries(CAUSES)) {
    it(`leads from ${id.split('/').at(-1)} to ${cause}`, async () => {
      assert.equal(triaged(await triageDeployment(id, live())).diagnosis.causes[0]?.cause, cause);
    });
  }

  it('takes a link to the portal', async () => {
    const link = `https://portal.azure.com/#view/HubsExtension/DeploymentDetailsBlade/~/overview/id/${encodeURIComponent(NESTED)}`;
    assert.equal(triaged(await triageDeployment(link, live())).deployment.name, 'analytics-main');
  });

  it('says of one that did not fail what it is, and of one that is not there that it is not', async () => {
    const running = await triageDeployment(`${groupId('rg-basket-prod')}/${DEPLOYMENTS}/main`, live());
    assert.ok(running.kind === 'running' && Date.parse(running.since) < Date.now());
    const fine = await triageDeployment(`${groupId('rg-search-prod')}/${DEPLOYMENTS}/search-identity`, live());
    assert.ok(fine.kind === 'succeeded' && Date.parse(fine.at) < Date.now());
    for (const id of [`${groupId('rg-search-prod')}/${DEPLOYMENTS}/no`, groupId('rg-search-prod'), '', 'x']) {
      assert.equal((await triageDeployment(id, live())).kind, 'not-found', id);
    }
  });

  it('is told in time where Azure gives no answer', async () => {
    assert.equal(
      (await triageDeployment(NESTED, { ...live(), azure: signedOut(context().azure) })).kind,
      'no-credential',
    );
    assert.equal((await triageDeployment(NESTED, { ...live(), ...context({}, [DEV]) })).kind, 'refused');
    for (const fault of ['forbidden', 'server-error', 'cut', 'malformed-json'] as const) {
      faults({ kind: fault, path: '*/deployments/*' });
      assert.equal((await triageDeployment(NESTED, live())).kind, 'unreachable', fault);
    }
    faults({ kind: 'hang', path: '/*' });
    const started = performance.now();
    assert.equal((await triageDeployment(NESTED, live({ deadlineMs: 300 }))).kind, 'unreachable');
    faults({ kind: 'hang', path: '*/operations' }, { kind: 'hang', path: '*/eventtypes/*' });
    const late = triaged(await triageDeployment(NESTED, live({ deadlineMs: 600 })));
    assert.equal(late.diagnosis.causes[0]?.cause, 'nested-failure');
    assert.deepEqual(late.failedIn, ['analytics-main']);
    assert.ok(performance.now() - started < 4_000);
  });
});

describe('triage/triage-deployment: odd deployments', () => {
  const { context } = useSandbox(
    scenarioOf(`
groups:
  - { id: /resourceGroups/rg-a, location: westeurope }
deployments:
  - { id: "/resourceGroups/rg-a/${DEPLOYMENTS}/main(2)", state: Canceled, at: -9m, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0001 }
  - id: "/resourceGroups/rg-a/${DEPLOYMENTS}/silent(1)"
    state: Failed
    at: -9m
    correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0002
    operations:
      - { target: /resourceGroups/rg-a/providers/Microsoft.Web/sites/app, state: Failed, statusCode: Conflict, statusMessage: { error: { code: ScopeLocked, message: The scope cannot perform write operation because following scope(s) are locked. } } }
`),
  );
  const live = (): LiveContext => ({ ...context(), knowledge });

  it('tells of a cancelled one', async () => {
    assert.equal((await triageDeployment(`${groupId('rg-a')}/${DEPLOYMENTS}/main(2)`, live())).kind, 'canceled');
  });

  it('reads the operations of one that holds no error itself, whatever its name', async () => {
    const found = triaged(await triageDeployment(`${groupId('rg-a')}/${DEPLOYMENTS}/silent(1)`, live()));
    assert.equal(found.diagnosis.causes[0]?.cause, 'locked');
  });
});

describe('triage/triage-live: with answers', () => {
  const { context } = useSandbox('sample-subscription');
  it('keeps the findings of a diagnosis that a person has clarified', async () => {
    const id = `${groupId('rg-loyalty-prod')}/${DEPLOYMENTS}/loyalty-app-118`;
    const answers = [{ question: 'what-operation', option: 'create' }];
    const found = triaged(await triageDeployment(id, { ...context(), knowledge, answers }));
    assert.ok(found.diagnosis.findings.length > 0);
    assert.ok(found.diagnosis.causes[0]?.reasons.some((reason) => reason.startsWith('You answered')));
    assert.ok(found.diagnosis.questions.every((question) => question.id !== 'what-operation'));
  });
});
