import assert from 'node:assert/strict';
import { findOrigin } from '../../src/report/origin.ts';

describe('report/origin', () => {
  it("finds Azure's marks", () => {
    for (const text of [
      'https://owls.blob.core.windows.net/x',
      'Microsoft.Network/virtualNetworks',
      'azurerm_subnet.owl',
      'AADSTS50034',
      'x-ms-request-id: 1',
      '{"Code":"OWL_INVALID","Message":"No owl.","Target":null,"Details":[]}',
    ]) {
      assert.notDeepEqual(findOrigin(text).azure, [], text);
      assert.deepEqual(findOrigin(text).foreign, [], text);
    }
  });

  it("finds other vendors' marks", () => {
    for (const text of [
      'arn:aws:s3:::owls',
      'googleapi: Error 409',
      'npm ERR! ERESOLVE',
      'Merge conflict in owl.ts',
      'ORA-00001: unique constraint',
    ]) {
      assert.notDeepEqual(findOrigin(text).foreign, [], text);
      assert.deepEqual(findOrigin(text).azure, [], text);
    }
  });

  it('finds marks of a failure', () => {
    assert.notDeepEqual(findOrigin('Status: 409 (Conflict)').failure, []);
    assert.notDeepEqual(findOrigin('{"code": "OwlInUse"}').failure, []);
    assert.deepEqual(findOrigin('Lunch at noon?').failure, []);
  });
});
