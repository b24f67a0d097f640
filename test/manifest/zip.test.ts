import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { zip } from '../../scripts/manifest/zip.ts';
import { unzip } from './unzip.ts';

describe('zip', () => {
  it('packs what can be unpacked again, in its order', () => {
    const files = [
      { name: 'a.json', data: Buffer.from('{}'.repeat(5_000)) },
      { name: 'größe.txt', data: Buffer.alloc(0) },
      { name: 'noise.bin', data: randomBytes(3_000) },
    ];
    const archive = zip(files);
    const read = unzip(archive);
    assert.deepEqual(
      [...read.keys()],
      files.map(({ name }) => name),
    );
    for (const { name, data } of files) assert.ok(read.get(name)?.equals(data), name);
    assert.ok(archive.length < 4_000, 'it is packed');
  });

  it('makes the same archive of the same files', () => {
    const files = [{ name: 'a', data: Buffer.from('a') }];
    assert.ok(zip(files).equals(zip(files)));
  });

  it('makes an archive of nothing', () => assert.equal(unzip(zip([])).size, 0));
});
