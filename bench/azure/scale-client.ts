// Run with --expose-gc. Asks a sandbox about a paste and prints how much memory that took: `{ calls, peak, floor }`, in bytes. The
// sandbox is another process, so that its memory is not ours. Input: `{ url, caPem, paste }`.
import { text } from 'node:stream/consumers';
import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import { connectionTo } from '../../sandbox/connection.ts';
import { send } from '../../sandbox/sandbox-client.ts';
import type { AzureCall } from '../../src/azure/connection.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { triageLive } from '../../src/triage/triage-live.ts';

/** The least of so many: what is left of the rounds before is no part of one. */
const ROUNDS = 3;

const input = z.object({ url: z.string(), caPem: z.string(), paste: z.string() });
const sandbox = input.parse(JSON.parse(await text(process.stdin)));
const knowledge = await loadKnowledge();
/** One for all rounds, so that connections are made in the first. */
const connection = connectionTo(sandbox);

/** Bytes that are in use, once all that nobody holds is gone. */
function inUse(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

/** Lets go what the round before still holds. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) {
    global.gc?.();
    await setImmediate();
  }
}

/** One investigation; the most that was in use at once beyond what was before. */
async function investigate(): Promise<{ readonly calls: readonly AzureCall[]; readonly peak: number }> {
  const calls: AzureCall[] = [];
  let most = 0;
  const sample = (): void => {
    most = Math.max(most, inUse());
  };
  await settle();
  const before = inUse();
  const azure = {
    ...connection,
    onCall: (call: AzureCall) => {
      calls.push(call);
      sample();
      // Once more when the answer has been taken apart.
      void setImmediate().then(sample);
    },
  };
  await triageLive(sandbox.paste, { knowledge, azure, now: new Date(), onDiagnosis: sample });
  return { calls, peak: most - before };
}

/** What it takes to hold the same answers, as text and taken apart. */
async function hold(calls: readonly AzureCall[]): Promise<number> {
  await settle();
  const before = inUse();
  const held: unknown[] = [];
  for (const { method, url, body } of calls) {
    const { text: answer } = await send(sandbox, url, { method, ...(body === '' ? {} : { body: JSON.parse(body) }) });
    held.push(answer, answer === '' ? null : JSON.parse(answer));
  }
  const floor = inUse() - before;
  return held.length > 0 ? floor : 0;
}

const rounds = [];
for (let round = 0; round <= ROUNDS; round++) rounds.push(await investigate());
const [last] = rounds.slice(-1);
const calls = last?.calls ?? [];
const floors = [];
for (let round = 0; round <= ROUNDS; round++) floors.push(await hold(calls));
const least = (values: readonly number[]): number => Math.max(0, Math.min(...values.slice(1)));
console.log(
  JSON.stringify({
    calls: calls.map(({ url, bytes }) => ({ url, bytes })),
    peak: least(rounds.map(({ peak }) => peak)),
    floor: least(floors),
  }),
);
