import assert from 'node:assert/strict';
import type { Check } from '../../src/azure/check.ts';
import { planChecks, wantsResource } from '../../src/azure/plan.ts';
import { target } from './target.ts';

const check = (id: Check['id'], causes: Check['causes'], applies = true): Check => ({
  id,
  causes,
  question: '',
  source: id,
  permission: '',
  appliesTo: () => applies,
  run: async () => [],
});

describe('planChecks', () => {
  const all = [
    check('activity-log', []),
    check('policy', ['policy-denied']),
    check('locks', ['locked']),
    check('dependents', ['dependency-conflict']),
    check('soft-deleted', ['soft-deleted'], false),
  ];
  const plan = (parts: Parameters<typeof target>[0]) => planChecks(target(parts), all).map(({ id }) => id);

  it('begins with what the rules ask for, in their order', () => {
    assert.deepEqual(plan({ checks: ['locks', 'activity-log'], causes: { locked: 0.95 } }), ['locks', 'activity-log']);
  });

  it('verifies a likely cause that a text is sure of', () => {
    assert.deepEqual(plan({ causes: { locked: 0.99 } }), ['locks']);
    assert.deepEqual(plan({ causes: { locked: 0.1, 'already-exists': 0.9 } }), ['locks']);
    assert.deepEqual(plan({ causes: { 'already-exists': 1 } }), []);
  });

  it('looks everywhere where a text explains nothing', () => {
    assert.deepEqual(plan({ causes: { 'unspecified-conflict': 1 } }), ['activity-log', 'locks', 'dependents']);
  });

  it('adds what tells likely causes apart, and leaves out the rest', () => {
    const causes = { locked: 0.5, 'dependency-conflict': 0.4, 'policy-denied': 0.01, 'soft-deleted': 0.1 };
    assert.deepEqual(plan({ checks: ['locks', 'soft-deleted'], causes }), ['locks', 'dependents']);
  });
});

describe('wantsResource', () => {
  const wants = (causes: Parameters<typeof target>[0], applies = true) =>
    wantsResource(target(causes), [check('provider-registration', [], applies), check('locks', ['locked'])]);

  it('tells whether it matters which resource it is', () => {
    assert.equal(wants({ causes: { 'provider-not-registered': 1 } }), false);
    assert.equal(wants({ causes: { 'provider-not-registered': 1 } }, false), true);
    assert.equal(wants({ causes: { locked: 1 } }), true);
  });
});
