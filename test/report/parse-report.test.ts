import assert from 'node:assert/strict';
import { PASTE_CAP } from '../../src/report/cap.ts';
import { parseReport } from '../../src/report/parse-report.ts';
import { PASTES } from './pastes.ts';

describe('report/parse-report', () => {
  for (const paste of PASTES) {
    it(`reads ${paste.name}`, () => {
      const report = parseReport(paste.text);
      assert.deepEqual(report.codes, paste.codes);
      assert.equal(report.httpStatus, paste.httpStatus);
      assert.equal(report.tool, paste.tool);
      if (paste.operation !== undefined) assert.equal(report.operation, paste.operation);
      if (paste.resourceName !== undefined) assert.equal(report.resource.name, paste.resourceName);
      if (paste.resourceType !== undefined) assert.equal(report.resource.type, paste.resourceType);
      if (paste.group !== undefined) assert.equal(report.resource.group, paste.group);
      if (paste.deploymentName !== undefined) assert.equal(report.deploymentName, paste.deploymentName);
      assert.notDeepEqual(report.origin.azure, []);
      assert.notDeepEqual(report.origin.failure, []);
    });

    it(`reads ${paste.name} from a quoted, coloured and time-stamped log`, () => {
      const lines = paste.text.split('\n').map((line) => `> 2026-03-01T10:11:12.123Z \u001b[31m${line}\u001b[0m`);
      assert.deepEqual(parseReport(lines.join('\r\n')).codes, paste.codes);
    });
  }

  it('takes the parent from the command where the message names the child alone', () => {
    const { resource } = parseReport(
      'ERROR: (InUseSubnetCannotBeDeleted) Subnet barn is in use and cannot be deleted.\naz network vnet subnet delete -g rg --vnet-name farm -n barn',
    );
    assert.deepEqual([resource.name, resource.parent], ['barn', 'farm']);
  });

  it('keeps all the errors of a paste, the telling one first', () => {
    const report = parseReport(
      '(OperationCanceled) The owl was not asked.\n(OwlInUse) The owl is in use.\n(Conflict) There was a conflict.',
    );
    assert.equal(report.code, 'OwlInUse');
    assert.deepEqual(
      new Set(report.errors.flatMap((error) => error.codes)),
      new Set(['OperationCanceled', 'OwlInUse', 'Conflict']),
    );
    assert.equal(report.messages.length, 3);
    assert.equal(report.messages[0], 'The owl is in use.');
  });

  it('reads JSON in JSON in JSON', () => {
    let body = JSON.stringify({ error: { code: 'OwlInUse', message: 'The owl is in use.' } });
    for (const code of ['Conflict', 'ResourceDeploymentFailure', 'DeploymentFailed'])
      body = JSON.stringify({ error: { code, message: body } });
    const report = parseReport(body);
    assert.deepEqual(report.codes, ['DeploymentFailed', 'ResourceDeploymentFailure', 'Conflict', 'OwlInUse']);
    assert.equal(report.messages[0], 'The owl is in use.');
  });

  it('invents nothing for a text without an error', () => {
    for (const text of ['', ' ', 'hello, is anybody there?']) {
      const report = parseReport(text);
      const { code, httpStatus, correlationId, deploymentName, operation, tool } = report;
      assert.deepEqual(
        [code, httpStatus, correlationId, deploymentName, operation, tool],
        [null, null, null, null, null, null],
      );
      assert.deepEqual([report.codes, report.errors, report.messages], [[], [], []]);
      assert.ok(Object.values(report.resource).every((value) => value === null));
    }
  });

  it('says where it left out the middle of a paste', () => {
    const report = parseReport(`(OwlInUse) The owl is in use.\n${'x'.repeat(PASTE_CAP)}`);
    assert.equal(report.cut, true);
    assert.equal(report.code, 'OwlInUse');
  });

  it('holds no secret in any field', () => {
    const secret = ['Zx9', 'Qw8Er7Ty6Ui5Op4As3Df2Gh1Jk0LmNb', 'Vc=='].join('');
    const report = parseReport(`(OwlInUse) The owl is in use. AccountKey=${secret};EndpointSuffix=core.windows.net`);
    assert.ok(!JSON.stringify(report).includes(secret));
  });
});
