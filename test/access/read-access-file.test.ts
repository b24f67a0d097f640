import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AccessFileError, readAccessFile } from '../../src/access/read-access-file.ts';

describe('readAccessFile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'deconflict-access-'));
  after(() => rmSync(folder, { recursive: true }));

  function file(text: string): string {
    const path = join(folder, 'access.yaml');
    writeFileSync(path, text);
    return path;
  }

  it('reads YAML and JSON', () => {
    const rules = { contact: 'us', channels: { c: { subscriptions: ['0b1f6471-1bf0-4dda-aec3-cb9272f09590'] } } };
    assert.deepEqual(readAccessFile(file(JSON.stringify(rules))).channels, rules.channels);
    assert.equal(readAccessFile(file('contact: us\ntenants: [a]\n')).contact, 'us');
  });

  for (const [what, text, word] of [
    ['broken YAML', 'contact: [', 'access.yaml'],
    ['no contact', 'tenants: []', 'contact'],
    ['a subscription that is none', 'contact: us\nothers: { subscriptions: [all] }', 'others.subscriptions'],
    ['a word that is no rule', 'contact: us\nchanels: {}', 'chanels'],
    ['nothing', '', 'top level'],
  ] as const) {
    it(`names what is wrong: ${what}`, () => {
      assert.throws(
        () => readAccessFile(file(text)),
        (error) => error instanceof AccessFileError && error.message.includes(word),
      );
    });
  }

  it('names a file that is not there', () => {
    assert.throws(() => readAccessFile(join(folder, 'no.yaml')), AccessFileError);
  });
});
