import assert from 'node:assert/strict';
import { cap, PASTE_CAP } from '../../src/report/cap.ts';

describe('report/cap', () => {
  it('leaves a paste of the cap itself alone', () => {
    const paste = 'x'.repeat(PASTE_CAP);
    assert.deepEqual(cap(paste), { text: paste, cut: false });
  });

  it('keeps the start and the end of a longer one and says that it was cut', () => {
    const { text, cut } = cap(`START${'x'.repeat(PASTE_CAP)}END`);
    assert.equal(cut, true);
    assert.ok(text.startsWith('START'));
    assert.ok(text.endsWith('END'));
    assert.ok(text.length <= PASTE_CAP + 10);
  });
});
