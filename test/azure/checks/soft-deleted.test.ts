import assert from 'node:assert/strict';
import { SOFT_DELETES } from '../../../src/azure/checks/data/soft-delete.ts';
import { softDeleted } from '../../../src/azure/checks/soft-deleted.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';
import { GROUP, HOSTILE, listOf, useArm } from './arm-bench.ts';

const TYPE = 'Microsoft.KeyVault/vaults';
const LIST = `/subscriptions/${SUB}/providers/Microsoft.KeyVault/deletedVaults`;
const vault = (more: object = {}, name = 'kv-app') => ({
  id: `/subscriptions/${SUB}/providers/Microsoft.KeyVault/locations/westeurope/deletedVaults/${name}`,
  name,
  properties: {
    vaultId: `${GROUP}/providers/${TYPE}/${name}`,
    location: 'westeurope',
    deletionDate: '2026-11-20T08:00:00Z',
    scheduledPurgeDate: '2027-02-18T08:00:00Z',
    ...more,
  },
});
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('soft-deleted', () => {
  const arm = useArm(softDeleted);
  const wants = (type = TYPE, more: TargetParts = {}) =>
    target({ ...more, resource: { type, name: 'kv-app', group: 'rg', location: 'westeurope', ...more.resource } });

  it('fits the types whose deleted resources are listed', () => {
    assert.equal(softDeleted.appliesTo(wants()), true);
    assert.equal(softDeleted.appliesTo(wants('Microsoft.KeyVault/vaults/secrets')), false);
    assert.equal(softDeleted.appliesTo(wants(TYPE, { operation: 'delete' })), false);
  });

  it('finds one, with what a recovery needs', async () => {
    arm.having({ [LIST]: listOf(vault({}, 'another'), vault()) });
    const [finding] = await arm.run(wants());
    assert.deepEqual([finding?.effect, finding?.cause, finding?.retry?.verdict], ['supports', 'soft-deleted', 'no']);
    assert.equal(finding?.holes?.['resource.location'], 'westeurope');
    assert.match(finding?.summary ?? '', /2027-02-18/);
  });

  it('says when purge protection lets go', async () => {
    arm.having({ [LIST]: listOf(vault({ purgeProtectionEnabled: true })) });
    const [finding] = await arm.run(wants());
    assert.equal(finding?.retry?.verdict, 'no');
    assert.match(finding?.retry?.because ?? '', /2027-02-18/);
    const soon = { purgeProtectionEnabled: true, scheduledPurgeDate: '2026-11-22T12:30:00Z' };
    arm.having({ [LIST]: listOf(vault(soon)) });
    assert.equal((await arm.run(wants()))[0]?.retry?.verdict, 'after');
  });

  it('rules it out by a whole list alone, unless the error says so', async () => {
    arm.having({ [LIST]: listOf(vault({}, 'another')) });
    assert.equal(told(await arm.run(wants())), 'rules-out soft-deleted');
    assert.equal(told(await arm.run(wants(TYPE, { causes: { 'soft-deleted': 0.9 } }))), 'neutral null');
    arm.answers(({ query }) => ({
      json: { value: [], nextLink: `${LIST}?page=${Number(query.get('page') ?? 0) + 1}` },
    }));
    assert.equal(told(await arm.run(wants())), 'neutral null');
  });

  it('tells a deleted account of another group, and one that holds no name', async () => {
    const ai = 'Microsoft.CognitiveServices/accounts';
    const account = (group: string) => ({
      id: `/subscriptions/${SUB}/resourceGroups/${group}/providers/${ai}/kv-app`,
      name: 'kv-app',
      location: 'westeurope',
      properties: {},
    });
    arm.having({
      [`/subscriptions/${SUB}/providers/Microsoft.CognitiveServices/deletedAccounts`]: listOf(
        account('x'),
        account('RG'),
      ),
    });
    assert.equal((await arm.run(wants(ai)))[0]?.weight, undefined);
    assert.equal((await arm.run(wants(ai, { resource: { group: 'other' } })))[0]?.weight, 1.5);
    const site = { id: '/x', name: '48213', properties: { deletedSiteName: 'kv-app' } };
    arm.having({ [`/subscriptions/${SUB}/providers/Microsoft.Web/deletedSites`]: listOf(site) });
    assert.equal(told(await arm.run(wants('Microsoft.Web/sites'))), 'neutral null');
  });

  it('knows that a subdomain is held across groups, and which rule tells what to do', async () => {
    const ai = 'Microsoft.CognitiveServices/accounts';
    const id = `/subscriptions/${SUB}/resourceGroups/x/providers/${ai}/kv-app`;
    arm.having({
      [`/subscriptions/${SUB}/providers/Microsoft.CognitiveServices/deletedAccounts`]: listOf({ id, name: 'kv-app' }),
    });
    const [finding] = await arm.run(wants(ai, { codes: ['CustomDomainInUse'] }));
    assert.deepEqual([finding?.weight, finding?.rule], [undefined, 'cognitive-account-soft-deleted']);
  });

  it('says where to look for what Resource Manager does not list', async () => {
    const secret = 'Microsoft.KeyVault/vaults/secrets';
    const parts = { causes: { 'soft-deleted': 0.9 } };
    assert.equal(softDeleted.appliesTo(wants(secret, parts)), true);
    const [finding] = await arm.run(wants(secret, parts));
    assert.equal(finding?.effect, 'not-checked');
    assert.match(finding?.summary ?? '', /az keyvault secret list-deleted/);
    assert.equal(arm.seen().length, 0);
  });

  it('lets a retry go where none holds a name that is taken within a group alone', async () => {
    arm.having({ [`/subscriptions/${SUB}/providers/Microsoft.CognitiveServices/deletedAccounts`]: listOf() });
    const said = wants('Microsoft.CognitiveServices/accounts', { causes: { 'soft-deleted': 0.9 } });
    assert.equal((await arm.run(said))[0]?.retry?.verdict, 'yes');
  });

  it('waits for none that should be gone already', async () => {
    arm.having({ [LIST]: listOf(vault({ scheduledPurgeDate: '2026-11-01T08:00:00Z' })) });
    assert.equal((await arm.run(wants()))[0]?.retry?.verdict, 'no');
  });

  it("looks in the group's location where the paste names none", async () => {
    const base = `/subscriptions/${SUB}/providers/Microsoft.RecoveryServices/locations/northeurope/deletedVaults`;
    arm.having({ [GROUP]: { json: { name: 'rg', location: 'North Europe' } }, [base]: listOf() });
    const found = await arm.run(wants('Microsoft.RecoveryServices/vaults', { resource: { location: null } }));
    assert.equal(told(found), 'rules-out soft-deleted');
  });

  for (const { type, apiVersion } of SOFT_DELETES) {
    it(`reads the list of ${type}`, async () => {
      arm.answers(({ query }) => {
        assert.equal(query.get('api-version'), apiVersion);
        return listOf();
      });
      assert.equal(told(await arm.run(wants(type))), 'rules-out soft-deleted');
    });
  }

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(wants())), 'not-checked null');
  });

  it('takes hostile names and dates for text', async () => {
    for (const name of HOSTILE) {
      arm.answers(() =>
        listOf({ ...vault({ location: name, deletionDate: name, scheduledPurgeDate: '' }), name, id: name }),
      );
      for (const { summary } of await arm.investigate(wants(TYPE, { resource: { name } })))
        assert.doesNotMatch(summary, /\n/);
    }
  });
});
