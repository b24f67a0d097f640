import assert from 'node:assert/strict';
import { type Activity, TestAdapter, TurnContext } from 'botbuilder';
import { createBackground } from '../../src/conversation/background.ts';
import { createSerial } from '../../src/conversation/serial.ts';
import type { Services } from '../../src/conversation/services.ts';
import { takeTurn } from '../../src/conversation/turn.ts';
import { loadKnowledge } from '../../src/knowledge/load-knowledge.ts';
import { createLog } from '../../src/log.ts';
import { createMemoryStorage } from '../../src/memory/memory-storage.ts';
import { type Storage, StorageConflictError } from '../../src/memory/storage.ts';

const SAID = { text: 'hello', secrets: [], addressed: true, personal: true };

function servicesWith(storage: Storage): Services {
  const log = createLog('silent');
  return {
    knowledge: () => loadKnowledge(),
    azure: null,
    azureDenied: null,
    accessRules: null,
    storage,
    log,
    now: () => new Date('2026-03-01T10:00:00Z'),
    appId: '',
    background: createBackground(log),
  };
}

describe('takeTurn', function () {
  this.timeout(10_000);
  let adapter: TestAdapter;
  let context: TurnContext;

  beforeEach(() => {
    adapter = new TestAdapter(async () => {});
    const activity: Partial<Activity> = {
      type: 'message',
      id: 'm1',
      channelId: 'test',
      serviceUrl: 'http://127.0.0.1/',
      conversation: { id: 'c', name: '', isGroup: false, conversationType: 'personal', tenantId: '' },
      from: { id: 'ann', name: 'Ann' },
      recipient: { id: 'bot', name: 'Bot' },
    };
    context = new TurnContext(adapter, activity);
  });

  const sent = (): (string | undefined)[] => adapter.activeQueue.map(({ text }) => text);

  it('sends nothing of an attempt that met another writer', async () => {
    const memory = createMemoryStorage();
    let conflicts = 2;
    const storage: Storage = {
      ...memory,
      async write(changes) {
        if (conflicts-- > 0) throw new StorageConflictError('k');
        await memory.write(changes);
      },
    };
    let attempts = 0;
    await takeTurn(context, servicesWith(storage), createSerial(), 'k', SAID, async ({ outbox }) => {
      attempts += 1;
      outbox.send({ type: 'message', text: `attempt ${attempts}` });
    });
    assert.deepEqual(sent(), ['attempt 3']);
  });

  it('answers all the same where nothing can be kept', async () => {
    const storage: Storage = { ...createMemoryStorage(), read: () => Promise.reject(new Error('down')) };
    await takeTurn(context, servicesWith(storage), createSerial(), 'k', SAID, async ({ outbox }) => {
      outbox.send({ type: 'message', text: 'hi' });
    });
    assert.deepEqual(sent(), ['hi']);
  });

  it('passes over what was handled before, in any process', async () => {
    const storage = createMemoryStorage();
    for (let process = 1; process <= 3; process++) {
      await takeTurn(context, servicesWith(storage), createSerial(), 'k', SAID, async ({ outbox }) => {
        outbox.send({ type: 'message', text: `process ${process}` });
      });
    }
    assert.deepEqual(sent(), ['process 1']);
  });

  it('leaves no trace of a turn that says and changes nothing', async () => {
    const storage = createMemoryStorage();
    await takeTurn(context, servicesWith(storage), createSerial(), 'k', SAID, async () => {});
    const keys: string[] = [];
    for await (const { key } of storage.list('')) keys.push(key);
    assert.deepEqual(keys, []);
  });

  it('throws what the work throws, and keeps nothing', async () => {
    const storage = createMemoryStorage();
    const turn = takeTurn(context, servicesWith(storage), createSerial(), 'k', SAID, async ({ outbox, remember }) => {
      outbox.send({ type: 'message', text: 'no' });
      remember({ triage: 'x' });
      throw new RangeError('broken');
    });
    await assert.rejects(turn, RangeError);
    assert.deepEqual(sent(), []);
  });
});
