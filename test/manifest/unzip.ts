import assert from 'node:assert/strict';
import { crc32, inflateRawSync } from 'node:zlib';

/** The files of a zip archive by name, found through its directory; sums and sizes are checked on the way. */
export function unzip(archive: Buffer): ReadonlyMap<string, Buffer> {
  const end = archive.length - 22;
  assert.equal(archive.readUInt32LE(end), 0x06054b50, 'ends with the record of the end');
  const files = new Map<string, Buffer>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    assert.equal(archive.readUInt32LE(at), 0x02014b50);
    const [crc, packed, size] = [16, 20, 24].map((offset) => archive.readUInt32LE(at + offset));
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    assert.equal(archive.readUInt32LE(local), 0x04034b50);
    // What a file says of itself is what the directory says of it.
    assert.deepEqual(archive.subarray(local + 4, local + 30), archive.subarray(at + 6, at + 32));
    assert.equal(archive.toString('utf8', local + 30, local + 30 + nameLength), name);
    const start = local + 30 + nameLength;
    const data = inflateRawSync(archive.subarray(start, start + (packed ?? 0)));
    assert.deepEqual([data.length, crc32(data)], [size, crc]);
    files.set(name, data);
    at += 46 + nameLength;
  }
  assert.equal(at, end, 'the directory reaches to the end');
  return files;
}
