import assert from 'node:assert/strict';
import { policy } from '../../../src/azure/checks/policy.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError, type Reply } from '../arm-server.ts';
import { SUB, type TargetParts } from '../target.ts';
import { GROUP, HOSTILE, listOf, targetWith, useArm } from './arm-bench.ts';

const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stapp`;
const AUTH = 'providers/Microsoft.Authorization';
const ASSIGNMENT = `/providers/Microsoft.Management/managementGroups/mg-platform/${AUTH}/policyAssignments/deny-pip`;
const DEFINITION = `/subscriptions/${SUB}/${AUTH}/policyDefinitions/def1`;
const ASSIGNMENTS = `${GROUP}/${AUTH}/policyAssignments`;
const EXEMPTIONS = `${STORAGE}/${AUTH}/policyExemptions`;
const EVENTS = `${STORAGE}/providers/Microsoft.PolicyInsights/policyEvents/default/queryResults`;
const assignment = (properties: object = {}, id = ASSIGNMENT) => ({
  id,
  name: 'deny-pip',
  properties: { displayName: 'No public IPs', policyDefinitionId: DEFINITION, scope: '/x', ...properties },
});
const definition = (effect: string, parameters: object = {}): Reply => ({
  text: `{"properties":{"policyRule":{"if":{},"then":{"effect":"${effect}"}},"parameters":${JSON.stringify(parameters)}}}`,
});
const BODY = JSON.stringify({
  error: {
    code: 'RequestDisallowedByPolicy',
    additionalInfo: [
      {
        info: {
          policyDefinitionEffect: 'Deny',
          evaluationDetails: {
            evaluatedExpressions: [
              { result: 'True', expression: 'type', targetValue: 'x', operator: 'Equals' },
              { result: 'True', expression: 'location', targetValue: '["westeurope"]', operator: 'NotIn' },
            ],
          },
        },
      },
    ],
  },
});
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('policy', () => {
  const arm = useArm(policy);
  const denied = (policies: readonly string[] = [ASSIGNMENT], more: TargetParts = {}) =>
    targetWith(
      {
        codes: ['RequestDisallowedByPolicy'],
        text: BODY,
        operation: 'create',
        resource: { id: STORAGE, group: 'rg' },
        ...more,
      },
      { policies },
    );

  it('names the assignment of the error, from whatever scope, its effect and what decided', async () => {
    arm.having({ [ASSIGNMENTS]: listOf(assignment()), [EXEMPTIONS]: listOf(), [DEFINITION]: definition('deny') });
    const found = await arm.run(denied());
    assert.equal(told(found), 'supports policy-denied');
    assert.equal(found[0]?.holes?.['policy.id'], ASSIGNMENT);
    assert.match(found[0]?.summary ?? '', /No public IPs.*deny.*location NotIn/);
    assert.equal(arm.seen()[0]?.query.get('$filter'), 'atScope()');
    assert.equal(arm.seen().length, 3);
  });

  it('finds it by its name', async () => {
    arm.having({ [ASSIGNMENTS]: listOf(assignment()), [EXEMPTIONS]: listOf() });
    assert.equal(told(await arm.run(denied(['No public IPs']))), 'supports policy-denied');
  });

  const lifted: [string, object, readonly object[], Reply][] = [
    ['is not enforced', { enforcementMode: 'DoNotEnforce' }, [], definition('deny')],
    ['leaves the scope out', { notScopes: [GROUP.toUpperCase()] }, [], definition('deny')],
    ['has an exemption', {}, [{ name: 'e', properties: { policyAssignmentId: ASSIGNMENT } }], definition('deny')],
    ['only audits', { parameters: { effect: { value: 'Audit' } } }, [], definition("[parameters('effect')]")],
    ['only audits by default', {}, [], definition("[parameters('effect')]", { effect: { defaultValue: 'Audit' } })],
  ];
  for (const [name, properties, exemptions, rule] of lifted) {
    it(`lets a retry go where the assignment ${name} now`, async () => {
      arm.having({
        [ASSIGNMENTS]: listOf(assignment(properties)),
        [EXEMPTIONS]: listOf(...exemptions),
        [DEFINITION]: rule,
      });
      const [finding] = await arm.run(denied());
      assert.deepEqual([finding?.effect, finding?.cause, finding?.retry?.verdict], ['neutral', 'policy-denied', 'yes']);
    });
  }

  it('takes no exemption that has expired, or is for another policy of the initiative', async () => {
    const properties = { policyAssignmentId: ASSIGNMENT, expiresOn: '2026-11-01T00:00:00Z' };
    const other = { policyAssignmentId: ASSIGNMENT, policyDefinitionReferenceIds: ['x'] };
    arm.having({
      [ASSIGNMENTS]: listOf(assignment()),
      [EXEMPTIONS]: listOf({ name: 'e', properties }, { name: 'f', properties: other }),
    });
    const found = await arm.run(denied());
    assert.equal(told(found), 'supports policy-denied');
    assert.match(found[0]?.summary ?? '', /"e".*2026-11-01/);
  });

  it('sees that the assignment is gone', async () => {
    arm.having({ [ASSIGNMENTS]: listOf() });
    assert.equal((await arm.run(denied()))[0]?.retry?.verdict, 'yes');
    arm.answers(({ query }) => ({
      json: { value: [], nextLink: `${ASSIGNMENTS}?page=${Number(query.get('page') ?? 0) + 1}` },
    }));
    assert.deepEqual([told(await arm.run(denied())), arm.seen().length], ['neutral null', 5]);
  });

  it('asks for the denials of the last hour where the error names no policy', async () => {
    const event = { policyAssignmentId: ASSIGNMENT, policyAssignmentName: 'deny-pip' };
    arm.having({ [ASSIGNMENTS]: listOf(assignment()), [EVENTS]: listOf(event) });
    const found = await arm.run(denied([]));
    assert.deepEqual([told(found), found[0]?.holes?.['policy.id']], ['supports policy-denied', ASSIGNMENT]);
    assert.ok((found[0]?.lagSeconds ?? 0) > 0);
    arm.having({ [ASSIGNMENTS]: listOf(), [EVENTS]: listOf() });
    assert.equal(told(await arm.run(denied([]))), 'neutral null');
  });

  it('finds it by the reason that it gives, or by its name in the text', async () => {
    const reason = { nonComplianceMessages: [{ message: 'Ask the platform team.' }] };
    const other = assignment({ displayName: 'Tags' }, `${ASSIGNMENT}2`);
    arm.having({ [ASSIGNMENTS]: listOf(other, assignment(reason)), [EXEMPTIONS]: listOf() });
    for (const message of ["Reasons: 'Ask the Platform team.'", 'It was no public ips that said no.']) {
      const [finding] = await arm.run(denied([], { messages: [message] }));
      assert.equal(finding?.holes?.['policy.id'], ASSIGNMENT);
      assert.match(finding?.summary ?? '', /"No public IPs" \(deny-pip\)/);
    }
  });

  it('takes a name in a text that is about something else for a word', async () => {
    arm.having({ [ASSIGNMENTS]: listOf(assignment()) });
    const messages = ['There are no public IPs left.'];
    const other = targetWith({ codes: ['Conflict'], messages, resource: { id: STORAGE, group: 'rg' } });
    assert.equal(told(await arm.run(other)), 'neutral null');
  });

  it('takes the only assignment that denies', async () => {
    const audits = assignment({ policyDefinitionId: `${DEFINITION}2` }, `${ASSIGNMENT}2`);
    const routes = {
      [ASSIGNMENTS]: listOf(assignment(), audits),
      [EVENTS]: listOf(),
      [DEFINITION]: definition('Deny'),
    };
    arm.having({ ...routes, [`${DEFINITION}2`]: definition('audit') });
    const [only] = await arm.run(denied([]));
    assert.deepEqual([only?.holes?.['policy.id'], only?.weight], [ASSIGNMENT, 3]);
    arm.having({ ...routes, [`${DEFINITION}2`]: definition('deny') });
    assert.equal(told(await arm.run(denied([]))), 'neutral null');
    arm.having(routes);
    assert.equal(told(await arm.run(denied([]))), 'neutral null');
  });

  it('passes over events that an endpoint sends beyond the filter, and those it cannot read', async () => {
    const audit = { policyAssignmentId: ASSIGNMENT, policyDefinitionAction: 'audit' };
    arm.having({ [ASSIGNMENTS]: listOf(), [EVENTS]: listOf(audit, null, { policyAssignmentId: 7 }) });
    assert.equal(told(await arm.run(denied([]))), 'neutral null');
    const post = arm.seen().find(({ path }) => path === EVENTS);
    assert.deepEqual([post?.method, post?.body], ['POST', '']);
  });

  it('says nothing of a deny assignment', async () => {
    arm.having({ [ASSIGNMENTS]: listOf() });
    const parts = { codes: ['DenyAssignmentAuthorizationFailed'], resource: { id: STORAGE, group: 'rg' } };
    assert.equal(told(await arm.run(targetWith(parts))), 'neutral null');
  });

  it('rules policy out only where none is assigned and the error speaks of none', async () => {
    const other = targetWith({ codes: ['Conflict'], resource: { id: STORAGE, group: 'rg' } });
    arm.having({ [ASSIGNMENTS]: listOf() });
    assert.equal(told(await arm.run(other)), 'rules-out policy-denied');
    arm.having({ [ASSIGNMENTS]: listOf(assignment()) });
    assert.equal(told(await arm.run(other)), 'neutral null');
  });

  it('says what it knows where only the assignments can be read', async () => {
    arm.having({ [ASSIGNMENTS]: listOf(assignment()), '': armError(403, 'AuthorizationFailed') });
    assert.equal(told(await arm.run(denied())), 'supports policy-denied');
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(denied())), 'not-checked null');
  });

  it('takes hostile names for text', async () => {
    for (const name of HOSTILE) {
      arm.having({ [ASSIGNMENTS]: listOf(assignment({ displayName: name, policyDefinitionId: name })) });
      for (const { summary } of await arm.investigate(denied([name]))) assert.doesNotMatch(summary, /\n/);
    }
  });
});
