import assert from 'node:assert/strict';
import { kql, odata } from '../../src/azure/query-literals.ts';

describe('query literals', () => {
  it('doubles quotes for OData', () => {
    assert.equal(odata(`a' or '1' eq '1`), `'a'' or ''1'' eq ''1'`);
    assert.equal(odata('a\nb'), `'a b'`);
  });

  it('escapes quotes and backslashes for Kusto', () => {
    assert.equal(kql(`a' | project *`), `'a\\' | project *'`);
    assert.equal(kql(`a\\' | x`), `'a\\\\\\' | x'`);
    assert.equal(kql('a\r\n| take 1'), `'a  | take 1'`);
  });
});
