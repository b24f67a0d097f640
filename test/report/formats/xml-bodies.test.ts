import assert from 'node:assert/strict';
import { readXmlBodies } from '../../../src/report/formats/xml-bodies.ts';

describe('report/formats/xml-bodies', () => {
  it('reads a storage error', () => {
    const text = '<?xml version="1.0"?><Error><Code>OwlBusy</Code><Message>Busy.\nRequestId:1</Message></Error>';
    const [error] = readXmlBodies(text);
    assert.deepEqual(error?.codes, ['OwlBusy']);
    assert.equal(error?.message, 'Busy.\nRequestId:1');
  });

  it('reads a table error with namespaces', () => {
    const [error] = readXmlBodies(
      '<m:error xmlns:m="x"><m:code>OwlBusy</m:code><m:message xml:lang="en-US">Busy.</m:message></m:error>',
    );
    assert.deepEqual([error?.codes, error?.message], [['OwlBusy'], 'Busy.']);
  });

  it('takes a numeric code for a status', () => {
    const [error] = readXmlBodies('<Error><Code>409</Code><Detail>Conflict. SubCode=40901</Detail></Error>');
    assert.deepEqual([error?.codes, error?.httpStatus], [[], 409]);
  });

  it('reads a code without a message and ignores other elements', () => {
    assert.deepEqual(readXmlBodies('<Code>OwlBusy</Code>')[0]?.message, null);
    assert.deepEqual(readXmlBodies('<code>two words</code><Codec>x</Codec>'), []);
  });
});
