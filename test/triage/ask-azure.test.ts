import assert from 'node:assert/strict';
import type { AzureAnswer, AzureQuestionKind } from '../../src/triage/ask-azure.ts';
import { answered, DEV, FOREIGN, groupId, SUB, scenarioOf, signedOut, useSandbox } from './asking.ts';

const VAULTS = 'providers/Microsoft.KeyVault/vaults';
const NSG = 'providers/Microsoft.Network/networkSecurityGroups';
const CORRELATION = '0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0001';
const DEFINITION = '/providers/Microsoft.Authorization/policyDefinitions/00000000-0000-4000-8000-00000000000a';
const AUDIT = '/providers/Microsoft.Authorization/policyDefinitions/00000000-0000-4000-8000-00000000000b';
const INITIATIVE = '/providers/Microsoft.Authorization/policySetDefinitions/00000000-0000-4000-8000-00000000000c';
const ASSIGNMENT = `${groupId('rg-ruled')}/providers/Microsoft.Authorization/policyAssignments/no-public-ip`;

const SCENARIO = scenarioOf(`
groups:
  - { id: /resourceGroups/rg-a, location: westeurope }
  - { id: /resourceGroups/rg-b, location: northeurope }
  - { id: /resourceGroups/rg-ruled, location: westeurope }
  - { id: /resourceGroups/rg-set, location: westeurope }
  - { id: /resourceGroups/twin, location: westeurope }
  - { id: /subscriptions/${DEV}/resourceGroups/rg-a, location: westeurope }
resources:
  - { id: /resourceGroups/rg-a/${VAULTS}/kv-shared, location: westeurope }
  - { id: /resourceGroups/rg-a/${NSG}/nsg-web, location: westeurope }
  - { id: /resourceGroups/rg-a/${NSG}/twin, location: westeurope }
  - { id: /resourceGroups/rg-b/${NSG}/nsg-busy, location: northeurope, state: Updating }
  - { id: /resourceGroups/rg-a/${VAULTS}/double, location: westeurope }
  - { id: /resourceGroups/rg-b/${NSG}/double, location: northeurope }
  - { id: /subscriptions/${DEV}/resourceGroups/rg-a/${NSG}/double, location: westeurope }
locks:
  - { scope: /resourceGroups/rg-a, name: by-hand, level: ReadOnly, by: maja.berg@lindqvist.example, at: -3d, notes: Ask Maja. }
  - { scope: /resourceGroups/rg-b/${NSG}/nsg-busy, name: logged, level: CanNotDelete }
deployments:
  - { id: /resourceGroups/rg-b/providers/Microsoft.Resources/deployments/roll-out, state: Running, at: -4m, correlationId: ${CORRELATION} }
policyDefinitions:
  - id: ${DEFINITION}
    displayName: No public IP addresses
    rule: { if: { field: type, equals: Microsoft.Network/publicIPAddresses }, then: { effect: "[parameters('effect')]" } }
    parameters: { effect: { type: String, defaultValue: Audit } }
  - { id: ${AUDIT}, displayName: Look only, rule: { if: { field: location, equals: eastus }, then: { effect: audit } } }
policyAssignments:
  - { scope: /resourceGroups/rg-ruled, name: no-public-ip, displayName: No public IPs, definition: ${DEFINITION}, parameters: { effect: { value: Deny } } }
  - { scope: /resourceGroups/rg-ruled, name: look, displayName: Look only, definition: ${AUDIT} }
  - { scope: /resourceGroups/rg-set, name: baseline, displayName: Baseline, definition: ${INITIATIVE} }
policyEvents:
  - { at: -40m, resource: /resourceGroups/rg-ruled/providers/Microsoft.Network/publicIPAddresses/pip, assignment: ${ASSIGNMENT}, definition: ${DEFINITION} }
denyAssignments:
  - { scope: /resourceGroups/rg-set, id: 00000000-0000-4000-8000-00000000000d, name: Managed app, description: By a managed application., actions: ["*/delete"] }
deleted:
  - { kind: key-vault, id: /resourceGroups/rg-a/${VAULTS}/kv-gone, location: westeurope, at: -26h, purge: +60d }
activity:
  - &write
    at: -25m
    resource: /resourceGroups/rg-a/${NSG}/nsg-web
    operation: Microsoft.Network/networkSecurityGroups/write
    status: Started
    caller: pipeline@lindqvist.example
    correlationId: ${CORRELATION}
  - { <<: *write, at: -24m, status: Succeeded, subStatus: OK }
  - { <<: *write, at: -5m, lag: +2m, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0002, caller: nils@lindqvist.example }
  - { <<: *write, at: -20d, resource: "/resourceGroups/rg-b/${NSG}/nsg-busy/providers/Microsoft.Authorization/locks/logged", operation: Microsoft.Authorization/locks/write, status: Succeeded, caller: ops@lindqvist.example, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0003 }
  - { <<: *write, at: -26h, resource: /resourceGroups/rg-a/${VAULTS}/kv-gone, operation: Microsoft.KeyVault/vaults/delete, status: Succeeded, method: DELETE, caller: cleaner@lindqvist.example, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0004 }
  - { <<: *write, at: -30d, resource: /resourceGroups/rg-old, operation: Microsoft.Resources/subscriptions/resourceGroups/delete, status: Succeeded, method: DELETE, caller: cleaner@lindqvist.example, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0005 }
  - { <<: *write, at: -10m, lag: +2m, resource: /resourceGroups/rg-a/${VAULTS}/kv-shared, operation: Microsoft.KeyVault/vaults/delete, status: Accepted, method: DELETE, caller: nils@lindqvist.example, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0008 }
changes:
  - { resource: /resourceGroups/rg-a/${NSG}/nsg-web, at: -25m, type: Update, by: pipeline@lindqvist.example, client: Azure CLI, operation: Microsoft.Network/networkSecurityGroups/write, correlationId: ${CORRELATION}, properties: { tags.run: ["1", "2"] } }
  - { resource: /resourceGroups/rg-a/${NSG}/nsg-lost, at: -3d, type: Delete, by: nils@lindqvist.example, client: Azure Portal, operation: Microsoft.Network/networkSecurityGroups/delete, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0006 }
  - { resource: /resourceGroups/rg-gone, at: -2d, type: Delete, by: nils@lindqvist.example, client: Azure Portal, operation: Microsoft.Resources/subscriptions/resourceGroups/delete, correlationId: 0c1d2e3f-4a5b-4c6d-8e7f-9a0b1c2d0007 }
`);
const KINDS: readonly AzureQuestionKind[] = [
  'check-locks',
  'check-policy',
  'check-exists',
  'who-changed',
  'in-progress',
  'was-it-deleted',
];
const DAY = 24 * 3_600_000;
const ago = (ms: number): Date => new Date(Date.now() - ms);

