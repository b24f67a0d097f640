import { connectionTo } from '../sandbox/connection.ts';
import { loadScenarios, pasteOf } from '../sandbox/load-scenarios.ts';
import { startSandbox } from '../sandbox/server.ts';
import { loadKnowledge } from '../src/knowledge/load-knowledge.ts';
import { triage } from '../src/triage/triage.ts';
import { triageLive } from '../src/triage/triage-live.ts';

/** What came of one scenario. */
interface Row {
  readonly id: string;
  readonly expected: string;
  readonly fromText: string;
  readonly live: string;
  readonly calls: number;
  readonly milliseconds: number;
}

/** Every scenario through the real clients over HTTPS, as a table for people; `holds` where each ends with its true cause. */
export async function benchAzure(): Promise<{ readonly markdown: string; readonly holds: boolean }> {
  const rows: Row[] = [];
  for (const scenario of loadScenarios().values()) {
    if ('paste' in scenario) rows.push(await run(scenario.id));
  }
  const calls = rows.map((row) => row.calls).sort((a, b) => a - b);
  const median = calls[Math.floor(calls.length / 2)] ?? 0;
  const lines = rows.map(
    (row) =>
      `| ${row.id} | ${row.fromText} | ${row.live}${row.live === row.expected ? '' : ` (should be ${row.expected})`} | ${row.calls} | ${row.milliseconds} |`,
  );
  const head =
    '| scenario | leading cause from the text | leading cause with Azure asked | calls | ms |\n| --- | --- | --- | ---: | ---: |';
  return {
    markdown: `${head}\n${lines.join('\n')}\n\nCalls: median ${median}, at most ${calls.at(-1) ?? 0}; the budget is 25.`,
    holds: rows.every((row) => row.live === row.expected),
  };
}

const knowledge = await loadKnowledge();

async function run(id: string): Promise<Row> {
  const scenario = loadScenarios().get(id);
  if (!scenario || !('paste' in scenario)) throw new Error(`There is no scenario ${id}.`);
  const sandbox = await startSandbox({ scenario: id });
  try {
    const now = new Date();
    const paste = pasteOf(scenario, now);
    const azure = connectionTo(sandbox);
    const start = performance.now();
    const { diagnosis } = await triageLive(paste, { knowledge, azure, now });
    return {
      id,
      expected: scenario.expect.cause,
      fromText: triage(paste, { knowledge }).causes[0]?.cause ?? 'none',
      live: diagnosis.causes[0]?.cause ?? 'none',
      calls: sandbox.requests.length,
      milliseconds: Math.round(performance.now() - start),
    };
  } finally {
    await sandbox.close();
  }
}
