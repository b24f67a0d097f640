import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StorageSettings } from '../../src/memory/open-storage.ts';

/** Microsoft's storage emulator on this machine. */
export interface Azurite {
  /** Settings of an account that nobody has used yet. Throws after fifty of them. */
  newAccount(): StorageSettings & { readonly kind: 'connection-string' };
  stop(): Promise<void>;
}

const ACCOUNTS = 50;

/** Starts Azurite's blob service on a free port, everything in memory. */
export async function startAzurite(): Promise<Azurite> {
  const location = await mkdtemp(join(tmpdir(), 'deconflict-azurite-'));
  const accounts = Array.from({ length: ACCOUNTS }, (_, at) => ({
    name: `account${at}`,
    key: randomBytes(64).toString('base64'),
  }));
  const child = spawn(
    process.execPath,
    [
      createRequire(import.meta.url).resolve('azurite/dist/src/blob/main.js'),
      ...['--inMemoryPersistence', '--disableTelemetry', '--skipApiVersionCheck', '--silent'],
      ...['--blobHost', '127.0.0.1', '--blobPort', '0'],
    ],
    {
      cwd: location,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, AZURITE_ACCOUNTS: accounts.map(({ name, key }) => `${name}:${key}`).join(';') },
    },
  );
  const kill = () => child.kill('SIGKILL');
  process.once('exit', kill);
  const exited = once(child, 'exit');
  const endpoint = await new Promise<string>((resolve, reject) => {
    const output: string[] = [];
    for (const stream of [child.stdout, child.stderr]) {
      createInterface({ input: stream }).on('line', (line) => {
        output.push(line);
        const url = / listens on (http:\/\/127\.0\.0\.1:[1-9]\d*)/.exec(line)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
    child.once('exit', () => reject(new Error(`Azurite ended at once:\n${output.join('\n')}`)));
  });
  return {
    newAccount() {
      const account = accounts.pop();
      if (account === undefined) throw new Error('All accounts are used.');
      const { name, key } = account;
      const value = `DefaultEndpointsProtocol=http;AccountName=${name};AccountKey=${key};BlobEndpoint=${endpoint}/${name};`;
      return { kind: 'connection-string', value };
    },
    async stop() {
      process.off('exit', kill);
      kill();
      await exited;
      await rm(location, { recursive: true, force: true });
    },
  };
}
