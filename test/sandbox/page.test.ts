import assert from 'node:assert/strict';
import { everyPage, refusal, send } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const BULK = `/subscriptions/${SUBSCRIPTION.id}/resourceGroups/rg-bulk`;
const RESOURCES = `${BULK}/resources?api-version=2025-04-01`;
const DEPLOYMENTS = `${BULK}/providers/Microsoft.Resources/deployments?api-version=2026-06-01`;

describe('paging of the large subscription', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'large-subscription', pageSize: 1000 });
  });
  after(() => sandbox.close());

  it('goes through 5,000 resources, each once', async () => {
    const { items, pages } = await everyPage(sandbox, RESOURCES);
    assert.equal(pages, 5);
    assert.equal(new Set(items.map((item) => JSON.stringify(item))).size, 5000);
  });
  it('goes through 800 deployments, newest first', async () => {
    const { items, pages } = await everyPage(sandbox, `${DEPLOYMENTS}&$top=200`);
    assert.equal(pages, 4);
    assert.equal(items.length, 800);
    const first = JSON.stringify(items[0]);
    assert.match(first, /nightly-0000/);
  });
  it('keeps the filter on every page', async () => {
    const { items } = await everyPage(sandbox, `${DEPLOYMENTS}&%24top=50&%24filter=provisioningState+eq+'Failed'`);
    assert.ok(items.length > 100);
    for (const item of items) assert.match(JSON.stringify(item), /"provisioningState":"Failed"/);
  });
  it('goes through 10,000 events but for those too young to show', async () => {
    const to = new Date(Date.now() + 60_000).toISOString();
    const from = new Date(Date.now() - 30 * 86_400_000).toISOString();
    const filter = encodeURIComponent(`eventTimestamp ge '${from}' and eventTimestamp le '${to}'`);
    const path = `/subscriptions/${SUBSCRIPTION.id}/providers/Microsoft.Insights/eventtypes/management/values`;
    const { items } = await everyPage(sandbox, `${path}?api-version=2015-04-01&$filter=${filter}`);
    assert.ok(items.length > 9990 && items.length < 10_000, String(items.length));
  });
  it('finds one of the generated resources by its id', async () => {
    const id = `${BULK}/providers/Microsoft.Storage/storageAccounts/stbulk04995`;
    assert.equal((await send(sandbox, `${id}?api-version=2025-01-01`)).status, 200);
  });
  it('links to its own origin, and takes parameters that are there twice', async () => {
    const { json } = await send(sandbox, RESOURCES);
    assert.ok(typeof json === 'object' && json !== null && 'nextLink' in json);
    const link = String(json.nextLink);
    assert.ok(link.startsWith(`${sandbox.url}/`));
    assert.equal((await send(sandbox, `${link}&api-version=2025-04-01`)).status, 200);
  });
  it('refuses a token or a $top that it did not make', async () => {
    assert.equal(await refusal(sandbox, `${RESOURCES}&$skiptoken=abc`), '400 InvalidSkipToken');
    assert.equal(await refusal(sandbox, `${RESOURCES}&$top=0`), '400 InvalidTopInQueryString');
  });
  it('pages Resource Graph by the token in the body', async () => {
    const path = '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01';
    const query = "Resources | where resourceGroup =~ 'RG-BULK' | project name | order by name asc";
    const first = await send(sandbox, path, { method: 'POST', body: { query, options: { $top: 10 } } });
    assert.match(first.text, /"totalRecords":5000,"count":10/);
    const token = /"\$skipToken":"([^"]+)"/.exec(first.text)?.[1];
    const second = await send(sandbox, path, {
      method: 'POST',
      body: { query, options: { $top: 10, $skipToken: token } },
    });
    assert.notEqual(first.text, second.text);
    assert.equal(second.status, 200);
  });
});
