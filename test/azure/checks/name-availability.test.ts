import assert from 'node:assert/strict';
import { NAME_READS } from '../../../src/azure/checks/data/global-names.ts';
import { nameAvailability } from '../../../src/azure/checks/name-availability.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError, type Seen } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';
import { HOSTILE, listOf, useArm } from './arm-bench.ts';

const TYPE = 'Microsoft.Storage/storageAccounts';
const CHECK = `/subscriptions/${SUB}/providers/Microsoft.Storage/checkNameAvailability`;
const LIST = `/subscriptions/${SUB}/resources`;
const TAKEN = { json: { nameAvailable: false, reason: 'AlreadyExists', message: 'The name is taken.' } };
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('name-availability', () => {
  const arm = useArm(nameAvailability);
  const wants = (type = TYPE, more: TargetParts = {}) =>
    target({
      operation: 'create',
      ...more,
      resource: { type, name: 'stapp', parent: 'env', group: 'rg', location: 'West Europe', ...more.resource },
    });

  it('fits creations of types with names to share', () => {
    assert.equal(nameAvailability.appliesTo(wants()), true);
    assert.equal(nameAvailability.appliesTo(wants(TYPE, { operation: 'update' })), false);
    assert.equal(nameAvailability.appliesTo(wants('Microsoft.Compute/virtualMachines')), false);
    assert.equal(nameAvailability.appliesTo(wants('Microsoft.Network/publicIPAddresses')), false);
  });

  it('rules out that a free name is taken', async () => {
    arm.having({ [CHECK]: { json: { nameAvailable: true } } });
    assert.equal(told(await arm.run(wants())), 'rules-out already-exists');
    assert.equal(arm.seen().length, 1);
    assert.deepEqual(JSON.parse(arm.seen()[0]?.body ?? ''), { name: 'stapp', type: TYPE });
  });

  it('tells whose a taken name is', async () => {
    const own = { id: `/subscriptions/${SUB}/resourceGroups/other/providers/${TYPE}/stapp`, name: 'stapp', type: TYPE };
    arm.having({ [CHECK]: TAKEN, [LIST]: listOf() });
    const foreign = await arm.run(wants());
    assert.deepEqual([told(foreign), foreign[0]?.retry?.verdict], ['supports already-exists', 'no']);
    arm.having({ [CHECK]: TAKEN, [LIST]: listOf(own) });
    const ours = await arm.run(wants());
    assert.deepEqual([told(ours), ours[0]?.holes?.['resource.id']], ['supports exists-elsewhere', own.id]);
    arm.having({ [CHECK]: TAKEN, [LIST]: armError(403, 'AuthorizationFailed') });
    const unknown = await arm.run(wants());
    assert.deepEqual([told(unknown), unknown[0]?.weight], ['supports already-exists', 2]);
  });

  it('finds the deleted resource that holds a name', async () => {
    const type = 'Microsoft.KeyVault/vaults';
    const base = `/subscriptions/${SUB}/providers/Microsoft.KeyVault`;
    const deleted = { id: `${base}/locations/westeurope/deletedVaults/stapp`, name: 'stapp', properties: {} };
    arm.having({
      [`${base}/checkNameAvailability`]: TAKEN,
      [LIST]: listOf(),
      [`${base}/deletedVaults`]: listOf(deleted),
    });
    assert.equal(told(await arm.run(wants(type))), 'supports soft-deleted');
  });

  describe('in another subscription', () => {
    const other = '99999999-2222-3333-4444-555555555555';
    const subscriptions = listOf(
      { subscriptionId: SUB, displayName: 'ours' },
      { subscriptionId: other, displayName: 'dev' },
    );

    it('finds the resource that holds the name', async () => {
      const id = `/subscriptions/${other}/resourceGroups/x/providers/Microsoft.Storage/storageAccounts/stapp`;
      const theirs = listOf({ id, name: 'stapp', type: 'Microsoft.Storage/storageAccounts' });
      arm.having({
        [CHECK]: TAKEN,
        [LIST]: listOf(),
        '/subscriptions': subscriptions,
        [LIST.replace(SUB, other)]: theirs,
      });
      const found = await arm.run(wants());
      assert.equal(told(found), 'supports already-exists');
      assert.equal(found[0]?.holes?.['resource.id'], id);
      assert.match(found[0]?.summary ?? '', /"dev"/);
    });

    it('finds the deleted one that holds it', async () => {
      const base = `/subscriptions/${SUB}/providers/Microsoft.KeyVault`;
      const theirs = base.replace(SUB, other);
      const deleted = { id: `${theirs}/locations/westeurope/deletedVaults/stapp`, name: 'stapp', properties: {} };
      arm.having({
        [`${base}/checkNameAvailability`]: TAKEN,
        [LIST]: listOf(),
        [`${base}/deletedVaults`]: listOf(),
        '/subscriptions': subscriptions,
        [`${theirs}/deletedVaults`]: listOf(deleted),
      });
      const found = await arm.run(wants('Microsoft.KeyVault/vaults'));
      assert.equal(told(found), 'supports soft-deleted');
      assert.equal(found[0]?.holes?.['resource.location'], 'westeurope');
    });

    it('knows a stranger by finding it in none', async () => {
      arm.having({ [CHECK]: TAKEN, [LIST]: listOf(), '/subscriptions': subscriptions });
      assert.equal(told(await arm.run(wants())), 'supports already-exists');
    });
  });

  it('says that a retry goes where the error says taken and the name is free now', async () => {
    arm.having({ [CHECK]: { json: { nameAvailable: true } } });
    const guessed = wants(TYPE, { causes: { 'already-exists': 0.9 } });
    assert.equal(told(await arm.run(guessed)), 'rules-out already-exists');
    const causes = guessed.diagnosis.causes.map((cause) => ({ ...cause, rule: 'one-that-knows' }));
    const [finding] = await arm.run({ ...guessed, diagnosis: { ...guessed.diagnosis, causes } });
    assert.deepEqual([finding?.effect, finding?.retry?.verdict], ['neutral', 'yes']);
  });

  it('asks within the region where the endpoint does not know the question for all of Azure', async () => {
    const base = `/subscriptions/${SUB}/providers/Microsoft.Web`;
    arm.having({
      [`${base}/checknameavailability`]: armError(501, 'NotImplemented'),
      [`${base}/locations/westeurope/checknameavailability`]: { json: { nameAvailable: true } },
    });
    assert.equal(told(await arm.run(wants('Microsoft.Web/sites'))), 'rules-out already-exists');
  });

  it('takes the usual field for an answer where the documented one is missing', async () => {
    const base = `/subscriptions/${SUB}/providers/Microsoft.Sql/checkNameAvailability`;
    arm.having({ [base]: { json: { nameAvailable: true, reason: null } } });
    assert.equal(told(await arm.run(wants('Microsoft.Sql/servers'))), 'rules-out already-exists');
  });

  it('tells a name that is not allowed from one that is taken', async () => {
    arm.having({ [CHECK]: { json: { nameAvailable: false, reason: 'AccountNameInvalid', message: 'Bad name.' } } });
    assert.equal(told(await arm.run(wants())), 'neutral null');
  });

  describe('every read of the table', () => {
    const isCheck = ({ path }: Seen) => !/\/(?:subscriptions|resources|resourcegroups\/rg|deleted\w+)$/i.test(path);
    for (const read of NAME_READS) {
      it(`understands ${read.type}`, async () => {
        const field = read.field ?? 'nameAvailable';
        const messages = ['DNS record stapp.westeurope.cloudapp.azure.com is already used by another public IP.'];
        const free = read.asks === undefined ? 'rules-out' : 'neutral';
        for (const isFree of [true, false]) {
          arm.answers((request) => {
            if (!isCheck(request)) return listOf();
            assert.equal(request.query.get('api-version'), read.apiVersion);
            if (read.method === 'HEAD') return { status: isFree ? 404 : 200 };
            if (read.isFreeWhenEmpty) return isFree ? { status: 200 } : armError(409, 'NameNotAvailable');
            const word = field === 'nameAvailability' ? (isFree ? 'Available' : 'Unavailable') : isFree;
            return { json: { [field]: word, reason: isFree ? 'Valid' : 'AlreadyExists' } };
          });
          const [finding] = await arm.run(wants(read.type, { messages }));
          assert.equal(finding?.effect, isFree ? free : 'supports', finding?.summary);
        }
      });
    }
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(wants())), 'not-checked null');
  });

  it('takes hostile names and messages for text', async () => {
    for (const name of HOSTILE) {
      const secret = `sig=${'a1B2'.repeat(11)}%3D`;
      arm.answers(({ path }) =>
        path === CHECK
          ? { json: { nameAvailable: false, reason: 'AlreadyExists', message: `x\n?sv=2022&${secret} ${name}` } }
          : listOf(),
      );
      for (const { summary } of await arm.investigate(wants(TYPE, { resource: { name } }))) {
        assert.doesNotMatch(summary, /\n/);
        assert.ok(!summary.includes(secret));
      }
    }
  });
});
