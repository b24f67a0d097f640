import assert from 'node:assert/strict';
import { parseQuery } from '../../sandbox/kql/parse-query.ts';
import { type Row, runQuery } from '../../sandbox/kql/run-query.ts';
import { send } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { OTHER_SUBSCRIPTION, SUBSCRIPTION } from '../../sandbox/tenant.ts';

const NOW = new Date('2026-03-02T09:41:00Z');
const ROWS: readonly Row[] = [
  {
    name: 'kv-One',
    type: 'microsoft.keyvault/vaults',
    n: 1,
    properties: { at: '2026-03-02T09:00:00Z', tags: { 'a.b': 'x' } },
  },
  { name: "kv'two", type: 'microsoft.keyvault/vaults', n: 2, properties: { at: '2026-02-02T09:00:00Z' } },
  { name: 'st3', type: 'microsoft.storage/storageaccounts', n: 3, properties: null },
];
const run = (query: string): readonly unknown[] => runQuery(parseQuery(query), () => ROWS, NOW);
const namesOf = (query: string): readonly unknown[] => run(`${query} | project name`).map((row) => Object(row).name);

describe('queries', () => {
  it('filter rows', () => {
    assert.deepEqual(namesOf("Resources | where name =~ 'KV-ONE' and type =~ 'Microsoft.KeyVault/vaults'"), ['kv-One']);
    assert.deepEqual(namesOf("resources | where name == 'kv-one'"), []);
    assert.deepEqual(namesOf("resources | where name == 'kv\\'two'"), ["kv'two"]);
    assert.deepEqual(
      namesOf('resources | where type in~ ("MICROSOFT.storage/storageAccounts") or name startswith "KV-"'),
      ['kv-One', 'st3'],
    );
    assert.deepEqual(namesOf("resources | where not(name has 'kv') "), ['st3']);
    assert.deepEqual(namesOf("resources | where properties.tags['a.b'] == 'x'"), ['kv-One']);
    assert.deepEqual(namesOf('resources | where n >= 2 and isnotempty(properties.at)'), ["kv'two"]);
  });
  it('reckon with time', () => {
    assert.deepEqual(namesOf('resources | extend t = todatetime(properties.at) | where t > ago(1d)'), ['kv-One']);
  });
  it('order, take, count and name columns', () => {
    assert.deepEqual(namesOf('resources | order by n | take 2'), ['st3', "kv'two"]);
    assert.deepEqual(namesOf('resources | sort by n asc | limit 1'), ['kv-One']);
    assert.deepEqual(run('resources | count'), [{ Count: 3 }]);
    assert.deepEqual(run('resources | take 1 | project label = tolower(name), properties.at'), [
      { label: 'kv-one', properties_at: '2026-03-02T09:00:00Z' },
    ]);
  });
  it('unite tables', () => {
    assert.deepEqual(
      namesOf("resources | where name =~ 'st3' | union (resources | where name startswith 'kv' | take 1), resources"),
      ['st3', 'kv-One', 'kv-One', "kv'two", 'st3'],
    );
    assert.throws(() => parseQuery('resources | union resources, resources, resources, resources'));
  });
  it('name what they do not know, and where', () => {
    const failure = (query: string) => {
      try {
        parseQuery(query);
      } catch (error) {
        return [Object(error).code, Object(error).token.text];
      }
      return null;
    };
    assert.deepEqual(failure('resources | summarize count() by type'), ['InvalidQueryLanguage', 'summarize']);
    assert.deepEqual(failure('resources | where a matches regex "b"'), ['ParserFailure', 'matches']);
    assert.deepEqual(failure('resources | where ('), ['ParserFailure', '<EOF>']);
    assert.deepEqual(failure("resources | where a == 'b' ; drop"), ['ParserFailure', ';']);
    assert.deepEqual(failure("resources | where bin(a, 1d) == 'b'"), ['InvalidQueryLanguage', 'bin']);
  });
});

describe('Resource Graph', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await startSandbox({ scenario: 'concurrent-writer-in-log', now: () => NOW });
  });
  after(() => sandbox.close());

  const ask = (query: string, subscriptions: readonly string[] = [SUBSCRIPTION.id]) =>
    send(sandbox, '/providers/Microsoft.ResourceGraph/resources?api-version=2024-04-01', {
      method: 'POST',
      body: { subscriptions, query },
    });

  it('finds a resource by name, in the subscriptions that are asked for', async () => {
    const query = "Resources | where name =~ 'NSG-web' | project id, name, type, location, resourceGroup";
    assert.match((await ask(query)).text, /"count":1,.*"type":"microsoft.network\/networksecuritygroups"/);
    assert.match((await ask(query, [OTHER_SUBSCRIPTION.id])).text, /"totalRecords":0/);
  });
  it('tells changes', async () => {
    const query =
      "resourcechanges | extend at=todatetime(properties.changeAttributes.timestamp), id=tolower(properties.targetResourceId) | where at > ago(1d) and id has 'nsg-web' | order by at desc | take 20";
    const { text } = await ask(query);
    assert.match(text, /"changedBy":"firewall-pipeline@lindqvist\.example"/);
    assert.match(text, /"previousValue":"141"/);
  });
  it('tells groups and subscriptions', async () => {
    const { text } = await ask(
      "resourcecontainers | where type == 'microsoft.resources/subscriptions/resourcegroups' | count",
    );
    assert.match(text, /"Count":1/);
  });
  it('unites resources with groups, and no other tables', async () => {
    const groups = "(resourcecontainers | where name startswith 'rg-' | project name)";
    const { text } = await ask(`resources | where name =~ 'nsg-web' | project name | union ${groups}`);
    assert.match(text, /"nsg-web".*"rg-perimeter-prod"/);
    assert.match((await ask('resources | union resourcechanges')).text, /DisallowedLogicalTableName/);
  });
  it('refuses a query with the token that it stumbled over', async () => {
    const { status, text } = await ask('resources | join kind=inner (resources) on id');
    assert.equal(status, 400);
    assert.match(text, /"code":"InvalidQuery".*"code":"InvalidQueryLanguage".*"token":"join"/);
    assert.match((await ask('healthresources')).text, /DisallowedLogicalTableName/);
  });
});
