import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { incidentsOf, loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import type { Scenario } from '../../sandbox/scenario-schema.ts';
import { startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const CLIENT = fileURLToPath(new URL('./scale-client.ts', import.meta.url));
const GROUP = `/subscriptions/${SUBSCRIPTION.id}/resourceGroups/rg-bulk`;
const ACCOUNT = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stbulk00000`;

/** Resources, deployments and events of the group. */
const SIZES = [
  { resources: 50, deployments: 8, events: 100 },
  { resources: 500, deployments: 80, events: 1_000 },
  { resources: 5_000, deployments: 800, events: 10_000 },
] as const;
type Size = (typeof SIZES)[number];

/** What is pasted about the large group. */
const PASTES: Readonly<Record<string, string>> = {
  'a resource in conflict': `(Conflict) The request conflicts with the current state of the resource.\nDELETE https://management.azure.com${ACCOUNT}?api-version=2025-01-01 409 Conflict`,
  'the group in conflict': `(Conflict) The request conflicts with the current state of the resource.\nDELETE https://management.azure.com${GROUP}?api-version=2025-04-01 409 Conflict`,
  'a name that is taken': `(StorageAccountAlreadyTaken) The storage account named stbulk00000 is already taken.\naz storage account create -n stbulk00000 -g rg-bulk`,
  'a full history': `(DeploymentQuotaExceeded) Creating the deployment 'nightly' would exceed the quota of '800'.\naz deployment group create -g rg-bulk -n nightly --subscription ${SUBSCRIPTION.id}`,
};

const measured = z.object({
  calls: z.array(z.object({ url: z.string(), bytes: z.number() })),
  peak: z.number(),
  floor: z.number(),
});

/** What one investigation took at one size. */
export interface ScaleRow {
  readonly about: string;
  readonly size: Size;
  readonly calls: number;
  /** Of the calls, those for a further page of a list. */
  readonly pages: number;
  /** Bytes of all answers. */
  readonly bytes: number;
  /** Bytes in use at most, beyond what was before. */
  readonly peak: number;
  /** Bytes that it takes to hold the same answers. */
  readonly floor: number;
}

/** The same pastes about a group that grows. */
export async function scaleRows(): Promise<readonly ScaleRow[]> {
  const all = loadScenarios();
  const large = all.get('large-subscription');
  if (large === undefined) throw new Error('There is no scenario large-subscription.');
  const own = incidentsOf(large, all).map((incident) => [
    `the scenario's own: ${incident.id}`,
    pasteOf(incident, new Date()),
  ]);
  const rows: ScaleRow[] = [];
  for (const [about = '', paste = ''] of [...own, ...Object.entries(PASTES)]) {
    // Side by side: what is measured is no time.
    rows.push(...(await Promise.all(SIZES.map((size) => measure(about, paste, size, large)))));
  }
  return rows;
}

async function measure(about: string, paste: string, size: Size, large: Scenario): Promise<ScaleRow> {
  const scenario = { ...large, bulk: large.bulk.map((bulk) => ({ ...bulk, ...size })) };
  const sandbox = await startSandbox({ scenario });
  try {
    const child = spawn(process.execPath, ['--expose-gc', '--no-flush-bytecode', '--import', 'tsx', CLIENT], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    child.stdin.end(JSON.stringify({ url: sandbox.url, caPem: sandbox.caPem, paste }));
    const { calls, peak, floor } = measured.parse(JSON.parse(await text(child.stdout)));
    return {
      about,
      size,
      calls: calls.length,
      pages: calls.filter(({ url }) => /[?&](?:\$|%24)skiptoken=/i.test(url)).length,
      bytes: calls.reduce((sum, call) => sum + call.bytes, 0),
      peak,
      floor,
    };
  } finally {
    await sandbox.close();
  }
}
