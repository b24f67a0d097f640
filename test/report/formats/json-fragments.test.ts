import assert from 'node:assert/strict';
import { readJsonFragments } from '../../../src/report/formats/json-fragments.ts';

describe('report/formats/json-fragments', () => {
  it('reads a member whose braces were cut off', () => {
    const [error] = readJsonFragments('..."code":"OwlBusy","target":"owl1","message":"It is \\"busy\\"."');
    assert.deepEqual(error?.codes, ['OwlBusy']);
    assert.equal(error?.target, 'owl1');
    assert.ok(error?.message?.startsWith('It is'));
  });

  it('reads one that lost the code key too', () => {
    assert.deepEqual(readJsonFragments('lBusy", "message": "Busy."')[0]?.codes, ['lBusy']);
  });

  it('finds nothing without a message', () => assert.deepEqual(readJsonFragments('"code":"OwlBusy"'), []));
});
