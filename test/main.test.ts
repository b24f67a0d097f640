import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { message } from './channels/activities.ts';
import { type FakeConnector, startConnector } from './channels/fake-connector.ts';

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const MAIN = fileURLToPath(new URL('../src/main.ts', import.meta.url));

describe('main', function () {
  this.timeout(30_000);
  // Away from any .env of the person who runs the tests.
  const cwd = mkdtempSync(join(tmpdir(), 'deconflict-main-'));
  const children: ChildProcess[] = [];
  const connectors: FakeConnector[] = [];

  afterEach(async () => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    for (const connector of connectors.splice(0)) await connector.close();
  });
  after(() => rmSync(cwd, { recursive: true, force: true }));

  function start(environment: Record<string, string>) {
    const child = spawn(process.execPath, ['--import', TSX, MAIN], {
      cwd,
      env: { PATH: process.env.PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    const exited = once(child, 'exit').then(([code, signal]) => ({ code, signal }));
    return { child, exited };
  }

  async function startServing() {
    const { child, exited } = start({ PORT: '0' });
    const port = await new Promise<number>((resolve, reject) => {
      createInterface({ input: child.stdout }).on('line', (line) => {
        const entry = JSON.parse(line);
        if (entry.msg === 'started') resolve(entry.port);
      });
      child.once('exit', () => reject(new Error('ended before it served')));
    });
    return { child, exited, base: `http://127.0.0.1:${port}` };
  }

  async function startTurn() {
    const connector = await startConnector();
    connectors.push(connector);
    const held = connector.hold();
    const serving = await startServing();
    const answer = fetch(`${serving.base}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(message(connector.serviceUrl, 'help')),
    });
    answer.catch(() => {});
    await held.arrived;
    return { connector, held, answer, ...serving };
  }

  it('refuses to start in production without an app id, and says what to set', async () => {
    const { child, exited } = start({ NODE_ENV: 'production', PORT: '0' });
    const [said, { code }] = await Promise.all([text(child.stderr), exited]);
    assert.equal(code, 1);
    assert.match(said, /MicrosoftAppId/);
    assert.doesNotMatch(said, /\n\s+at /);
  });

  it('says which port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? String(address.port) : '';
    const { child, exited } = start({ PORT: port });
    const [said, { code }] = await Promise.all([text(child.stderr), exited]);
    other.close();
    assert.equal(code, 1);
    assert.ok(said.includes(port) && said.includes('PORT'));
  });

  it('finishes the turn under way on SIGTERM, then exits with 0', async () => {
    const { connector, held, answer, child, exited, base } = await startTurn();
    child.kill('SIGTERM');
    // The signal has been handled as soon as the bot says that it is stopping.
    for (;;) {
      const response = await fetch(`${base}/readyz`);
      await response.text();
      if (response.status === 503) break;
    }
    held.release();
    assert.equal((await answer).status, 200);
    assert.deepEqual(await exited, { code: 0, signal: null });
    assert.equal(connector.replies.length, 1);
  });

  it('exits at once on the second signal', async () => {
    const { child, exited, base } = await startTurn();
    child.kill('SIGTERM');
    while ((await fetch(`${base}/readyz`)).status !== 503);
    child.kill('SIGTERM');
    assert.deepEqual(await exited, { code: 143, signal: null });
  });
});
