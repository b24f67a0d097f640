import assert from 'node:assert/strict';
import { answerLines } from '../../src/cli/json-lines.ts';

async function run(input: string): Promise<{ readonly status: number; readonly lines: readonly unknown[] }> {
  const lines: unknown[] = [];
  const status = await answerLines(
    input,
    ({ id, text }) => ({ id, length: text.length }),
    (line) => lines.push(JSON.parse(line)),
  );
  return { status, lines };
}

describe('cli/json-lines', () => {
  it('answers each line, in order, and skips empty ones', async () => {
    const { status, lines } = await run('{"id":"b","text":"xx"}\n\n  \n{"id":1,"text":""}\r\n');
    assert.equal(status, 0);
    assert.deepEqual(lines, [
      { id: 'b', length: 2 },
      { id: 1, length: 0 },
    ]);
  });

  it('answers a malformed line in its place and goes on', async () => {
    for (const bad of [
      '{',
      '[]',
      '"x"',
      'null',
      '{"id":"a"}',
      '{"text":"a"}',
      '{"id":{},"text":"a"}',
      '{"id":"a","text":1}',
    ]) {
      const { status, lines } = await run(`{"id":"a","text":"x"}\n${bad}\n{"id":"c","text":"y"}`);
      assert.equal(status, 2, bad);
      assert.equal(lines.length, 3);
      assert.ok(lines[1] instanceof Object && 'error' in lines[1] && /^Line 2 /.test(String(lines[1].error)));
      assert.deepEqual(lines[2], { id: 'c', length: 1 });
    }
  });

  it('answers nothing for nothing', async () => assert.deepEqual(await run(''), { status: 0, lines: [] }));
});