describe('triage/ask-azure', () => {
  const { ask, asked, context, faults } = useSandbox(SCENARIO);
  const facts = (answer: AzureAnswer): string =>
    'findings' in answer ? answer.findings.map(({ summary }) => summary).join('\n') : '';

  describe('what a question is about', () => {
    it('is found by name, in whatever group and of whatever type', async () => {
      const { subject, answer } = answered(await ask('check-exists', { resourceName: 'KV-Shared' }), 'answered');
      assert.equal(answer, 'yes');
      assert.equal(subject.id, `${groupId('rg-a')}/${VAULTS}/kv-shared`);
      assert.equal(subject.type, 'Microsoft.KeyVault/vaults');
      assert.equal(subject.subscriptionName, 'lindqvist-shop-prod');
    });

    it('is asked back where several have the name, in several subscriptions', async () => {
      const { candidates, complete } = answered(await ask('who-changed', { resourceName: 'double' }), 'which');
      assert.ok(complete);
      assert.equal(candidates.length, 3);
      assert.deepEqual(new Set(candidates.map(({ subscriptionId }) => subscriptionId)), new Set([SUB, DEV]));
      const [first] = candidates;
      assert.ok(first?.type && first.group && first.location && first.subscriptionName);
      const picked = answered(await ask('check-exists', { resourceId: first.id }), 'answered');
      assert.equal(picked.subject.id, first.id);
    });

    it('is narrowed by a group, a type or a place that was said', async () => {
      for (const parts of [{ resourceGroup: 'RG-B' }, { location: 'North Europe' }]) {
        const { subject } = answered(await ask('check-exists', { resourceName: 'double', ...parts }), 'answered');
        assert.equal(subject.id, `${groupId('rg-b')}/${NSG}/double`);
      }
      for (const resourceType of ['microsoft.keyvault/VAULTS', 'key vault']) {
        const parts = { resourceName: 'double', resourceType };
        assert.equal(answered(await ask('check-exists', parts), 'answered').subject.type, 'Microsoft.KeyVault/vaults');
      }
    });

    it('may be a group though a resource was named, and asks which where both are there', async () => {
      assert.equal(answered(await ask('check-exists', { resourceName: 'rg-ruled' }), 'answered').subject.kind, 'group');
      const { candidates } = answered(await ask('check-exists', { resourceName: 'twin' }), 'which');
      assert.deepEqual(candidates.map(({ kind }) => kind).sort(), ['group', 'resource']);
      const said = answered(await ask('check-exists', { resourceGroup: 'twin' }), 'answered');
      assert.equal(said.subject.kind, 'group');
    });

    it('is found without Resource Graph', async () => {
      faults({ kind: 'throttled', path: '/providers/Microsoft.ResourceGraph/*' });
      const { subject, findings } = answered(await ask('check-exists', { resourceName: 'kv-shared' }), 'answered');
      assert.equal(subject.group, 'rg-a');
      assert.ok(findings.some(({ effect }) => effect === 'not-checked'));
      assert.equal(answered(await ask('check-exists', { resourceName: 'double' }), 'which').candidates.length, 3);
      assert.equal(answered(await ask('check-exists', { resourceGroup: 'rg-b' }), 'answered').subject.kind, 'group');
    });

    it('may be a subscription alone, by its id or its name', async () => {
      for (const subscriptionId of [DEV, 'Lindqvist-Shop-Dev']) {
        const { subject } = answered(await ask('check-locks', { subscriptionId }), 'answered');
        assert.equal(subject.kind, 'subscription');
        assert.equal(subject.name, 'lindqvist-shop-dev');
      }
      assert.equal((await ask('check-locks', { subscriptionId: 'no such one' })).kind, 'refused');
    });

    it('is asked for where nothing says it', async () => {
      for (const kind of KINDS) assert.equal((await ask(kind)).kind, 'needs');
      assert.equal((await ask('was-it-deleted', { subscriptionId: SUB })).kind, 'needs');
      assert.deepEqual(
        asked().map(({ path }) => path),
        ['/subscriptions'],
      );
    });

    it('is not read outside the allow-list', async () => {
      const only = context({}, [DEV]);
      for (const kind of KINDS) {
        assert.equal((await ask(kind, { resourceId: groupId('rg-a') }, only)).kind, 'refused');
        assert.equal((await ask(kind, { resourceGroup: 'rg-a', subscriptionId: SUB }, only)).kind, 'refused');
        const here = await ask(kind, { resourceGroup: 'rg-a' }, only);
        assert.equal(answered(here, 'answered').subject.subscriptionId, DEV);
      }
      assert.ok(asked().every(({ path, body }) => !path.includes(SUB) && !body.includes(SUB)));
      assert.equal(
        (await ask('check-exists', { resourceName: 'kv-shared' }, context({}, [FOREIGN]))).kind,
        'not-found',
      );
    });
  });

  describe('check-locks', () => {
    it('tells of a lock from above, and who made it', async () => {
      const { answer, findings, followUps, headline } = answered(
        await ask('check-locks', { resourceName: 'kv-shared' }),
        'answered',
      );
      assert.equal(answer, 'yes');
      assert.match(headline, /by-hand.*maja\.berg/);
      assert.equal(findings[0]?.cause, 'locked');
      assert.equal(findings[0]?.holes?.['lock.name'], 'by-hand');
      assert.match(findings[0]?.summary ?? '', /Ask Maja/);
      assert.match(followUps[0]?.commands[0]?.text ?? '', /^az lock list --resource \/subscriptions\//);
    });

    it('looks for who made it in the log, and finds locks below a group', async () => {
      const { answer, headline } = answered(await ask('check-locks', { resourceGroup: 'rg-b' }), 'answered');
      assert.equal(answer, 'yes');
      assert.match(headline, /logged.*ops@lindqvist/);
    });

    it('says no, and for a deployment looks at its group', async () => {
      assert.equal(answered(await ask('check-locks', { resourceGroup: 'rg-ruled' }), 'answered').answer, 'no');
      const found = answered(
        await ask('check-locks', { deploymentName: 'roll-out', resourceGroup: 'rg-b' }),
        'answered',
      );
      assert.equal(found.subject.id, groupId('rg-b'));
    });

    it('says that it could not see, and which role is missing', async () => {
      faults({ kind: 'forbidden', path: '*/locks' });
      const found = answered(await ask('check-locks', { resourceGroup: 'rg-ruled' }), 'answered');
      assert.equal(found.answer, 'unclear');
      assert.match(facts(found), /Microsoft\.Authorization\/locks\/read/);
    });
  });

  describe('check-policy', () => {
    it('names the policy that denied something, and those that can', async () => {
      const { answer, findings, headline } = answered(
        await ask('check-policy', { resourceGroup: 'rg-ruled' }),
        'answered',
      );
      assert.equal(answer, 'yes');
      assert.match(headline, /No public IPs/);
      assert.ok(findings.some(({ source, lagSeconds }) => source === 'policy events' && (lagSeconds ?? 0) > 0));
      assert.ok(findings.some(({ source, cause }) => source === 'policy assignments' && cause === 'policy-denied'));
      assert.ok(
        !facts({ ...answered(await ask('check-policy', { resourceGroup: 'rg-ruled' }), 'answered') }).includes(
          'Look only',
        ),
      );
    });

    it('keeps to the type that was asked about', async () => {
      const ip = { resourceGroup: 'rg-ruled', resourceType: 'microsoft.network/publicIPaddresses' };
      assert.equal(answered(await ask('check-policy', ip), 'answered').answer, 'yes');
      const vault = { resourceGroup: 'rg-ruled', resourceType: 'Microsoft.KeyVault/vaults' };
      assert.equal(answered(await ask('check-policy', vault), 'answered').answer, 'no');
    });

    it('tells of deny assignments, and of initiatives that it did not look into', async () => {
      const found = answered(await ask('check-policy', { resourceGroup: 'rg-set' }), 'answered');
      assert.equal(found.answer, 'yes');
      assert.match(facts(found), /Managed app/);
      assert.match(facts(found), /Baseline/);
    });

    it('does not say no where it could not read', async () => {
      faults({ kind: 'forbidden', path: '*/policyAssignments' });
      assert.equal(answered(await ask('check-policy', { resourceId: groupId('rg-a') }), 'answered').answer, 'unclear');
    });
  });

  describe('check-exists', () => {
    it('says what else has the name, where it was looked, and that a deleted one holds it', async () => {
      const here = answered(await ask('check-exists', { resourceName: 'nsg-web', resourceGroup: 'rg-b' }), 'not-found');
      assert.match(facts(here), /rg-a/);
      const gone = answered(await ask('check-exists', { resourceName: 'kv-gone' }), 'not-found');
      assert.ok(gone.softDeleted && gone.complete);
      assert.equal(gone.lookedAt.length, 2);
      assert.ok(gone.findings.some(({ check, effect }) => check === 'soft-deleted' && effect === 'supports'));
    });

    it('says where a name may be somebody else’s', async () => {
      const parts = { resourceName: 'kv-free', resourceType: 'Microsoft.KeyVault/vaults' };
      const found = answered(await ask('check-exists', parts), 'not-found');
      assert.ok(found.findings.some(({ check }) => check === 'name-availability'));
    });

    it('does not take an id for a thing', async () => {
      const id = `${groupId('rg-a')}/${VAULTS}/kv-never`;
      assert.equal((await ask('check-exists', { resourceId: id })).kind, 'not-found');
      faults({ kind: 'forbidden', path: '*/vaults/*' });
      assert.equal(answered(await ask('check-exists', { resourceId: id }), 'answered').answer, 'unclear');
      const known = await ask('check-exists', { resourceName: 'kv-shared' });
      assert.equal(answered(known, 'answered').answer, 'yes');
    });
  });

  describe('who-changed', () => {
    it('puts the change and its entry in the log together', async () => {
      const { answer, findings, headline } = answered(
        await ask('who-changed', { resourceName: 'nsg-web' }),
        'answered',
      );
      assert.equal(answer, 'yes');
      assert.match(headline, /nils.*pipeline/);
      assert.equal(findings.length, 2);
      assert.match(findings[1]?.summary ?? '', /pipeline@.*Azure CLI.*tags\.run/);
      assert.ok(findings.every(({ lagSeconds }) => (lagSeconds ?? 0) > 0));
    });

    it('keeps to the time', async () => {
      const early = { resourceName: 'nsg-web', from: ago(60 * 60_000), to: ago(15 * 60_000) };
      assert.equal(answered(await ask('who-changed', early), 'answered').findings.length, 1);
      const turned = { resourceName: 'nsg-web', from: early.to, to: early.from };
      assert.equal(answered(await ask('who-changed', turned), 'answered').findings.length, 1);
    });

    it('never takes silence for proof', async () => {
      const fresh = answered(await ask('who-changed', { resourceGroup: 'rg-ruled' }), 'answered');
      assert.equal(fresh.answer, 'unclear');
      assert.match(fresh.headline, /no proof.*20 minutes/);
      const past = { resourceName: 'kv-shared', from: ago(3 * DAY), to: ago(2 * DAY) };
      assert.equal(answered(await ask('who-changed', past), 'answered').answer, 'no');
      faults({ kind: 'forbidden', path: '*/eventtypes/*' });
      const blind = answered(await ask('who-changed', past), 'answered');
      assert.equal(blind.answer, 'unclear');
      assert.match(facts(blind), /Microsoft\.Insights\/eventtypes\/values\/read/i);
      assert.equal(answered(await ask('who-changed', { ...past, from: ago(200 * DAY) }), 'answered').answer, 'unclear');
    });

    it('tells of a whole group, and of a deployment', async () => {
      const group = answered(await ask('who-changed', { resourceGroup: 'rg-a', subscriptionId: SUB }), 'answered');
      assert.ok(group.findings.length >= 3);
      const run = await ask('who-changed', { deploymentName: 'roll-out', resourceGroup: 'rg-b' });
      assert.equal(answered(run, 'answered').subject.kind, 'deployment');
    });
  });

  describe('in-progress', () => {
    it('tells of deployments and of resources on their way', async () => {
      const { answer, findings } = answered(await ask('in-progress', { resourceGroup: 'rg-b' }), 'answered');
      assert.equal(answer, 'yes');
      assert.match(findings[0]?.summary ?? '', /roll-out/);
      assert.match(findings[1]?.summary ?? '', /nsg-busy/);
      assert.equal(answered(await ask('in-progress', { resourceName: 'nsg-busy' }), 'answered').answer, 'yes');
      const run = answered(await ask('in-progress', { deploymentName: 'roll-out' }), 'answered');
      assert.equal(run.answer, 'yes');
    });

    it('takes what the log shows no end of for a hint', async () => {
      const { answer, findings } = answered(await ask('in-progress', { resourceName: 'nsg-web' }), 'answered');
      assert.equal(answer, 'unclear');
      assert.match(findings[0]?.summary ?? '', /nils@/);
      assert.equal(answered(await ask('in-progress', { resourceGroup: 'rg-ruled' }), 'answered').answer, 'no');
    });

    it('does not say no where it could not read', async () => {
      faults({ kind: 'server-error', path: '*/eventtypes/*' });
      assert.equal(answered(await ask('in-progress', { resourceGroup: 'rg-ruled' }), 'answered').answer, 'unclear');
    });
  });

  describe('was-it-deleted', () => {
    it('tells when and by whom: by the log, by the changes, and what is left', async () => {
      const vault = answered(await ask('was-it-deleted', { resourceName: 'kv-gone' }), 'answered');
      assert.equal(vault.answer, 'yes');
      assert.match(vault.headline, /cleaner@/);
      assert.equal(vault.subject.type, 'Microsoft.KeyVault/vaults');
      assert.ok(vault.findings.some(({ check }) => check === 'soft-deleted'));
      const nsg = answered(await ask('was-it-deleted', { resourceName: 'nsg-lost' }), 'answered');
      assert.match(nsg.headline, /nils@/);
      assert.equal(nsg.subject.id, `${groupId('rg-a')}/${NSG}/nsg-lost`);
    });

    it('tells of groups, also of those that were deleted long ago', async () => {
      for (const resourceGroup of ['rg-gone', 'rg-old']) {
        assert.equal(answered(await ask('was-it-deleted', { resourceGroup }), 'answered').answer, 'yes', resourceGroup);
      }
    });

    it('tells a deletion that has begun from one that is over', async () => {
      const begun = answered(await ask('was-it-deleted', { resourceName: 'kv-shared' }), 'answered');
      assert.equal(begun.answer, 'unclear');
      assert.match(begun.headline, /nils@/);
    });

    it('says no of what is there, and never takes silence for proof', async () => {
      assert.equal(answered(await ask('was-it-deleted', { resourceName: 'nsg-web' }), 'answered').answer, 'no');
      for (const parts of [{ resourceName: 'nobody' }, { resourceGroup: 'rg-nobody' }]) {
        const { answer, headline } = answered(await ask('was-it-deleted', parts), 'answered');
        assert.equal(answer, 'unclear');
        assert.match(headline, /no proof/);
      }
    });
  });

  describe('trouble', () => {
    const named = { resourceName: 'kv-shared' };
    for (const kind of KINDS) {
      it(`${kind}: nobody is signed in, nothing answers, everything is forbidden or broken`, async () => {
        assert.equal(
          (await ask(kind, named, { ...context(), azure: signedOut(context().azure) })).kind,
          'no-credential',
        );
        faults({ kind: 'hang', path: '/*' });
        const started = performance.now();
        assert.equal((await ask(kind, named, context({ deadlineMs: 300 }))).kind, 'unreachable');
        assert.ok(performance.now() - started < 2_000);
        faults({ kind: 'forbidden', path: '/subscriptions/*' }, { kind: 'forbidden', path: '/providers/*' });
        const blind = await ask(kind, named);
        const role = blind.kind === 'answered' || blind.kind === 'not-found' ? facts(blind) : '';
        assert.match(role, /role for/);
        assert.notEqual('answer' in blind && blind.answer, 'no');
        for (const fault of ['cut', 'malformed-json', 'no-value', 'endless-paging'] as const) {
          faults({ kind: fault, path: '/*' });
          assert.ok(await ask(kind, named, context({ deadlineMs: 1_000 })));
        }
      });

      it(`${kind}: what hangs is not waited for, and what is known is told`, async () => {
        faults(
          { kind: 'hang', path: '*/eventtypes/*' },
          { kind: 'hang', path: '*/locks' },
          { kind: 'hang', path: '*/policy*' },
        );
        const found = await ask(kind, { resourceName: 'nsg-web' }, context({ deadlineMs: 600 }));
        assert.equal(answered(found, 'answered').subject.name, 'nsg-web');
      });

      it(`${kind}: hostile names stay in their slots, within the budget`, async () => {
        for (const name of [
          '..',
          '%2e%2e%2f',
          "x' or 1 eq 1",
          "x') | project secrets //",
          'a?b#c',
          '<@U1>',
          'a\u0000b',
          'x\\',
        ]) {
          const parts = [
            { resourceName: name },
            { resourceGroup: name },
            { deploymentName: name, resourceGroup: name },
            { resourceId: `${groupId('rg-a')}/${VAULTS}/${name}` },
          ];
          for (const one of parts) {
            const from = asked().length;
            assert.ok(await ask(kind, one, context({ deadlineMs: 2_000 })));
            assert.ok(asked().length - from <= 25, `${asked().length - from} calls`);
          }
        }
        for (const { url, method } of asked()) {
          assert.match(url, /^\/{1,2}(?:subscriptions[/?]|providers\/)/);
          assert.ok(!/\/\.\.(?:\/|\?|$)/.test(url), url);
          assert.ok(['GET', 'HEAD', 'POST'].includes(method));
        }
      }).timeout(20_000);
    }
  });
});
