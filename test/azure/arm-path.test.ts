import assert from 'node:assert/strict';
import fc from 'fast-check';
import { armPath, parseScope } from '../../src/azure/arm-path.ts';
import { AzureReadError } from '../../src/azure/azure-read-error.ts';

const SUB = '11111111-2222-3333-4444-555555555555';
const GROUP = `/subscriptions/${SUB}/resourceGroups/rg-app`;
const refused = (error: unknown): boolean => error instanceof AzureReadError && error.kind === 'refused';

describe('armPath', () => {
  for (const value of ['../x', '..%2fx', 'a?b=c', 'a#b', `a'b`, 'a"b', 'a/b', 'a\\b', 'a%b', 'a;b&c', 'ü 😀']) {
    it(`keeps ${JSON.stringify(value)} in its slot`, () => {
      const path = armPath`/a/${value}/z`;
      assert.match(path, /^\/a\/[^/?#'"\\\s]+\/z$/);
      const url = new URL(path, 'https://h');
      assert.equal(url.pathname, path);
      assert.equal(decodeURIComponent(url.pathname.split('/')[2] ?? ''), value);
    });
  }

  for (const value of ['', '.', '..', '...', 'a\u0000', 'a\nb', '\ud800', 'x'.repeat(261)]) {
    it(`refuses ${JSON.stringify(value.slice(0, 8))}`, () => assert.throws(() => armPath`/a/${value}`, refused));
  }

  it('holds for any value', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        let path: string;
        try {
          path = armPath`/a/${value}/z`;
        } catch (error) {
          return refused(error);
        }
        return new URL(path, 'https://h').href === `https://h${path}` && path.split('/').length === 4;
      }),
    );
  });
});

describe('parseScope', () => {
  it('rebuilds ids and names what holds them, nearest first', () => {
    const id = `${GROUP}/providers/Microsoft.Sql/servers/srv1/databases/db1`;
    assert.deepEqual(parseScope(id), {
      path: id,
      subscriptionId: SUB,
      group: 'rg-app',
      parents: [`${GROUP}/providers/Microsoft.Sql/servers/srv1`, GROUP, `/subscriptions/${SUB}`],
    });
    assert.equal(parseScope(GROUP)?.path, GROUP);
    assert.deepEqual(parseScope(`/subscriptions/${SUB}`)?.parents, []);
  });

  it('goes through extension resources', () => {
    const id = `${GROUP}/providers/Microsoft.KeyVault/vaults/kv/providers/Microsoft.Authorization/locks/l1`;
    assert.deepEqual(parseScope(id)?.parents[0], `${GROUP}/providers/Microsoft.KeyVault/vaults/kv`);
  });

  it('encodes names again and leaves out actions and portal pages', () => {
    assert.equal(
      parseScope(`/subscriptions/${SUB}/resourcegroups/r%C3%A9(1)`)?.path,
      `/subscriptions/${SUB}/resourceGroups/r%C3%A9(1)`,
    );
    const vm = `${GROUP}/providers/Microsoft.Compute/virtualMachines/vm1`;
    assert.equal(parseScope(`${vm}/start`)?.path, vm);
    assert.equal(parseScope(`${GROUP}/overview`)?.path, GROUP);
  });

  const hostile = [
    '',
    'rg-app',
    '/subscriptions/not-a-guid/resourceGroups/rg',
    '/subscriptions/***/resourceGroups/rg',
    `/subscriptions/${SUB}/resourceGroups/..`,
    `/subscriptions/${SUB}/resourceGroups/%2e%2e/providers/Microsoft.Web/sites/a`,
    `/subscriptions/${SUB}/resourceGroups/a%2fb`,
    `${GROUP}/../../providers/Microsoft.Web/sites/a`,
    `${GROUP}/providers/../x/y/z`,
    `${GROUP}/providers/Microsoft.Web/sites/..`,
    `${GROUP}/providers/Microsoft.Web/sites/a%2f..%2fb`,
    `${GROUP}/providers/Microsoft.Web/sites/a%252f..`,
    `${GROUP}/providers/Microsoft.Web/..%2f/b`,
    `${GROUP}/providers/Microsoft.Web/sites/a%3Fx=y`,
    `${GROUP}/providers/Microsoft.Web/sites/a%00`,
    `${GROUP}/providers/Microsoft.Web`,
  ];
  for (const id of hostile) {
    it(`takes ${JSON.stringify(id.slice(-50))} for no id`, () => assert.equal(parseScope(id), null));
  }

  it('takes no id out of a sentence or a URL: its beginning would be another resource', () => {
    assert.equal(parseScope(`https://evil.example${GROUP}?api-version=1#x`), null);
    assert.equal(parseScope(`${GROUP}/providers/Microsoft.Web/sites/a b`), null);
    assert.equal(parseScope(`"${GROUP}", and more`), null);
  });
});
