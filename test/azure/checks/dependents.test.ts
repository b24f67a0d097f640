import assert from 'node:assert/strict';
import { dependents } from '../../../src/azure/checks/dependents.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import type { TargetParts } from '../target.ts';
import { GROUP, HOSTILE, listOf, targetWith, useArm } from './arm-bench.ts';

const NET = `${GROUP}/providers/Microsoft.Network`;
const SUBNET = `${NET}/virtualNetworks/v1/subnets/s1`;
const NIC = `${NET}/networkInterfaces/n1`;
const VM = `${GROUP}/providers/Microsoft.Compute/virtualMachines/vm1`;
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('dependents', () => {
  const arm = useArm(dependents);
  const wants = (id: string, more: TargetParts = {}, otherResources: readonly string[] = []) =>
    targetWith({ operation: 'delete', ...more, resource: { id } }, { otherResources });

  it('fits types that tell their users, not their creation', () => {
    assert.equal(dependents.appliesTo(wants(SUBNET)), true);
    assert.equal(dependents.appliesTo(wants(SUBNET, { operation: 'create' })), false);
    assert.equal(dependents.appliesTo(wants(VM)), false);
    assert.equal(dependents.appliesTo(wants(VM, {}, [NIC])), true);
  });

  describe('users that name it in their own bodies alone', () => {
    const WEB = `${GROUP}/providers/Microsoft.Web`;
    const PLAN = `${WEB}/serverfarms/p`;
    const LIST = `${GROUP}/resources`;
    const site = (name: string, plan: string) => ({
      [`${WEB}/sites/${name}`]: { json: { id: `${WEB}/sites/${name}`, properties: { serverFarmId: plan } } },
    });
    const listed = (...names: string[]) =>
      listOf(...names.map((name) => ({ id: `${WEB}/sites/${name}`, name, type: 'Microsoft.Web/sites' })));

    it('are found among those of the group where the plan has no list of its own', async () => {
      arm.having({
        [PLAN]: { json: { id: PLAN, properties: {} } },
        [LIST]: listed('a', 'b'),
        ...site('a', `${WEB}/serverfarms/other`),
        ...site('b', PLAN.toUpperCase()),
      });
      const [finding] = await arm.run(wants(PLAN));
      assert.equal(finding?.holes?.['other.id'], `${WEB}/sites/b`);
    });

    it('rule nothing out where there are more than are read', async () => {
      const names = ['a', 'b', 'c', 'd', 'e', 'f'];
      const others = names.map((name) => site(name, `${WEB}/serverfarms/other`));
      arm.having({
        [PLAN]: { json: { id: PLAN, properties: {} } },
        [LIST]: listed(...names),
        ...Object.assign({}, ...others),
      });
      assert.equal(told(await arm.run(wants(PLAN))), 'neutral null');
      arm.having({ [PLAN]: { json: { id: PLAN, properties: {} } }, [LIST]: listed('a'), ...others[0] });
      assert.equal(told(await arm.run(wants(PLAN))), 'rules-out dependency-conflict');
    });

    it('rule nothing out where one cannot be read', async () => {
      arm.having({
        [PLAN]: { json: { id: PLAN, properties: {} } },
        [LIST]: listed('a', 'b'),
        ...site('a', `${WEB}/serverfarms/other`),
        [`${WEB}/sites/b`]: armError(403, 'AuthorizationFailed'),
      });
      assert.equal(told(await arm.run(wants(PLAN))), 'neutral null');
    });
  });

  it('takes use for the reason where neither request nor reason is told', async () => {
    arm.having({ [NIC]: { json: { id: NIC, properties: { virtualMachine: { id: VM } } } } });
    const causes = { 'unspecified-conflict': 0.9 };
    assert.equal((await arm.run(wants(NIC, { operation: null, causes })))[0]?.weight, 3);
    assert.equal((await arm.run(wants(NIC, { operation: 'update', causes })))[0]?.weight, 1);
  });

  const uses: [string, object, string][] = [
    [SUBNET, { ipConfigurations: [{ id: `${NIC}/ipConfigurations/ip1` }] }, NIC],
    [
      SUBNET,
      { serviceAssociationLinks: [{ properties: { link: `${GROUP}/providers/Microsoft.Web/serverfarms/p` } }] },
      `${GROUP}/providers/Microsoft.Web/serverfarms/p`,
    ],
    [
      `${NET}/virtualNetworks/v1`,
      { subnets: [{ properties: { ipConfigurations: [{ id: `${NIC}/ipConfigurations/a` }] } }] },
      NIC,
    ],
    [
      `${NET}/virtualNetworks/v1`,
      { virtualNetworkPeerings: [{ properties: { remoteVirtualNetwork: { id: `${NET}/virtualNetworks/hub` } } }] },
      `${NET}/virtualNetworks/hub`,
    ],
    [NIC, { virtualMachine: { id: VM } }, VM],
    [
      `${NET}/publicIPAddresses/p1`,
      { ipConfiguration: { id: `${NET}/loadBalancers/lb/frontendIPConfigurations/f` } },
      `${NET}/loadBalancers/lb`,
    ],
    [`${NET}/networkSecurityGroups/g1`, { subnets: [{ id: SUBNET }] }, SUBNET],
    [`${NET}/routeTables/r1`, { subnets: [{ id: SUBNET }] }, SUBNET],
    [`${NET}/natGateways/g`, { subnets: [{ id: SUBNET }] }, SUBNET],
    [
      `${NET}/loadBalancers/lb`,
      { backendAddressPools: [{ properties: { backendIPConfigurations: [{ id: `${NIC}/ipConfigurations/a` }] } }] },
      NIC,
    ],
    [`${GROUP}/providers/Microsoft.Compute/availabilitySets/a`, { virtualMachines: [{ id: VM }] }, VM],
  ];
  for (const [id, properties, user] of uses) {
    it(`finds ${user.split('/').slice(-2).join(' ')} on ${id.split('/').slice(-2).join(' ')}`, async () => {
      arm.having({ [id]: { json: { id, properties } } });
      const found = await arm.run(wants(id));
      assert.deepEqual([told(found), found[0]?.holes?.['other.id']], ['supports dependency-conflict', user]);
    });
  }

  it('finds the machine of a disk, the apps of a plan and the networks of a zone', async () => {
    const disk = `${GROUP}/providers/Microsoft.Compute/disks/d1`;
    const plan = `${GROUP}/providers/Microsoft.Web/serverfarms/p1`;
    const zone = `${NET}/privateDnsZones/z.example`;
    const site = `${GROUP}/providers/Microsoft.Web/sites/app1`;
    const vnet = `${NET}/virtualNetworks/v1`;
    arm.having({
      [disk]: { json: { id: disk, managedBy: VM, properties: {} } },
      [plan]: { json: { id: plan, properties: {} } },
      [`${plan}/sites`]: listOf({ id: site }),
      [zone]: { json: { id: zone, properties: {} } },
      [`${zone}/virtualNetworkLinks`]: listOf({
        id: `${zone}/virtualNetworkLinks/l`,
        properties: { virtualNetwork: { id: vnet } },
      }),
    });
    for (const [id, user] of [
      [disk, VM],
      [plan, site],
      [zone, vnet],
    ] as const) {
      assert.equal((await arm.run(wants(id)))[0]?.holes?.['other.id'], user);
    }
  });

  it('looks at the resource that the error names beside its own', async () => {
    arm.having({ [NIC]: { json: { id: NIC, properties: { virtualMachine: { id: `${VM}2` } } } } });
    const found = await arm.run(wants(VM, { operation: 'create' }, [NIC]));
    assert.deepEqual([told(found), found[0]?.holes?.['other.id']], ['supports dependency-conflict', `${VM}2`]);
  });

  it('names three users and counts the rest', async () => {
    const subnets = Array.from({ length: 40 }, (_, index) => ({ id: `${SUBNET}${index}` }));
    arm.having({ [`${NET}/routeTables/r1`]: { json: { properties: { subnets } } } });
    const [finding] = await arm.run(wants(`${NET}/routeTables/r1`));
    assert.match(finding?.summary ?? '', /and 37 more/);
  });

  it('rules it out where nothing is attached, and lets a retry go where something was', async () => {
    arm.having({ [SUBNET]: { json: { id: SUBNET, properties: {} } } });
    assert.equal(told(await arm.run(wants(SUBNET))), 'rules-out dependency-conflict');
    const [finding] = await arm.run(wants(SUBNET, { causes: { 'dependency-conflict': 0.9 } }));
    assert.deepEqual([finding?.effect, finding?.retry?.verdict], ['neutral', 'yes']);
  });

  it('takes a resource that is gone for an answer', async () => {
    arm.having({});
    assert.equal(told(await arm.run(wants(SUBNET))), 'neutral null');
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(wants(SUBNET))), 'not-checked null');
  });

  it('takes hostile ids and bodies for text', async () => {
    for (const name of HOSTILE) {
      arm.answers(() => ({ json: { properties: { subnets: [{ id: name }, { id: 7 }, null, 'x'] } } }));
      const resource = { group: 'rg', type: 'Microsoft.Network/routeTables', name };
      for (const { effect } of await arm.investigate(targetWith({ operation: 'delete', resource }))) {
        assert.ok(['supports', 'not-checked'].includes(effect), effect);
      }
    }
  });
});
