import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import sinon from 'sinon';
import { z } from 'zod';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { armPath } from '../../src/azure/arm-path.ts';
import { AzureReadError, type ReadErrorKind } from '../../src/azure/azure-read-error.ts';
import type { AzureReader } from '../../src/azure/azure-reader.ts';
import { customCloud } from '../../src/azure/clouds.ts';
import { NoCredentialError } from '../../src/azure/credential.ts';
import { type ArmServer, armError, type Reply, type Seen, startArmServer, withReader } from './arm-server.ts';

const SUB = '11111111-2222-3333-4444-555555555555';
const PATH = `/subscriptions/${SUB}/resourceGroups/rg`;
const named = z.object({ name: z.string() });
const kind = (expected: ReadErrorKind) => (error: unknown) => {
  assert.ok(error instanceof AzureReadError, String(error));
  assert.equal(error.kind, expected);
  return true;
};

describe('createHttpReader', () => {
  let server: ArmServer;
  let answer: (request: Seen) => Reply;

  before(async () => {
    server = await startArmServer((request) => answer(request));
  });
  beforeEach(() => {
    server.seen.length = 0;
    answer = () => ({ json: { name: 'rg' } });
  });
  after(() => server.close());

  const get = (reader: AzureReader, signal: AbortSignal, path = PATH) =>
    reader.get({ path, apiVersion: '2025-04-01', schema: named, signal });
  const list = (reader: AzureReader, signal: AbortSignal, maxPages = 3) =>
    reader.list({ path: `${PATH}/resources`, apiVersion: '1', schema: named, signal, maxPages });
  const fails = (expected: ReadErrorKind, limits: { ms?: number; budget?: number } = {}) =>
    assert.rejects(withReader(server.connection(), get, limits), kind(expected));

  it('sends a token, the version and encoded parameters', async () => {
    const query = { $filter: `name eq 'a&b=c#d'` };
    const found = await withReader(server.connection(), (reader, signal) =>
      reader.get({ path: PATH, apiVersion: '2025-04-01', query, schema: named, signal }),
    );
    assert.deepEqual(found, { name: 'rg' });
    const [request] = server.seen;
    assert.deepEqual([request?.method, request?.path, request?.authorization], ['GET', PATH, 'Bearer a-token']);
    assert.deepEqual(Object.fromEntries(request?.query ?? []), { 'api-version': '2025-04-01', ...query });
  });

  it('makes the same read once, and another one anew', async () => {
    await withReader(server.connection(), async (reader, signal) => {
      await Promise.all([get(reader, signal), get(reader, signal)]);
      await get(reader, signal);
      assert.equal(server.seen.length, 1);
      await get(reader, signal, `${PATH}2`);
      assert.equal(server.seen.length, 2);
    });
  });

  it('remembers a refusal as well', async () => {
    answer = () => armError(403, 'AuthorizationFailed');
    await withReader(server.connection(), async (reader, signal) => {
      await assert.rejects(get(reader, signal), kind('forbidden'));
      await assert.rejects(get(reader, signal), kind('forbidden'));
    });
    assert.equal(server.seen.length, 1);
  });

  describe('answers that are none', () => {
    const replies: [ReadErrorKind, Reply][] = [
      ['unauthorized', armError(401, 'InvalidAuthenticationToken')],
      ['forbidden', armError(403, 'AuthorizationFailed')],
      ['not-found', armError(404, 'SubscriptionNotFound')],
      ['rejected', armError(400, 'InvalidApiVersionParameter')],
      ['server', armError(500, 'InternalServerError')],
      ['server', { status: 307, headers: { location: 'https://evil.example/' } }],
      ['malformed', { text: '<html>' }],
      ['malformed', { text: '' }],
      ['malformed', { json: { title: 'rg' } }],
      ['malformed', { text: `{"name":"${'x'.repeat(4 * 1024 * 1024)}"}` }],
    ];
    for (const [expected, reply] of replies) {
      const { status = 200, text = '' } = typeof reply === 'string' ? {} : reply;
      it(`${status} ${text.slice(0, 8)} is ${expected}`, async () => {
        answer = () => reply;
        await fails(expected);
        assert.equal(server.seen.length, 1);
      });
    }

    it('cuts off a small answer that unpacks to a huge one', async () => {
      const bomb = await startBomb();
      try {
        await assert.rejects(withReader(bomb.connection(), get), kind('malformed'));
      } finally {
        await bomb.close();
      }
    });

    it('is null for what is not there', async () => {
      answer = () => armError(404, 'ResourceGroupNotFound');
      assert.equal(await withReader(server.connection(), get), null);
      answer = () => ({ status: 204 });
      assert.equal(await withReader(server.connection(), get), null);
    });

    it('is a timeout for a server that hangs', async () => {
      answer = () => 'hang';
      const start = performance.now();
      await fails('timeout', { ms: 150 });
      assert.ok(performance.now() - start < 1_500);
    });

    it('is a timeout for a credential that hangs', async () => {
      const credential = { getToken: () => new Promise<never>(() => {}) };
      await assert.rejects(withReader(server.connection({ credential }), get, { ms: 100 }), kind('timeout'));
      assert.equal(server.seen.length, 0);
    });

    it('is a missing credential where there is none', async () => {
      const credential = { getToken: () => Promise.reject(new NoCredentialError('none', 'sign in')) };
      await assert.rejects(withReader(server.connection({ credential }), get), NoCredentialError);
      assert.equal(server.seen.length, 0);
    });

    it('is a broken connection, not a spent budget, where no call is left to try again', async () => {
      answer = () => 'cut';
      await fails('network', { budget: 1 });
      assert.equal(server.seen.length, 1);
    });

    it('is a broken network where nobody listens', async () => {
      const gone = await startArmServer(() => ({}));
      await gone.close();
      await assert.rejects(withReader(gone.connection(), get), kind('network'));
    });

    it('is a broken network for a certificate that nobody vouches for, without a second try', async () => {
      const { tls: _, ...untrusting } = server.connection();
      const onCall = sinon.spy();
      await assert.rejects(withReader({ ...untrusting, onCall }, get), kind('network'));
      assert.equal(server.seen.length, 0);
      assert.equal(onCall.callCount, 1);
    });
  });

  describe('second tries', () => {
    const once = (first: Reply) => {
      answer = () => (server.seen.length === 1 ? first : { json: { name: 'rg' } });
    };
    const throttled = (headers: Record<string, string>, status = 429): Reply => ({
      ...armError(status, 'Throttled'),
      headers,
    });

    for (const [name, reply] of [
      ['429 with a short wait', throttled({ 'retry-after': '0' })],
      ['503 with a short wait', throttled({ 'x-ms-retry-after-ms': '5' }, 503)],
      ['a connection that broke', 'cut' as const],
    ] as const) {
      it(`follow ${name}`, async () => {
        once(reply);
        assert.deepEqual(await withReader(server.connection(), get), { name: 'rg' });
        assert.equal(server.seen.length, 2);
      });
    }

    for (const [name, expected, reply] of [
      ['429 whose wait is longer than the time left', 'throttled', throttled({ 'retry-after': '300' })],
      ['429 that names no wait', 'throttled', throttled({})],
      ['503 that names no wait', 'server', throttled({}, 503)],
      ['500', 'server', throttled({ 'retry-after': '0' }, 500)],
    ] as const) {
      it(`do not follow ${name}`, async () => {
        once(reply);
        await fails(expected);
        assert.equal(server.seen.length, 1);
      });
    }

    it('are one at most', async () => {
      answer = () => throttled({ 'retry-after': '0' });
      await fails('throttled');
      assert.equal(server.seen.length, 2);
      answer = () => 'cut';
      server.seen.length = 0;
      await fails('network');
      assert.equal(server.seen.length, 2);
    });
  });

  describe('the budget', () => {
    it('counts calls, pages and second tries', async () => {
      await withReader(
        server.connection(),
        async (reader, signal) => {
          await get(reader, signal);
          await get(reader, signal);
          await get(reader, signal, `${PATH}2`);
          await assert.rejects(get(reader, signal, `${PATH}3`), kind('budget'));
        },
        { budget: 2 },
      );
      assert.equal(server.seen.length, 2);
    });
  });

  describe('what never leaves', () => {
    const stopped = async (path: string, connection = server.connection()) => {
      await assert.rejects(
        withReader(connection, (reader, signal) => get(reader, signal, path)),
        kind('refused'),
      );
      assert.equal(server.seen.length, 0);
    };
    for (const path of [
      '',
      'subscriptions',
      '//evil.example/x',
      '/a/../b',
      '/a/%2e%2e/b',
      '/a?x=y',
      '/a#b',
      '/a b',
      '/a\\b',
      '/a/%2fb',
      '@evil.example/',
      '/a"b',
    ]) {
      it(`GET ${JSON.stringify(path)}`, () => stopped(path));
    }

    it('hostile values in a path', async () => {
      for (const value of ['../../x', '..%2f', '?a=b', '#x', '"', `' or 1`]) {
        await withReader(server.connection(), (reader, signal) =>
          get(reader, signal, armPath`/subscriptions/${value}`),
        ).catch(kind('refused'));
      }
      for (const { path } of server.seen) assert.equal(path.split('/').length, 3);
    });

    it('anything over http', async () => {
      const cloud = { ...customCloud(server.url), endpoint: server.url.replace('https:', 'http:') };
      await stopped(PATH, server.connection({ cloud }));
    });

    it('another subscription than those allowed', () =>
      stopped(PATH, server.connection({ mayRead: subscriptionAccess(['99999999-2222-3333-4444-555555555555']) })));

    it('a POST of another path than its kind has', async () => {
      for (const path of [`${PATH}/providers/Microsoft.Storage/storageAccounts/a/listKeys`, PATH]) {
        await assert.rejects(
          withReader(server.connection(), (reader, signal) =>
            reader.post('check-name-availability', { path, apiVersion: '1', schema: named, signal, body: {} }),
          ),
          kind('refused'),
        );
      }
      assert.equal(server.seen.length, 0);
    });
  });

  it('posts a body to a reading path', async () => {
    const path = `/subscriptions/${SUB}/providers/Microsoft.Storage/checkNameAvailability`;
    await withReader(server.connection(), (reader, signal) =>
      reader.post('check-name-availability', { path, apiVersion: '1', schema: named, signal, body: { name: 'a' } }),
    );
    assert.deepEqual(
      server.seen.map(({ method, body }) => [method, body]),
      [['POST', '{"name":"a"}']],
    );
  });

  describe('exists', () => {
    const exists = (reader: AzureReader, signal: AbortSignal) => reader.exists({ path: PATH, apiVersion: '1', signal });

    it('asks by HEAD', async () => {
      answer = () => ({ status: 204 });
      assert.equal(await withReader(server.connection(), exists), true);
      answer = () => ({ status: 404 });
      assert.equal(await withReader(server.connection(), exists), false);
      assert.deepEqual(
        server.seen.map(({ method }) => method),
        ['HEAD', 'HEAD'],
      );
    });

    it('asks by GET where HEAD is not known', async () => {
      answer = ({ method }) => (method === 'HEAD' ? { status: 405 } : { json: {} });
      assert.equal(await withReader(server.connection(), exists), true);
    });
  });

  describe('list', () => {
    const pages = (next: (request: Seen) => string | undefined): void => {
      answer = (request) => ({ json: { value: [{ name: String(server.seen.length) }], nextLink: next(request) } });
    };

    it('follows links on the same server, up to the most pages', async () => {
      pages(({ query }) => (query.has('p') ? undefined : `${server.url}${PATH}/resources?api-version=1&p=2`));
      const all = await withReader(server.connection(), list);
      assert.deepEqual(all, { items: [{ name: '1' }, { name: '2' }], complete: true });
      server.seen.length = 0;
      const some = await withReader(server.connection(), (reader, signal) => list(reader, signal, 1));
      assert.deepEqual(some, { items: [{ name: '1' }], complete: false });
      assert.equal(server.seen.length, 1);
    });

    it('reads a page once that is named as its own next one', async () => {
      answer = ({ url }) => ({ json: { value: [{ name: 'a' }], nextLink: `${server.url}${url}` } });
      assert.deepEqual(await withReader(server.connection(), list), { items: [{ name: 'a' }], complete: false });
      const ask = { subscriptionId: SUB, filter: 'x', maxPages: 3 };
      answer = ({ url }) => ({
        json: { value: [{ eventTimestamp: '2026-11-22T12:00:00Z' }], nextLink: `${server.url}${url}` },
      });
      const log = await withReader(server.connection(), (reader, signal) => reader.activityLog({ ...ask, signal }));
      assert.deepEqual([log.items.length, log.complete], [1, false]);
    });

    for (const link of ['https://evil.example/x', 'http://localhost/x', '//evil.example/x', 'http://[']) {
      it(`takes no token to ${link}, and keeps what came before it`, async () => {
        const other = await startArmServer(() => ({ json: { value: [] } }));
        pages(() => link.replace('evil.example', new URL(other.url).host));
        const found = await withReader(server.connection(), list);
        assert.deepEqual(found, { items: [{ name: '1' }], complete: false });
        assert.deepEqual([server.seen.length, other.seen.length], [1, 0]);
        await other.close();
      });
    }

    it('is incomplete where a later page fails', async () => {
      answer = ({ path, query }) =>
        query.has('p')
          ? armError(501, 'NotImplemented')
          : { json: { value: [{ name: 'a' }], nextLink: `${server.url}${path}?api-version=1&p=2` } };
      assert.deepEqual(await withReader(server.connection(), list), { items: [{ name: 'a' }], complete: false });
    });

    for (const [title, link] of [
      ['relative', `${PATH}/resources?p=2`],
      ['without a version', '?p=2'],
    ] as const) {
      it(`fills up a link that is ${title}`, async () => {
        pages(({ query }) => (query.has('p') ? '' : link));
        assert.equal((await withReader(server.connection(), list)).complete, true);
        assert.deepEqual(
          server.seen.map(({ path, query }) => [path, query.getAll('api-version').length]),
          server.seen.map(() => [`${PATH}/resources`, 1]),
        );
      });
    }

    it('is incomplete where an item cannot be read, and malformed without a list', async () => {
      answer = () => ({ json: { value: [{ name: 'a' }, { title: 'b' }, null] } });
      assert.deepEqual(await withReader(server.connection(), list), { items: [{ name: 'a' }], complete: false });
      answer = () => ({ json: {} });
      await assert.rejects(withReader(server.connection(), list), kind('malformed'));
      answer = () => armError(404, 'ResourceGroupNotFound');
      await assert.rejects(withReader(server.connection(), list), kind('not-found'));
    });
  });

  it('tells of every call', async () => {
    const onCall = sinon.spy();
    await withReader(server.connection({ onCall }), get);
    sinon.assert.calledOnceWithMatch(onCall, { method: 'GET', status: 200 });
  });

  /** A server whose answer is a few kilobytes on the wire. */
  async function startBomb() {
    const packed = gzipSync(Buffer.alloc(64 * 1024 * 1024, 'x'));
    return startArmServer(() => ({ headers: { 'content-encoding': 'gzip' }, bytes: packed }));
  }
});
