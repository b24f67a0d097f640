import assert from 'node:assert/strict';
import sinon from 'sinon';
import { connectionTo } from '../../sandbox/connection.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';
import type { Check } from '../../src/azure/check.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import type { Finding } from '../../src/diagnosis/diagnosis.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { type LiveContext, triageLive } from '../../src/triage/triage-live.ts';
import { type ArmServer, armError, type Reply, startArmServer } from '../azure/arm-server.ts';
import { NOW, SUB } from '../azure/target.ts';

const knowledge = await loadKnowledge();
const BARE = `409 Conflict PUT https://management.azure.com/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Web/sites/app`;
const finding = (check: Finding['check'], parts: Partial<Finding> = {}): Finding => ({
  check,
  effect: 'neutral',
  cause: null,
  summary: 'seen',
  source: check,
  observedAt: NOW.toISOString(),
  ...parts,
});

describe('triage/triage-live', () => {
  let server: ArmServer;
  let answer: (path: string) => Reply;

  before(async () => {
    server = await startArmServer(({ path }) => answer(path));
  });
  beforeEach(() => {
    server.seen.length = 0;
    answer = () => armError(404, 'ResourceNotFound');
  });
  after(() => server.close());

  /** A check that remembers what it was asked about. */
  const asked: string[] = [];
  const check = (id: Check['id'], findings: readonly Finding[]): Check => ({
    id,
    question: '',
    causes: [],
    source: id,
    permission: '',
    appliesTo: () => true,
    async run({ report }) {
      asked.push(`${id} ${report.resource.name}`);
      return findings;
    },
  });
  const run = (paste: string, checks?: readonly Check[], more: object = {}) =>
    triageLive(paste, { knowledge, azure: server.connection(more), now: NOW, ...(checks ? { checks } : {}) });

  it('looks into the error below the pasted one, with the checks that tell something new', async () => {
    asked.length = 0;
    const inner = `Create of /subscriptions/${SUB}/resourceGroups/rg2/providers/Microsoft.KeyVault/vaults/kv failed with status Conflict:\n{"error":{"code":"Conflict","message":"conflict"}}`;
    const checks = [
      check('deployment-failure', [finding('deployment-failure', { inner })]),
      check('locks', [finding('locks')]),
    ];
    const { diagnosis } = await run(BARE, checks);
    assert.deepEqual(asked, ['deployment-failure app', 'locks app', 'locks kv']);
    assert.equal(diagnosis.findings.length, 3);
    assert.equal(diagnosis.report.resource.name, 'app');
  });

  it('looks into it at once, whatever else is still open', async () => {
    asked.length = 0;
    const inner = `Create of /subscriptions/${SUB}/resourceGroups/rg2/providers/Microsoft.KeyVault/vaults/kv failed with status Conflict:\n{"error":{"code":"Conflict","message":"conflict"}}`;
    let goOn = (): void => undefined;
    const below = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const waits = check('locks', [finding('locks')]);
    const runOpen: Check['run'] = async (target, azure, signal) => {
      if (target.report.resource.name === 'kv') goOn();
      await below;
      return waits.run(target, azure, signal);
    };
    const { diagnosis } = await run(BARE, [
      check('deployment-failure', [finding('deployment-failure', { inner })]),
      { ...waits, run: runOpen },
    ]);
    assert.deepEqual(
      diagnosis.findings.map(({ effect }) => effect),
      ['neutral', 'neutral', 'neutral'],
    );
  });

  it('asks no check twice about one resource', async () => {
    asked.length = 0;
    const inner = `Create of /subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Web/sites/APP failed with status Conflict:\n{"error":{"code":"Conflict","message":"conflict"}}`;
    await run(BARE, [
      check('deployment-failure', [finding('deployment-failure', { inner })]),
      check('locks', [finding('locks')]),
    ]);
    assert.deepEqual(asked, ['deployment-failure app', 'locks app']);
  });

  it('tells of the diagnosis from the text at once, and of a better one with each finding', async () => {
    const onDiagnosis = sinon.spy();
    const locked = finding('locks', { effect: 'supports', cause: 'locked' });
    await triageLive(BARE, {
      knowledge,
      azure: server.connection(),
      now: NOW,
      checks: [check('locks', [locked])],
      onDiagnosis,
    });
    assert.deepEqual(
      onDiagnosis.args.map(([diagnosis]) => diagnosis.causes[0]?.cause),
      ['unspecified-conflict', 'locked'],
    );
  });

  const UNPLACED = '409 Conflict\naz group delete -n rg-of-nobody';

  it('says so where no subscription is the one', async () => {
    const value = [{ subscriptionId: SUB }, { subscriptionId: SUB.replace('1', '2') }];
    answer = (path) => (path === '/subscriptions' ? { json: { value } } : armError(404, 'ResourceGroupNotFound'));
    const { diagnosis, investigation } = await run(UNPLACED);
    assert.equal(investigation?.kind, 'done');
    assert.deepEqual(
      diagnosis.findings.map(({ check: id, effect }) => [id, effect]),
      [['subscription-state', 'not-checked']],
    );
  });

  it('tells an endpoint that is gone, and a credential that is missing, from one that says no', async () => {
    answer = () => 'cut';
    assert.equal((await run(UNPLACED)).investigation?.kind, 'unreachable');
    answer = () => armError(403, 'AuthorizationFailed');
    assert.equal((await run(UNPLACED)).investigation?.kind, 'done');
    const credential = { getToken: () => Promise.reject(new NoCredentialError('none', 'run az login')) };
    assert.equal((await run(UNPLACED, undefined, { credential })).investigation?.kind, 'no-credential');
    assert.equal((await run('hello there')).investigation, null);
  });
});

