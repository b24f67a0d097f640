import assert from 'node:assert/strict';
import { stripLinePrefixes } from '../../../src/report/unwrap/strip-line-prefixes.ts';

describe('report/unwrap/strip-line-prefixes', () => {
  const cases: readonly (readonly [name: string, line: string])[] = [
    ['a GitHub Actions time stamp', '2026-03-01T10:11:12.1234567Z Code: Conflict'],
    ['a time stamp with an offset', '2026-03-01T10:11:12+01:00 Code: Conflict'],
    ['a pipeline command', '##[error]Code: Conflict'],
    ['an annotation', '::error file=main.bicep,line=3::Code: Conflict'],
    ["Terraform's box", '│ Code: Conflict'],
    ['a quotation in a quotation', '> > Code: Conflict'],
    ['a compose log', 'deployer-1  | Code: Conflict'],
    ['a PowerShell stream', 'WARNING: Code: Conflict'],
    ['several of them', '2026-03-01T10:11:12Z ##[error]│ Code: Conflict'],
    ["a test log's box, deep inside", '\t            \t│ Code: Conflict'],
    ['a comment around an error', '# │ Code: Conflict'],
    ['a comment of a label', '// Code: Conflict'],
    ['a box closed at the right', '│ Code: Conflict       │'],
  ];
  for (const [name, line] of cases) {
    it(`takes off ${name}`, () =>
      assert.deepEqual(
        stripLinePrefixes([line]).map((l) => l.trimEnd()),
        ['Code: Conflict'],
      ));
  }

  it('removes code fences but keeps what stands between them', () => {
    assert.deepEqual(stripLinePrefixes(['```json', '{"code":"Conflict"}', '```']), ['{"code":"Conflict"}']);
  });

  it('leaves an ordinary line alone', () => {
    const lines = ['  "code": "Conflict",', 'Status: 409 (Conflict)', ''];
    assert.deepEqual(stripLinePrefixes(lines), lines);
  });
});
