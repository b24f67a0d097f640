import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** A running chat page. */
export interface Playground {
  /** The page to open. */
  readonly url: string;
  /** Resolves when it ended on its own. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

/**
 * Starts Microsoft's 365 Agents Playground, a chat page that looks and speaks like Teams, against a bot on this
 * machine. It opens no browser, sends no telemetry and reaches nothing but this machine.
 * @param botPort the port of the bot
 * @throws Error where it ends before it listens
 */
export async function startPlayground(botPort: number): Promise<Playground> {
  const port = await freePort();
  const workDir = await mkdtemp(join(tmpdir(), 'deconflict-playground-'));
  const child = spawn(
    process.execPath,
    [
      ...['--import', new URL('./playground-preload.mjs', import.meta.url).href],
      createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js'),
      ...['start', '--app-endpoint', `http://127.0.0.1:${botPort}/api/messages`, '--channel-id', 'msteams'],
      ...['--port', String(port), '--service-url', `http://127.0.0.1:${port}/_connector`, '--disable-telemetry'],
    ],
    {
      cwd: workDir,
      // Ctrl-C in a terminal reaches the whole group; the parent decides when this one stops.
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: workDir, TEAMSAPPTESTER_BROWSER: 'none' },
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const ended = once(child, 'exit').then(() => {
    process.off('exit', kill);
    return rm(workDir, { recursive: true, force: true });
  });
  try {
    const listensOn = await untilListening(child);
    return { url: `http://127.0.0.1:${listensOn}`, ended, stop: () => stop(child, ended) };
  } catch (error) {
    await stop(child, ended);
    throw error;
  }
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await ended;
}

/** It says "Listening on 56150", with another number where the port was taken. */
function untilListening(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      if (stream === null) continue;
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        const port = /Listening on (\d{1,5})/.exec(line)?.[1];
        if (port !== undefined) resolve(Number(port));
      });
    }
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`The Agents Playground ended at once:\n${output.join('\n')}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port on this machine.');
  return address.port;
}
