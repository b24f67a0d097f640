import assert from 'node:assert/strict';
import { readExceptions } from '../../../src/report/formats/exceptions.ts';

describe('report/formats/exceptions', () => {
  const CASES: readonly (readonly [name: string, text: string])[] = [
    ['.NET', 'Azure.RequestFailedException: The owl is busy.\nStatus: 409 (Conflict)'],
    ['Python', 'azure.core.exceptions.ResourceExistsError: The owl is busy.\nRequestId:1'],
    ['Java', 'com.azure.core.exception.ResourceModifiedException: The owl is busy.\n  at x.y(Z.java:1)'],
    ['older .NET', 'Microsoft.WindowsAzure.Storage.StorageException: The owl is busy.'],
    ['JavaScript', 'RestError: The owl is busy.\n    at handle (x.js:1:1)'],
  ];
  for (const [name, text] of CASES) {
    it(`reads ${name}`, () => assert.equal(readExceptions(text)[0]?.message, 'The owl is busy.'));
  }

  it('takes the status that stands below', () => {
    const [first] = CASES;
    assert.equal(readExceptions(first?.[1] ?? '')[0]?.httpStatus, 409);
  });

  it('leaves bodies and (Code) messages to their own readers', () => {
    assert.deepEqual(readExceptions('azure.core.exceptions.HttpResponseError: (OwlBusy) Busy.'), []);
    assert.deepEqual(readExceptions('RestError: {"code":"OwlBusy"}'), []);
  });

  it("takes no other vendor's exception", () => {
    assert.deepEqual(readExceptions('java.lang.IllegalStateException: The owl is busy.'), []);
  });
});
