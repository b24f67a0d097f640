import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { diagnose } from '../../src/diagnosis/diagnose.ts';
import { compile } from '../../src/knowledge/compile.ts';
import { readFolder } from '../../src/knowledge/read-folder.ts';
import { parseReport } from '../../src/report/parse-report.ts';

const source = await readFolder(fileURLToPath(new URL('../../src/knowledge/', import.meta.url)));
const knowledge = compile(source);

describe('knowledge/rules: every example runs through the whole core', () => {
  for (const rule of source.rules) {
    describe(rule.id, () => {
      rule.examples.forEach((example, index) => {
        it(`example ${index + 1} leads to this rule`, () => {
          const diagnosis = diagnose(parseReport(example.text), knowledge);
          assert.equal(diagnosis.causes[0]?.rule, rule.id, explain(diagnosis.causes));
        });
      });
      rule.counterExamples.forEach((example, index) => {
        it(`counter-example ${index + 1} leads elsewhere`, () => {
          const diagnosis = diagnose(parseReport(example.text), knowledge);
          assert.notEqual(diagnosis.causes[0]?.rule, rule.id);
          if (example.cause === 'not-azure') assert.equal(diagnosis.verdict, 'not-azure');
          else if (example.cause) assert.equal(diagnosis.causes[0]?.cause, example.cause, explain(diagnosis.causes));
        });
      });
    });
  }
});

function explain(
  causes: readonly { readonly rule: string | null; readonly cause: string; readonly confidence: number }[],
): string {
  return causes.map(({ rule, cause, confidence }) => `${cause} by ${rule} (${confidence})`).join(', ') || 'no cause';
}
