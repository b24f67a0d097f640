import assert from 'node:assert/strict';
import { crc32, inflateSync } from 'node:zlib';

/** A picture as read; only the kind that we write. */
export interface Picture {
  readonly size: number;
  /** Red, green, blue and alpha. */
  at(x: number, y: number): readonly number[];
}

/** Reads a square PNG of eight bits a channel with alpha and without filters, and checks its sums. */
export function decodePng(file: Buffer): Picture {
  assert.equal(file.subarray(0, 8).toString('hex'), '89504e470d0a1a0a');
  const chunks: { type: string; data: Buffer }[] = [];
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const body = file.subarray(at + 4, at + 8 + length);
    assert.equal(file.readUInt32BE(at + 8 + length), crc32(body));
    chunks.push({ type: body.toString('latin1', 0, 4), data: body.subarray(4) });
    at += 12 + length;
  }
  assert.deepEqual(
    chunks.map(({ type }) => type),
    ['IHDR', 'IDAT', 'IEND'],
  );
  const [header, pixels] = chunks.map(({ data }) => data);
  assert.ok(header && pixels);
  const size = header.readUInt32BE(0);
  assert.equal(header.readUInt32BE(4), size);
  assert.deepEqual([...header.subarray(8)], [8, 6, 0, 0, 0]);
  const rows = inflateSync(pixels);
  const width = 1 + size * 4;
  assert.equal(rows.length, width * size);
  return {
    size,
    at(x, y) {
      assert.equal(rows[y * width], 0, 'no filter');
      return [...rows.subarray(y * width + 1 + x * 4, y * width + 5 + x * 4)];
    },
  };
}
