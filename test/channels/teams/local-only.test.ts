import assert from 'node:assert/strict';
import type { ChannelRequest } from '../../../src/channels/http-server.ts';
import { refusedAsNotLocal } from '../../../src/channels/teams/local-only.ts';

const SERVICE_URL = 'http://127.0.0.1:56150/_connector';

function request(
  headers: Record<string, string> = {},
  remoteAddress: string | undefined = '127.0.0.1',
): ChannelRequest {
  return { headers: { host: 'localhost:3978', ...headers }, remoteAddress, rawBody: '' };
}

describe('refusedAsNotLocal', () => {
  const passed: readonly (readonly [string, ChannelRequest, string])[] = [
    ['a program on this machine', request(), SERVICE_URL],
    ['IPv6', request({ host: '[::1]:3978' }, '::1'), 'http://[::1]:56150/'],
    ['IPv4 written as IPv6', request({}, '::ffff:127.0.0.1'), 'http://localhost:56150'],
    ['a page of this machine', request({ origin: 'http://localhost:56150' }), SERVICE_URL],
  ];
  for (const [name, allowed, serviceUrl] of passed) {
    it(`lets ${name} pass`, () => assert.equal(refusedAsNotLocal(allowed, serviceUrl), null));
  }

  const refused: readonly (readonly [string, ChannelRequest, string])[] = [
    ['another machine', request({}, '192.0.2.7'), SERVICE_URL],
    ['an address that only starts alike', request({}, '127.0.0.1.example.com'), SERVICE_URL],
    ['a closed connection', { ...request(), remoteAddress: undefined }, SERVICE_URL],
    ['a tunnel', request({ 'x-forwarded-for': '192.0.2.7' }), SERVICE_URL],
    ['another name of this machine', request({ host: 'rebound.example.com' }), SERVICE_URL],
    ['a page of another site', request({ origin: 'https://example.com' }), SERVICE_URL],
    ['a page without origin', request({ origin: 'null' }), SERVICE_URL],
    ['a service elsewhere', request(), 'https://smba.trafficmanager.net/emea/'],
    ['a service that only looks local', request(), 'http://127.0.0.1@example.com/'],
    ['a service that only starts alike', request(), 'http://localhost.example.com/'],
    ['a service of another scheme', request(), 'ftp://127.0.0.1/'],
  ];
  for (const [name, suspect, serviceUrl] of refused) {
    it(`refuses ${name}`, () => assert.equal(typeof refusedAsNotLocal(suspect, serviceUrl), 'string'));
  }
});
