import assert from 'node:assert/strict';
import { execFile, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadScenarios, pasteOf } from '../../sandbox/load-scenarios.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const CLI = join(ROOT, 'dist', 'cli.js');

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program with no more environment than is given. */
function run(args: readonly string[], env: Readonly<Record<string, string>>, input = ''): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, env });
    const text = { out: '', err: '' };
    child.stdout.on('data', (chunk: Buffer) => {
      text.out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      text.err += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, ...text }));
    child.stdin.end(input);
  });
}

interface Answer {
  readonly verdict: string;
  readonly causes: readonly { readonly cause: string }[];
  readonly findings: readonly { readonly effect: string; readonly check: string; readonly summary: string }[];
}

describe('explain --live, as it is built', function () {
  this.timeout(60_000);
  const scenario = loadScenarios().get('lock-on-parent');
  let sandbox: Sandbox;
  let home: string;
  let paste: string;
  before(async () => {
    if (!existsSync(CLI)) await promisify(execFile)('npm', ['run', '--silent', 'build'], { cwd: ROOT });
    assert.ok(scenario && 'paste' in scenario);
    paste = pasteOf(scenario, new Date());
    home = await mkdtemp(join(tmpdir(), 'deconflict-home-'));
    sandbox = await startSandbox({ scenario: scenario.id });
  });
  after(async () => {
    await sandbox.close();
    await rm(home, { recursive: true });
  });

  /** Nobody is signed in, no program to sign in with is in the path, and no machine is asked for its identity. */
  const nobody = () => ({ HOME: home, PATH: home, AZURE_TOKEN_CREDENTIALS: 'dev' });
  /** The sandbox's identity. */
  const somebody = async () => {
    const certificate = join(home, 'ca.pem');
    await writeFile(certificate, sandbox.caPem);
    return {
      HOME: home,
      PATH: home,
      AZURE_RESOURCE_MANAGER_URL: sandbox.url,
      AZURE_RESOURCE_MANAGER_AUDIENCE: sandbox.url,
      IDENTITY_ENDPOINT: sandbox.identityEndpoint,
      IDENTITY_HEADER: sandbox.identityHeader,
      NODE_EXTRA_CA_CERTS: certificate,
    };
  };
  const explain = (env: Readonly<Record<string, string>>, ...more: string[]) =>
    run([CLI, 'explain', '-', '--live', ...more], env, paste);
  const answerIn = ({ out }: Run): Answer => JSON.parse(out);

  it('without a credential prints what the text says, tells what to do, and ends with 3', async () => {
    const done = await explain(nobody(), '--json');
    assert.equal(done.status, 3, done.err);
    const { verdict, causes, findings } = answerIn(done);
    assert.equal(verdict, 'conflict');
    assert.ok(causes.length > 0 && findings.length > 0);
    assert.ok(findings.every(({ effect }) => effect === 'not-checked'));
    assert.match(done.err, /az login/);
    assert.match(done.err, /managed identity/);
    assert.match(done.err, /\bReader\b/);
    assert.ok(!/\n\s+at /.test(done.err), 'a stack is for nobody');
  });

  it('without a credential answers people and lines, too', async () => {
    const text = await explain(nobody());
    assert.equal(text.status, 3);
    assert.ok(text.out.length > 100);
    assert.match(text.err, /az login/);
    const lines = await run(
      [CLI, 'explain', '--jsonl', '--live'],
      nobody(),
      ['a', 'b'].map((id) => JSON.stringify({ id, text: paste })).join('\n'),
    );
    assert.equal(lines.status, 3);
    assert.equal(lines.out.trim().split('\n').length, 2);
    assert.equal(lines.err.match(/az login/g)?.length, 1);
  });

  it('with one says what Azure says', async () => {
    const done = await explain(await somebody(), '--json');
    assert.deepEqual([done.status, done.err], [0, '']);
    const { causes, findings } = answerIn(done);
    assert.equal(causes[0]?.cause, 'locked');
    assert.ok(findings.some(({ check, effect }) => check === 'locks' && effect === 'supports'));
  });

  it('ends with 3 where nobody answers, and says so', async () => {
    const env = await somebody();
    sandbox.setFaults([{ kind: 'cut', path: '/*' }]);
    const done = await explain(env, '--json');
    sandbox.setFaults([]);
    assert.equal(done.status, 3, done.err);
    assert.equal(answerIn(done).verdict, 'conflict');
    assert.match(done.err, /could not be reached/);
  });
});
