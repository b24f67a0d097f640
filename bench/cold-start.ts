import { spawnSync } from 'node:child_process';
import { median, milliseconds } from './measure.ts';

/** Milliseconds from start to end of a process, as medians of alternating runs. */
export interface ColdStart {
  readonly bare: number;
  readonly explain: number;
}

/**
 * Starts `node -e 0` and `node CLI explain FILE` in turns, so that a busy machine slows both.
 * @throws Error where one of them fails.
 */
export function measureColdStart(cli: string, file: string, runs: number): ColdStart {
  const run = (args: readonly string[]): number =>
    milliseconds(() => {
      const { status, stderr } = spawnSync(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] });
      if (status !== 0) throw new Error(`node ${args.join(' ')} ended with ${status}: ${stderr}`);
    });
  const bare: number[] = [];
  const explain: number[] = [];
  for (let at = 0; at <= runs; at++) {
    const times = [run(['-e', '0']), run([cli, 'explain', file])] as const;
    // The first round fills the disk's cache.
    if (at === 0) continue;
    bare.push(times[0]);
    explain.push(times[1]);
  }
  return { bare: median(bare), explain: median(explain) };
}
