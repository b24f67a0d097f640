import assert from 'node:assert/strict';
import { readCodeLines } from '../../../src/report/formats/code-lines.ts';
import { cpuMs } from '../../cpu-ms.ts';

const codes = (text: string): (string | undefined)[] => readCodeLines(text).map((error) => error.codes[0]);

describe('report/formats/code-lines', () => {
  it('reads a line whose message is a sentence', () => {
    const [error] = readCodeLines('start\nERROR: OwlInUse: The owl is in use by a barn.');
    assert.deepEqual(error?.codes, ['OwlInUse']);
    assert.equal(error?.message, 'The owl is in use by a barn.');
    assert.equal(error?.at, 6);
  });

  it("reads any such line under azd's heading", () => {
    const text = 'Deployment Error Details:\nOwlInUse: owl1 in use by barn1';
    assert.deepEqual(codes(text), ['OwlInUse']);
    assert.deepEqual(codes('OwlInUse: owl1 in use by barn1'), []);
  });

  it('takes no label and no exception class for a code', () => {
    const text = [
      'RequestId: The request has an id here',
      'TypeError: Cannot read properties of undefined',
      'StatusCode: The status was not good today',
    ];
    assert.deepEqual(codes(text.join('\n')), []);
  });

  it('is quick on words that run together', () => {
    const started = cpuMs();
    assert.deepEqual(codes(`${'OwlInUse'.repeat(20_000)}-`), []);
    assert.ok(cpuMs() - started < 2_000);
  });
});
