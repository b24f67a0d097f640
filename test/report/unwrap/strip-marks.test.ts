import assert from 'node:assert/strict';
import { stripMarks } from '../../../src/report/unwrap/strip-marks.ts';

const ESC = '\u001b';

describe('report/unwrap/strip-marks', () => {
  it('removes colours, also those that lost their escape character', () => {
    assert.equal(stripMarks(`${ESC}[1;31mError:${ESC}[0m [31mConflict[0m`), 'Error: Conflict');
  });

  it('removes titles and hyperlinks of terminals', () => {
    assert.equal(stripMarks(`${ESC}]8;;https://example.com${ESC}\\text${ESC}]8;;${ESC}\\`), 'text');
  });

  it('removes characters that hide or reorder text', () => {
    assert.equal(stripMarks('\ufeffCon\u200bfl\u00adict\u202e\u2066'), 'Conflict');
  });

  it('makes line ends, spaces and quotes plain', () => {
    assert.equal(stripMarks('a\r\nb\rc\u00a0“d” ‘e’'), 'a\nb\nc "d" \'e\'');
  });

  it('removes control characters but line ends and tabs', () => {
    assert.equal(stripMarks('a\u0000\u0007b\tc\n'), 'ab\tc\n');
  });
});
