import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triageLive } from '../../src/triage/triage-live.ts';

const knowledge = await loadKnowledge();
/** It names no subscription, and nothing in Azure has its name. */
const NOWHERE = `(VaultAlreadyExists) The vault name 'kv-nobody-has' is already in use.\naz keyvault create --name kv-nobody-has`;

describe('triage/triage-live where a paste names no subscription', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'group-being-deleted' });
  });
  after(() => sandbox.close());
  afterEach(() => sandbox.setFaults([]));

  async function ask(paste: string) {
    const from = sandbox.requests.length;
    const live = await triageLive(paste, {
      knowledge,
      azure: connectionTo(sandbox),
      now: new Date(),
      deadlineMs: 2_000,
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
