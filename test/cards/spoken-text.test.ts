import assert from 'node:assert/strict';
import { diagnosisView } from '../../src/cards/diagnosis-view.ts';
import { spokenText } from '../../src/cards/spoken-text.ts';
import { giantText } from './fixtures/giant-text.ts';
import { hostileText } from './fixtures/hostile-text.ts';
import { lockedDelete } from './fixtures/locked-delete.ts';

describe('spokenText', () => {
  it('says verdict, reason and cause on one line', () => {
    const view = diagnosisView(lockedDelete);
    const text = spokenText(view);
    assert.ok(text.startsWith(view.headline?.label ?? '?'));
    assert.ok(text.endsWith(view.title));
    assert.ok(!text.includes('\n'));
  });

  it('holds no markup and stays short', () => {
    for (const diagnosis of [hostileText, giantText]) {
      const text = spokenText(diagnosisView(diagnosis));
      assert.ok(text.length <= 300);
      assert.doesNotMatch(text, /[<>&*`[\]{}\\@#]|:\/\//);
    }
  });
});
