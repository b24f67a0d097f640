import assert from 'node:assert/strict';
import { createAzurePause } from '../../src/conversation/azure-pause.ts';

describe('createAzurePause', () => {
  it('lasts for minutes, or till somebody got an answer', () => {
    let at = 0;
    const pause = createAzurePause(() => new Date(at));
    assert.equal(pause.help(), null);
    pause.begin('az login');
    assert.equal(pause.help(), 'az login');
    at = 4 * 60_000;
    assert.equal(pause.help(), 'az login');
    at = 6 * 60_000;
    assert.equal(pause.help(), null);
    pause.begin('again');
    pause.end();
    assert.equal(pause.help(), null);
  });
});
