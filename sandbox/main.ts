import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { incidentsOf, loadScenarios, pasteOf, ScenarioError } from './load-scenarios.ts';
import { startSandbox } from './server.ts';

// `npx tsx sandbox/main.ts [--scenario NAME] [--port N] [--list]`: runs the sample subscription till Ctrl-C.
const { values } = parseArgs({
  options: {
    scenario: { type: 'string', default: 'sample-subscription' },
    port: { type: 'string', default: '0' },
    list: { type: 'boolean', default: false },
  },
});
const scenarios = loadScenarios();
if (values.list) {
  for (const { id, title } of scenarios.values()) console.log(`${id.padEnd(36)} ${title}`);
} else {
  await run(values.scenario, Number(values.port)).catch((error: unknown) => {
    if (!(error instanceof ScenarioError)) throw error;
    console.error(`${error.message} --list shows which there are.`);
    process.exitCode = 2;
  });
}

async function run(id: string, port: number): Promise<void> {
  const sandbox = await startSandbox({ scenario: id, port });
  const folder = mkdtempSync(join(tmpdir(), 'deconflict-sandbox-'));
  const certificate = join(folder, 'ca.pem');
  writeFileSync(certificate, sandbox.caPem);
  const environment = {
    AZURE_RESOURCE_MANAGER_URL: sandbox.url,
    AZURE_RESOURCE_MANAGER_AUDIENCE: sandbox.url,
    IDENTITY_ENDPOINT: sandbox.identityEndpoint,
    IDENTITY_HEADER: sandbox.identityHeader,
    NODE_EXTRA_CA_CERTS: certificate,
  };
  for (const [name, value] of Object.entries(environment)) console.log(`export ${name}='${value}'`);
  const scenario = scenarios.get(id);
  for (const incident of scenario ? incidentsOf(scenario, scenarios) : []) {
    console.log(`\n# ${incident.title}\n${pasteOf(incident, new Date()).replace(/^/gm, '#   ').trimEnd()}`);
  }
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
  rmSync(folder, { recursive: true });
  await sandbox.close();
}
