import assert from 'node:assert/strict';
import { colorIcon, outlineIcon } from '../../scripts/manifest/icons.ts';
import { decodePng, type Picture } from './decode-png.ts';

function pixels({ size, at }: Picture): readonly (readonly number[])[] {
  return Array.from({ length: size * size }, (_, index) => at(index % size, Math.floor(index / size)));
}

/**
 * What Teams asks of the two icons.
 * @see https://learn.microsoft.com/microsoftteams/platform/concepts/build-and-test/apps-package#app-icons
 */
describe('icons of the Teams app', function () {
  this.timeout(20_000);

  it('the coloured one is 192 pixels wide, opaque to the edges, its mark in the middle', () => {
    const picture = decodePng(colorIcon());
    assert.equal(picture.size, 192);
    const [background = []] = pixels(picture);
    assert.ok(pixels(picture).every(([, , , alpha]) => alpha === 255));
    const isMark = (x: number, y: number) => picture.at(x, y).join() !== background.join();
    // The mark stays within the safe region of 120 pixels; around it there is one colour.
    for (let x = 0; x < 192; x++) {
      for (let y = 0; y < 192; y++) if (isMark(x, y)) assert.ok(x >= 36 && x < 156 && y >= 36 && y < 156, `${x}, ${y}`);
    }
    const marked = pixels(picture).filter((pixel) => pixel.join() !== background.join());
    assert.ok(marked.length > 1_500 && marked.length < 12_000);
    assert.ok(new Set(marked.map(String)).size > 2, 'edges are smooth');
  });

  it('the outline is 32 pixels wide, white on nothing', () => {
    const picture = decodePng(outlineIcon());
    assert.equal(picture.size, 32);
    const all = pixels(picture);
    const seen = all.filter(([, , , alpha = 0]) => alpha > 0);
    assert.ok(seen.length > 100 && seen.length < 600);
    assert.ok(seen.every(([r, g, b]) => r === 255 && g === 255 && b === 255));
    assert.ok(seen.some(([, , , alpha]) => alpha === 255));
  });

  it('are the same on both sides of the middle, and not upside down', () => {
    const { size, at } = decodePng(outlineIcon());
    for (let y = 0; y < size; y++) for (let x = 0; x < size / 2; x++) assert.deepEqual(at(x, y), at(size - 1 - x, y));
    assert.ok((at(16, 8)[3] ?? 0) > 0 && at(16, 27)[3] === 0, 'the spark is above');
  });
});
