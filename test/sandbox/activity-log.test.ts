import assert from 'node:assert/strict';
import { items, refusal } from '../../sandbox/sandbox-client.ts';
import { type Sandbox, startSandbox } from '../../sandbox/server.ts';
import { SUBSCRIPTION } from '../../sandbox/tenant.ts';

const SUB = `/subscriptions/${SUBSCRIPTION.id}`;
const LOG = `${SUB}/providers/Microsoft.Insights/eventtypes/management/values?api-version=2015-04-01`;
const RANGE = "eventTimestamp ge '2026-03-01T00:00:00Z' and eventTimestamp le '2026-03-03T00:00:00Z'";
const NSG = `${SUB}/resourceGroups/rg-perimeter-prod/providers/Microsoft.Network/networkSecurityGroups/nsg-web`;

describe('the activity log', () => {
  let sandbox: Sandbox;
  let now = new Date('2026-03-02T09:41:00Z');
  beforeEach(async () => {
    now = new Date('2026-03-02T09:41:00Z');
    sandbox = await startSandbox({ scenario: 'concurrent-writer-in-log', now: () => now });
  });
  afterEach(() => sandbox.close());

  const log = (filter: string, more = '') => items(sandbox, `${LOG}&$filter=${encodeURIComponent(filter)}${more}`);
  const refused = (filter: string) => refusal(sandbox, `${LOG}&$filter=${encodeURIComponent(filter)}`);

  it('takes a time range and one field', async () => {
    assert.equal((await log(RANGE)).length, 3);
    assert.equal((await log(`${RANGE} and resourceUri eq '${NSG.toUpperCase()}'`)).length, 2);
    assert.equal((await log(`${RANGE} and resourceGroupName eq 'rg-perimeter-prod'`)).length, 3);
    assert.equal((await log(`${RANGE} and correlationId eq '0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d1032'`)).length, 2);
    assert.equal((await log(`${RANGE} and resourceProvider eq 'Microsoft.Storage'`)).length, 0);
  });
  it('refuses every other filter', async () => {
    for (const filter of [
      "resourceGroupName eq 'a'",
      "eventTimestamp ge '2026-03-01T00:00:00Z'",
      `${RANGE} and status eq 'Failed'`,
      `${RANGE} and caller eq 'a'`,
      `${RANGE} and resourceGroupName eq 'a' and correlationId eq 'b'`,
      `${RANGE} or resourceGroupName eq 'a'`,
      RANGE.replace('2026-03-01', '2025-03-01'),
      '',
    ]) {
      assert.equal(await refused(filter), '400 BadRequest', filter);
    }
  });
  it('shows newest first, and the fields that are asked for', async () => {
    const events = await log(RANGE, '&$select=eventTimestamp,status');
    assert.deepEqual(
      events.map((event) => Object.keys(Object(event)).sort()),
      Array(3).fill(['eventTimestamp', 'status']),
    );
    assert.match(JSON.stringify(events[0]), /Succeeded/);
  });
  it('lags behind', async () => {
    now = new Date('2026-03-02T09:18:00Z');
    // 25 minutes ago was 09:16; the log is four minutes late.
    assert.equal((await log(RANGE)).length, 0);
    now = new Date('2026-03-02T09:20:30Z');
    assert.equal((await log(RANGE)).length, 2);
  });
});
