import assert from 'node:assert/strict';
import { decodeEntities } from '../../../src/report/unwrap/decode-entities.ts';

describe('report/unwrap/decode-entities', () => {
  it('decodes named, decimal and hexadecimal entities', () => {
    assert.equal(decodeEntities('&lt;Code&gt;&quot;a&quot;&apos;&#39;&#x41;&amp;'), '<Code>"a"\'\'A&');
  });

  it('decodes what was escaped twice', () => {
    assert.equal(decodeEntities('&amp;quot;code&amp;quot;'), '"code"');
  });

  it('leaves unknown entities, lone ampersands and impossible code points alone', () => {
    const text = 'a & b &bogus; &#0; &#x110000; ?a=1&sig=2';
    assert.equal(decodeEntities(text), text);
  });
});
