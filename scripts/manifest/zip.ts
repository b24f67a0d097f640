import { crc32, deflateRawSync } from 'node:zlib';

/** A file to put into an archive; the name has no folders. */
export interface ZipEntry {
  readonly name: string;
  readonly data: Buffer;
}

const VERSION = 20;
const DEFLATE = 8;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, the first day that there is: the same files make the same archive. */
const DATE = 0x0021;

/**
 * A zip archive of a few small files.
 * @see https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT sections 4.3.7, 4.3.12 and 4.3.16
 */
export function zip(entries: readonly ZipEntry[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of entries) {
    const packed = deflateRawSync(data, { level: 9 });
    const nameBytes = Buffer.from(name, 'utf8');
    const common = Buffer.concat([
      numbers([2, VERSION], [2, FLAGS], [2, DEFLATE], [2, 0], [2, DATE]),
      numbers([4, crc32(data)], [4, packed.length], [4, data.length], [2, nameBytes.length], [2, 0]),
    ]);
    const file = Buffer.concat([numbers([4, 0x04034b50]), common, nameBytes, packed]);
    files.push(file);
    directory.push(
      // No comment, first disk, no attributes.
      Buffer.concat([
        numbers([4, 0x02014b50], [2, VERSION]),
        common,
        numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
        nameBytes,
      ]),
    );
    offset += file.length;
  }
  const listed = Buffer.concat(directory);
  const end = numbers(
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, entries.length],
    [2, entries.length],
    [4, listed.length],
    [4, offset],
    [2, 0],
  );
  return Buffer.concat([...files, listed, end]);
}

/** Numbers of so many bytes each, lowest byte first. */
function numbers(...fields: readonly (readonly [bytes: number, value: number])[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) {
    buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}
