import assert from 'node:assert/strict';
import { checkRestrictions } from '../../src/azure/check-restrictions.ts';
import { type ArmServer, type Reply, startArmServer, withReader } from './arm-server.ts';
import { GROUP } from './checks/arm-bench.ts';

describe('azure/check-restrictions', () => {
  let server: ArmServer;
  let reply: Reply = { json: {} };
  before(async () => {
    server = await startArmServer(() => reply);
  });
  after(() => server.close());
  const check = () =>
    withReader(server.connection(), (azure, signal) =>
      checkRestrictions(azure, { path: GROUP, type: 'Microsoft.Sql/servers', location: null, signal }),
    );
  const policy = (policyAssignmentId: string) => ({ policyAssignmentId, policyDefinitionId: 'd' });

  it('tells what is denied whatever the request says from what limits a field', async () => {
    const fieldRestrictions = [
      {
        field: 'location',
        restrictions: [
          { result: 'Deny', values: ['eastus'], policy: policy('b'), reason: 'Europe.' },
          { result: 'Audit', values: ['x'], policy: policy('c') },
        ],
      },
    ];
    const policyEvaluations = [
      { policyInfo: policy('a'), evaluationResult: 'NonCompliant', effectDetails: { policyEffect: 'Deny' } },
      { policyInfo: policy('d'), evaluationResult: 'NonCompliant', effectDetails: { policyEffect: 'Audit' } },
    ];
    reply = { json: { fieldRestrictions, contentEvaluationResult: { policyEvaluations } } };
    assert.deepEqual(await check(), [
      { assignmentId: 'a', kind: 'denied', field: null, values: [], reason: null },
      { assignmentId: 'b', kind: 'limited', field: 'location', values: ['eastus'], reason: 'Europe.' },
    ]);
    assert.match(server.seen.at(-1)?.body ?? '', /"type":"Microsoft\.Sql\/servers"/);
  });

  it('takes an answer without restrictions for none', async () => {
    reply = { json: {} };
    assert.deepEqual(await check(), []);
  });
});
