import assert from 'node:assert/strict';
import { createHttpServer } from '../../src/channels/http-server.ts';
import { createLog } from '../../src/log.ts';

const log = createLog('silent');
const JSON_TYPE = { 'content-type': 'application/json' };

async function statusOf(url: string, init?: RequestInit): Promise<number> {
  const response = await fetch(url, init);
  await response.text();
  return response.status;
}

const metrics = async () => ({ contentType: 'text/plain', body: '' });

describe('createHttpServer', () => {
  it('is alive but not ready until told so', async () => {
    let ready = false;
    const server = createHttpServer({ channels: {}, isReady: () => ready, metrics, log });
    const base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    assert.deepEqual([await statusOf(`${base}/healthz`), await statusOf(`${base}/readyz`)], [200, 503]);
    ready = true;
    assert.equal(await statusOf(`${base}/readyz`), 200);
    await server.close();
  });

  it('hands over the body as it was sent and answers with what the channel says', async () => {
    const channel = async ({ rawBody }: { rawBody: string }) => ({ status: 202, body: { rawBody } });
    const server = createHttpServer({ channels: { '/x': { handler: channel } }, isReady: () => true, metrics, log });
    const base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    const response = await fetch(`${base}/x`, { method: 'POST', headers: JSON_TYPE, body: ' {"ä": 1}\n' });
    assert.equal(response.status, 202);
    assert.deepEqual(await response.json(), { rawBody: ' {"ä": 1}\n' });
    await server.close();
  });

  it('answers 500 without detail where a channel fails', async () => {
    const channel = () => Promise.reject(new Error('do not tell'));
    const server = createHttpServer({ channels: { '/x': { handler: channel } }, isReady: () => true, metrics, log });
    const base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    const response = await fetch(`${base}/x`, { method: 'POST', headers: JSON_TYPE, body: '{}' });
    assert.equal(response.status, 500);
    assert.ok(!(await response.text()).includes('do not tell'));
    await server.close();
  });

  it('takes a body up to the limit', async () => {
    const channel = async () => ({ status: 200 });
    const server = createHttpServer({
      channels: { '/x': { handler: channel, maxBodyBytes: 10 } },
      isReady: () => true,
      metrics,
      log,
    });
    const base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    const send = (body: string) => statusOf(`${base}/x`, { method: 'POST', headers: JSON_TYPE, body });
    assert.deepEqual([await send('x'.repeat(10)), await send('x'.repeat(11))], [200, 413]);
    await server.close();
  });

  it('takes forms where they are wanted, and nowhere else', async () => {
    const handler = async () => ({ status: 200 });
    const channels = { '/x': { handler }, '/forms': { handler, takesForms: true } };
    const server = createHttpServer({ channels, isReady: () => true, metrics, log });
    const base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    const send = (path: string, type: string) =>
      statusOf(`${base}${path}`, { method: 'POST', headers: { 'content-type': type }, body: 'a=b' });
    const form = 'application/x-www-form-urlencoded';
    assert.deepEqual([await send('/x', form), await send('/forms', form)], [415, 200]);
    assert.equal(await send('/forms', 'text/plain'), 415);
    await server.close();
  });

  it('refuses new messages while it stops, finishes the one under way, then is gone', async () => {
    let release = () => {};
    let onStart = () => {};
    const started = new Promise<void>((resolve) => {
      onStart = resolve;
    });
    const channel = () => {
      onStart();
      return new Promise<{ status: number }>((resolve) => {
        release = () => resolve({ status: 200 });
      });
    };
    const server = createHttpServer({ channels: { '/x': { handler: channel } }, isReady: () => true, metrics, log });
    const base = `http://127.0.0.1:${await server.listen(0, '127.0.0.1')}`;
    const first = statusOf(`${base}/x`, { method: 'POST', headers: JSON_TYPE, body: '{}' });
    await started;
    const closed = server.close();
    assert.equal(await statusOf(`${base}/x`, { method: 'POST', headers: JSON_TYPE, body: '{}' }), 503);
    assert.deepEqual([await statusOf(`${base}/healthz`), await statusOf(`${base}/readyz`)], [200, 503]);
    release();
    assert.equal(await first, 200);
    await closed;
    await assert.rejects(fetch(`${base}/healthz`));
  });
});
