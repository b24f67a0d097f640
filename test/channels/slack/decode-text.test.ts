import assert from 'node:assert/strict';
import { decodeText } from '../../../src/channels/slack/decode-text.ts';

describe('decodeText', () => {
  const text = 'Code: Conflict, ä';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  it('reads UTF-8, with and without a mark', () => {
    assert.equal(decodeText(Buffer.from(text)), text);
    assert.equal(decodeText(Buffer.from(`\ufeff${text}`)), text);
  });
  it('reads UTF-16 of either kind', () => {
    assert.equal(decodeText(utf16), text);
    assert.equal(decodeText(Buffer.from(utf16).swap16()), text);
  });
});
