import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { examine } from './doctor/examine.ts';
import { renderDoctor } from './doctor/render-doctor.ts';
import { isHealthy } from './doctor/result.ts';
import { parseOptions } from './options.ts';
import { UsageError } from './usage-error.ts';

/** What still waits for an answer by then, such as a retry of the storage SDK, is left behind. */
const LINGER_MS = 100;

/**
 * `doctor [--json]`: says what is configured, what works, and how to fix what doesn't. Reads `.env` as the server does.
 * @returns exit status 0 where all that is configured works, else 1
 * @throws UsageError for wrong arguments
 */
export async function doctor(args: readonly string[]): Promise<number> {
  const { json, file } = parseOptions(args, ['json']);
  if (file !== '-') throw new UsageError('doctor takes no file.');
  if (existsSync('.env')) process.loadEnvFile('.env');
  const results = await examine({
    environment: process.env,
    now: () => new Date(),
    newId: randomUUID,
    fetch: globalThis.fetch,
  });
  const healthy = isHealthy(results);
  const color = process.stdout.isTTY && !process.env['NO_COLOR'] && process.env['TERM'] !== 'dumb';
  process.stdout.write(json ? `${JSON.stringify({ healthy, results }, null, 2)}\n` : renderDoctor(results, { color }));
  setTimeout(() => process.exit(), LINGER_MS).unref();
  return healthy ? 0 : 1;
}
