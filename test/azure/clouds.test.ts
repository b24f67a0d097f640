import assert from 'node:assert/strict';
import { CLOUD_NAMES, cloudByName, customCloud, portalLink } from '../../src/azure/clouds.ts';

describe('clouds', () => {
  it('gives every known cloud https hosts of its own and a scope for its endpoint', () => {
    const clouds = CLOUD_NAMES.map(cloudByName);
    assert.equal(new Set(clouds.map(({ endpoint }) => endpoint)).size, clouds.length);
    for (const { endpoint, scope, authorityHost, portalUrl } of clouds) {
      assert.equal(scope, `${endpoint}/.default`);
      for (const url of [endpoint, authorityHost, portalUrl]) assert.match(url ?? '', /^https:\/\/[a-z.]+$/);
    }
  });

  it('takes an endpoint of its own, with its path and audience', () => {
    assert.deepEqual(
      [customCloud('https://arm.example:8443/arm/').endpoint, customCloud('https://arm.example/').scope],
      ['https://arm.example:8443/arm', 'https://arm.example/.default'],
    );
    assert.equal(customCloud('https://arm.example', 'https://audience/').scope, 'https://audience//.default');
  });

  for (const url of ['http://arm.example', 'https://user@arm.example', 'https://arm.example/?a=b', 'arm.example', '']) {
    it(`refuses the endpoint ${JSON.stringify(url)}`, () => assert.throws(() => customCloud(url), TypeError));
  }

  it('links into the portal, or nowhere', () => {
    assert.equal(portalLink('https://p', '/subscriptions/s', 'locks'), 'https://p/#@/resource/subscriptions/s/locks');
    assert.equal(portalLink(null, '/subscriptions/s'), undefined);
  });
});
