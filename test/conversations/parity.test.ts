import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PARITY, parityPage } from './parity.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const PAGE = here('../../docs/parity.md');

describe('docs/parity.md', () => {
  it('is what the rows say; UPDATE_GOLDEN=1 writes it', () => {
    if (process.env.UPDATE_GOLDEN === '1') writeFileSync(PAGE, parityPage(PARITY));
    assert.equal(readFileSync(PAGE, 'utf8'), parityPage(PARITY));
  });

  for (const { what, proof } of PARITY) {
    it(`has a test for: ${what}`, () => {
      assert.ok(proof.length > 0);
      for (const file of proof) {
        const path = file.endsWith('.txt') ? `scripts/${file}` : `../${file}`;
        assert.ok(existsSync(here(path)), file);
      }
    });
  }
});
