import assert from 'node:assert/strict';
import { providerRegistration } from '../../../src/azure/checks/provider-registration.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import { SUB, type TargetParts } from '../target.ts';
import { HOSTILE, targetWith, useArm } from './arm-bench.ts';

const NAMESPACE = 'Microsoft.Compute';
const PROVIDER = `/subscriptions/${SUB}/providers/${NAMESPACE}`;
const FEATURE = `/subscriptions/${SUB}/providers/Microsoft.Features/providers/${NAMESPACE}/features/EncryptionAtHost`;
const provider = (registrationState: string) => ({ json: { namespace: NAMESPACE, registrationState } });
const feature = (state: string) => ({ json: { name: 'x', properties: { state } } });
const LEAD = { causes: { 'provider-not-registered': 0.9 } };
const told = (findings: readonly Finding[]) =>
  findings.map(({ effect, retry }) => `${effect} ${retry?.verdict ?? '-'}`);

describe('provider-registration', () => {
  const arm = useArm(providerRegistration);
  const wants = (more: TargetParts = {}, named: string | null = NAMESPACE) => targetWith(more, { provider: named });

  it('fits a paste that names a provider or a type', () => {
    assert.equal(providerRegistration.appliesTo(wants()), true);
    assert.equal(providerRegistration.appliesTo(wants({ resource: { type: 'Microsoft.Web/sites' } }, null)), true);
    assert.equal(providerRegistration.appliesTo(wants({}, null)), false);
  });

  const states: [string, TargetParts, string][] = [
    ['NotRegistered', LEAD, 'supports -'],
    ['Unregistered', {}, 'supports -'],
    ['Registering', LEAD, 'supports after'],
    ['Registered', {}, 'rules-out -'],
    ['Registered', LEAD, 'neutral yes'],
  ];
  for (const [state, more, expected] of states) {
    it(`judges ${state}${more === LEAD ? ', where the error says that it was not' : ''}`, async () => {
      arm.having({ [PROVIDER]: provider(state) });
      const findings = await arm.run(wants(more));
      assert.deepEqual(told(findings), [expected]);
    });
  }

  it('reads the state of the feature that the error names', async () => {
    const messages = ["The feature 'Microsoft.Compute/EncryptionAtHost' is not registered for the subscription."];
    arm.having({ [PROVIDER]: provider('Registered'), [FEATURE]: feature('Registering') });
    const findings = await arm.run(wants({ messages }));
    assert.deepEqual(told(findings), ['supports after', 'rules-out -']);
    assert.equal(findings[0]?.holes?.['feature.name'], 'EncryptionAtHost');
    arm.having({ [PROVIDER]: provider('Registered'), [FEATURE]: feature('NotRegistered') });
    assert.deepEqual(told(await arm.run(wants({ ...LEAD, messages }))), ['supports -', 'neutral -']);
    arm.having({ [PROVIDER]: provider('Registered'), [FEATURE]: feature('Registered') });
    assert.deepEqual(told(await arm.run(wants({ ...LEAD, messages })))[0], 'neutral yes');
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.deepEqual(told(await arm.investigate(wants())), ['not-checked -']);
  });

  it('takes hostile names for none, and hostile states for text', async () => {
    for (const name of HOSTILE) {
      assert.equal(providerRegistration.appliesTo(wants({}, name)), false);
      arm.having({ [PROVIDER]: provider(name) });
      for (const { summary } of await arm.investigate(wants())) assert.doesNotMatch(summary, /\n/);
    }
  });
});
