import assert from 'node:assert/strict';
import { denyAssignments } from '../../../src/azure/checks/deny-assignments.ts';
import type { Finding } from '../../../src/diagnosis/diagnosis.ts';
import { armError } from '../arm-server.ts';
import { SUB, type TargetParts, target } from '../target.ts';
import { GROUP, HOSTILE, listOf, useArm } from './arm-bench.ts';

const STORAGE = `${GROUP}/providers/Microsoft.Storage/storageAccounts/stapp`;
const LIST = `${STORAGE}/providers/Microsoft.Authorization/denyAssignments`;
const deny = (actions: string[], properties: object = {}) => ({
  id: `${GROUP}/providers/Microsoft.Authorization/denyAssignments/d1`,
  properties: {
    denyAssignmentName: 'Deny assignment d1',
    scope: GROUP,
    permissions: [{ actions, notActions: ['*/read'] }],
    ...properties,
  },
});
const SAID = { codes: ['DenyAssignmentAuthorizationFailed'] };
const told = ([finding]: readonly Finding[]) => `${finding?.effect} ${finding?.cause}`;

describe('deny-assignments', () => {
  const arm = useArm(denyAssignments);
  const wants = (more: TargetParts = {}) =>
    target({ operation: 'delete', ...more, resource: { id: STORAGE, group: 'rg', ...more.resource } });

  const cases: [string, TargetParts, object[], string, number | undefined][] = [
    ['one that the error speaks of', SAID, [deny(['*'])], 'supports policy-denied', undefined],
    ['one on the action', {}, [deny(['*/delete'])], 'supports policy-denied', 2],
    ['one on the type', {}, [deny(['Microsoft.Storage/*'])], 'supports policy-denied', 2],
    ['one on another action', {}, [deny(['*/write'])], 'neutral null', undefined],
    [
      'an action let through',
      {},
      [deny(['*'], { permissions: [{ actions: ['*'], notActions: ['*/delete'] }] })],
      'neutral null',
      undefined,
    ],
    ['one that stays where it is', {}, [deny(['*'], { doNotApplyToChildScopes: true })], 'neutral null', undefined],
    ['one elsewhere', {}, [deny(['*'], { scope: `${GROUP}2` })], 'neutral null', undefined],
    ['an unknown operation', { operation: null }, [deny(['*'])], 'supports policy-denied', 1],
    ['none', {}, [], 'neutral null', undefined],
  ];
  for (const [name, more, held, expected, weight] of cases) {
    it(`judges ${name}`, async () => {
      arm.having({ [LIST]: listOf(...held) });
      const found = await arm.run(wants(more));
      assert.deepEqual([told(found), found[0]?.weight], [expected, weight]);
    });
  }

  it('names who made it and who owns the group', async () => {
    const managedBy = `/subscriptions/${SUB}/resourceGroups/apps/providers/Microsoft.Solutions/applications/app`;
    const stack = deny(['*'], { denyAssignmentName: 'Deny assignment created by Deployment Stack s' });
    arm.having({ [LIST]: listOf(stack), [GROUP]: { json: { name: 'rg', location: 'x', managedBy } } });
    const [finding] = await arm.run(wants(SAID));
    assert.match(finding?.summary ?? '', /stack.*Microsoft\.Solutions\/applications\/app/s);
    assert.equal(finding?.holes?.['policy.id'], stack.id);
  });

  it('lets a retry go where the one in the error is gone', async () => {
    arm.having({ [LIST]: listOf() });
    assert.equal((await arm.run(wants(SAID)))[0]?.retry?.verdict, 'yes');
  });

  it('claims nothing by a list that is not whole', async () => {
    arm.answers(({ query }) => ({
      json: { value: [], nextLink: `${LIST}?page=${Number(query.get('page') ?? 0) + 1}` },
    }));
    const found = await arm.run(wants(SAID));
    assert.deepEqual([told(found), found[0]?.retry, arm.seen().length], ['neutral null', undefined, 3]);
  });

  it('is not checked where a role is missing', async () => {
    arm.answers(() => armError(403, 'AuthorizationFailed'));
    assert.equal(told(await arm.investigate(wants())), 'not-checked null');
  });

  it('takes hostile names for text, and long patterns in little time', async () => {
    for (const name of HOSTILE) {
      arm.having({ [LIST]: listOf(deny([`${'*a'.repeat(5_000)}*`, '*'], { denyAssignmentName: name })) });
      const [finding] = await arm.investigate(wants(SAID));
      assert.doesNotMatch(finding?.summary ?? '', /\n/);
      assert.equal(finding?.effect, 'supports');
    }
  });
});
