import assert from 'node:assert/strict';
import { connectionTo } from '../../sandbox/connection.ts';
import { loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triageLive } from '../../src/triage/triage-live.ts';

const knowledge = await loadKnowledge();
const WRITES = ['PUT', 'PATCH', 'DELETE'];

describe('triage/triage-live: every scenario ends with its true cause, through the real clients', () => {
  for (const scenario of loadScenarios().values()) {
    if (!('paste' in scenario)) continue;
    const { expect } = scenario;
    it(`${scenario.id}: ${expect.cause}`, async () => {
      const sandbox = await startSandbox({ scenario: scenario.id });
      try {
        const now = new Date();
        const { diagnosis } = await triageLive(pasteOf(scenario, now), {
          knowledge,
          azure: connectionTo(sandbox),
          now,
        });

        const seen = diagnosis.findings.map((f) => `${f.check} ${f.effect} ${f.cause}: ${f.summary}`).join('\n');
        assert.equal(diagnosis.causes[0]?.cause, expect.cause, seen);
        assert.equal(diagnosis.retry.verdict, expect.retry, seen);
        for (const name of expect.says) assert.ok(seen.toLowerCase().includes(name.toLowerCase()), `${name}: ${seen}`);
        const fixes = JSON.stringify(diagnosis.fixes);
        for (const name of expect.does) assert.ok(fixes.includes(name), `${name}: ${fixes}`);
        assert.ok(
          sandbox.requests.every(({ method }) => !WRITES.includes(method)),
          'something but reads was sent',
        );
        assert.ok(sandbox.requests.length <= 26);
      } finally {
        await sandbox.close();
      }
    });
  }
});
