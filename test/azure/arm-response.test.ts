import assert from 'node:assert/strict';
import { readJson, retryAfterMs, throwForStatus } from '../../src/azure/arm-response.ts';
import { AzureReadError, type ReadErrorKind } from '../../src/azure/azure-read-error.ts';

const response = (status: number, text = '', headers: Record<string, string> = {}) => ({ status, text, headers });
const thrownBy = (act: () => unknown): AzureReadError => {
  try {
    act();
  } catch (error) {
    assert.ok(error instanceof AzureReadError);
    return error;
  }
  return assert.fail('nothing was thrown');
};

describe('throwForStatus', () => {
  const kinds: [number, ReadErrorKind][] = [
    [400, 'rejected'],
    [401, 'unauthorized'],
    [403, 'forbidden'],
    [404, 'not-found'],
    [409, 'rejected'],
    [429, 'throttled'],
    [307, 'server'],
    [500, 'server'],
    [503, 'server'],
  ];
  for (const [status, kind] of kinds) {
    it(`calls ${status} ${kind}`, () => {
      const error = thrownBy(() => throwForStatus(response(status)));
      assert.deepEqual([error.kind, error.status], [kind, status]);
    });
  }

  it('keeps the code, the missing action and the wait', () => {
    const message =
      "The client 'x' does not have authorization to perform action 'Microsoft.Authorization/locks/read' over scope 'y'";
    const text = JSON.stringify({ error: { code: 'AuthorizationFailed', message } });
    const error = thrownBy(() => throwForStatus(response(403, text, { 'retry-after': '7' })));
    assert.deepEqual(
      [error.code, error.action, error.retryAfterSeconds],
      ['AuthorizationFailed', 'Microsoft.Authorization/locks/read', 7],
    );
  });

  it('redacts and shortens what Azure says', () => {
    const secret = ['sig=', 'a1B2'.repeat(11), '%3D'].join('');
    const text = JSON.stringify({
      error: { code: 'Bad', message: `https://a.blob.core.windows.net/c?sv=2024-01-01&${secret} ${'x'.repeat(9999)}` },
    });
    const error = thrownBy(() => throwForStatus(response(400, text)));
    assert.ok(!error.message.includes('a1B2a1B2'));
    assert.ok(error.message.length <= 300);
  });

  for (const text of ['', '<html>', '{"error":"text"}', '[]', 'null']) {
    it(`survives the body ${JSON.stringify(text)}`, () => {
      assert.equal(thrownBy(() => throwForStatus(response(500, text))).code, null);
    });
  }
});

describe('readJson', () => {
  it('calls text that is no JSON malformed', () => {
    assert.equal(thrownBy(() => readJson(response(200, '<html>'))).kind, 'malformed');
    assert.deepEqual(readJson(response(200, '{"a":1}')), { a: 1 });
  });
});

describe('retryAfterMs', () => {
  const waits: [Record<string, string>, number | null][] = [
    [{}, null],
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': 'soon' }, null],
    [{ 'retry-after': 'Thu, 01 Jan 1970 00:00:00 GMT' }, 0],
    [{ 'x-ms-retry-after-ms': '250', 'retry-after': '9' }, 250],
    [{ 'x-ms-user-quota-resets-after': '00:01:05' }, 65_000],
  ];
  for (const [headers, wait] of waits) {
    it(`reads ${JSON.stringify(headers)}`, () => assert.equal(retryAfterMs(response(429, '', headers)), wait));
  }
});
