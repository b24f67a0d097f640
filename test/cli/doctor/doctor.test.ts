import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { type Sandbox, startSandbox } from '../../../sandbox/server.ts';

const CLI = fileURLToPath(new URL('../../../src/cli.ts', import.meta.url));
const TSX = import.meta.resolve('tsx');
const APP = '4a2c1f07-52d1-4d0e-9c77-0f6b6c1e2a90';

const reportSchema = z.strictObject({
  healthy: z.boolean(),
  results: z.array(
    z.strictObject({
      probe: z.string(),
      subject: z.string().nullable(),
      status: z.enum(['ok', 'warning', 'failed', 'off', 'skipped']),
      says: z.string().min(1),
      fix: z.string().nullable(),
    }),
  ),
});

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

describe('doctor, as a program', function () {
  this.timeout(40_000);
  let sandbox: Sandbox;
  let home: string;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'sample-subscription' });
    home = await mkdtemp(join(tmpdir(), 'deconflict-doctor-'));
    await writeFile(join(home, 'ca.pem'), sandbox.caPem);
  });
  after(async () => {
    await sandbox.close();
    await rm(home, { recursive: true });
  });

  /** Runs it in a folder without `.env`, with no more environment than is given. */
  const run = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<Run> =>
    new Promise((resolve, reject) => {
      const child = spawn(process.execPath, ['--import', TSX, CLI, 'doctor', ...args], { cwd: home, env });
      const text = { out: '', err: '' };
      child.stdout.on('data', (chunk: Buffer) => {
        text.out += chunk.toString();
      });
      child.stderr.on('data', (chunk: Buffer) => {
        text.err += chunk.toString();
      });
      child.on('error', reject);
      child.on('close', (status) => resolve({ status, ...text }));
    });
  const atSandbox = () => ({
    HOME: home,
    PATH: home,
    AZURE_RESOURCE_MANAGER_URL: sandbox.url,
    AZURE_RESOURCE_MANAGER_AUDIENCE: sandbox.url,
    NODE_EXTRA_CA_CERTS: join(home, 'ca.pem'),
  });
  const identity = () => ({ IDENTITY_ENDPOINT: sandbox.identityEndpoint, IDENTITY_HEADER: sandbox.identityHeader });
  /** Nobody is signed in, no program to sign in with is in the path, and no machine is asked for its identity. */
  const nobody = { AZURE_TOKEN_CREDENTIALS: 'dev' };

  it('ends with 0 where all that is configured works, a managed identity as bot included', async () => {
    const bot = { MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppId: APP, MicrosoftAppTenantId: APP };
    const { status, out, err } = await run([], { ...atSandbox(), ...identity(), ...bot });
    assert.deepEqual([status, err], [0, ''], out);
    assert.match(out, /✓/);
    assert.doesNotMatch(out, /✗|\u001b/);
    const asJson = await run(['--json'], { ...atSandbox(), ...identity(), ...bot });
    const { healthy, results } = reportSchema.parse(JSON.parse(asJson.out));
    assert.deepEqual([asJson.status, healthy], [0, true]);
    assert.deepEqual(
      results.filter(({ probe }) => probe === 'bot-identity').map((one) => one.status),
      ['ok'],
    );
  });

  it('ends with 1 where nobody is signed in, and says how to sign in', async () => {
    const { status, out, err } = await run(['--json'], { ...atSandbox(), ...nobody });
    assert.deepEqual([status, err], [1, '']);
    const failed = reportSchema.parse(JSON.parse(out)).results.filter((one) => one.status === 'failed');
    assert.deepEqual(
      failed.map(({ probe }) => probe),
      ['credential'],
    );
    assert.match(failed[0]?.fix ?? '', /az login/);
  });

  it('reads .env where it is started, as the server does', async () => {
    await writeFile(join(home, '.env'), 'LOG_LEVEL=shouting\n');
    try {
      const { status, out } = await run([], { ...atSandbox(), ...identity() });
      assert.equal(status, 1);
      assert.match(out, /LOG_LEVEL/);
    } finally {
      await rm(join(home, '.env'));
    }
  });

  it('ends by itself where Azure hangs', async () => {
    sandbox.setFaults([{ kind: 'hang', path: '/*' }]);
    try {
      const { status, out } = await run([], { ...atSandbox(), ...identity() });
      assert.equal(status, 1);
      assert.match(out, /did not answer in time/);
    } finally {
      sandbox.setFaults([]);
    }
  });

  it('takes no file and no other option', async () => {
    for (const args of [['file.txt'], ['--live']]) {
      const { status, out, err } = await run(args, nobody);
      assert.deepEqual([status, out], [2, '']);
      assert.match(err, /deconflict doctor/);
    }
  });
});
