import assert from 'node:assert/strict';
import { httpStatus } from '../../src/report/http-status.ts';

describe('report/http-status', () => {
  const cases: readonly (readonly [text: string, status: number | null])[] = [
    ['RESPONSE 409: 409 Conflict', 409],
    ['unexpected status 412 (412 Precondition Failed)', 412],
    ['StatusCode=409 -- Original Error: Code="X"', 409],
    ['"statusCode": "Conflict", "status": 409', 409],
    ['Response status code does not indicate success: 409 (Conflict).', 409],
    ['Status: 409 (Conflict)', 409],
    ['HTTP/1.1 412 Precondition Failed', 412],
    ['curl: (22) The requested URL returned error: 409', 409],
    ['409 Client Error: Conflict for url: https://example.com', 409],
    ['got a 409 again', 409],
    ['"code": "409"', 409],
    ['Status: 201 Created', null],
    ['port 4090 on 10.0.0.409x', null],
    ['no number here', null],
    ['', null],
  ];
  for (const [text, status] of cases)
    it(`${text || '(empty)'} → ${status}`, () => assert.equal(httpStatus(text), status));
});
