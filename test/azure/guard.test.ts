import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';
import { AzureReadError } from '../../src/azure/azure-read-error.ts';
import { createGuard } from '../../src/azure/guard.ts';
import { cpuMs } from '../cpu-ms.ts';

const SUB = '11111111-2222-3333-4444-555555555555';
const OTHER = '99999999-2222-3333-4444-555555555555';
const HOST = 'https://management.azure.com';
const guard = createGuard({ endpoint: HOST, mayRead: subscriptionAccess([]) });
const refused = (error: unknown): boolean => error instanceof AzureReadError && error.kind === 'refused';

describe('createGuard', () => {
  const reads: [string, string][] = [
    ['GET', '/subscriptions?api-version=1'],
    ['HEAD', `/subscriptions/${SUB}/resourcegroups/rg?api-version=1`],
    ['POST', `/subscriptions/${SUB}/providers/Microsoft.Storage/checkNameAvailability?api-version=1`],
    ['POST', `/subscriptions/${SUB}/providers/Microsoft.Web/checknameavailability?api-version=1`],
    ['POST', `/subscriptions/${SUB}/providers/Microsoft.CognitiveServices/checkDomainAvailability`],
    ['POST', `/subscriptions/${SUB}/providers/Microsoft.Batch/locations/westeurope/checkNameAvailability`],
    ['POST', `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Cdn/checkEndpointNameAvailability`],
    ['POST', '/providers/Microsoft.ResourceGraph/resources?api-version=1'],
    ['POST', `/subscriptions/${SUB}/providers/Microsoft.PolicyInsights/policyEvents/default/queryResults?$top=1`],
    [
      'POST',
      `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults`,
    ],
    ['POST', `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.PolicyInsights/checkPolicyRestrictions`],
  ];
  for (const [method, path] of reads)
    it(`lets ${method} ${path.slice(-60)} through`, () => guard({ method, url: `${HOST}${path}` }));

  const storage = `${HOST}/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/a`;
  const writes: [string, string][] = [
    ['PUT', storage],
    ['PATCH', storage],
    ['DELETE', storage],
    ['OPTIONS', storage],
    ['get', storage],
    ['POST', `${storage}/listKeys`],
    ['POST', `${storage}/checkNameAvailability/../listKeys`],
    ['POST', `${storage}/x?y=/providers/Microsoft.ResourceGraph/resources`],
    ['POST', `${HOST}/batch`],
    ['POST', `${HOST}/subscriptions/${SUB}/providers/Microsoft.Storage/register`],
    ['POST', `${HOST}/x/providers/Microsoft.ResourceGraph/resources`],
    ['POST', `${HOST}/providers/Microsoft.ResourceGraph/resources/x`],
    ['POST', `${HOST}/subscriptions/${SUB}/providers/Microsoft.PolicyInsights/remediations/default/queryResults`],
  ];
  for (const [method, url] of writes) {
    it(`stops ${method} ${url.slice(-60)}`, () => assert.throws(() => guard({ method, url }), refused));
  }

  const elsewhere = [
    'http://management.azure.com/subscriptions',
    'https://management.azure.com.evil.example/subscriptions',
    'https://management.azure.com@evil.example/subscriptions',
    'https://user:pass@management.azure.com/subscriptions',
    'https://management.azure.com:8443/subscriptions',
    '//evil.example/subscriptions',
    '/subscriptions',
    'file:///etc/passwd',
    'not a url',
    `${HOST}//subscriptions`,
    `${HOST}/subscriptions/a%2f..%2fb`,
    `${HOST}/subscriptions/a%5Cb`,
  ];
  for (const url of elsewhere) {
    it(`stops ${url}`, () => assert.throws(() => guard({ method: 'GET', url }), refused));
  }

  it('keeps to the path of an endpoint', () => {
    const below = createGuard({ endpoint: `${HOST}/arm`, mayRead: subscriptionAccess([]) });
    below({ method: 'POST', url: `${HOST}/arm/providers/Microsoft.ResourceGraph/resources` });
    assert.throws(() => below({ method: 'GET', url: `${HOST}/subscriptions` }), refused);
    assert.throws(() => below({ method: 'GET', url: `${HOST}/arm/../subscriptions` }), refused);
  });

  describe('with an allow-list', () => {
    const allowed = createGuard({ endpoint: HOST, mayRead: subscriptionAccess([` ${SUB.toUpperCase()} `]) });
    const graph = (body: unknown) => ({
      method: 'POST',
      url: `${HOST}/providers/Microsoft.ResourceGraph/resources`,
      body: JSON.stringify(body),
    });

    it('reads the listed subscription alone', () => {
      allowed({ method: 'GET', url: `${HOST}/subscriptions/${SUB}/resourceGroups` });
      assert.throws(() => allowed({ method: 'GET', url: `${HOST}/Subscriptions/${OTHER}/resourceGroups` }), refused);
    });

    it('queries the listed subscription alone', () => {
      allowed(graph({ subscriptions: [SUB], query: 'x' }));
      for (const body of [
        { query: 'x' },
        { subscriptions: [] },
        { subscriptions: [SUB, OTHER] },
        { managementGroups: ['m'] },
      ]) {
        assert.throws(() => allowed(graph(body)), refused);
      }
    });

    it('reads no deployments above all subscriptions', () => {
      for (const above of ['', '/Microsoft.Management/managementGroups/mg/providers']) {
        const url = `${HOST}/providers${above}/Microsoft.Resources/deployments/main`;
        assert.throws(() => allowed({ method: 'GET', url }), refused);
        guard({ method: 'GET', url });
      }
    });
  });

  it('takes time linear in the URL', () => {
    const start = cpuMs();
    for (const part of ['/a', '/providers/', '%2e', 'check', '/check/Availability']) {
      assert.throws(() => guard({ method: 'POST', url: `${HOST}${part.repeat(200_000 / part.length)}` }));
    }
    assert.ok(cpuMs() - start < 2_000);
  });
});