/** It names no subscription, and nothing in Azure has its name. */
const NOWHERE = `(VaultAlreadyExists) The vault name 'kv-nobody-has' is already in use.\naz keyvault create --name kv-nobody-has`;

describe('triage/triage-live where a paste names no subscription', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'group-being-deleted' });
  });
  after(() => sandbox.close());
  afterEach(() => sandbox.setFaults([]));

  async function ask(paste: string, more: Partial<LiveContext> = {}) {
    const from = sandbox.requests.length;
    const live = await triageLive(paste, {
      knowledge,
      azure: connectionTo(sandbox),
      now: new Date(),
      deadlineMs: 2_000,
      ...more,
    });
    return { ...live, requests: sandbox.requests.slice(from) };
  }

  it('asks in the one that has its group', async () => {
    const { diagnosis } = await ask(
      "(ResourceGroupBeingDeleted) The resource group 'rg-preview-pr-318' is in deprovisioning state.",
    );
    assert.ok(
      diagnosis.findings.some(({ check, effect }) => check === 'resource-group-state' && effect === 'supports'),
    );
  });

  it('says that it has to be named where several may be meant', async () => {
    const { diagnosis, investigation } = await ask(NOWHERE);
    assert.equal(investigation?.kind, 'done');
    assert.deepEqual(
      diagnosis.findings.map(({ effect }) => effect),
      ['not-checked'],
    );
    assert.match(diagnosis.findings[0]?.summary ?? '', /names no subscription/);
  });

  it('looks in the one that a person picked, unless the paste names another', async () => {
    const { diagnosis, requests } = await ask(NOWHERE, { subscriptionId: SUBSCRIPTION.id });
    assert.ok(
      requests.length > 0 && requests.every(({ path }) => path.startsWith(`/subscriptions/${SUBSCRIPTION.id}/`)),
    );
    assert.ok(diagnosis.findings.some(({ effect }) => effect !== 'not-checked'));
    const named = await ask(
      `409 Conflict\nDELETE https://management.azure.com/subscriptions/${SUB}/resourceGroups/rg`,
      {
        subscriptionId: SUBSCRIPTION.id,
      },
    );
    assert.ok(
      named.requests.length > 0 && named.requests.every(({ path }) => path.startsWith(`/subscriptions/${SUB}`)),
    );
  });

  it('says where the resource could not be looked up', async () => {
    sandbox.setFaults([{ kind: 'server-error', path: '/subscriptions/*/resources' }]);
    const { diagnosis } = await ask(
      "(InvalidResourceLocation) The resource 'crlindqvist' already exists in location 'northeurope' in resource group 'rg-preview-pr-318'.",
    );
    const told = diagnosis.findings.filter(({ check }) => check === 'exists-elsewhere');
    assert.deepEqual(
      told.map(({ effect }) => effect),
      ['not-checked'],
    );
    assert.match(told[0]?.summary ?? '', /500/);
  });

  it('is unreachable where nobody answers the search', async () => {
    sandbox.setFaults([{ kind: 'cut', path: '/*' }]);
    const { diagnosis, investigation } = await ask(NOWHERE);
    assert.equal(investigation?.kind, 'unreachable');
    assert.notEqual(diagnosis.verdict, 'not-azure');
  });

  it('asks nobody where no check fits', async () => {
    const { investigation, requests } = await ask(
      '(AuthenticationFailed) Azure: 401 Unauthorized, the token has expired.',
    );
    assert.deepEqual(requests, []);
    assert.ok(investigation === null || investigation.findings.length === 0);
  });
});
