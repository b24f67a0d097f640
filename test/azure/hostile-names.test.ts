import assert from 'node:assert/strict';
import { subscriptionAccess } from '../../src/azure/access.ts';
import type { Check, Target } from '../../src/azure/check.ts';
import { ALL_CHECKS } from '../../src/azure/checks/all-checks.ts';
import { customCloud } from '../../src/azure/clouds.ts';
import { createHttpReader } from '../../src/azure/http-reader.ts';
import { investigate } from '../../src/azure/investigate.ts';
import { type ArmServer, type Seen, startArmServer } from './arm-server.ts';
import { targetWith } from './checks/arm-bench.ts';
import { group, HOSTILE, ID_SLOTS, NEEDS, OTHER, SLOTS, type Slot, TYPES } from './hostile-slots.ts';
import { shapeOf } from './request-shape.ts';
import { SUB } from './target.ts';

/** A name that is one, to learn what a check sends. */
const PLAIN = 'plain';

/** An answer to every question, in which each name and id is hostile, too. */
function answerWith(value: string): object {
  const inner = `${group(value)}/providers/Microsoft.Resources/deployments/${value}`;
  const item = {
    id: `${group(value)}/providers/Microsoft.Authorization/policyAssignments/${value}`,
    name: value,
    type: value,
    location: value,
    eventTimestamp: '2026-11-22T11:58:00Z',
    properties: {
      provisioningState: 'Failed',
      timestamp: '2026-11-22T11:58:00Z',
      level: 'ReadOnly',
      targetResource: { id: inner, resourceType: 'Microsoft.Resources/deployments', resourceName: value },
      policyDefinitionId: `/providers/Microsoft.Authorization/policyDefinitions/${value}`,
      policyAssignmentId: value,
      roleDefinitionId: value,
      principalId: value,
      scope: group(value),
    },
  };
  return {
    ...item,
    registrationState: 'Registered',
    namespace: 'x',
    status: 'Running',
    nameAvailable: false,
    value: [item],
    data: [],
  };
}

describe('azure/checks: hostile names', function () {
  this.timeout(30_000);
  let server: ArmServer;
  let answer: () => object;
  let runs = 0;
  before(async () => {
    server = await startArmServer(() => ({ json: answer() }));
  });
  afterEach(() => {
    server.seen.length = 0;
  });
  after(() => server.close());

  /** What a check sends about a target. */
  async function sent(check: Check, of: Target, allowed: readonly string[] = []): Promise<readonly Seen[]> {
    // A read that nobody waits for any more may still arrive: each run has a prefix of its own.
    runs += 1;
    const prefix = `/run${runs}`;
    let calls = 0;
    const connection = server.connection({
      cloud: customCloud(`${server.url}${prefix}`),
      mayRead: subscriptionAccess(allowed),
      onCall: ({ status }) => {
        calls += status === null ? 0 : 1;
      },
    });
    await investigate(
      { ...of, diagnosis: { ...of.diagnosis, checks: [check.id] } },
      { createReader: (limits) => createHttpReader(connection, limits), mayRead: connection.mayRead, checks: [check] },
    );
    const seen = server.seen.filter(({ url }) => url.startsWith(`${prefix}/`));
    // An answer from another host would be one that is not seen here.
    assert.ok(calls <= seen.length);
    return seen.map((one) => ({ ...one, url: one.url.slice(prefix.length) }));
  }
  const targetOf = (check: Check, slot: Slot, name: string): Target => {
    answer = () => answerWith(name);
    const { parts, names } = slot(name);
    return targetWith({ ...NEEDS[check.id], ...parts }, names);
  };

  for (const check of ALL_CHECKS) {
    it(`${check.id} keeps each in its place`, async () => {
      let placed = 0;
      for (const [where, slotFor] of Object.entries(SLOTS)) {
        const tried = new Set<string>();
        for (const type of TYPES) {
          const slot = slotFor(type);
          const usual = new Set((await sent(check, targetOf(check, slot, PLAIN))).map((one) => shapeOf(one, PLAIN)));
          // A name that is none is passed over, as if it weren't there.
          const without = (await sent(check, targetOf(check, slot, ''))).map((one) => shapeOf(one, PLAIN));
          // A place that a check doesn't look at needs no enemies.
          const all = [...usual].join('\n');
          if (!all.includes('§') || tried.has(all)) continue;
          tried.add(all);
          for (const shape of without) usual.add(shape);
          for (const name of HOSTILE) {
            // In an id this is no name but two.
            if (name === 'a/b' && ID_SLOTS.includes(where)) continue;
            for (const request of await sent(check, targetOf(check, slot, name))) {
              const shape = shapeOf(request, name);
              assert.ok(
                usual.has(shape),
                `${where} ${JSON.stringify(name)}: ${shape}\n not in\n${[...usual].join('\n')}`,
              );
              placed += Number(shape.includes('§'));
            }
          }
        }
      }
      assert.ok(placed > 0, 'no name got as far as a request');
    });
  }

  it('asks nothing of another subscription or another host', async () => {
    const vault = `${group('rg', OTHER)}/providers/Microsoft.KeyVault/vaults/n`;
    const deployment = `${group('rg', OTHER)}/providers/Microsoft.Resources/deployments/main`;
    const elsewhere: readonly ReturnType<Slot>[] = [
      { parts: { subscriptionId: OTHER, resource: { group: 'rg', id: vault, type: TYPES[0] ?? '', name: 'n' } } },
      {
        parts: { resource: { group: 'rg', id: vault } },
        names: { otherResources: [deployment, vault], policies: [vault] },
      },
      { parts: { resource: { group: 'rg', id: `https://evil.example${vault}` }, lockedScopes: [vault] } },
      {
        parts: { resource: { group: 'rg' }, terraform: { address: null, kind: null, importId: vault } },
        names: { runningOperation: `https://management.azure.com${vault}/operations/x?api-version=2024-05-01` },
      },
      {
        parts: { resource: { group: 'rg' } },
        names: { runningOperation: `https://evil.example${group('rg')}/operations/x?api-version=2024-05-01` },
      },
    ];
    // What Azure tells of is in another subscription, too.
    answer = () => JSON.parse(JSON.stringify(answerWith('main')).replaceAll(SUB, OTHER));
    let asked = 0;
    for (const check of ALL_CHECKS) {
      for (const { parts, names } of elsewhere) {
        const seen = await sent(check, targetWith({ ...NEEDS[check.id], ...parts }, names), [SUB]);
        asked += seen.length;
        for (const { url, body } of seen) assert.ok(!`${url}${body}`.includes(OTHER), `${check.id}: ${url}`);
      }
    }
    assert.ok(asked > 0);
  });
});
