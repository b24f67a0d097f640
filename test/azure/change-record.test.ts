import assert from 'node:assert/strict';
import { changeRecords } from '../../src/azure/change-record.ts';
import type { ActivityRun } from '../../src/azure/checks/shared/activity-runs.ts';
import type { Change } from '../../src/azure/read-changes.ts';

const ID = '/subscriptions/s/resourceGroups/rg/providers/Microsoft.Network/networkSecurityGroups/nsg';
const change = (parts: Partial<Change> = {}): Change => ({
  changedAt: '2026-03-01T10:00:30Z',
  targetId: ID,
  changeType: 'Update',
  changedBy: 'app-id',
  clientType: 'Unspecified',
  operation: 'Microsoft.Network/networkSecurityGroups/write',
  correlationId: 'c1',
  changes: { 'tags.a': {}, 'properties.provisioningState': {} },
  ...parts,
});
const run = (parts: Partial<ActivityRun> = {}): ActivityRun => ({
  operation: 'Microsoft.Network/networkSecurityGroups/write',
  resourceId: ID.toUpperCase(),
  correlationId: 'C1',
  caller: 'maja@lindqvist.example',
  startedAt: '2026-03-01T10:00:00Z',
  endedAt: null,
  status: 'Succeeded',
  subStatus: 'OK',
  error: null,
  ...parts,
});

describe('azure/change-record', () => {
  it('makes one record of a write that both know', () => {
    const [record, ...others] = changeRecords([change()], [run()]);
    assert.equal(others.length, 0);
    assert.equal(record?.by, 'maja@lindqvist.example');
    assert.equal(record?.client, null);
    assert.equal(record?.status, 'Succeeded');
    assert.deepEqual(record?.properties, ['tags.a']);
  });

  it('goes by the time where a correlation id is missing', () => {
    assert.equal(changeRecords([change({ correlationId: null })], [run()]).length, 1);
    const later = run({ startedAt: '2026-03-01T11:00:00Z' });
    assert.equal(changeRecords([change({ correlationId: null })], [later]).length, 2);
  });

  it('keeps apart what is not the same, the newest first', () => {
    const records = changeRecords(
      [change({ changeType: 'Delete' })],
      [run({ correlationId: 'c2', startedAt: '2026-03-01T12:00:00Z', status: 'Failed' })],
    );
    assert.deepEqual(
      records.map(({ what, status }) => [what, status]),
      [
        ['changed', 'Failed'],
        ['deleted', null],
      ],
    );
  });
});
