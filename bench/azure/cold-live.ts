import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { median } from '../measure.ts';
import type { Figure } from '../table.ts';

const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const SCENARIO = 'lock-on-parent';
const RUNS = 7;

/** A process that asks Azure and ends, beside one that only reads the text: medians of processes started in turns. */
export async function coldLive(latencyMs: number): Promise<Figure> {
  const incident = loadScenarios().get(SCENARIO);
  if (incident === undefined || !('paste' in incident)) throw new Error(`There is no incident ${SCENARIO}.`);
  const sandbox = await startSandbox({ scenario: SCENARIO, faults: [{ kind: 'slow', ms: latencyMs, path: '*' }] });
  const folder = await mkdtemp(join(tmpdir(), 'deconflict-bench-'));
  try {
    const [file, certificate] = [join(folder, 'paste.txt'), join(folder, 'ca.pem')];
    await writeFile(file, pasteOf(incident, new Date()));
    await writeFile(certificate, sandbox.caPem);
    const env = {
      HOME: folder,
      AZURE_RESOURCE_MANAGER_URL: sandbox.url,
      AZURE_RESOURCE_MANAGER_AUDIENCE: sandbox.url,
      IDENTITY_ENDPOINT: sandbox.identityEndpoint,
      IDENTITY_HEADER: sandbox.identityHeader,
      NODE_EXTRA_CA_CERTS: certificate,
    };
    const [text, live]: [number[], number[]] = [[], []];
    for (let at = 0; at < RUNS; at++) {
      text.push(await run(['explain', file], env));
      live.push(await run(['explain', '--live', file], env));
    }
    return {
      name: `process that asks Azure, every answer ${latencyMs} ms late, cold`,
      value: `${median(live).toFixed(0)} ms`,
      floor: `reading the text alone: ${median(text).toFixed(0)} ms`,
    };
  } finally {
    await sandbox.close();
    await rm(folder, { recursive: true });
  }
}

/** Milliseconds from start to end. The sandbox lives here, so nothing may block. */
function run(args: readonly string[], env: Readonly<Record<string, string>>): Promise<number> {
  const start = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CLI, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(performance.now() - start);
      else reject(new Error(`explain ended with ${status}.`));
    });
  });
}
