import { strict as assert } from 'node:assert';
import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { redact, redactWithReport } from '../../src/report/redact.ts';
import { cpuMs } from '../cpu-ms.ts';
import { lookAlikes } from './redaction/look-alikes.ts';
import { made } from './redaction/made-secrets.ts';
import { secretCases } from './redaction/secret-cases.ts';

const MARKS = /\[redacted:[a-z-]+\]/g;
const HOLE = '\0';

describe('redact', () => {
  describe('takes out the secret and nothing else', () => {
    for (const { title, paste, secret, second } of secretCases) {
      it(title, () => {
        const text = paste.replaceAll('§', () => secret).replaceAll('¤', () => second ?? '');
        const result = redact(text);
        assert.equal(result.replace(MARKS, HOLE), paste.replace(/[§¤]/g, HOLE));
        assert.equal(redact(result), result);
      });
    }
  });

  describe('leaves look-alikes alone', () => {
    for (const text of lookAlikes) it(text.slice(0, 70).replace(/\s+/g, ' '), () => assert.equal(redact(text), text));
  });

  for (const type of ['pkcs1', 'pkcs8'] as const) {
    it(`takes out a ${type} RSA key without its PEM lines`, () => {
      const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
      const body = privateKey.export({ type, format: 'der' }).toString('base64');
      assert.equal(redact(`key data "${body}" end`).replace(MARKS, HOLE), `key data "${HOLE}" end`);
    });
  }

  it('takes out an EC key without its PEM lines and leaves public keys', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const body = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64');
    assert.equal(redact(`key data "${body}" end`).replace(MARKS, HOLE), `key data "${HOLE}" end`);
    const open = `key data "${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}" end`;
    assert.equal(redact(open), open);
  });

  it('tells the kinds it found, each once', () => {
    const { text, found } = redactWithReport(`sv=1&sig=${made.sig}\nsig=${made.rawSig}\nDB_PASSWORD=${made.password}`);
    assert.deepEqual(found, ['password', 'sas-signature']);
    assert.equal(
      text,
      'sv=1&sig=[redacted:sas-signature]\nsig=[redacted:sas-signature]\nDB_PASSWORD=[redacted:password]',
    );
    assert.deepEqual(redactWithReport('nothing here').found, []);
  });

  it('keeps CRLF, tabs, control characters and lone surrogates', () => {
    const frame = '\ufeffa\r\n\tb\u0000\ud800\u001b[31m ';
    assert.equal(
      redact(`${frame}password=${made.password}\r\n${frame}`),
      `${frame}password=[redacted:password]\r\n${frame}`,
    );
  });

  const piece = fc.oneof(
    fc.constantFrom(
      ...'password|secret|token|key|sig|Authorization: |Bearer |Basic |Cookie: |--|-p |://|@|:|=|;|&|,|"|\'|\\|{|}|[|]|<|>|$|%3D|%26|&amp;|\\n|\n| |eyJ|value|name|is |az login |curl -u |[redacted:token]|[redacted:|]|kind: Secret\ndata:\n  '.split(
        '|',
      ),
      '-----BEGIN RSA PRIVATE KEY-----',
      '-----END RSA PRIVATE KEY-----',
      '|',
      ...Object.values(made),
    ),
    fc.string({ unit: 'binary', maxLength: 12 }),
  );
  const paste = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));

  it('changes nothing on a second run', () => {
    fc.assert(
      fc.property(paste, (text) => {
        const once = redact(text);
        assert.equal(redact(once), once);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes a signature, a client secret and a JWT out of any surrounding', () => {
    const words = fc.array(
      fc.constantFrom('error', '409', 'Conflict', '{', '}', '"code":', 'rg-app', '\n', 'https://a.b/c', ','),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(`&sig=${made.sig}`, made.clientSecret, made.jwt, made.storageKey, made.github),
        (a, b, secret) => {
          const [before, after] = [a.join(' '), b.join(' ')];
          assert.equal(redact(`${before} ${secret} ${after}`).includes(secret.replace('&sig=', '')), false);
        },
      ),
    );
  });

  it('never throws, whatever the code units', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 0xffff })),
        (units) => typeof redact(String.fromCharCode(...units)) === 'string',
      ),
    );
  });

  describe('takes time in proportion to the text', () => {
    const units = [
      'a',
      '0',
      '=',
      '"',
      "'",
      '\\',
      '-',
      ' ',
      '\n',
      '/',
      '$',
      '{',
      '<',
      ';',
      ':',
      '@',
      'sig=',
      '&sig=',
      'eyJ',
      '-eyJa',
      'eyJaaaaaaaa.',
      'key=',
      'password=',
      'password="',
      "pwd='",
      '; Password=a ',
      '"password":"$',
      'Authorization:',
      'Bearer ',
      'Cookie: a=',
      '://',
      'ftp://a:',
      '-----BEGIN PRIVATE KEY-----\n',
      '-----END PRIVATE KEY-----\n',
      'MII',
      'az login -p ',
      'mysql ',
      'keyvault secret set ',
      '##vso[task.setvariable ',
      'ConvertTo-SecureString ',
      'AzureKeyCredential(',
      'HMAC-SHA256 ',
      'machine a ',
      'CREATE USER ',
      'password\n',
      'variable "password" {',
      '"value":"x",',
      'curl ',
      '"name": "password", ',
      '--- ---\n',
      'kind: Secret\ndata:\n',
      '\ud800',
    ];
    const timed = (text: string): number => {
      const start = cpuMs();
      redact(text);
      return cpuMs() - start;
    };
    for (const unit of units) {
      it(JSON.stringify(unit), () => {
        const small = unit.repeat(Math.ceil(20_000 / unit.length));
        timed(small);
        const base = Math.min(timed(small), timed(small));
        // Eight times the text: 8 where linear, 64 where quadratic; the constant covers a busy machine
        const large = timed(small.repeat(8));
        assert.ok(large < 28 * base + 120, `${base.toFixed(1)} ms for 20 kB, ${large.toFixed(1)} ms for 160 kB`);
      });
    }
  });
});
