import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import type { Fault, FaultKind } from '../../sandbox/faults.ts';
import { loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triage } from '../../src/triage/triage.ts';
import { type LiveTriage, triageLive } from '../../src/triage/triage-live.ts';

const knowledge = await loadKnowledge();
const DEADLINE_MS = 600;
const GRACE_MS = 1_000;

/** Every fault that the sandbox can make. */
const FAULTS: readonly FaultKind[] = [
  { kind: 'throttled', retryAfter: 300 },
  { kind: 'throttled' },
  { kind: 'forbidden' },
  { kind: 'server-error' },
  { kind: 'unavailable', retryAfter: 60 },
  { kind: 'slow', ms: 5_000 },
  { kind: 'hang' },
  { kind: 'cut' },
  { kind: 'malformed-json' },
  { kind: 'no-value' },
  { kind: 'endless-paging' },
  { kind: 'foreign-next-link', url: 'https://evil.example/next' },
  { kind: 'redirect', url: 'https://evil.example/' },
  { kind: 'not-found' },
];
/** Incidents that ask for different reads. */
const SCENARIOS = [
  'lock-on-parent',
  'nested-three-levels',
  'key-vault-soft-deleted',
  'public-ip-attached',
  'storage-name-in-other-group',
];

describe('a fault on every read', () => {
  let sandbox: Sandbox;
  afterEach(() => sandbox.close());

  async function ask(id: string, faults: readonly Fault[]): Promise<LiveTriage & { readonly milliseconds: number }> {
    const scenario = loadScenarios().get(id);
    if (!scenario || !('paste' in scenario)) throw new Error(`There is no scenario ${id}.`);
    sandbox = await startSandbox({ scenario: id, faults });
    const azure = connectionTo(sandbox);
    const now = new Date();
    const start = performance.now();
    const live = await triageLive(pasteOf(scenario, now), { knowledge, azure, now, deadlineMs: DEADLINE_MS });
    return { ...live, milliseconds: performance.now() - start };
  }

  for (const fault of FAULTS) {
    for (const id of SCENARIOS) {
      it(`${fault.kind}${'retryAfter' in fault ? ' with a wait' : ''}: ${id} is answered in time, with the text's diagnosis at least`, async () => {
        const { diagnosis, milliseconds } = await ask(id, [{ ...fault, path: '/*' }]);

        assert.ok(milliseconds < DEADLINE_MS + GRACE_MS, `${milliseconds} ms`);
        assert.notEqual(diagnosis.verdict, 'not-azure');
        assert.ok(diagnosis.causes.length > 0);
        assert.ok(sandbox.requests.length <= 26, `${sandbox.requests.length} calls`);
        assert.ok(sandbox.requests.every(({ method }) => ['GET', 'HEAD', 'POST'].includes(method)));
        assert.ok(!JSON.stringify(diagnosis.findings).includes('evil.example'));
      });
    }
  }

  it('names the missing role where a read is forbidden', async () => {
    const { diagnosis } = await ask('lock-on-parent', [{ kind: 'forbidden', path: '*/locks' }]);
    const locks = diagnosis.findings.find(({ check }) => check === 'locks');
    assert.equal(locks?.effect, 'not-checked');
    assert.match(locks?.summary ?? '', /Microsoft\.Authorization\/locks\/read/);
  });

  it('names the wait where Azure is throttling', async () => {
    const { diagnosis } = await ask('lock-on-parent', [{ kind: 'throttled', retryAfter: 300, path: '*/locks' }]);
    const locks = diagnosis.findings.find(({ check }) => check === 'locks');
    assert.equal(locks?.effect, 'not-checked');
    assert.match(locks?.summary ?? '', /\b300\b/);
  });

  it('keeps the findings of the reads that work', async () => {
    const { diagnosis } = await ask('lock-on-parent', [{ kind: 'hang', path: '*/eventtypes/*' }]);
    assert.equal(diagnosis.causes[0]?.cause, 'locked');
    assert.ok(diagnosis.findings.some(({ check, effect }) => check === 'locks' && effect === 'supports'));
  });
});

describe('hostile names in a paste', () => {
  const SUB = '5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1';
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

  for (const name of NAMES) {
    it(`${JSON.stringify(name)} stays in its slot`, async () => {
      const sandbox = await startSandbox({ scenario: 'lock-on-parent' });
      try {
        const azure = connectionTo(sandbox, [SUB]);
        const paste = `(Conflict) Operation failed with 409 Conflict.\nTarget: /subscriptions/${SUB}/resourceGroups/${name}/providers/Microsoft.Storage/storageAccounts/${name}`;
        const { diagnosis } = await triageLive(paste, { knowledge, azure, now: new Date(), deadlineMs: 2_000 });

        assert.equal(diagnosis.verdict, triage(paste, { knowledge }).verdict);
        for (const { url, method } of sandbox.requests) {
          assert.match(url, /^\/{1,2}(?:subscriptions(?:\/5b0c1c2e-7d3f-4e6a-9a41-2f8d6c90b7e1[/?]|\?)|providers\/)/);
          assert.ok(!/\/\.\.(?:\/|\?|$)/.test(url), url);
          assert.ok(['GET', 'HEAD', 'POST'].includes(method));
        }
      } finally {
        await sandbox.close();
      }
    });
  }

  it('asks nothing of a subscription that is not allowed', async () => {
    const sandbox = await startSandbox({ scenario: 'lock-on-parent' });
    try {
      const other = '00000000-1111-4222-8333-444444444444';
      const azure = connectionTo(sandbox, [other]);
      const paste = `(ScopeLocked) The scope '/subscriptions/${SUB}/resourceGroups/rg' cannot perform delete operation because following scope(s) are locked: '/subscriptions/${SUB}'.`;
      const { diagnosis } = await triageLive(paste, { knowledge, azure, now: new Date() });
      assert.equal(sandbox.requests.length, 0);
      assert.ok(diagnosis.findings.every(({ effect }) => effect === 'not-checked'));
    } finally {
      await sandbox.close();
    }
  });
});
