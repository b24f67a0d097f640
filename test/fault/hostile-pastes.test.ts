import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { OTHER_SUBSCRIPTION, SUBSCRIPTION } from '../../sandbox/tenant.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triage } from '../../src/triage/triage.ts';
import { triageLive } from '../../src/triage/triage-live.ts';

const knowledge = await loadKnowledge();
const SUB = SUBSCRIPTION.id;
const NAMES = [
  '..',
  '%2e%2e%2f',
  'a%2fb',
  'x?api-version=1',
  'x#y',
  "x' or 1 eq 1",
  "x') | project secrets //",
  '$filter',
  'a\\..\\b',
  '\u202eevil',
];
/** Pastes with a place for a name. */
const PASTES: Readonly<Record<string, (name: string) => string>> = {
  'an id': (name) =>
    `(Conflict) Operation failed with 409 Conflict.\nTarget: /subscriptions/${SUB}/resourceGroups/${name}/providers/Microsoft.Storage/storageAccounts/${name}`,
  'a command without a subscription': (name) =>
    `(Conflict) Operation failed with 409 Conflict.\naz storage account delete --name "${name}" --resource-group "${name}"`,
  'a deployment': (name) =>
    `(DeploymentActive) The deployment '${name}' is still active.\naz deployment group create --resource-group "${name}" --name "${name}" --subscription ${SUB}`,
};

describe('hostile names in a paste', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'lock-on-parent' });
  });
  after(() => sandbox.close());

  async function ask(paste: string, allowed: readonly string[]) {
    const from = sandbox.requests.length;
    const azure = connectionTo(sandbox, allowed);
    const { diagnosis } = await triageLive(paste, { knowledge, azure, now: new Date(), deadlineMs: 2_000 });
    return { diagnosis, requests: sandbox.requests.slice(from) };
  }

  for (const [where, pasteOf] of Object.entries(PASTES)) {
    for (const name of NAMES) {
      it(`${JSON.stringify(name)} in ${where} stays in its slot`, async () => {
        const paste = pasteOf(name);
        // Allowing both makes the search for the subscription ask by name, in one after the other where need be.
        for (const allowed of [[SUB], [SUB, OTHER_SUBSCRIPTION.id]]) {
          const { diagnosis, requests } = await ask(paste, allowed);
          assert.equal(diagnosis.verdict, triage(paste, { knowledge }).verdict);
          for (const { url, method, status } of requests) {
            assert.match(url, new RegExp(`^/{1,2}(?:subscriptions(?:/(?:${allowed.join('|')})[/?]|\\?)|providers/)`));
            assert.ok(!/\/\.\.(?:\/|\?|$)/.test(url), url);
            assert.ok(['GET', 'HEAD', 'POST'].includes(method));
            // A query that a name had broken would be refused.
            assert.notEqual(status, 400, url);
          }
        }
      });
    }
  }

  it('asks nothing of a subscription that is not allowed', async () => {
    const paste = `(ScopeLocked) The scope '/subscriptions/${SUB}/resourceGroups/rg' cannot perform delete operation because following scope(s) are locked: '/subscriptions/${SUB}'.`;
    const { diagnosis, requests } = await ask(paste, ['00000000-1111-4222-8333-444444444444']);
    assert.deepEqual(requests, []);
    assert.ok(diagnosis.findings.length > 0);
    assert.ok(diagnosis.findings.every(({ effect }) => effect === 'not-checked'));
  });
});
