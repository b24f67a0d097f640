import assert from 'node:assert/strict';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { FULL_BUDGET, fitView } from '../../src/cards/fit-view.ts';
import { cause, diagnosis, fix } from './fixtures/build.ts';
import { giantText } from './fixtures/giant-text.ts';
import { lockedDelete } from './fixtures/locked-delete.ts';

describe('fitView', () => {
  it('changes nothing that is plain and fits', () => {
    const view = diagnosisView(lockedDelete);
    assert.deepEqual(fitView(view, FULL_BUDGET), view);
  });

  it('cuts strings, shortens lists and says what is left out', () => {
    const fitted = fitView(diagnosisView(giantText), { ...FULL_BUDGET, text: 100, fixes: 3, otherCauses: 2 });
    assert.equal(fitted.fixes.length, 3);
    assert.equal(fitted.otherCauses.length, 2);
    assert.ok(fitted.paragraphs.every((text) => text.length <= 100));
    assert.ok(fitted.omitted.includes('22 fixes'));
    assert.ok(fitted.omitted.includes('15 causes'));
  });

  it('leaves a command whole or leaves it out', () => {
    const command = (text: string) => {
      const fixes = [fix({ id: 'f', cause: 'locked', title: 'F', commands: [{ tool: 'az', text }] })];
      const causes = [cause({ cause: 'locked', title: 'T', confidence: 0.5 })];
      return fitView(diagnosisView(diagnosis({ fixes, causes })), { ...FULL_BUDGET, command: 20 });
    };
    assert.equal(command('az a\n  --b').fixes[0]?.commands[0]?.text, 'az a\n  --b');
    assert.deepEqual(command('x'.repeat(21)).fixes[0]?.commands, []);
    assert.ok(command('x'.repeat(21)).omitted.includes('1 command'));
  });

  it('lets no other character than a line feed begin a new command', () => {
    const text = 'az a\rb\u2028c\u0085d\u000be\r\naz f';
    const fixes = [fix({ id: 'f', cause: 'locked', title: 'F', commands: [{ tool: 'az', text }] })];
    const causes = [cause({ cause: 'locked', title: 'T', confidence: 0.5 })];
    const fitted = fitView(diagnosisView(diagnosis({ fixes, causes })), FULL_BUDGET);
    assert.equal(fitted.fixes[0]?.commands[0]?.text, 'az a b c d e\naz f');
  });
});
