import { connectionTo } from '../sandbox/connection.ts';
import { startSandbox } from '../sandbox/server.ts';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { createLog } from '../src/log.ts';
import type { StorageSettings } from '../src/memory/open-storage.ts';
import { message } from '../test/channels/activities.ts';
import { startConnector } from '../test/channels/fake-connector.ts';
import { startAzurite } from '../test/memory/azurite.ts';
import { median } from './measure.ts';
import type { Figure } from './table.ts';

const ROUNDS = 20;
const FIRST_ANSWER_MS = 1_000;
const TURN_MS = 3_000;
const PASTE = `ERROR: (Conflict) Operation returned an invalid status 'Conflict' for /subscriptions/0b1f6471-1bf0-4dda-aec3-cb9272f09590/resourceGroups/rg-shop/providers/Microsoft.Web/sites/app-shop`;

/** How soon a paste is answered while every read of Azure hangs, with each kind of storage. */
export async function benchConversation(): Promise<Figure[]> {
  const azurite = await startAzurite();
  try {
    return [
      ...(await measure('in memory', { kind: 'memory' })),
      ...(await measure('on Azurite', azurite.newAccount())),
    ];
  } finally {
    await azurite.stop();
  }
}

async function measure(name: string, storage: StorageSettings): Promise<Figure[]> {
  const sandbox = await startSandbox({ scenario: 'sample-subscription' });
  sandbox.setFaults([{ path: '*', kind: 'hang' }]);
  const connector = await startConnector();
  const config = { ...readConfig({ PORT: '0', ASK_AZURE: 'off' }), azure: connectionTo(sandbox), storage };
  const app = createApp(config, createLog('silent'), { azureDeadlineMs: 500 });
  try {
    const base = `http://127.0.0.1:${(await app.start()).port}`;
    const floor: number[] = [];
    const first: number[] = [];
    const turn: number[] = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const bare = performance.now();
      await (await fetch(`${base}/healthz`)).text();
      const begin = performance.now();
      const answered = connector.next().then(() => performance.now() - begin);
      const body = JSON.stringify(message(connector.serviceUrl, PASTE, { conversation: { id: `c${round}` } }));
      const headers = { 'content-type': 'application/json' };
      await (await fetch(`${base}/api/messages`, { method: 'POST', headers, body })).text();
      // The first round loads what is only needed once.
      if (round > 0) {
        floor.push(begin - bare);
        turn.push(performance.now() - begin);
        first.push(await answered);
      }
    }
    const text = `a request that does nothing ${median(floor).toFixed(1)} ms`;
    return [
      figure(`first card while Azure hangs, kept ${name}`, first, FIRST_ANSWER_MS, text),
      figure(`HTTP turn while Azure hangs, kept ${name}`, turn, TURN_MS, text),
    ];
  } finally {
    await app.stop();
    await connector.close();
    await sandbox.close();
  }
}

function figure(name: string, times: readonly number[], bound: number, floor: string): Figure {
  const worst = Math.max(...times);
  return {
    name,
    value: `p50 ${median(times).toFixed(0)} ms, worst ${worst.toFixed(0)} ms`,
    floor,
    bound: { text: `≤ ${bound} ms`, holds: worst <= bound },
  };
}
