import assert from 'node:assert/strict';
import { existsElsewhere } from '../../../src/azure/checks/exists-elsewhere.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';
import { GROUP, HOSTILE, listOf, useArm } from './arm-bench.ts';

const LIST = `/subscriptions/${SUB}/resources`;
const TYPE = 'Microsoft.Storage/storageAccounts';
const VM = 'Microsoft.Compute/virtualMachines';
const item = (group: string, type = TYPE, location = 'westeurope', name = 'stapp') => ({
  id: `/subscriptions/${SUB}/resourceGroups/${group}/providers/${type}/${name}`,
  name,
  type,
  location,
});
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('exists-elsewhere', () => {
  const arm = useArm(existsElsewhere);
  const wants = (type = TYPE, more: TargetParts = {}) =>
    target({ operation: 'create', ...more, resource: { type, name: 'stapp', group: 'rg', ...more.resource } });

  it('fits creations of what lies right below a namespace', () => {
    assert.equal(existsElsewhere.appliesTo(wants()), true);
    assert.equal(existsElsewhere.appliesTo(wants('Microsoft.Network/virtualNetworks/subnets')), false);
    assert.equal(existsElsewhere.appliesTo(wants('Microsoft.Resources/resourceGroups')), false);
    assert.equal(existsElsewhere.appliesTo(wants(TYPE, { operation: 'delete' })), false);
  });

  it('finds a global name in another group', async () => {
    arm.having({ [LIST]: listOf(item('rg-other')) });
    const findings = await arm.run(wants());
    assert.equal(told(findings), 'supports exists-elsewhere');
    assert.deepEqual(findings[0]?.holes?.['resource.group'], 'rg-other');
    assert.ok((findings[0]?.lagSeconds ?? 0) > 0);
    assert.equal(arm.seen()[0]?.query.get('$filter'), `resourceType eq '${TYPE}' and name eq 'stapp'`);
  });

  it('finds another location in the same group', async () => {
    arm.having({ [LIST]: listOf(item('RG')) });
    assert.equal(told(await arm.run(wants(TYPE, { resource: { location: 'East US' } }))), 'supports exists-elsewhere');
    assert.equal(
      told(await arm.run(wants(TYPE, { resource: { location: 'West Europe' } }))),
      'rules-out exists-elsewhere',
    );
  });

  it('lets a retry go where the error says so and there is none any more', async () => {
    arm.having({ [LIST]: listOf() });
    const said = wants(VM, { causes: { 'exists-elsewhere': 0.9 } });
    assert.equal(told(await arm.run(said)), 'rules-out exists-elsewhere');
    const causes = said.diagnosis.causes.map((cause) => ({ ...cause, rule: 'one-that-knows' }));
    const [finding] = await arm.run({ ...said, diagnosis: { ...said.diagnosis, causes } });
    assert.deepEqual([finding?.effect, finding?.retry?.verdict], ['neutral', 'yes']);
  });

  it('makes little of a name that two groups may have', async () => {
    arm.having({ [LIST]: listOf(item('rg-other', VM)) });
    assert.equal(told(await arm.run(wants(VM))), 'neutral null');
    const said = await arm.run(wants(VM, { causes: { 'exists-elsewhere': 0.5 } }));
    assert.deepEqual([told(said), said[0]?.weight], ['supports exists-elsewhere', 2]);
  });

  it('says where it is when the paste names no group', async () => {
    arm.having({ [LIST]: listOf(item('rg-other')) });
    const found = await arm.run(wants(TYPE, { resource: { group: null } }));
    assert.equal(told(found), 'supports already-exists');
  });

  it('rules it out by a whole list alone', async () => {
    arm.having({ [LIST]: listOf() });
    assert.equal(told(await arm.run(wants())), 'rules-out exists-elsewhere');
    arm.answers(({ query }) => ({
      json: { value: [], nextLink: `${LIST}?page=${Number(query.get('page') ?? 0) + 1}` },
    }));
    assert.equal(told(await arm.run(wants())), 'neutral null');
    assert.equal(arm.seen().length, 3);
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(wants())), 'not-checked null');
  });

  it('keeps hostile names inside the filter', async () => {
    for (const name of HOSTILE) {
      arm.answers(({ path, query }) => {
        assert.equal(path, LIST);
        assert.equal((query.get('$filter') ?? '').replaceAll("''", '').split("'").length, 5);
        return listOf({ ...item('x\ny', TYPE, name), name });
      });
      for (const { summary } of await arm.investigate(
        target({ operation: 'create', resource: { type: TYPE, name, group: 'rg' } }),
      )) {
        assert.doesNotMatch(summary, /\n/);
      }
    }
    assert.ok(GROUP);
  });
});
