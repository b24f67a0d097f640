import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { made } from '../report/redaction/made-secrets.ts';

const CLI = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const PASTE = 'ERROR: (VaultAlreadyExists) The vault name is already in use. Microsoft.KeyVault/vaults/kv-barn';
/** Keys of an explanation, in the order in which they are printed. */
const KEYS = [
  'id',
  'verdict',
  'httpStatus',
  'code',
  'codes',
  'resourceId',
  'resourceType',
  'resourceName',
  'resourceGroup',
  'subscriptionId',
  'correlationId',
  'deploymentName',
  'operation',
  'tool',
  'causes',
  'retry',
  'questions',
  'fixes',
];

interface Run {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line. `readFirst` closes its output after the first bytes, as `| head` does. */
function run(
  args: readonly string[],
  input = '',
  options: { readonly env?: NodeJS.ProcessEnv; readonly readFirst?: boolean } = {},
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--import', 'tsx', CLI, ...args], {
      env: { ...process.env, KNOWLEDGE_DIR: '', ...options.env },
    });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (options.readFirst) child.stdout.destroy();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
  });
}

const objectIn = (text: string): Record<string, unknown> => Object(JSON.parse(text));

describe('cli', function () {
  this.timeout(30_000);
  let dir = '';
  before(async () => {
    dir = await mkdtemp(join(tmpdir(), 'deconflict-'));
  });
  after(() => rm(dir, { recursive: true }));

  it('explains a file to a person, without colours where none can be shown', async () => {
    const file = join(dir, 'paste.txt');
    await writeFile(file, PASTE);
    const { status, out, err } = await run(['explain', file], '', { env: { NO_COLOR: '1' } });
    assert.deepEqual([status, err], [0, '']);
    assert.ok(out.length > 100);
    assert.ok(!out.includes('\u001b'));
  });

  it('explains standard input as one object with all its keys', async () => {
    const { status, out } = await run(['explain', '-', '--json'], PASTE);
    const result = objectIn(out);
    assert.equal(status, 0);
    assert.deepEqual(Object.keys(result), KEYS);
    assert.equal(result['verdict'], 'conflict');
    assert.equal(result['code'], 'VaultAlreadyExists');
    assert.equal(result['httpStatus'], null);
    const [cause] = Array.isArray(result['causes']) ? result['causes'] : [];
    assert.deepEqual(Object.keys(cause), ['cause', 'rule', 'title', 'confidence', 'reasons']);
    assert.deepEqual(Object.keys(Object(result['retry'])), ['verdict', 'because']);
  });

  it('answers an empty input', async () => {
    const { status, out } = await run(['explain', '--json']);
    const { verdict, codes, causes } = objectIn(out);
    assert.equal(status, 0);
    assert.deepEqual([verdict, codes, causes], ['not-azure', [], []]);
  });

  it('explains lines in their order and answers a malformed one', async () => {
    const input = [JSON.stringify({ id: 'z', text: PASTE }), 'no json', JSON.stringify({ id: 2, text: 'hello' })].join(
      '\n',
    );
    const { status, out } = await run(['explain', '--jsonl'], input);
    const [first, second, third, ...rest] = out.trimEnd().split('\n').map(objectIn);
    assert.equal(status, 2);
    assert.deepEqual(Object.keys(first ?? {}), KEYS);
    assert.deepEqual([first?.['id'], second?.['id'], third?.['id'], third?.['verdict']], ['z', null, 2, 'not-azure']);
    assert.equal(typeof second?.['error'], 'string');
    assert.deepEqual(rest, []);
  });

  it('says what a message asks for, to a person and in lines', async () => {
    const lines = [JSON.stringify({ id: 7, text: 'any locks on kv-owl?' }), JSON.stringify({ id: 'b', text: PASTE })];
    const [spoken, listed] = await Promise.all([
      run(['intent'], 'who touched kv-owl last hour'),
      run(['intent', '--jsonl'], lines.join('\n')),
    ]);
    assert.deepEqual([spoken.status, listed.status], [0, 0]);
    assert.match(spoken.out, /^who-changed\n {2}resourceName: kv-owl\n {2}timeRange: last hour\n/);
    const [first, second] = listed.out.trimEnd().split('\n').map(objectIn);
    assert.deepEqual(first, { id: 7, intent: 'check-locks', slots: { resourceName: 'kv-owl' } });
    assert.deepEqual([second?.['id'], second?.['intent']], ['b', 'diagnose']);
  });

  it('redacts text, and lines both ways', async () => {
    const secret = made.storageKey;
    const text = `AccountName=owls;AccountKey=${secret};EndpointSuffix=core.windows.net\n`;
    const [plain, lines] = await Promise.all([
      run(['redact'], text),
      run(['redact', '--jsonl'], JSON.stringify({ id: 'a', text })),
    ]);
    assert.deepEqual([plain.status, lines.status], [0, 0]);
    assert.ok(
      !plain.out.includes(secret) &&
        plain.out.startsWith('AccountName=owls;') &&
        plain.out.endsWith(';EndpointSuffix=core.windows.net\n'),
    );
    assert.deepEqual(objectIn(lines.out), { id: 'a', text: plain.out });
  });

  it('refuses wrong usage with status 2, saying what is wrong and how it is used', async () => {
    const wrong = [
      ['owl'],
      ['intent', '--json'],
      ['explain', '--owl'],
      ['redact', '--json'],
      ['explain', join(dir, 'missing.txt')],
    ];
    const runs = await Promise.all(wrong.map((args) => run(args)));
    runs.forEach(({ status, out, err }, index) => {
      assert.deepEqual([status, out], [2, ''], wrong[index]?.join(' '));
      assert.ok(err.includes('deconflict explain'));
    });
    assert.ok(runs[0]?.err.includes("'owl'"));
    assert.ok(runs[4]?.err.includes('missing.txt'));
  });

  it('prints its usage when asked', async () => {
    const [asked, bare] = await Promise.all([run(['--help']), run([])]);
    assert.equal(asked.status, 0);
    assert.equal(bare.status, 2);
    assert.ok(asked.out.includes('redact'));
  });

  it('is quiet where its reader has seen enough', async () => {
    const input = Array.from({ length: 500 }, (_, id) => JSON.stringify({ id, text: 'hello' })).join('\n');
    const { out, err } = await run(['explain', '--jsonl'], input, { readFirst: true });
    assert.ok(out.length > 0);
    assert.equal(err, '');
  });

  it("reads a team's own rules from KNOWLEDGE_DIR, and names its mistakes", async () => {
    const good = await mkdtemp(join(dir, 'good-'));
    await writeFile(
      join(good, 'owls.yaml'),
      `service: Owls\nrules:\n  - id: owl-in-use\n    cause: locked\n    title: The owl is locked\n    match:\n      - codes: [OwlInUse]\n    why: It is.\n    retry: { verdict: no, because: Never. }\n    fixes: [wait-and-retry]\n    docs: [https://learn.microsoft.com/azure/owls]\n    examples:\n      - text: (OwlInUse) The owl is in use.\n      - text: (OwlInUse) This owl too.\n`,
    );
    const bad = await mkdtemp(join(dir, 'bad-'));
    await writeFile(join(bad, 'owls.yaml'), 'service: Owls\nrules:\n  - id: Owl\n');
    const text = '(OwlInUse) The owl is in use. Microsoft.Network/virtualNetworks/v';
    const [own, broken, missing] = await Promise.all([
      run(['explain', '--json'], text, { env: { KNOWLEDGE_DIR: good } }),
      run(['explain'], text, { env: { KNOWLEDGE_DIR: bad } }),
      run(['explain'], text, { env: { KNOWLEDGE_DIR: join(dir, 'nowhere') } }),
    ]);
    const { causes } = objectIn(own.out);
    assert.ok(Array.isArray(causes) && causes[0]?.rule === 'owl-in-use', own.err);
    assert.equal(broken.status, 1);
    assert.match(broken.err, /owls\.yaml:3: /);
    assert.equal(missing.status, 1);
    assert.ok(missing.err.includes('nowhere'));
  });
});
