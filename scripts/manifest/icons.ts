import { encodePng, type Pixel } from './png.ts';

/** A point of the drawing, which is 64 units wide and high. */
type Point = readonly [x: number, y: number];
/** Lines from point to point, with round ends and corners. */
interface Stroke {
  readonly points: readonly Point[];
  readonly width: number;
  readonly colour: Pixel;
}

const BACKGROUND: Pixel = [0x2b, 0x2d, 0x6e, 255];
const WHITE: Pixel = [255, 255, 255, 255];
const AMBER: Pixel = [0xff, 0xb9, 0x00, 255];
const NOTHING: Pixel = [0, 0, 0, 0];

/** Subpixels of a pixel in each direction: edges become smooth. */
const SAMPLES = 4;

/** Two arrows run into each other, and a spark flies. */
function mark(left: Pixel, right: Pixel, spark: Pixel, width: number): readonly Stroke[] {
  const stroke = (colour: Pixel, ...points: Point[]): Stroke => ({ points, width, colour });
  return [
    stroke(left, [8, 42], [27, 42]),
    stroke(left, [18, 32], [28, 42], [18, 52]),
    stroke(right, [56, 42], [37, 42]),
    stroke(right, [46, 32], [36, 42], [46, 52]),
    stroke(spark, [32, 24], [32, 13]),
    stroke(spark, [23.5, 23], [17.5, 15.5]),
    stroke(spark, [40.5, 23], [46.5, 15.5]),
  ];
}

/** The picture in colours, 192 pixels wide, full to the edges. */
export function colorIcon(): Buffer {
  return draw(192, BACKGROUND, mark(WHITE, AMBER, AMBER, 5.5), 0.72);
}

/** The picture in white on nothing, 32 pixels wide. */
export function outlineIcon(): Buffer {
  return draw(32, NOTHING, mark(WHITE, WHITE, WHITE, 4.6), 1);
}

/** @param scale size of the drawing within the picture */
function draw(size: number, background: Pixel, strokes: readonly Stroke[], scale: number): Buffer {
  const toDrawing = (at: number): number => ((at / size) * 64 - 32) / scale + 32;
  const offsets = Array.from({ length: SAMPLES }, (_, index) => (index + 0.5) / SAMPLES);
  return encodePng(size, (x, y) => {
    const samples = offsets.flatMap((dx) =>
      offsets.map((dy) => colourAt([toDrawing(x + dx), toDrawing(y + dy)], background, strokes)),
    );
    return mean(samples);
  });
}

function colourAt(point: Point, background: Pixel, strokes: readonly Stroke[]): Pixel {
  return strokes.find((stroke) => isOn(point, stroke))?.colour ?? background;
}

function isOn(point: Point, { points, width }: Stroke): boolean {
  return points.slice(1).some((end, index) => distance(point, points[index] ?? end, end) <= width / 2);
}

/** Distance of a point from a line between two others. */
function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1);
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}

/** Colours count as far as they are opaque. */
function mean(samples: readonly Pixel[]): Pixel {
  const alpha = samples.reduce((sum, [, , , a]) => sum + a, 0);
  const channel = (of: (pixel: Pixel) => number): number =>
    alpha === 0 ? 0 : Math.round(samples.reduce((sum, pixel) => sum + of(pixel) * pixel[3], 0) / alpha);
  return [channel(([r]) => r), channel(([, g]) => g), channel(([, , b]) => b), Math.round(alpha / samples.length)];
}
