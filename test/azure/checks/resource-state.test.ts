import assert from 'node:assert/strict';
import { resourceState } from '../../../src/azure/checks/resource-state.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';
import { GROUP, HOSTILE, useArm } from './arm-bench.ts';

const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stapp`;
const VM = `${GROUP}/providers/Microsoft.Compute/virtualMachines/vm1`;
const AKS = `${GROUP}/providers/Microsoft.ContainerService/managedClusters/aks1`;
const ODD = `${GROUP}/providers/Contoso.Things/boxes/b1`;
const body = (id: string, properties: object = { provisioningState: 'Succeeded' }, more: object = {}) => ({
  json: { id, name: id.split('/').at(-1), location: 'westeurope', properties, ...more },
});
const told = (findings: readonly Finding[]) => findings.map(({ effect, cause }) => `${effect} ${cause}`);

describe('resource-state', () => {
  const arm = useArm(resourceState);
  const at = (id: string, more: TargetParts = {}) =>
    target({ ...more, resource: { id, group: 'rg', ...more.resource } });

  it('fits a paste that names a resource, not a group', () => {
    const fits = (parts: TargetParts) => resourceState.appliesTo(target(parts));
    assert.equal(fits({ resource: { id: STORAGE } }), true);
    assert.equal(fits({ resource: { group: 'rg', type: 'Microsoft.Compute/virtualMachines', name: 'vm1' } }), true);
    assert.equal(fits({ resource: { group: 'rg' } }), false);
    assert.equal(fits({ resource: { id: STORAGE }, subscriptionId: null }), false);
  });

  it('says that what a creation wants is there, with its id', async () => {
    arm.having({ [STORAGE]: body(STORAGE, { provisioningState: 'Succeeded' }, { sku: { name: 'Standard_LRS' } }) });
    const [finding] = await arm.run(at(STORAGE, { operation: 'create', tool: 'terraform' }));
    assert.deepEqual(
      [finding?.effect, finding?.cause, finding?.weight, finding?.holes?.['terraform.importId']],
      ['supports', 'already-exists', undefined, STORAGE],
    );
    assert.match(finding?.summary ?? '', /Standard_LRS/);
    assert.equal(arm.seen().length, 1);
  });

  it('thinks less of it where a creation would be an update', async () => {
    arm.having({ [STORAGE]: body(STORAGE) });
    const [finding] = await arm.run(at(STORAGE, { operation: 'create', tool: 'bicep' }));
    assert.equal(finding?.weight, 1);
  });

  it('sees another location than the request asked for', async () => {
    arm.having({ [STORAGE]: body(STORAGE) });
    const found = (location: string) => arm.run(at(STORAGE, { operation: 'create', resource: { location } }));
    assert.deepEqual(told(await found('northeurope')), ['supports exists-elsewhere']);
    assert.deepEqual(told(await found('West Europe')), ['supports already-exists']);
  });

  const states: [string, object, string, string][] = [
    ['being deleted', { provisioningState: 'Deleting' }, 'supports invalid-state', 'after'],
    ['being updated', { provisioningState: 'Updating' }, 'supports concurrent-operation', 'after'],
    ['being upgraded', { provisioningState: 'Upgrading' }, 'supports concurrent-operation', 'after'],
    ['failed', { provisioningState: 'Failed' }, 'supports invalid-state', 'after'],
    ['stopped', { provisioningState: 'Succeeded', powerState: { code: 'Stopped' } }, 'supports invalid-state', 'after'],
  ];
  for (const [name, properties, expected, retry] of states) {
    it(`tells a cluster that is ${name}`, async () => {
      arm.having({ [AKS]: body(AKS, properties) });
      const findings = await arm.run(at(AKS, { operation: 'update' }));
      assert.deepEqual(told(findings), [expected]);
      assert.equal(findings[0]?.retry?.verdict ?? '', retry);
    });
  }

  it('lets a retry go where what was running has ended', async () => {
    arm.having({ [AKS]: body(AKS) });
    const findings = await arm.run(at(AKS, { operation: 'update', causes: { 'concurrent-operation': 0.9 } }));
    assert.deepEqual(
      findings.map(({ effect, retry }) => [effect, retry?.verdict]),
      [
        ['neutral', undefined],
        ['neutral', 'yes'],
      ].slice(findings.length === 1 ? 1 : 0),
    );
  });

  it('asks for the power state of a virtual machine only where the paste is about it', async () => {
    const statuses = [{ code: 'ProvisioningState/succeeded' }, { code: 'PowerState/deallocated' }];
    arm.having({
      [VM]: ({ query }) =>
        body(VM, {
          provisioningState: 'Succeeded',
          ...(query.get('$expand') === 'instanceView' ? { instanceView: { statuses } } : {}),
        }),
    });
    const messages = ['The VM is not running: it is deallocated.'];
    assert.deepEqual(told(await arm.run(at(VM, { operation: 'other', messages }))), ['supports invalid-state']);
    assert.deepEqual(told(await arm.run(at(VM, { operation: 'other' }))), ['neutral null']);
  });

  it('rules out that it exists where it is absent, but not for a name that is global', async () => {
    arm.having({});
    assert.deepEqual(told(await arm.run(at(VM, { operation: 'create' }))), ['rules-out already-exists']);
    const vault = `${GROUP}/providers/Microsoft.KeyVault/vaults/kv`;
    assert.deepEqual(told(await arm.run(at(vault, { operation: 'create' }))), ['neutral null', 'neutral soft-deleted']);
    assert.deepEqual(told(await arm.run(at(VM, { operation: 'update' }))), ['neutral null']);
  });

  it('waits for one that is being deleted, even where the error says that it exists', async () => {
    arm.having({ [VM]: body(VM, { provisioningState: 'Deleting' }) });
    const found = await arm.run(at(VM, { operation: 'create', causes: { 'already-exists': 0.9 } }));
    assert.deepEqual(told(found), ['neutral already-exists', 'supports invalid-state']);
    assert.deepEqual(
      found.map(({ retry }) => retry?.verdict),
      ['after', 'after'],
    );
  });

  it('tells of a parent that is on its way out, or stopped', async () => {
    const pool = `${AKS}/agentPools/gpu`;
    arm.having({ [AKS]: body(AKS, { provisioningState: 'Deleting' }) });
    const found = await arm.run(at(pool, { operation: 'create' }));
    assert.deepEqual(told(found), ['rules-out already-exists', 'supports invalid-state']);
    assert.match(found[1]?.summary ?? '', /"aks1"/);
    arm.having({ [AKS]: body(AKS, { provisioningState: 'Updating' }) });
    assert.deepEqual(told(await arm.run(at(pool, { operation: 'create' }))), ['rules-out already-exists']);
  });

  it('makes nothing of its being there where the error gives another reason', async () => {
    arm.having({ [STORAGE]: body(STORAGE) });
    const causes = { 'precondition-failed': 0.9 };
    assert.deepEqual(told(await arm.run(at(STORAGE, { operation: 'create', tool: 'terraform', causes }))), [
      'neutral null',
    ]);
  });

  it('lets a retry go where what the error says to exist is gone', async () => {
    arm.having({});
    const said = at(VM, { operation: 'create', causes: { 'already-exists': 0.9 } });
    const causes = said.diagnosis.causes.map((cause) => ({ ...cause, rule: 'one-that-knows' }));
    const [finding] = await arm.run({ ...said, diagnosis: { ...said.diagnosis, causes } });
    assert.deepEqual([finding?.effect, finding?.cause, finding?.retry?.verdict], ['neutral', 'already-exists', 'yes']);
  });

  it("takes the list's word for the state of a type that nobody knows", async () => {
    const listed = { id: ODD, name: 'B1', type: 'contoso.things/BOXES', provisioningState: 'ScheduledForDelete' };
    arm.having({ [`${GROUP}/resources`]: { json: { value: [{ ...listed, name: 'b2' }, listed] } } });
    const [finding] = await arm.run(at(ODD, { operation: 'update' }));
    assert.deepEqual([finding?.cause, finding?.retry?.verdict], ['invalid-state', 'after']);
  });

  it('lets a retry go where what was being deleted is gone', async () => {
    arm.having({});
    const [finding] = await arm.run(at(VM, { operation: 'create', messages: ['The VM is being deleted.'] }));
    assert.deepEqual([finding?.effect, finding?.retry?.verdict], ['neutral', 'yes']);
  });

  it('asks the provider for the version of a type that it does not know', async () => {
    const resourceTypes = [{ resourceType: 'boxes', apiVersions: ['2026-01-01-preview', '2024-03-01', '2025-02-01'] }];
    arm.having({
      [`/subscriptions/${SUB}/providers/Contoso.Things`]: {
        json: { namespace: 'Contoso.Things', registrationState: 'Registered', resourceTypes },
      },
      [ODD]: ({ query }) =>
        query.get('api-version') === '2025-02-01' ? body(ODD) : armError(400, 'NoRegisteredProviderFound'),
    });
    assert.deepEqual(told(await arm.run(at(ODD, { operation: 'create', tool: 'terraform' }))), [
      'supports already-exists',
    ]);
  });

  it('asks the provider where the cloud does not have the known version', async () => {
    const resourceTypes = [{ resourceType: 'storageAccounts', apiVersions: ['2019-06-01'] }];
    arm.having({
      [`/subscriptions/${SUB}/providers/Microsoft.Storage`]: {
        json: { namespace: 'Microsoft.Storage', registrationState: 'Registered', resourceTypes },
      },
      [STORAGE]: ({ query }) =>
        query.get('api-version') === '2019-06-01' ? body(STORAGE) : armError(400, 'NoRegisteredProviderFound'),
    });
    assert.deepEqual(told(await arm.run(at(STORAGE, { operation: 'update' }))), ['neutral null']);
    assert.equal(arm.seen().length, 3);
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() =>
      armError(403, 'AuthorizationFailed', "no rights to perform action 'Microsoft.Storage/storageAccounts/read' over"),
    );
    const findings = await arm.investigate(at(STORAGE));
    assert.deepEqual(told(findings), ['not-checked null']);
    assert.match(findings[0]?.summary ?? '', /Microsoft\.Storage\/storageAccounts\/read/);
  });

  it('takes hostile names for names', async () => {
    for (const name of HOSTILE) {
      arm.answers(({ path }) => {
        assert.ok(path.startsWith(GROUP), path);
        return body(STORAGE, { provisioningState: 'Succeeded' }, { location: name, managedBy: name });
      });
      const resource = { group: 'rg', type: 'Microsoft.Storage/storageAccounts', name };
      const findings = await arm.investigate(target({ operation: 'create', resource }));
      for (const { summary } of findings) assert.doesNotMatch(summary, /\n/);
    }
  });
});
